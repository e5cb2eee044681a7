/// Somebody acting: a signed-in person in one membership, with the roles held there today.
public struct Actor: Hashable, Sendable {
    public let personID: Person.ID
    public let membershipID: Membership.ID
    public let organisationID: Organisation.ID
    public let roles: Set<Role>

    public init(personID: Person.ID, membershipID: Membership.ID, organisationID: Organisation.ID, roles: Set<Role>) {
        self.personID = personID
        self.membershipID = membershipID
        self.organisationID = organisationID
        self.roles = roles
    }

    public func holds(_ roles: Role...) -> Bool { !self.roles.isDisjoint(with: roles) }

    public var isSafeguardingTeam: Bool { roles.contains { $0.isSafeguardingTeam } }

    /// Here to supervise from outside, and for nothing else: with no choice among the organisation's people.
    public var isGuest: Bool {
        holds(.externalSupervisor) && !isSafeguardingTeam && !holds(.supervisor, .administrator, .lineManager)
    }
}
