/// Something that a supervisee brings to a session. Its words are confidential, and the author's alone until shared.
public struct Topic: Hashable, Sendable {
    public typealias ID = Identifier<Topic>

    public let id: ID
    public let sessionID: Session.ID
    public let authorID: Membership.ID
    /// Key of one of the pack's topic kinds.
    public let kind: String
    public let isShared: Bool

    public init(id: ID, sessionID: Session.ID, authorID: Membership.ID, kind: String, isShared: Bool) {
        self.id = id
        self.sessionID = sessionID
        self.authorID = authorID
        self.kind = kind
        self.isShared = isShared
    }
}
