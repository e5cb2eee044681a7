/// Something that a party notes about a session for themselves. Nobody else reads it here; it can be changed and deleted by its author.
public struct PrivateNote: Hashable, Sendable {
    public typealias ID = Identifier<PrivateNote>

    public let id: ID
    public let sessionID: Session.ID
    public let authorID: Membership.ID
    /// Counts savings, so that two windows do not overwrite each other.
    public let version: Version
    public let writtenAt: Instant

    public init(id: ID, sessionID: Session.ID, authorID: Membership.ID, version: Version, writtenAt: Instant) {
        self.id = id
        self.sessionID = sessionID
        self.authorID = authorID
        self.version = version
        self.writtenAt = writtenAt
    }
}
