/// All that decides what somebody owes under one row of the matrix: their days here, and the sessions that meet the row.
public struct SupervisionHistory: Hashable, Sendable {
    public let startsOn: CivilDate
    /// The last day here; nil while it goes on.
    public let endsOn: CivilDate?
    public let leaves: [Leave]
    /// Days on which a session was held that meets the row, whenever it was entered.
    public let held: [CivilDate]
    /// Days for which one is booked.
    public let booked: [CivilDate]

    public init(startsOn: CivilDate, endsOn: CivilDate? = nil, leaves: [Leave] = [], held: [CivilDate] = [], booked: [CivilDate] = []) {
        self.startsOn = startsOn
        self.endsOn = endsOn
        self.leaves = leaves.filter(\.isLong).sorted { $0.startsOn < $1.startsOn }
        self.held = held.sorted()
        self.booked = booked.sorted()
    }

    func isHere(on day: CivilDate) -> Bool { startsOn <= day && day <= (endsOn ?? day) }

    func isAway(on day: CivilDate) -> Bool { leaves.contains { $0.contains(day) } }

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
