import Foundation
import PolicyPacks
import SQLStorage
import Supervision
import Synchronization

/// Editions that have been read once. They never change, so they are kept as they are.
final class EditionShelf: Sendable {
    private let editions = Mutex<[PolicyEdition.ID: PolicyEdition]>([:])

    func edition(_ id: PolicyEdition.ID, in db: any ReadTransaction) throws -> PolicyEdition {
        if let edition = editions.withLock({ $0[id] }) { return edition }
        guard let row = try db.editionRow(id) else { throw NotFound() }
        let edition = PolicyEdition(
            id: row.id, organisationID: row.organisationID,
            pack: try PolicyPackReader.read(Array(row.content), file: "edition \(row.id)", over: try db.layers(of: row.laidOver)),
            from: row.startsOn, changes: try db.ownersChanges(of: id))
        editions.withLock { $0[id] = edition }
        return edition
    }

    /// Whether a session of that type meets what is owed, under the edition by which it was planned; an extra one does not.
    func meetsObligation(_ type: String, under id: PolicyEdition.ID, in db: any ReadTransaction) throws -> Bool {
        try edition(id, in: db).pack.sessionTypes.contains { $0.meetsObligation && $0.key == type }
    }
}
