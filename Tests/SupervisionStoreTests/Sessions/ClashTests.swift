import Supervision
@testable import SupervisionStore
import Support
import Testing

@Suite struct ClashTests {
    private func proposal(
        _ pair: Pair, minutesLater: Int = 0, type: String = "mandatory", venue: String = "Room 9", supervisee: Actor? = nil,
        keeps: Bool = false, repetition: Repetition? = nil
    ) -> SessionProposal {
        SessionProposal(
            id: .init(), type: type, supervisorID: pair.supervisor.membershipID,
            superviseeID: (supervisee ?? pair.supervisee).membershipID, startsAt: pair.then.adding(minutes: minutesLater), minutes: 60,
            venue: venue, venueIsPrivate: true, asksAboutAdjustments: true, repetition: repetition, keepsClashes: keeps)
    }

    private func warnings(_ plan: () async throws -> Void) async throws -> [PlanWarning] {
        do { try await plan() } catch let found as PlanDoesNotFit { return found.warnings }
        return []
    }

    @Test(arguments: Engine.all)
    func `LAS-161: a clash of a person or a place stands in the way until it is kept, and then shows at both sessions`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            let first = try await pair.planned()
            let both = [
                PlanWarning.session(name: "Ann Reed1", startsAt: pair.then, minutes: 60),
                .session(name: "Ann Reed2", startsAt: pair.then, minutes: 60),
            ]
            let found = try await warnings {
                _ = try await pair.store.plan(proposal(pair, minutesLater: 59, venue: "ROOM 3"), as: pair.supervisor, at: pair.now)
            }
            #expect(Set(found) == Set(both + [.venueTaken(venue: "ROOM 3", startsAt: pair.then, minutes: 60)]) && found.count == 3)
            #expect(try await pair.store.sessions(.upcoming, as: pair.supervisor, at: pair.now).count == 1, "Nothing is half booked.")
            _ = try await pair.store.plan(proposal(pair, minutesLater: 60), as: pair.supervisor, at: pair.now)
            #expect(try await pair.store.hub(of: first, as: pair.supervisee).clashes == [])
            let second = try await pair.store.plan(proposal(pair, minutesLater: 30, keeps: true), as: pair.supervisor, at: pair.now)
            for id in [first, second] {
                #expect(try await !pair.store.hub(of: id, as: pair.supervisee).clashes.isEmpty)
            }
            let lines = try await pair.store.sessions(.upcoming, as: pair.supervisee, at: pair.now)
            #expect(SessionLine.clashing(among: lines) == Set(lines.map(\.id)), "The one in the middle clashes with both.")
            try await pair.store.cancel(second, because: Confidential("No"), as: pair.supervisor, at: pair.now)
            #expect(try await pair.store.hub(of: first, as: pair.supervisee).clashes == [])
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-161: a session on a bank holiday is kept only by whoever knows it`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let today = LondonTime.day(of: pair.now)
            let christmas = try #require(CivilDate(year: today.year + 1, month: 12, day: 25))
            let later = (christmas.daysSince1970 - LondonTime.day(of: pair.then).daysSince1970) * 24 * 60
            let found = try await warnings {
                _ = try await pair.store.plan(proposal(pair, minutesLater: later), as: pair.supervisor, at: pair.now)
            }
            #expect(found == [.bankHoliday(christmas)])
            _ = try await pair.store.plan(proposal(pair, minutesLater: later, keeps: true), as: pair.supervisor, at: pair.now)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-08: of a session that its planner may not know a clash says no more than that somebody is not free`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            _ = try await pair.planned(type: "childDeath")
            let found = try await warnings { _ = try await pair.store.plan(proposal(pair), as: pair.manager, at: pair.now) }
            #expect(
                Set(found) == [.notFree(name: "Ann Reed1", at: pair.then), .notFree(name: "Ann Reed2", at: pair.then)])
        }
    }

    @Test(arguments: Engine.all)
    func `DB-08 DDICB-006: of a session that its planner may not know a place says no more than that it is taken`(
        _ engine: Engine
    ) async throws {
        let policy = "scheduling:\n  arranger: { value: supervisee, paragraph: \"6.0\", strength: may }\n"
        try await withPair(engine, under: policy) { pair in
            let other = try await pair.trust.appoint("6", .supervisor)
            let theirs = SessionProposal(
                id: .init(), type: "mandatory", supervisorID: other.membershipID, superviseeID: pair.manager.membershipID,
                startsAt: pair.then.adding(minutes: 15), minutes: 30, venue: "Room 9", venueIsPrivate: true, asksAboutAdjustments: true)
            _ = try await pair.store.plan(theirs, as: pair.head, at: pair.now)
            let found = try await warnings { _ = try await pair.store.plan(proposal(pair), as: pair.supervisee, at: pair.now) }
            #expect(found == [.venueTaken(venue: "Room 9", startsAt: pair.then, minutes: 60)])
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-161: a session that is moved onto another one, or onto leave, is kept only by whoever knows it, with its series`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            let first = try await pair.planned()
            let id = try await pair.store.plan(
                proposal(pair, minutesLater: 90, repetition: Repetition(.weeks(1), times: 1)), as: pair.supervisor, at: pair.now)
            func move(_ to: Instant, keeps: Bool) -> SessionMove {
                SessionMove(
                    expecting: 1, startsAt: to, minutes: 60, venue: "Room 9", venueIsPrivate: true, reason: Confidential("Rota"),
                    following: "2.1", keepsClashes: keeps)
            }
            let found = try await warnings {
                try await pair.store.move(id, to: move(pair.then, keeps: false), as: pair.supervisor, at: pair.now)
            }
            #expect(found.count == 2)
            let leave = Leave(startsOn: Trust.today.adding(days: 9), endsOn: Trust.today.adding(days: 9))
            try await pair.store.enter(
                leave, of: pair.supervisee.membershipID, because: Confidential(""), as: pair.trust.administrator, at: pair.now)
            let onLeave = try await warnings {
                try await pair.store.move(id, to: move(pair.then.adding(days: 1), keeps: false), as: pair.supervisor, at: pair.now)
            }
            #expect(onLeave == [.notFree(name: "Ann Reed1", at: pair.then.adding(days: 8))], "The second of the series is on leave.")
            await #expect(throws: Refusal(.plannedAhead)) {
                try await pair.store.move(id, to: move(pair.now.adding(minutes: -5), keeps: true), as: pair.supervisor, at: pair.now)
            }
            #expect(try await pair.store.move(id, to: move(pair.then, keeps: true), as: pair.supervisor, at: pair.now) == 2)
            #expect(try await pair.store.hub(of: first, as: pair.supervisor).clashes.count == 2)
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-161: of two who move a session at the same time one is told that it has changed`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let id = try await pair.accepted()
            @Sendable func move(_ actor: Actor, _ days: Int) async -> Bool {
                do {
                    try await pair.store.move(
                        id,
                        to: SessionMove(
                            expecting: 1, startsAt: pair.then.adding(days: days), minutes: 60, venue: "Room 4", venueIsPrivate: true,
                            reason: Confidential("Rota")), as: actor, at: pair.now)
                    return true
                } catch { return !(error is ProposalChanged) }
            }
            async let one = move(pair.supervisor, 1)
            async let other = move(pair.supervisee, 2)
            #expect(await [one, other].filter { $0 }.count == 1)
            #expect(try await pair.store.hub(of: id, as: pair.supervisor).session.schedule.number == 2)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-08: the list is narrowed to a person, a supervisor or a week, and never beyond what may be seen`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            _ = try await pair.store.plan(
                proposal(pair, repetition: Repetition(.weeks(1), times: 2)), as: pair.supervisor, at: pair.now)
            func count(_ filter: SessionFilter, as actor: Actor) async throws -> Int {
                try await pair.store.sessions(.upcoming, filter, as: actor, at: pair.now).count
            }
            let (supervisee, supervisor) = (pair.supervisee.membershipID, pair.supervisor.membershipID)
            #expect(try await count(SessionFilter(personID: supervisee), as: pair.head) == 3)
            #expect(try await count(SessionFilter(personID: supervisor), as: pair.head) == 3)
            #expect(try await count(SessionFilter(supervisorID: supervisor), as: pair.head) == 3)
            #expect(try await count(SessionFilter(supervisorID: supervisee), as: pair.head) == 0)
            #expect(try await count(SessionFilter(personID: supervisee), as: pair.colleague) == 0)
            #expect(try await count(SessionFilter(week: Trust.today), as: pair.supervisee) == 1)
            #expect(try await count(SessionFilter(week: Trust.today.adding(days: 7)), as: pair.supervisee) == 1)
            #expect(try await count(SessionFilter(week: Trust.today.adding(days: -7)), as: pair.supervisee) == 0)
            #expect(try await count(SessionFilter(week: Trust.today), as: pair.colleague) == 0)
        }
    }
}
