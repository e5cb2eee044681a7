import Foundation

/// SHA-256 over the frozen bytes of what is signed, in hexadecimal.
public struct Digest: Hashable, Sendable, Codable, CustomStringConvertible {
    public let hex: String

    public init(hex: String) { self.hex = hex }

    public init(from decoder: any Decoder) throws { hex = try decoder.singleValueContainer().decode(String.self) }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }

    public var description: String { hex }
}

/// That somebody meant to sign this very text: who, in what part, by what sentence, when and how they proved who they were.
public struct Signature: Hashable, Sendable, Codable {
    public enum Method: String, Hashable, Sendable, Codable {
        /// The passphrase was asked again.
        case passphrase
        /// Signed in; for terms already signed word for word.
        case visit
    }

    public let signerID: Membership.ID
    public let name: String
    public let part: AgreementForm.Party
    public let statement: String
    public let digest: Digest
    public let method: Method
    public let at: Instant

    public init(
        signerID: Membership.ID, name: String, part: AgreementForm.Party, statement: String, digest: Digest, method: Method, at: Instant
    ) {
        self.signerID = signerID
        self.name = name
        self.part = part
        self.statement = statement
        self.digest = digest
        self.method = method
        self.at = at
    }
}
