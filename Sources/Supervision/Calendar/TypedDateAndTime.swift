/// A day and a time of day as somebody typed them in one line: "15 March 2027 at 2pm", "15/3/27, 14:00".
public struct TypedDateAndTime: Hashable, Sendable {
    public let at: Instant

    /// Nil where the day or the time is missing or cannot be told, and where London's clocks skip it.
    public init?(_ text: String) {
        let words = text.utf8.split { $0 <= 0x20 || $0 == UInt8(ascii: ",") }.map { String(decoding: $0, as: UTF8.self) }
            .filter { $0.lowercased() != "at" }
        let readings = [1, 2].compactMap { words.count > $0 ? Self.instant(words.dropLast($0), words.suffix($0)) : nil }
        guard let at = readings.first else { return nil }
        self.at = at
    }

    /// "2pm" is one word, "2 pm" is two.
    private static func instant(_ day: ArraySlice<String>, _ time: ArraySlice<String>) -> Instant? {
        guard case .date(let day) = TypedDate(day.joined(separator: " ")),
            case .time(let hour, let minute) = TypedTime(time.joined(separator: " "))
        else { return nil }
        return LondonTime.instant(on: day, hour: hour, minute: minute)
    }
}
