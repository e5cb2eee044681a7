import Foundation

/// A work e-mail as a name to sign in with: NFC, lower case, plain letters, no tricks with look-alikes.
public struct WorkEmail: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    /// Nil where it is not one: one `@`, something on both sides, printable ASCII, 254 bytes at most.
    public init?(_ typed: String) {
        let trimmed = typed.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping
        let bytes = Array(trimmed.utf8)
        let at = UInt8(ascii: "@")
        guard (3...254).contains(bytes.count), bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), bytes.filter({ $0 == at }).count == 1,
            bytes.first != at, bytes.last != at
        else { return nil }
        text = String(decoding: bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
    }

    public var description: String { text }
}
