/// A date as somebody typed it: in three boxes, or as one text. Forgives spaces, month names, ordinals and short years.
public enum TypedDate: Hashable, Sendable {
    public enum Part: String, Hashable, Sendable, CaseIterable { case day, month, year }

    case missing
    /// Begun, and without these parts.
    case incomplete([Part])
    /// Not in the calendar.
    case impossible
    case date(CivilDate)

    /// Three boxes.
    public init(day: String, month: String, year: String) {
        let typed = [TypedWord(day), TypedWord(month), TypedWord(year)]
        let missing = zip(Part.allCases, typed).filter { $1.isEmpty }.map { $0.0 }
        if missing.count == typed.count {
            self = .missing
        } else if !missing.isEmpty {
            self = .incomplete(missing)
        } else {
            self.init(day: typed[0], month: typed[1], year: typed[2])
        }
    }

    /// One text: "15 March 2027", "Monday 15th March 2027", "15/3/27", "2027-03-15".
    public init(_ text: String) {
        let words = TypedWord.words(in: text).filter { !$0.isWeekday }
        switch words.count {
        case 0: self = .missing
        case 1: self = .incomplete([.month, .year])
        case 2: self = .incomplete([.year])
        case 3 where words[0].digitCount == 4: self.init(day: words[2], month: words[1], year: words[0])
        case 3: self.init(day: words[0], month: words[1], year: words[2])
        default: self = .impossible
        }
    }

    private init(day: TypedWord, month: TypedWord, year: TypedWord) {
        guard let day = day.ordinal, let month = month.month, let year = year.year, let date = CivilDate(year: year, month: month, day: day)
        else {
            self = .impossible
            return
        }
        self = .date(date)
    }
}

/// One word of a typed date or time, as lower-case bytes. Whatever is not ASCII stays what it is, and means nothing.
struct TypedWord: Hashable, Sendable {
    let bytes: [UInt8]

    init(_ text: String) { self.init(bytes: Self.lowered(text).filter { $0 > 0x20 }) }

    private init(bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

    static func words(in text: String) -> [TypedWord] {
        lowered(text).split { $0 <= 0x20 || separators.contains($0) }.map { TypedWord(bytes: $0) }
    }

    var isEmpty: Bool { bytes.isEmpty }

    /// How many digits it is made of; nought where anything else stands in it.
    var digitCount: Int { bytes.allSatisfy(Self.isDigit) ? bytes.count : 0 }

    /// Four digits at most, so that nothing overflows.
    var number: Int? {
        guard (1...4).contains(digitCount) else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    /// "15", "15th".
    var ordinal: Int? {
        let digits = TypedWord(bytes: bytes.prefix(while: Self.isDigit))
        let rest = bytes.dropFirst(digits.bytes.count)
        guard rest.isEmpty || ["st", "nd", "rd", "th"].contains(where: { rest.elementsEqual($0.utf8) }) else { return nil }
        return digits.number
    }

    /// "3", "03", "March", "mar".
    var month: Int? { number ?? Self.months.firstIndex(where: begins).map { $0 + 1 } }

    /// "2027", "27".
    var year: Int? {
        switch digitCount {
        case 2: number.map { 2_000 + $0 }
        case 4: number
        default: nil
        }
    }

    var isWeekday: Bool { Self.weekdays.contains(where: begins) }

    /// Three letters of the name, or more.
    private func begins(_ name: String) -> Bool { bytes.count >= 3 && name.utf8.starts(with: bytes) }

    private static func lowered(_ text: String) -> [UInt8] { text.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 } }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static let separators = Array("/-.,".utf8)
    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]
}
