/// The half hours of the working days, with those at which people and rooms are taken.
struct Slots {
    /// A free one for a session.
    struct Slot {
        let day: Int
        let first: Int
        let leadID: Membership.ID
        let venue: String
    }

    private let days: [CivilDate]
    private let numbers: [CivilDate: Int]
    private let venues: [(name: String, place: Int)]
    private let allowsOnline: Bool
    private var people: BusyTable<Membership.ID>
    private var rooms: BusyTable<FoldedName>

    init(of planning: YearPlanning) {
        let days = WorkingDays(in: planning.nation).days(of: planning.span)
        var rooms = BusyTable<FoldedName>(days: days.count)
        venues = planning.venues.map { ($0, rooms.place(of: FoldedName($0))) }
        allowsOnline = planning.allowsOnline
        (self.days, self.rooms, people) = (days, rooms, BusyTable(days: days.count))
        numbers = Dictionary(zip(days, days.indices)) { first, _ in first }
        take(planning.busy)
        for (member, spans) in planning.absences {
            for day in spans.flatMap(range) { people.take(.wholeDay, of: member, on: day) }
        }
    }

    private mutating func take(_ busy: [BusyTime]) {
        let folded = Dictionary(Set(busy.map(\.venue)).map { ($0, FoldedName($0)) }) { first, _ in first }
        for busy in busy {
            let (day, hour, minute) = LondonTime.wall(busy.startsAt)
            guard let number = numbers[day] else { continue }
            let halfHours = HalfHours(fromMinuteOfDay: hour * 60 + minute, minutes: busy.minutes)
            for member in busy.memberIDs { people.take(halfHours, of: member, on: number) }
            if let room = folded[busy.venue] { rooms.take(halfHours, of: room, on: number) }
        }
    }

    /// The numbers of the working days in a span.
    func range(of span: DaySpan) -> Range<Int> {
        let first = days.firstIndex { $0 >= span.first } ?? days.count
        return first..<max(first, days.firstIndex { $0 > span.last } ?? days.count)
    }

    /// The free one nearest to a day, with the first of the leads who has one.
    mutating func first(
        for demand: Demand, ledBy leads: [Membership.ID], among range: Range<Int>, near target: Int, apartFrom others: [Int]
    ) throws(Obstacle) -> Slot {
        let members = demand.memberIDs.map { people.place(of: $0) }
        var furthest = Stage.noWorkingDay
        for leadID in leads {
            let lead = people.place(of: leadID)
            for day in range.outward(from: target) {
                let at = days[day].daysSince1970
                guard others.allSatisfy({ abs($0 - at) >= demand.spacing }) else {
                    furthest = max(furthest, .tooClose)
                    continue
                }
                let found = slot(minutes: demand.minutes, on: day, members: members, lead: lead)
                if let (first, venue) = found.free { return Slot(day: day, first: first, leadID: leadID, venue: venue) }
                furthest = max(furthest, found.stage)
            }
        }
        throw Obstacle(reason: furthest.reason)
    }

    /// The first half hour of a day from which all are free, and a place.
    private func slot(minutes: Int, on day: Int, members: [Int], lead: Int) -> (free: (first: Int, venue: String)?, stage: Stage) {
        let taken = members.reduce(into: HalfHours()) { $0.formUnion(people[$1, day]) }
        guard taken != .wholeDay else { return (nil, .away) }
        var stage = Stage.noCommonTime
        let (count, leadTaken) = (HalfHours.count(of: minutes), people[lead, day])
        for first in stride(from: 0, through: HalfHours.perDay - count, by: 1) {
            let wanted = HalfHours(from: first, count: count)
            // Half an hour between two sessions, to write up the one and to prepare the other.
            let withRest = HalfHours(from: first - 1, count: count + 2)
            guard taken.isDisjoint(with: wanted), leadTaken.isDisjoint(with: withRest) else { continue }
            if let venue = freeVenue(wanted, on: day) { return ((first, venue), stage) }
            stage = .noVenueFree
        }
        return (nil, stage)
    }

    private func freeVenue(_ wanted: HalfHours, on day: Int) -> String? {
        for venue in venues where rooms[venue.place, day].isDisjoint(with: wanted) { return venue.name }
        return allowsOnline ? YearPlanning.online : nil
    }

    /// When it begins; nil where London's clocks skip that time.
    mutating func take(_ slot: Slot, for demand: Demand) -> Instant? {
        let minute = HalfHours.firstMinute + slot.first * 30
        guard let startsAt = LondonTime.instant(on: days[slot.day], hour: minute / 60, minute: minute % 60) else { return nil }
        let halfHours = HalfHours(from: slot.first, count: HalfHours.count(of: demand.minutes))
        for member in demand.memberIDs + [slot.leadID] { people.take(halfHours, of: member, on: slot.day) }
        if slot.venue != YearPlanning.online { rooms.take(halfHours, of: FoldedName(slot.venue), on: slot.day) }
        return startsAt
    }
}

/// How far the search for a slot came, the furthest last.
private enum Stage: Int, Comparable {
    case noWorkingDay, tooClose, away, noCommonTime, noVenueFree

    var reason: UnplacedReason {
        switch self {
        case .noWorkingDay: .noWorkingDay
        case .tooClose: .tooClose
        case .away: .away
        case .noCommonTime: .noCommonTime
        case .noVenueFree: .noVenueFree
        }
    }

    static func < (a: Stage, b: Stage) -> Bool { a.rawValue < b.rawValue }
}

extension Range<Int> {
    /// Its numbers from one outward: that, the next, the one before, and so on.
    fileprivate func outward(from middle: Int) -> some Sequence<Int> {
        (0..<(2 * count + 2)).lazy.map { $0 % 2 == 0 ? middle + $0 / 2 : middle - ($0 + 1) / 2 }.filter { contains($0) }
    }
}
