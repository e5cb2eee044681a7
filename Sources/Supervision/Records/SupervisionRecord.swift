/// The document of a session. What is known without opening its words: where it stands and who signed.
public struct SupervisionRecord: Hashable, Sendable {
    public typealias ID = Identifier<SupervisionRecord>

    public let id: ID
    public let organisationID: Organisation.ID
    public let sessionID: Session.ID
    public let editionID: PolicyEdition.ID
    public let supervisorID: Membership.ID
    public let superviseeID: Membership.ID
    /// Counts savings of the draft, so that two windows do not overwrite each other.
    public let draft: Version
    public let sent: [SentVersion]
    /// That it was closed without the second signature, whether or not that came after all.
    public let unsignedClosing: UnsignedClosing?

    public init(
        id: ID, organisationID: Organisation.ID, sessionID: Session.ID, editionID: PolicyEdition.ID, supervisorID: Membership.ID,
        superviseeID: Membership.ID, draft: Version, sent: [SentVersion], unsignedClosing: UnsignedClosing? = nil
    ) {
        self.id = id
        self.organisationID = organisationID
        self.sessionID = sessionID
        self.editionID = editionID
        self.supervisorID = supervisorID
        self.superviseeID = superviseeID
        self.draft = draft
        self.sent = sent
        self.unsignedClosing = unsignedClosing
    }

    /// The text that now lies before the parties.
    public var current: SentVersion? { sent.last }

    public var isSigned: Bool { current.map { isSigned($0) } ?? false }

    /// Whether nobody has anything to do to it any more.
    public var isSettled: Bool { isSigned || unsignedClosing != nil }

    /// The two whose record it is. In a group these are two of several, and the others know nothing of it.
    public var partyIDs: [Membership.ID] { [superviseeID, supervisorID] }

    public func otherParty(than member: Membership.ID) -> Membership.ID { member == supervisorID ? superviseeID : supervisorID }

    public func hasSigned(_ member: Membership.ID) -> Bool { current?.signatures.contains { $0.signerID == member } ?? false }

    public var state: RecordState {
        guard let current else { return .draft }
        if isSigned(current) { return .signed }
        if unsignedClosing != nil { return .closedUnsigned }
        if current.responses.contains(where: { $0.kind == .refusal }) { return .refused }
        if draft.number > current.draft.number || current.responses.contains(where: { $0.kind == .comment }) { return .beingRevised }
        return .awaitingSignature
    }

    private func isSigned(_ version: SentVersion) -> Bool {
        [supervisorID, superviseeID].allSatisfy { party in
            version.signatures.contains { $0.signerID == party && $0.digest == version.digest }
        }
    }
}

/// Where a record stands; worked out from what happened, never stored.
public enum RecordState: String, Hashable, Sendable, Codable, CaseIterable {
    case draft, awaitingSignature
    /// Sent, commented on or written further, and not sent again yet.
    case beingRevised
    case refused, signed
    /// Closed by one party, because the other will never sign; the other still can.
    case closedUnsigned
}

/// How often a draft has been saved. Saving names the number that was shown, so that a later one is not overwritten unseen.
public struct Version: Hashable, Sendable, Codable, Comparable {
    public let number: Int

    public init(_ number: Int) { self.number = number }

    public var next: Version { Version(number + 1) }

    public static func < (a: Version, b: Version) -> Bool { a.number < b.number }
}

/// A text sent for signature: frozen, and what the parties did with it.
public struct SentVersion: Hashable, Sendable {
    public let number: Int
    /// The saving of the draft that it froze.
    public let draft: Version
    public let digest: Digest
    public let sentAt: Instant
    public let signatures: [Signature]
    public let responses: [RecordResponse]

    public init(number: Int, draft: Version, digest: Digest, sentAt: Instant, signatures: [Signature], responses: [RecordResponse]) {
        self.number = number
        self.draft = draft
        self.digest = digest
        self.sentAt = sentAt
        self.signatures = signatures
        self.responses = responses
    }
}

/// That a party commented on a text or refused to sign it; the words are sealed.
public struct RecordResponse: Hashable, Sendable {
    public typealias ID = Identifier<RecordResponse>

    public enum Kind: String, Hashable, Sendable, Codable { case comment, refusal }

    public let id: ID
    public let kind: Kind
    public let authorID: Membership.ID
    public let at: Instant

    public init(id: ID, kind: Kind, authorID: Membership.ID, at: Instant) {
        self.id = id
        self.kind = kind
        self.authorID = authorID
        self.at = at
    }
}

/// Somebody else saved first; both texts are theirs to choose between.
public struct Superseded: Error, Hashable, Sendable {
    public let saved: Confidential
    public let version: Version

    public init(saved: Confidential, version: Version) {
        self.saved = saved
        self.version = version
    }
}
