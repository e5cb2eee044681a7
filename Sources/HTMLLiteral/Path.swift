/// An address on this site, the only thing that `href`, `src` and `action` take: `"/sessions/\(id)/record"`.
///
/// What is interpolated becomes one step of the path: every byte but letters, digits and `-._~` is percent-encoded.
/// A path begins with exactly one `/`, whatever was written, so it can name neither another site nor a scheme.
public struct Path: Sendable, Hashable, ExpressibleByStringInterpolation {
    private(set) var utf8: [UInt8]

    public init(stringLiteral value: StaticString) { self.init(value.withUTF8Buffer(Array.init)) }

    public init(stringInterpolation: StringInterpolation) { self.init(stringInterpolation.utf8) }

    private init(_ written: [UInt8]) {
        utf8 = [UInt8(ascii: "/")] + written.drop { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    }

    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        var utf8: [UInt8] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            utf8.reserveCapacity(literalCapacity &+ interpolationCount &* 36)
        }

        public mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { utf8.append(contentsOf: $0) }
        }

        public mutating func appendInterpolation(_ text: String) { utf8.append(percentEncoding: text) }

        public mutating func appendInterpolation(_ number: some FixedWidthInteger) { utf8.append(contentsOf: String(number).utf8) }
    }

    /// The same page, asked with one more name and value in the query.
    public func asking(_ name: StaticString, _ value: String) -> Path {
        var asked = self
        asked.utf8.append(utf8.contains(UInt8(ascii: "?")) ? UInt8(ascii: "&") : UInt8(ascii: "?"))
        name.withUTF8Buffer { asked.utf8.append(contentsOf: $0) }
        asked.utf8.append(UInt8(ascii: "="))
        asked.utf8.append(percentEncoding: value)
        return asked
    }
}

extension Path: CustomStringConvertible {
    /// As it stands in a `Location` header: ASCII, percent-encoded.
    public var description: String { String(decoding: utf8, as: UTF8.self) }
}

extension [UInt8] {
    fileprivate mutating func append(percentEncoding text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
                append(byte)
            default:
                append(UInt8(ascii: "%"))
                append(hexadecimal: byte >> 4)
                append(hexadecimal: byte & 0x0F)
            }
        }
    }

    private mutating func append(hexadecimal digit: UInt8) {
        append(digit < 10 ? UInt8(ascii: "0") &+ digit : UInt8(ascii: "A") &+ (digit &- 10))
    }
}
