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
