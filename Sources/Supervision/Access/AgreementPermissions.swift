/// Who sees, settles and signs an agreement of a pair.
enum AgreementPermissions {
    /// A line manager who signs sees the terms; no record opens by that.
    static func seeing(_ agreement: AgreementFacts) -> [Rule<Actor>] {
        settling(agreement) + [Rule(.agreementIsForSignatories) { agreement.managerID == $0.membershipID }]
    }

    static func settling(_ agreement: AgreementFacts) -> [Rule<Actor>] {
        [Rule(.partiesTakePart) { [agreement.supervisorID, agreement.superviseeID].contains($0.membershipID) }]
    }
}

/// What the decision function needs to know of an agreement of a pair: who signs it, no words.
public struct AgreementFacts: Hashable, Sendable {
    public let id: Agreement.ID
    public let organisationID: Organisation.ID
    public let supervisorID: Membership.ID
    public let superviseeID: Membership.ID
    /// The third who signs; nil where two do.
    public let managerID: Membership.ID?

    public init(
        id: Agreement.ID, organisationID: Organisation.ID, supervisorID: Membership.ID, superviseeID: Membership.ID,
        managerID: Membership.ID?
    ) {
        self.id = id
        self.organisationID = organisationID
        self.supervisorID = supervisorID
        self.superviseeID = superviseeID
        self.managerID = managerID
    }
}
