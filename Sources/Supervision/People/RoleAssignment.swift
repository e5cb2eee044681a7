/// What a person is in the supervision programme, beside being a supervisee.
public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    case headOfSafeguarding, safeguardingSpecialist, supervisor, externalSupervisor, lineManager, administrator
    /// Of the organisation's own assurance group: reads released reports, and nothing else by that role.
    case assuranceGroup

    /// The recorded nomination without which nobody can be set as supervisor.
    public var isNomination: Bool { self == .supervisor || self == .externalSupervisor }

    /// Members of the Safeguarding Team, who arrange and see all sessions of their organisation.
    public var isSafeguardingTeam: Bool { self == .headOfSafeguarding || self == .safeguardingSpecialist }
}

/// A role with its dates.
public struct RoleAssignment: Hashable, Sendable, Codable {
    public typealias ID = Identifier<RoleAssignment>

    public let id: ID
    public let membershipID: Membership.ID
    public let role: Role
    public let startsOn: CivilDate
    public let endsOn: CivilDate?
    /// Of somebody who is nominated from outside; nil where it is not known.
    public let origin: NominationOrigin?

    public init(
        id: ID, membershipID: Membership.ID, role: Role, startsOn: CivilDate, endsOn: CivilDate? = nil, origin: NominationOrigin? = nil
    ) {
        self.id = id
        self.membershipID = membershipID
        self.role = role
        self.startsOn = startsOn
        self.endsOn = endsOn
        self.origin = origin
    }

    public func isCurrent(on day: CivilDate) -> Bool { startsOn <= day && day <= (endsOn ?? day) }
}
