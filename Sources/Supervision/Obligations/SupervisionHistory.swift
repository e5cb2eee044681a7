/// All that decides what somebody owes under one row of the matrix: their days here, and the sessions that meet the row.
public struct SupervisionHistory: Hashable, Sendable {
    public let startsOn: CivilDate
    /// The last day here; nil while it goes on.
    public let endsOn: CivilDate?
    public let leaves: [Leave]
    /// Days on which a session was held that meets the row, whenever it was entered; those known from before the system among them.
    public let held: [CivilDate]
    /// Days of these that are known from before the system only.
    public let imported: Set<CivilDate>
    /// Days for which one is booked.
    public let booked: [CivilDate]

    /// - Parameter imported: days from before the system. One on which a session is in the records as well is counted once.
    public init(
        startsOn: CivilDate, endsOn: CivilDate? = nil, leaves: [Leave] = [], held: [CivilDate] = [], imported: [CivilDate] = [],
        booked: [CivilDate] = []
    ) {
        self.startsOn = startsOn
        self.endsOn = endsOn
        self.leaves = leaves.filter(\.isLong).sorted { $0.startsOn < $1.startsOn }
        self.imported = Set(imported).subtracting(held)
        self.held = (held + self.imported).sorted()
        self.booked = booked.sorted()
    }

    func isHere(on day: CivilDate) -> Bool { startsOn <= day && day <= (endsOn ?? day) }

    func isAway(on day: CivilDate) -> Bool { leaves.contains { $0.contains(day) } }

    /// When the next session is owed that comes so many months after the last, or where none was held after the first day here. A long
    /// leave is over first. What was held opens the second half of that time; before, the next is not due.
    func span(ofMonths months: Int, since beginning: CivilDate, on day: CivilDate) -> DaySpan {
        let last = held.last { $0 <= day }
        let returned = leaves.compactMap(\.endsOn).filter { $0 < day }.map { $0.adding(days: 1) }.max()
        let start = max(last ?? max(startsOn, beginning), returned ?? startsOn)
        let end = start.adding(months: months) ?? start
        return DaySpan(first: last == nil ? start : start.adding(days: (end.daysSince1970 - start.daysSince1970) / 2), last: end)
    }

    /// How many days of a window somebody is here and not on long leave, counted from the day on which the policy began.
    func daysHere(in window: DaySpan, since beginning: CivilDate) -> Int {
        let here = window.shared(with: DaySpan(first: max(startsOn, beginning), last: endsOn ?? window.last))
        var rest = here
        var away = 0
        for leave in leaves {
            let days = rest.shared(with: DaySpan(first: leave.startsOn, last: leave.endsOn ?? rest.last))
            guard days.count > 0 else { continue }
            away += days.count
            rest = DaySpan(first: days.last.adding(days: 1), last: rest.last)
        }
        return here.count - away
    }
}
