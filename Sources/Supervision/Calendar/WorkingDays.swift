/// The days on which people work in a nation: Monday to Friday without its bank holidays.
public struct WorkingDays: Hashable, Sendable {
    private let holidays: BankHolidays

    public init(in nation: Organisation.Nation) { holidays = BankHolidays(of: nation) }

    public func isBankHoliday(_ day: CivilDate) -> Bool { holidays.contains(day) }

    public func contains(_ day: CivilDate) -> Bool { !day.isWeekend && !isBankHoliday(day) }

    /// Of a span, in order.
    public func days(of span: DaySpan) -> [CivilDate] {
        guard span.count > 0 else { return [] }
        let closed = Set((span.first.year...span.last.year).flatMap(holidays.days))
        return (0..<span.count).map { span.first.adding(days: $0) }.filter { !$0.isWeekend && !closed.contains($0) }
    }

    /// The working day that comes a number of them after a day, which need not be one itself.
    public func day(_ count: Int, after day: CivilDate) -> CivilDate {
        var (day, left) = (day, max(0, min(count, 366)))
        while left > 0 {
            day = day.adding(days: 1)
            if contains(day) { left -= 1 }
        }
        return day
    }
}
