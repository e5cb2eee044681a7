import SQLStorage
import Supervision

private struct ChangeRow: Decodable {
    let setting: String
    let value: String
    let reason: String
}

extension ReadTransaction {
    /// What the owner set in an edition.
    func ownersChanges(of edition: PolicyEdition.ID) throws -> [OwnersChange] {
        let found: [ChangeRow] = try rows(
            "SELECT setting, value, reason FROM policy_change WHERE edition_id = \(edition) ORDER BY setting")
        return found.map { OwnersChange(key: $0.setting, value: $0.value, reason: $0.reason) }
    }
}

extension WriteTransaction {
    func insert(_ changes: [OwnersChange], in edition: PolicyEdition.ID) throws {
        for change in changes {
            try execute(
                """
                INSERT INTO policy_change (edition_id, setting, value, reason)
                VALUES (\(edition), \(change.key), \(change.value), \(change.reason))
                """)
        }
    }

    /// What the owner had set in the edition that an overlay is laid over goes on, as far as the two together allow it.
    func keepOwnersChanges(of below: PolicyEdition.ID?, in edition: PolicyEdition.ID, over pack: PolicyPack) throws -> [OwnersChange] {
        guard let below else { return [] }
        let kept = try ownersChanges(of: below).filter { change in
            guard let setting = pack.ownersSettings.first(where: { $0.key == change.key }) else { return false }
            return OwnersRules.changing.unmet(by: OwnersDeparture(setting: setting, change: change, document: pack)).isEmpty
        }
        try insert(kept, in: edition)
        return kept
    }
}
