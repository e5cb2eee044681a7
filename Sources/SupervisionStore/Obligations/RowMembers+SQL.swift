import SQLStorage
import Supervision

/// What staff groups, roles and departments are called in one organisation, each spelling once: few, so that folding them is cheap.
struct Spellings {
    private let rows: [SpellingRow]

    fileprivate init(_ rows: [SpellingRow]) { self.rows = rows }

    /// Those that mean the same as a name.
    fileprivate func of(_ name: String, in column: KeyPath<SpellingRow, String>) -> [String] {
        let folded = FoldedName(name)
        return Set(rows.map { $0[keyPath: column] }).filter { FoldedName($0) == folded }
    }
}

private struct SpellingRow: Decodable {
    let staffGroup: String
    let role: String
    let department: String
}

extension ReadTransaction {
    func spellings(in organisation: Organisation.ID) throws -> Spellings {
        Spellings(
            try rows("SELECT DISTINCT staff_group, role, department FROM membership WHERE organisation_id = \(organisation)"))
    }
}

extension MembershipRule {
    /// Twin of ``holds(_:)``, on `membership`.
    func condition(_ spellings: Spellings) -> SQL {
        switch self {
        case .staffGroup(let name): "membership.staff_group IN \(spellings.of(name, in: \.staffGroup))"
        case .role(let name): "membership.role IN \(spellings.of(name, in: \.role))"
        case .department(let name): "membership.department IN \(spellings.of(name, in: \.department))"
        case .handPicked(let picked): "membership.id IN \(Array(picked))"
        }
    }
}
