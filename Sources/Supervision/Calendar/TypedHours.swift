/// Hours as somebody typed them: "32", "7.5", "1.25 hours".
public enum TypedHours: Hashable, Sendable {
    case missing
    /// Not a number from 0 to ``most``, or with more than two decimals.
    case impossible
    /// Rounded to the minute.
    case minutes(Int)

    /// A year has no more.
    public static let most = 8_784

    public init(_ text: String) {
        let typed = TypedWord(text).bytes
        guard !typed.isEmpty else {
            self = .missing
            return
        }
        let unit = Self.units.first { typed.count > $0.utf8.count && typed.suffix($0.utf8.count).elementsEqual($0.utf8) }
        guard let minutes = Self.minutes(typed.dropLast(unit?.utf8.count ?? 0)), minutes <= Self.most * 60 else {
            self = .impossible
            return
        }
        self = .minutes(minutes)
    }

    private static let units = ["hours", "hour", "hrs", "h"]

    private static func minutes(_ typed: ArraySlice<UInt8>) -> Int? {
        let parts = typed.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            .map { TypedWord(String(decoding: $0, as: UTF8.self)) }
        guard let first = parts.first, let whole = first.number else { return nil }
        if parts.count == 1 { return whole * 60 }
        guard parts.count == 2, let fraction = parts[1].number, parts[1].digitCount <= 2 else { return nil }
        let hundredths = parts[1].digitCount == 1 ? fraction * 10 : fraction
        return whole * 60 + (hundredths * 60 + 50) / 100
    }
}
