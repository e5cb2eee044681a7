/// What a nominated supervisor can give in a year to the rows of the matrix that name one kind of supervisor.
public struct DeclaredHours: Hashable, Sendable {
    /// As the matrix names who supervises.
    public let supervisor: String
    public let membershipID: Membership.ID
    /// In a reporting year.
    public let minutes: Int

    public init(supervisor: String, membershipID: Membership.ID, minutes: Int) {
        self.supervisor = supervisor
        self.membershipID = membershipID
        self.minutes = minutes
    }
}
