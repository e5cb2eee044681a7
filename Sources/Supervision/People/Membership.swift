/// A person's post, or other standing, in one organisation, with its dates.
public struct Membership: Hashable, Sendable, Codable {
    public typealias ID = Identifier<Membership>

    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case staff, bank, agency, student, volunteer, contractor, external
    }

    public enum Status: String, Hashable, Sendable, Codable, CaseIterable {
        case active, parentalLeave, careerBreak, longTermSickness, suspended
    }

    public let id: ID
    public let organisationID: Organisation.ID
    public let personID: Person.ID
    public let kind: Kind
    public let employeeNumber: String?
    public let staffGroup: String
    /// The post's title, as forms print it beside the department.
    public let role: String
    public let department: String
    public let commissioning: Commissioning
    public let lineManagerID: Membership.ID?
    /// Who answers for somebody who is in no staff file.
    public let sponsorID: Membership.ID?
    public let startsOn: CivilDate
    /// The last day; nil while it goes on.
    public let endsOn: CivilDate?
    public let status: Status

    public init(
        id: ID, organisationID: Organisation.ID, personID: Person.ID, kind: Kind, employeeNumber: String? = nil, staffGroup: String,
        role: String, department: String, commissioning: Commissioning = .init(), lineManagerID: Membership.ID? = nil,
        sponsorID: Membership.ID? = nil, startsOn: CivilDate, endsOn: CivilDate? = nil, status: Status = .active
    ) {
        self.id = id
        self.organisationID = organisationID
        self.personID = personID
        self.kind = kind
        self.employeeNumber = employeeNumber
        self.staffGroup = staffGroup
        self.role = role
        self.department = department
        self.commissioning = commissioning
        self.lineManagerID = lineManagerID
        self.sponsorID = sponsorID
        self.startsOn = startsOn
        self.endsOn = endsOn
        self.status = status
    }

    public func isCurrent(on day: CivilDate) -> Bool { startsOn <= day && day <= (endsOn ?? day) }

    /// "Paramedic, Emergency operations": what forms call role / department.
    public var post: String { [role, department].filter { !$0.isEmpty }.joined(separator: ", ") }
}
