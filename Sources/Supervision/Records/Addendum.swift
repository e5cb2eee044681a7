/// What is added to a signed record. The record stands; the addendum takes the same signatures.
public struct Addendum: Hashable, Sendable {
    public typealias ID = Identifier<Addendum>

    public let id: ID
    public let recordID: SupervisionRecord.ID
    public let number: Int
    public let authorID: Membership.ID
    public let digest: Digest
    public let writtenAt: Instant
    public let signatures: [Signature]

    public init(
        id: ID, recordID: SupervisionRecord.ID, number: Int, authorID: Membership.ID, digest: Digest, writtenAt: Instant,
        signatures: [Signature]
    ) {
        self.id = id
        self.recordID = recordID
        self.number = number
        self.authorID = authorID
        self.digest = digest
        self.writtenAt = writtenAt
        self.signatures = signatures
    }

    public func hasSigned(_ member: Membership.ID) -> Bool { signatures.contains { $0.signerID == member && $0.digest == digest } }
}

/// The addendum's frozen bytes.
public struct AddendumText: Hashable, Sendable, Codable {
    public let record: SupervisionRecord.ID
    public let number: Int
    public let text: String
    public let author: PartyAsSigned
    public let writtenAt: Instant
    public let salt: String

    public init(record: SupervisionRecord.ID, number: Int, text: String, author: PartyAsSigned, writtenAt: Instant, salt: String) {
        self.record = record
        self.number = number
        self.text = text
        self.author = author
        self.writtenAt = writtenAt
        self.salt = salt
    }
}
