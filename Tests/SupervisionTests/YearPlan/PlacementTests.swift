import Supervision
import Testing

@Suite struct PlacementTests {
    @Test(arguments: 1...12)
    func `LAS-054 DB-12: no person, supervisor or room is ever taken twice, nobody is on leave, and no day is a holiday`(_ seed: Int) throws
    {
        var year = try GeneratedYear(seed: seed)
        year.addSupervisors(2 + seed % 3, hours: 60)
        try year.addPeople(30 + 5 * seed)
        try year.addGroups(seed % 4, of: 5)
        try year.addLife()
        year.allowsOnline = seed % 2 == 0
        let placement = Placement.place(year.planning)
        #expect(placement.sessions.count + placement.unplaced.count == year.demands.count)
        let placed = placement.sessions.map { DraftedSession($0) }
        let check = DraftCheck(
            in: .england, at: try #require(LondonTime.instant(on: year.span.first, hour: 0, minute: 0)),
            supervisors: Set(year.hours.map(\.membershipID)), busy: year.busy + placed.map(\.busy), absences: year.absences)
        for session in placed { #expect(check.faults(of: session).isEmpty, "\(session)") }
        print("Year \(seed): \(placement.sessions.count) of \(year.demands.count) placed, \((1_000 * placement.share).rounded() / 10) %")
    }

    @Test(arguments: 1...6)
    func `DB-12: two sessions of one person or group keep the spacing, and nobody's hours are exceeded`(_ seed: Int) throws {
        var year = try GeneratedYear(seed: 100 + seed)
        year.addSupervisors(3, hours: 15)
        try year.addPeople(20)
        try year.addGroups(3, of: 6)
        let sessions = Placement.place(year.planning).sessions
        for ofSubject in Dictionary(grouping: sessions, by: { $0.demand.memberIDs }).values {
            let days = ofSubject.map { LondonTime.day(of: $0.startsAt).daysSince1970 }.sorted()
            for (one, next) in zip(days, days.dropFirst()) { #expect(next - one >= 30) }
        }
        for hours in year.hours {
            let minutes = sessions.filter { $0.supervisorID == hours.membershipID }.map(\.demand.minutes).reduce(0, +)
            #expect(minutes <= hours.minutes)
        }
    }

    @Test func `DB-12: where everything fits, all of it is placed, and the weeks are used evenly`() throws {
        var year = try GeneratedYear(seed: 7)
        year.addSupervisors(10, hours: 60)
        try year.addPeople(200)
        try year.addGroups(10, of: 6)
        let placement = Placement.place(year.planning)
        print("A year that can be placed: \(100 * placement.share) %")
        #expect(placement.share == 1)
        let spring = placement.sessions.filter { $0.startsAt > Instant(milliseconds: 1_798_761_600_000) }
        let weeks = Dictionary(grouping: spring, by: { LondonTime.day(of: $0.startsAt).daysSince1970 / 7 }).mapValues(\.count)
        #expect(weeks.count >= 12 && (weeks.values.max() ?? 0) <= 2 * spring.count / weeks.count)
    }

    @Test func `the same planning gives the same draft, in whatever order it lists its demands`() throws {
        var year = try GeneratedYear(seed: 21)
        year.addSupervisors(3, hours: 30)
        try year.addPeople(40)
        try year.addGroups(2, of: 4)
        try year.addLife()
        let first = Placement.place(year.planning)
        #expect(Placement.place(year.planning) == first)
        year.demands.reverse()
        year.hours.reverse()
        year.busy.reverse()
        #expect(Placement.place(year.planning) == first)
    }

    @Test func `the usual supervisor comes first, and otherwise the one of whose hours the least is used`() throws {
        var year = try GeneratedYear(seed: 3)
        year.addSupervisors(3, hours: 40)
        try year.addPeople(30)
        let usual = year.hours[1].membershipID
        year.demands = year.demands.map { demand in
            Demand(
                row: demand.row, format: demand.format, memberIDs: demand.memberIDs, window: demand.window, minutes: demand.minutes,
                supervisor: demand.supervisor, spacing: demand.spacing,
                usualSupervisorID: demand.memberIDs[0].text < "00000000-0000-4000-8000-3" ? usual : nil)
        }
        let sessions = Placement.place(year.planning).sessions
        #expect(sessions.filter { $0.demand.usualSupervisorID != nil }.allSatisfy { $0.supervisorID == usual })
        let loads = year.hours.map { hours in sessions.count { $0.supervisorID == hours.membershipID } }
        #expect((loads.max() ?? 0) - (loads.min() ?? 0) <= max(2, sessions.count { $0.demand.usualSupervisorID != nil }))
    }

    @Test func `what cannot be placed says why`() throws {
        var year = try GeneratedYear(seed: 5)
        try year.addPeople(1)
        year.demands.removeLast()
        let member = year.demands[0].memberIDs[0]
        func reason(_ change: (inout GeneratedYear) -> Void = { _ in }) -> UnplacedReason? {
            var changed = year
            change(&changed)
            return Placement.place(changed.planning).unplaced.first?.reason
        }
        #expect(reason() == .noHoursDeclared)
        year.addSupervisors(1, hours: 10)
        #expect(reason() == nil)
        #expect(reason { $0.hours = [DeclaredHours(supervisor: "Specialists", membershipID: member, minutes: 600)] } == .nobodyElseLeads)
        #expect(
            reason { $0.hours = [DeclaredHours(supervisor: "Specialists", membershipID: $0.hours[0].membershipID, minutes: 30)] }
                == .hoursUsedUp)
        #expect(reason { $0.absences[member] = [$0.span] } == .away)
        #expect(reason { $0.absences[$0.hours[0].membershipID] = [$0.span] } == .noCommonTime)
        #expect(reason { ($0.venues, $0.allowsOnline) = ([], false) } == .noVenueFree)
        #expect(reason { $0.span = DaySpan(first: $0.span.last, last: $0.span.first) } == .noWorkingDay)
        #expect(
            reason { year in
                year.demands = [
                    Demand(
                        row: "nurses", format: .individual, memberIDs: [member], window: year.span, minutes: 60, supervisor: "Specialists",
                        spacing: 400, taken: [year.span.first])
                ]
            } == .tooClose)
        let planning = YearPlanning(span: year.span, nation: .england, demands: year.demands, hours: [], hasSupervisors: false)
        #expect(Placement.place(planning).unplaced.map(\.reason) == [.nobodyNominated])
    }

    @Test func `what is late is placed as soon as can be, and stopping ends the placing`() throws {
        var year = try GeneratedYear(seed: 9)
        year.addSupervisors(1, hours: 30)
        try year.addPeople(2)
        year.demands.append(
            Demand(
                row: "nurses", format: .individual, memberIDs: [year.numbers.identifier()], window: year.span, isLate: true, minutes: 60,
                supervisor: "Specialists", spacing: 30))
        let late = Placement.place(year.planning).sessions.filter(\.demand.isLate)
        #expect(late.map { LondonTime.day(of: $0.startsAt) } == [year.span.first])
        struct Stopped: Error {}
        #expect(throws: Stopped.self) { try Placement.place(year.planning) { _ in throw Stopped() } }
    }
}
