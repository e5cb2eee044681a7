/// What an administrator writes down of somebody.
public struct MemberDetails: Hashable, Sendable {
    public let firstName: String
    public let lastName: String
    public let knownAs: String?
    public let workEmail: WorkEmail?
    public let staffGroup: String
    public let role: String
    public let department: String
    public let commissioning: Commissioning
    public let lineManagerID: Membership.ID?
    public let sponsorID: Membership.ID?
    public let startsOn: CivilDate
    /// The last day.
    public let endsOn: CivilDate?

    public init(
        firstName: String, lastName: String, knownAs: String? = nil, workEmail: WorkEmail?, staffGroup: String, role: String,
        department: String, commissioning: Commissioning = .init(),
        lineManagerID: Membership.ID? = nil, sponsorID: Membership.ID? = nil, startsOn: CivilDate, endsOn: CivilDate?
    ) {
        self.firstName = firstName
        self.lastName = lastName
        self.knownAs = knownAs
        self.workEmail = workEmail
        self.staffGroup = staffGroup
        self.role = role
        self.department = department
        self.commissioning = commissioning
        self.lineManagerID = lineManagerID
        self.sponsorID = sponsorID
        self.startsOn = startsOn
        self.endsOn = endsOn
    }
}

/// Somebody who is in no staff file. The identifier comes with the form, so that sending it twice has one effect.
public struct AddedPerson: Hashable, Sendable {
    public let id: Membership.ID
    public let kind: Membership.Kind
    public let details: MemberDetails

    public init(id: Membership.ID, kind: Membership.Kind, details: MemberDetails) {
        self.id = id
        self.kind = kind
        self.details = details
    }
}
