import SQLStorage
import Supervision
@testable import SupervisionStore
import Support
import Testing

@Suite struct SeriesTests {
    private static let fourWeekly = Repetition(.weeks(4), times: 3)

    /// Four sessions of a pair, in their order.
    private func planned(_ pair: Pair, _ proposal: SessionProposal? = nil, as actor: Actor? = nil) async throws -> [Session.ID] {
        _ = try await pair.store.plan(
            proposal ?? pair.proposal(repetition: Self.fourWeekly), as: actor ?? pair.supervisor, at: pair.now)
        return try await ids(pair.store, as: actor ?? pair.supervisor, at: pair.now)
    }

    private func ids(_ store: Store, as actor: Actor, at now: Instant) async throws -> [Session.ID] {
        try await store.sessions(.upcoming, as: actor, at: now).map(\.id)
    }

    private func session(_ id: Session.ID, _ store: Store) async throws -> Session {
        try #require(try await store.database.read { try $0.session(id) })
    }

    private func sessions(_ ids: [Session.ID], _ store: Store) async throws -> [Session] {
        var all: [Session] = []
        for id in ids { all.append(try await session(id, store)) }
        return all
    }

    /// To the day after, three hours later, shorter, and elsewhere.
    private func move(_ session: Session, following: [Session]?) -> SessionMove {
        SessionMove(
            expecting: session.schedule.number, startsAt: session.schedule.startsAt.adding(days: 1).adding(minutes: 180), minutes: 45,
            venue: "Room 4", venueIsPrivate: true, reason: Confidential("Ill \(Pair.canary)"), following: following?.proposals())
    }

    @Test(arguments: Engine.all)
    func `LAS-054 LAS-059: a series is planned at once, each of its sessions with its agreement and its record, and to be accepted`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            let proposal = pair.proposal(repetition: Self.fourWeekly)
            let ids = try await planned(pair, proposal)
            #expect(try await planned(pair, proposal) == ids && ids.first == proposal.id)
            let all = try await sessions(ids, pair.store)
            #expect(all.map(\.series) == (1...4).map { SeriesPlace(firstID: proposal.id, number: $0, count: 4) })
            #expect(all.map(\.day) == (0...3).map { LondonTime.day(of: pair.then).adding(days: $0 * 28) })
            for id in ids {
                let hub = try await pair.store.hub(of: id, as: pair.supervisee)
                #expect(hub.session.state == .proposed && hub.agreement != nil && hub.record != nil)
            }
            let entries = try await pair.store.database.read { db in
                try db.count("SELECT COUNT(*) FROM log_entry WHERE event = 'sessionPlanned' AND subject_id IN \(ids)")
            }
            #expect(entries == 5)
        }
    }

    @Test(arguments: Engine.all)
    func `A series that cannot be planned to its end is not begun, and a single session is in none`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            await #expect(throws: Refusal(.seriesIsShort)) {
                try await planned(pair, pair.proposal(repetition: Repetition(.weeks(4), times: 13)))
            }
            #expect(try await ids(pair.store, as: pair.supervisor, at: pair.now).isEmpty)
            let id = try await pair.planned()
            #expect(try await session(id, pair.store).series == nil)
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-059: what was shown of a series is accepted at once, and nothing else`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let ids = try await planned(pair)
            #expect(try await pair.store.home(as: pair.supervisee, at: pair.now).waiting.map(\.session.id) == [ids[0]])
            let shown = try await pair.store.hub(of: ids[1], as: pair.supervisee).following.proposals()
            try await pair.store.move(
                ids[3], to: move(try await session(ids[3], pair.store), following: nil), as: pair.supervisor, at: pair.now)
            await #expect(throws: ProposalChanged()) {
                try await pair.store.accept(ids[1], schedule: 1, withFollowing: shown, as: pair.supervisee, at: pair.now)
            }
            let now = try await pair.store.hub(of: ids[1], as: pair.supervisee).following.proposals()
            for _ in 1...2 {
                try await pair.store.accept(ids[1], schedule: 1, withFollowing: now, as: pair.supervisee, at: pair.now)
            }
            #expect(try await sessions(ids, pair.store).map(\.state) == [.proposed, .agreed, .agreed, .agreed])
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-161: one session of a series is moved alone, or with all that follow, which move by as many days and are accepted anew`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            let ids = try await planned(pair)
            try await pair.store.accept(
                ids[0], schedule: 1, withFollowing: try await sessions(Array(ids[1...]), pair.store).proposals(), as: pair.supervisee,
                at: pair.now)
            let before = try await sessions(ids, pair.store)
            try await pair.store.move(ids[2], to: move(before[2], following: nil), as: pair.supervisor, at: pair.now)
            #expect(try await sessions(ids, pair.store).map(\.state) == [.agreed, .agreed, .proposed, .agreed])
            let shown = try await sessions(ids, pair.store)
            let change = move(shown[1], following: Array(shown[2...]))
            for _ in 1...2 { #expect(try await pair.store.move(ids[1], to: change, as: pair.supervisor, at: pair.now) == 3) }
            let after = try await sessions(ids, pair.store)
            #expect(after[0] == shown[0] && after.map(\.state) == [.agreed, .proposed, .proposed, .proposed])
            #expect(after.map(\.schedule.number) == [1, 2, 3, 2])
            #expect(zip(after, before).map { $0.day.daysSince1970 - $1.day.daysSince1970 } == [0, 1, 2, 1])
            #expect(Set(after[1...].map { LondonTime.wall($0.schedule.startsAt).hour }).count == 1)
            #expect(Set(after[1...].map(\.schedule.venue)) == ["Room 4"] && Set(after[1...].map(\.schedule.minutes)) == [45])
            for id in ids[1...] {
                #expect(try await pair.store.changeOfPlan(of: id, as: pair.supervisee, at: pair.now)?.reason?.text == "Ill \(Pair.canary)")
            }
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-161: a series in which somebody else moved one session moves no more before that is read`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let ids = try await planned(pair)
            let shown = try await sessions(ids, pair.store)
            try await pair.store.move(ids[3], to: move(shown[3], following: nil), as: pair.supervisee, at: pair.now)
            let between = try await sessions(ids, pair.store)
            await #expect(throws: ProposalChanged()) {
                try await pair.store.move(
                    ids[1], to: move(shown[1], following: Array(shown[2...])), as: pair.supervisor, at: pair.now)
            }
            try await pair.store.move(ids[1], to: move(shown[1], following: nil), as: pair.supervisor, at: pair.now)
            await #expect(throws: ProposalChanged()) {
                try await pair.store.move(
                    ids[1], to: move(shown[1], following: Array(between[2...])), as: pair.supervisor, at: pair.now)
            }
            #expect(try await sessions(Array(ids[2...]), pair.store) == Array(between[2...]))
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-161: those of a series that have begun, were held or were cancelled are left alone`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let ids = try await planned(pair)
            try await pair.started(ids[1])
            try await pair.store.cancel(ids[2], because: Confidential("Snow"), as: pair.supervisee, at: pair.now)
            let shown = try await sessions(ids, pair.store)
            #expect(try await pair.store.arrangement(of: ids[0], as: pair.supervisor).following.map(\.id) == [ids[3]])
            let count = try await pair.store.move(ids[0], to: move(shown[0], following: [shown[3]]), as: pair.supervisor, at: pair.now)
            let after = try await sessions(ids, pair.store)
            #expect(count == 2 && after[1...2] == shown[1...2] && after.map(\.schedule.number) == [2, 1, 1, 2])
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-161: one session of a series is cancelled alone, or with all that follow, each with its reason`(_ engine: Engine) async throws
    {
        try await withPair(engine) { pair in
            let ids = try await planned(pair)
            #expect(try await pair.store.cancel(ids[1], because: Confidential("Snow"), as: pair.supervisor, at: pair.now) == 1)
            #expect(try await sessions(ids, pair.store).map(\.state) == [.proposed, .cancelled, .proposed, .proposed])
            for _ in 1...2 {
                try await pair.store.cancel(ids[1], withFollowing: true, because: Confidential("Ill"), as: pair.supervisor, at: pair.now)
            }
            #expect(try await sessions(ids, pair.store).map(\.state) == [.proposed, .cancelled, .cancelled, .cancelled])
            var reasons: [String?] = []
            for id in ids[1...] {
                reasons.append(try await pair.store.changeOfPlan(of: id, as: pair.supervisee, at: pair.now)?.reason?.text)
            }
            #expect(reasons == ["Snow", "Ill", "Ill"])
        }
    }

    @Test(arguments: Engine.all)
    func `DB-45: a series is not found by whoever may not change it, and one of its sessions that is not theirs is left alone`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            let ids = try await planned(pair, as: pair.manager)
            let shown = try await sessions(ids, pair.store)
            let change = move(shown[0], following: Array(shown[1...]))
            for other in [pair.head, pair.colleague, pair.trust.administrator] {
                await #expect(throws: NotFound()) { try await pair.store.move(ids[0], to: change, as: other, at: pair.now) }
                await #expect(throws: NotFound()) {
                    try await pair.store.cancel(ids[0], withFollowing: true, because: Confidential("No"), as: other, at: pair.now)
                }
            }
            let foreign = try await pair.planned()
            let first = ids[0]
            try await pair.store.database.write {
                try $0.execute("INSERT INTO series_session (session_id, first_id, number) VALUES (\(foreign), \(first), 5)")
            }
            let left = try await sessions([foreign], pair.store)
            #expect(try await pair.store.arrangement(of: first, as: pair.manager).following.map(\.id) == Array(ids[1...]))
            #expect(try await pair.store.move(first, to: change, as: pair.manager, at: pair.now) == ids.count)
            let cancelled = try await pair.store.cancel(
                first, withFollowing: true, because: Confidential("No"), as: pair.manager, at: pair.now)
            #expect(cancelled == ids.count)
            #expect(try await sessions([foreign], pair.store) == left)
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-055 LAS-161: a group is invited to a series, each answers for each date, and its supervisor moves and cancels the rest`(
        _ engine: Engine
    ) async throws {
        try await withGroup(engine) { group in
            let (store, now, member) = (group.store, group.now, group.members[0])
            let proposal = group.proposal(repetition: Repetition(.months, times: 2))
            for _ in 1...2 { _ = try await store.plan(proposal, as: group.supervisor, at: now) }
            let ids = try await ids(store, as: group.supervisor, at: now)
            #expect(ids.count == 3 && ids[0] == proposal.id)
            for id in ids { #expect(try await store.hub(of: id, as: member).group != nil) }
            try await store.decline(ids[1], schedule: 1, as: member, at: now)
            let following = try await sessions(Array(ids[1...]), store)
            try await store.accept(ids[0], schedule: 1, withFollowing: following.proposals(), as: member, at: now)
            #expect(try await sessions(ids, store).map { $0.acceptedBy.contains(member.membershipID) } == [true, false, true])
            let shown = try await sessions(ids, store)
            let change = move(shown[0], following: Array(shown[1...]))
            await #expect(throws: NotFound()) { try await store.move(ids[0], to: change, as: member, at: now) }
            #expect(try await store.move(ids[0], to: change, as: group.supervisor, at: now) == 3)
            #expect(try await sessions(ids, store).allSatisfy { $0.acceptedBy == [group.supervisor.membershipID] && $0.declinedBy.isEmpty })
            #expect(
                try await store.cancel(ids[1], withFollowing: true, because: Confidential("Ill"), as: group.supervisor, at: now) == 2)
            #expect(try await sessions(ids, store).map(\.state) == [.agreed, .cancelled, .cancelled])
        }
    }
}

extension Session {
    fileprivate var day: CivilDate { LondonTime.day(of: schedule.startsAt) }
}
