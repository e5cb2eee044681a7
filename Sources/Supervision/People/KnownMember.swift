/// Somebody whom the organisation has on its staff list, as an import meets them.
public struct KnownMember: Hashable, Sendable {
    public let membership: Membership
    public let person: Person
    /// Whether another organisation knows the person too: then name and address are not this one's to change.
    public let isShared: Bool

    public init(membership: Membership, person: Person, isShared: Bool) {
        self.membership = membership
        self.person = person
        self.isShared = isShared
    }
}

/// What an import has to know beside the file.
public struct KnownStaff: Sendable {
    /// Members of kind staff with an employee number, gone ones included. Whoever was added by hand is no import's business.
    public let members: [KnownMember]
    /// Whose the work e-mails of the file are already, in any organisation of this installation.
    public let emailHolders: [WorkEmail: Person]

    public init(members: [KnownMember], emailHolders: [WorkEmail: Person]) {
        self.members = members
        self.emailHolders = emailHolders
    }
}
