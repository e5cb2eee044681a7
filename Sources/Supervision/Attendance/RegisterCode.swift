/// The six figures that stand on the screen in the room: whoever types them was there.
public struct RegisterCode: Hashable, Sendable {
    /// For how many minutes one holds; then the supervisor shows another.
    public static let minutes = 15
    /// Wrong ones that one person may type within that time.
    public static let mostTries = 10

    /// Six figures, nothing else.
    public let figures: String

    /// As somebody typed it, with or without spaces and hyphens. Nil where these are not six figures.
    public init?(_ typed: String) {
        let bytes = typed.utf8.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
        guard bytes.count == 6, bytes.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        figures = String(decoding: bytes, as: UTF8.self)
    }

    public init(using generator: inout some RandomNumberGenerator) {
        let digits = (0..<6).map { _ in UInt8(ascii: "0") + UInt8.random(in: 0...9, using: &generator) }
        figures = String(decoding: digits, as: UTF8.self)
    }

    /// In two halves, as people read it out: "482 913".
    public var shown: String { "\(figures.prefix(3)) \(figures.suffix(3))" }
}
