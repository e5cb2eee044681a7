/// Markup, written as markup is written: `"<td>\(person.name)</td>"`.
///
/// `\(text)` is escaped for element content and quoted attributes; another piece of markup, a component or a list of them
/// is spliced; whole numbers and paths print. Nothing else can be interpolated, so text from outside never becomes a tag.
public struct HTML: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// The markup as it goes over the wire, in UTF-8.
    public private(set) var utf8: [UInt8]

    public init(stringLiteral value: StaticString) { self.init(unescaped: value.withUTF8Buffer(Array.init)) }

    public init(stringInterpolation: StringInterpolation) { self.init(unescaped: stringInterpolation.utf8) }

    /// The one raw door, for this target alone.
    init(unescaped utf8: [UInt8]) { self.utf8 = utf8 }

    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        var utf8: [UInt8] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            utf8.reserveCapacity(literalCapacity &+ interpolationCount &* 32)
        }

        public mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { utf8.append(contentsOf: $0) }
        }

        public mutating func appendInterpolation(_ text: String) { utf8.append(escaping: text.utf8) }

        /// Nil prints nothing.
        public mutating func appendInterpolation(_ text: String?) { if let text { appendInterpolation(text) } }

        public mutating func appendInterpolation(_ number: some FixedWidthInteger) { utf8.append(contentsOf: String(number).utf8) }

        public mutating func appendInterpolation(_ path: Path) { utf8.append(escaping: path.utf8) }

        public mutating func appendInterpolation(_ component: some Component) { utf8 += component.html.utf8 }

        public mutating func appendInterpolation(_ component: (some Component)?) { if let component { appendInterpolation(component) } }

        public mutating func appendInterpolation(_ component: (any Component)?) { if let component { appendInterpolation(component) } }

        public mutating func appendInterpolation(_ components: [some Component]) {
            for component in components { utf8 += component.html.utf8 }
        }

        public mutating func appendInterpolation(_ components: [any Component]) {
            for component in components { utf8 += component.html.utf8 }
        }
    }
}

extension HTML: CustomStringConvertible {
    public var description: String { String(decoding: utf8, as: UTF8.self) }
}

extension [UInt8] {
    /// Byte by byte: an escaper that goes by `Character` overlooks a `<` that a combining mark has joined.
    mutating func append(escaping text: some Sequence<UInt8>) {
        if text.withContiguousStorageIfAvailable({ append(escaping: $0) }) == nil { append(escaping: Array(text)[...]) }
    }

    /// What needs no escaping is taken over in one piece.
    private mutating func append<Bytes: RandomAccessCollection>(escaping bytes: Bytes) where Bytes.Element == UInt8 {
        var start = bytes.startIndex
        for index in bytes.indices {
            guard let escaped = Self.escaped(bytes[index]) else { continue }
            append(contentsOf: bytes[start..<index])
            append(contentsOf: escaped.utf8)
            start = bytes.index(after: index)
        }
        append(contentsOf: bytes[start...])
    }

    private static func escaped(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
