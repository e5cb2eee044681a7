/// The year by which an organisation counts: twelve months from the first of the month that it has chosen.
public struct ReportingYear: Hashable, Sendable {
    public let first: CivilDate

    /// - Parameter startMonth: 1 to 12; 4 for the NHS financial year.
    public init(containing day: CivilDate, startMonth: Int) {
        let month = min(max(startMonth, 1), 12)
        first = CivilDate(year: day.month < month ? max(1, day.year - 1) : day.year, month: month, day: 1) ?? day
    }

    public var last: CivilDate { lastDay(ofMonth: 12) }

    public var days: DaySpan { DaySpan(first: first, last: last) }

    /// "the year from 1 April 2026 to 31 March 2027".
    public var words: String { "the year from \(ShownTime.shortDate(first)) to \(ShownTime.shortDate(last))" }

    /// 1 to 4; of a year that begins in April, October to December is the third. Nil for a day of another year.
    public func quarter(of day: CivilDate) -> Int? {
        guard days.contains(day) else { return nil }
        return (day.month - first.month + 12) % 12 / 3 + 1
    }

    /// The year in so many equal parts, each rounded up to the end of a month: the k-th of n ends with month 12 k / n.
    public func windows(_ count: Int) -> [DaySpan] {
        let count = min(count, 366)
        guard count > 0 else { return [] }
        let ends = (0...count).map { (12 * $0 + count - 1) / count }
        return zip(ends, ends.dropFirst()).map { before, end in
            DaySpan(first: firstDay(ofMonth: min(before + 1, end)), last: lastDay(ofMonth: end))
        }
    }

    /// The month in which the year begins is 1; 13 is the first of the next.
    private func firstDay(ofMonth number: Int) -> CivilDate {
        let month = first.month - 1 + number - 1
        return CivilDate(year: first.year + month / 12, month: month % 12 + 1, day: 1) ?? first
    }

    private func lastDay(ofMonth number: Int) -> CivilDate { firstDay(ofMonth: number + 1).adding(days: -1) }
}
