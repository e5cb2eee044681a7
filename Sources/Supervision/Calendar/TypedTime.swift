/// A time of day as somebody typed it: "2pm", "14:00", "9.30am", "0930", "midday". "2:30" alone could be twelve hours off.
public enum TypedTime: Hashable, Sendable {
    case missing
    /// Morning or afternoon: nobody can tell.
    case ambiguous
    case impossible
    case time(hour: Int, minute: Int)

    public init(_ text: String) {
        let typed = TypedWord(text).bytes
        if typed.isEmpty {
            self = .missing
        } else if let named = Self.names[String(decoding: typed, as: UTF8.self)] {
            self = .time(hour: named, minute: 0)
        } else {
            let half = Self.half(at: typed)
            self.init(clock: typed.dropLast(half?.length ?? 0), half: half?.isAfternoon)
        }
    }

    private init(clock: some Collection<UInt8>, half isAfternoon: Bool?) {
        guard let (hour, minute, isWhole) = Self.clock(clock), minute < 60 else {
            self = .impossible
            return
        }
        switch isAfternoon {
        case nil where !isWhole && (1...12).contains(hour): self = .ambiguous
        case nil: self = hour < 24 ? .time(hour: hour, minute: minute) : .impossible
        case let isAfternoon?:
            self = (1...12).contains(hour) ? .time(hour: hour % 12 + (isAfternoon ? 12 : 0), minute: minute) : .impossible
        }
    }

    /// Hour and minute; whole where it is written as 24-hour clocks are: "09:30", "0930".
    private static func clock(_ bytes: some Collection<UInt8>) -> (hour: Int, minute: Int, isWhole: Bool)? {
        let parts = bytes.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }
            .map { TypedWord(String(decoding: $0, as: UTF8.self)) }
        switch parts.count {
        case 1 where parts[0].digitCount == 4:
            return parts[0].number.map { ($0 / 100, $0 % 100, true) }
        case 1 where (1...2).contains(parts[0].digitCount):
            return parts[0].number.map { ($0, 0, false) }
        case 2 where (1...2).contains(parts[0].digitCount) && parts[1].digitCount == 2:
            guard let hour = parts[0].number, let minute = parts[1].number else { return nil }
            return (hour, minute, parts[0].digitCount == 2)
        default: return nil
        }
    }

    private static func half(at bytes: [UInt8]) -> (length: Int, isAfternoon: Bool)? {
        for (word, isAfternoon) in [("am", false), ("a.m.", false), ("pm", true), ("p.m.", true)]
        where bytes.count > word.utf8.count && bytes.suffix(word.utf8.count).elementsEqual(word.utf8) {
            return (word.utf8.count, isAfternoon)
        }
        return nil
    }

    private static let names = ["midday": 12, "noon": 12, "12noon": 12, "12midday": 12, "midnight": 0, "12midnight": 0]
}
