/// The terms of a group, for one session. Nobody signs it: a signature in the attendance record accepts it.
public struct GroupAgreement: Hashable, Sendable {
    public let sessionID: Session.ID
    public let editionID: PolicyEdition.ID
    public let text: GroupAgreementText
    public let digest: Digest

    public init(sessionID: Session.ID, editionID: PolicyEdition.ID, text: GroupAgreementText, digest: Digest) {
        self.sessionID = sessionID
        self.editionID = editionID
        self.text = text
        self.digest = digest
    }
}

/// What signing the attendance accepts: the terms, and the declaration that says so; frozen when the session is planned.
public struct GroupAgreementText: Hashable, Sendable, Codable {
    public let edition: String
    public let terms: AgreementText.Terms
    public let declaration: String
    public let supervisor: PartyAsSigned
    public let drawnUpAt: Instant
    /// 128 random bits: the digest of a text that many share could be guessed.
    public let salt: String

    public init(
        edition: String, terms: AgreementText.Terms, declaration: String, supervisor: PartyAsSigned, drawnUpAt: Instant, salt: String
    ) {
        self.edition = edition
        self.terms = terms
        self.declaration = declaration
        self.supervisor = supervisor
        self.drawnUpAt = drawnUpAt
        self.salt = salt
    }
}
