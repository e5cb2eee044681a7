/// The document of a group session. What is known without opening its words: how often it was saved, and whether it was closed.
public struct GroupRecord: Hashable, Sendable {
    public let sessionID: Session.ID
    public let organisationID: Organisation.ID
    public let editionID: PolicyEdition.ID
    /// Counts savings of the draft, so that two windows do not overwrite each other.
    public let draft: Version
    public let closing: Closing?

    /// The supervisor's word that this is the record; nobody signs it.
    public struct Closing: Hashable, Sendable {
        public let digest: Digest
        public let closedBy: Membership.ID
        public let at: Instant

        public init(digest: Digest, closedBy: Membership.ID, at: Instant) {
            self.digest = digest
            self.closedBy = closedBy
            self.at = at
        }
    }

    public init(
        sessionID: Session.ID, organisationID: Organisation.ID, editionID: PolicyEdition.ID, draft: Version, closing: Closing?
    ) {
        self.sessionID = sessionID
        self.organisationID = organisationID
        self.editionID = editionID
        self.draft = draft
        self.closing = closing
    }
}
