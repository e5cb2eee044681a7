/// A length as somebody typed it: "60", "60 minutes", "90 min".
public enum TypedMinutes: Hashable, Sendable {
    case missing
    /// Not a whole number from 1 to ``most``.
    case impossible
    case minutes(Int)

    /// Ten hours: longer than any session, shorter than what a slip of the finger makes of one.
    public static let most = 600

    public init(_ text: String) {
        let typed = TypedWord(text).bytes
        guard !typed.isEmpty else {
            self = .missing
            return
        }
        let unit = Self.units.first { typed.count > $0.utf8.count && typed.suffix($0.utf8.count).elementsEqual($0.utf8) }
        let digits = TypedWord(String(decoding: typed.dropLast(unit?.utf8.count ?? 0), as: UTF8.self))
        guard let minutes = digits.number, (1...Self.most).contains(minutes) else {
            self = .impossible
            return
        }
        self = .minutes(minutes)
    }

    private static let units = ["minutes", "minute", "mins", "min"]
}
