import Supervision
import Testing

/// A small generator whose numbers are the same each time.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    mutating func identifier<Subject>() -> Identifier<Subject> {
        let digits = String(next() % 1_000_000_000_000)
        return Identifier("00000000-0000-4000-8000-\(String(repeating: "0", count: 12 - digits.utf8.count))\(digits)") ?? Identifier()
    }
}

/// A year of an organisation, made up: people and groups who owe sessions, supervisors, leave, sessions that are booked already.
struct GeneratedYear {
    var numbers: SeededNumbers
    var span: DaySpan
    var demands: [Demand] = []
    var hours: [DeclaredHours] = []
    var busy: [BusyTime] = []
    var absences: [Membership.ID: [DaySpan]] = [:]
    var venues = ["Room 1", "Room 2"]
    var allowsOnline = true

    init(seed: Int) throws {
        numbers = SeededNumbers(seed)
        span = DaySpan(first: try day("2026-11-23"), last: try day("2027-03-31"))
    }

    var planning: YearPlanning {
        YearPlanning(
            span: span, nation: .england, demands: demands, hours: hours, busy: busy, absences: absences, venues: venues,
            allowsOnline: allowsOnline)
    }

    /// So many supervisors with so many hours each.
    mutating func addSupervisors(_ count: Int, hours: Int) {
        for _ in 0..<count {
            self.hours.append(DeclaredHours(supervisor: "Specialists", membershipID: numbers.identifier(), minutes: hours * 60))
        }
    }

    /// Quarters, so that two windows are left.
    mutating func addPeople(_ count: Int) throws {
        for _ in 0..<count {
            let member: Membership.ID = numbers.identifier()
            for window in try windows() {
                demands.append(
                    Demand(
                        row: "nurses", format: .individual, memberIDs: [member], window: window, minutes: 60, supervisor: "Specialists",
                        spacing: 30))
            }
        }
    }

    mutating func addGroups(_ count: Int, of size: Int) throws {
        for _ in 0..<count {
            let (group, members): (SupervisionGroup.ID, [Membership.ID]) = (
                numbers.identifier(), (0..<size).map { _ in numbers.identifier() }
            )
            for window in try windows() {
                demands.append(
                    Demand(
                        row: "teams", format: .group, groupID: group, memberIDs: members, window: window, minutes: 90,
                        supervisor: "Specialists", spacing: 30))
            }
        }
    }

    /// Leave for some, and a session that is booked for some others.
    mutating func addLife() throws {
        let people = Set(demands.flatMap(\.memberIDs) + hours.map(\.membershipID)).sorted { $0.text < $1.text }
        for (index, person) in people.enumerated() {
            let first = span.first.adding(days: Int(numbers.next() % 120))
            if index % 3 == 0 {
                absences[person] = [DaySpan(first: first, last: first.adding(days: Int(numbers.next() % 20)))]
            } else if index % 3 == 1, let at = LondonTime.instant(on: first, hour: 9 + Int(numbers.next() % 7), minute: 15) {
                busy.append(
                    BusyTime(
                        sessionID: numbers.identifier(), memberIDs: [person], venue: index % 2 == 0 ? "room 1" : "Elsewhere", startsAt: at,
                        minutes: 75))
            }
        }
    }

    private func windows() throws -> [DaySpan] {
        [
            DaySpan(first: span.first, last: try day("2026-12-31")), DaySpan(first: try day("2027-01-01"), last: span.last),
        ]
    }
}
