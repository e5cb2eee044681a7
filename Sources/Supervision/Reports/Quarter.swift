/// A quarter of an organisation's reporting year, the span of a report.
public struct Quarter: Hashable, Sendable {
    public let year: ReportingYear
    /// 1 to 4.
    public let number: Int

    private init(year: ReportingYear, number: Int) {
        self.year = year
        self.number = number
    }

    /// - Parameter startMonth: in which the organisation's year begins, 1 to 12.
    public init(containing day: CivilDate, startMonth: Int) {
        let year = ReportingYear(containing: day, startMonth: startMonth)
        self.init(year: year, number: year.quarter(of: day) ?? 1)
    }

    /// Reads "2026-27-Q3", or "2026-Q3" where the year is the calendar's. Nil for every other text.
    public init?(_ text: String, startMonth: Int) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map { String(Substring($0)) }
        guard let first = parts.first, first.utf8.count == 4, let calendarYear = Int(first), (2_000..<2_200).contains(calendarYear),
            let last = parts.last, let number = Self.numbers[last], let day = CivilDate(year: calendarYear, month: startMonth, day: 1)
        else { return nil }
        self.init(year: ReportingYear(containing: day, startMonth: startMonth), number: number)
        guard description.utf8.elementsEqual(text.utf8) else { return nil }
    }

    private static let numbers = ["Q1": 1, "Q2": 2, "Q3": 3, "Q4": 4]

    public var days: DaySpan {
        let first = year.first.adding(months: 3 * (number - 1)) ?? year.first
        return DaySpan(first: first, last: first.adding(months: 3)?.adding(days: -1) ?? first)
    }

    public func hasBegun(on day: CivilDate) -> Bool { days.first <= day }

    /// Its report is complete from the first day of the next on.
    public func hasEnded(on day: CivilDate) -> Bool { days.last < day }

    public var previous: Quarter { Quarter(containing: days.first.adding(days: -1), startMonth: year.first.month) }
    public var next: Quarter { Quarter(containing: days.last.adding(days: 1), startMonth: year.first.month) }

    /// "1 October 2026 to 31 December 2026".
    public var words: String { "\(ShownTime.shortDate(days.first)) to \(ShownTime.shortDate(days.last))" }
}

extension Quarter: Comparable {
    public static func < (a: Quarter, b: Quarter) -> Bool { a.days.first < b.days.first }
}

extension Quarter: CustomStringConvertible {
    /// "2026-27-Q3".
    public var description: String {
        let ending = year.first.month == 1 ? "" : "-\(padded((year.first.year + 1) % 100, 2))"
        return "\(year.first.year)\(ending)-Q\(number)"
    }
}

/// Why there is no report of a quarter.
public enum NoSuchReport: Error, Hashable, Sendable, CustomStringConvertible {
    case notAQuarter
    /// Before the organisation had a policy.
    case before(first: Quarter)
    case notBegun(Quarter)

    public var description: String {
        switch self {
        case .notAQuarter: "A quarter is written like 2026-27-Q3, or 2026-Q3 where the year begins in January."
        case .before(let first): "Reports begin with \(first)."
        case .notBegun(let quarter): "\(quarter) begins on \(ShownTime.shortDate(quarter.days.first)): there is nothing to report yet."
        }
    }
}
