public import Foundation

/// Names one thing of one kind, so that a person's identifier cannot be handed in where a session's is wanted.
///
/// Random (UUID version 4): an address never tells when its thing was made.
public struct Identifier<Subject>: Hashable, Sendable, Codable, CustomStringConvertible {
    public let text: String

    /// A new one; taken before a transaction begins, so that a transaction may run twice.
    public init() { text = UUID().uuidString.lowercased() }

    /// One that came from outside. Nil where the text is not a UUID as we print it.
    public init?(_ text: some StringProtocol) {
        var text = String(text)
        guard text.withUTF8(AsPrinted.holds) else { return nil }
        self.text = text
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let identifier = Self(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an identifier")
        }
        self = identifier
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    public var description: String { text }
}

/// How a UUID is printed here: figures and small letters in groups of 8, 4, 4, 4 and 12.
private enum AsPrinted {
    static func holds(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count == 36 else { return false }
        for (place, byte) in bytes.enumerated() {
            switch place {
            case 8, 13, 18, 23: guard byte == 0x2D else { return false }
            default: guard (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) else { return false }
            }
        }
        return true
    }
}
