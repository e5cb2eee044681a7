import SQLStorage
import Supervision

/// What staff groups, roles and departments are called in one organisation, each spelling once: few, so that folding them is cheap.
struct Spellings {
    private let staffGroups: Set<String>
    private let roles: Set<String>
    private let departments: Set<String>

    init(of members: [Member]) {
        staffGroups = Set(members.map(\.membership.staffGroup))
        roles = Set(members.map(\.membership.role))
        departments = Set(members.map(\.membership.department))
    }

    fileprivate init(_ rows: [SpellingRow]) {
        staffGroups = Set(rows.map(\.staffGroup))
        roles = Set(rows.map(\.role))
        departments = Set(rows.map(\.department))
    }

    /// Those of the rule's kind that mean the same as its value; none where people are picked.
    fileprivate func meant(by rule: MembershipRule) -> Set<String> {
        let name = FoldedName(rule.value)
        let spellings: Set<String> =
            switch rule {
            case .staffGroup: staffGroups
            case .role: roles
            case .department: departments
            case .handPicked: []
            }
        return spellings.filter { FoldedName($0) == name }
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
        case .staffGroup: "membership.staff_group IN \(Array(spellings.meant(by: self)))"
        case .role: "membership.role IN \(Array(spellings.meant(by: self)))"
        case .department: "membership.department IN \(Array(spellings.meant(by: self)))"
        case .handPicked(let picked): "membership.id IN \(Array(picked))"
        }
    }

    /// The same for many people at once, which folds each spelling once.
    func those(of members: [Member], _ spellings: Spellings) -> [Member] {
        let meant = spellings.meant(by: self)
        return switch self {
        case .staffGroup: members.filter { meant.contains($0.membership.staffGroup) }
        case .role: members.filter { meant.contains($0.membership.role) }
        case .department: members.filter { meant.contains($0.membership.department) }
        case .handPicked(let picked): members.filter { picked.contains($0.id) }
        }
    }
}
