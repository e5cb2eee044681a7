/// Who belongs to a row of the matrix: everybody of a staff group, in a role or of a department, or whom somebody picked.
public enum MembershipRule: Hashable, Sendable {
    case staffGroup(String)
    case role(String)
    case department(String)
    case handPicked(Set<Membership.ID>)

    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable { case staffGroup, role, department, handPicked }

    public var kind: Kind {
        switch self {
        case .staffGroup: .staffGroup
        case .role: .role
        case .department: .department
        case .handPicked: .handPicked
        }
    }

    /// What staff group, role or department is compared with; empty where people are picked.
    public var value: String {
        switch self {
        case .staffGroup(let value), .role(let value), .department(let value): value
        case .handPicked: ""
        }
    }

    public func holds(_ membership: Membership) -> Bool {
        switch self {
        case .staffGroup(let value): FoldedName(membership.staffGroup) == FoldedName(value)
        case .role(let value): FoldedName(membership.role) == FoldedName(value)
        case .department(let value): FoldedName(membership.department) == FoldedName(value)
        case .handPicked(let picked): picked.contains(membership.id)
        }
    }

    /// Those who belong to the group on a day.
    public func members(among memberships: [Membership], on day: CivilDate) -> [Membership] {
        memberships.filter { $0.isCurrent(on: day) && holds($0) }
    }
}
