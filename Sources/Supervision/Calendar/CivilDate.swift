/// A day of the calendar without a time or a zone, stored as `YYYY-MM-DD`.
public struct CivilDate: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    public let year: Int
    public let month: Int
    public let day: Int

    /// Nil where the day is not in the calendar (30 February) or its year is not of four digits.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9_999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year) else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// Reads `YYYY-MM-DD`. Nil for every other text.
    public init?(_ text: some StringProtocol) {
        let read = Figures.read(text, length: 10, marks: [4: "-", 7: "-"]) { figures in CivilDate(figures) }
        guard let read else { return nil }
        self = read
    }

    /// The first ten places.
    init?(_ figures: Figures) {
        guard let year = figures.number(0..<4), let month = figures.number(5..<7), let day = figures.number(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Days from 1 January 1970 (proleptic Gregorian; the algorithm is Howard Hinnant's `days_from_civil`).
    public var daysSince1970: Int {
        let y = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = y.flooredDivision(by: 400)
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    public init(daysSince1970 days: Int) {
        let (era, dayOfEra) = (days + 719_468).flooredDivision(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        month = shifted < 10 ? shifted + 3 : shifted - 9
        day = dayOfYear - (153 * shifted + 2) / 5 + 1
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    public func adding(days: Int) -> CivilDate { CivilDate(daysSince1970: daysSince1970 + days) }

    /// The same day of a later month, or the last of a month that has no such day. Nil where its year is not of four digits.
    public func adding(months: Int) -> CivilDate? {
        let (years, index) = (month - 1 + months).flooredDivision(by: 12)
        let (year, month) = (year + years, index + 1)
        return CivilDate(year: year, month: month, day: min(day, Self.days(in: month, of: year)))
    }

    /// Whether its year is of four digits, so that it can be stored.
    var isInCalendar: Bool { (1...9_999).contains(year) }

    /// 1 is Monday, 7 is Sunday.
    public var weekday: Int { (daysSince1970 + 3).flooredDivision(by: 7).1 + 1 }

    public var description: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

    public static func < (a: CivilDate, b: CivilDate) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let date = CivilDate(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a date")
        }
        self = date
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
