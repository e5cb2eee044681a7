import Supervision
@testable import SupervisionStore
import Support
import Testing

@Suite struct ReleaseTests {
    private func move(_ pair: Pair, expecting: Int = 1) -> SessionMove {
        SessionMove(
            expecting: expecting, startsAt: pair.then.adding(days: 1), minutes: 45, venue: "Room 4", venueIsPrivate: true,
            reason: Confidential("Ill \(Pair.canary)"))
    }

    private func waiting(_ pair: Pair) async throws -> [ReleaseLine] {
        try await pair.store.releases(.waiting, toAnswerBy: pair.manager, at: pair.now)
    }

    @Test(arguments: Engine.all)
    func `LAS-036 LAS-037 DB-28: booking asks the line manager of the supervisee, who says whether they are released`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            let id = try await pair.planned()
            let line = try #require(try await waiting(pair).first)
            #expect(line.name == "Ann Reed1" && line.startsAt == pair.then && line.minutes == 60 && line.request.sessionID == id)
            let later = pair.now.adding(days: 0)
            #expect(try await pair.store.home(as: pair.manager, at: later).releasesToAnswer.count == 1)
            #expect(try await pair.store.home(as: pair.supervisor, at: later).releasesOpen.map(\.lineManager) == ["Ann Reed3"])
            try await pair.store.answer(line.request.id, .noCover, as: pair.manager, at: pair.now)
            #expect(try await waiting(pair) == [])
            #expect(try await pair.store.releasesOpen(askedBy: pair.supervisor, at: pair.now).map(\.request.answer) == [.noCover])
            for _ in 1...2 { try await pair.store.answer(line.request.id, .released, as: pair.manager, at: pair.now) }
            #expect(try await pair.store.releasesOpen(askedBy: pair.supervisor, at: pair.now) == [])
            for party in [pair.supervisor, pair.supervisee] {
                #expect(try await pair.store.hub(of: id, as: party).releases.map(\.request.answer) == [.released])
            }
            #expect(
                try await pair.store.hub(of: id, as: pair.supervisor).session.state == .proposed, "A release cancels and agrees nothing.")
        }
    }

    @Test(arguments: Engine.all)
    func `DB-28 DB-08: nobody but the line manager answers, and nobody else learns of it`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            _ = try await pair.planned()
            let request = try #require(try await waiting(pair).first?.request.id)
            for other in [pair.supervisor, pair.supervisee, pair.head, pair.specialist, pair.colleague, pair.trust.administrator] {
                await #expect(throws: NotFound()) { try await pair.store.release(request, as: other) }
                await #expect(throws: NotFound()) { try await pair.store.answer(request, .released, as: other, at: pair.now) }
            }
            for other in [pair.head, pair.specialist, pair.colleague, pair.trust.administrator] {
                #expect(try await pair.store.releasesOpen(askedBy: other, at: pair.now) == [])
                #expect(try await pair.store.releases(toAnswerBy: other, at: pair.now) == [])
            }
        }
    }

    @Test(arguments: Engine.all)
    func `DB-28: moving a session asks anew, and cancelling it withdraws the request`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let id = try await pair.accepted()
            let first = try #require(try await waiting(pair).first?.request.id)
            try await pair.store.answer(first, .released, as: pair.manager, at: pair.now)
            try await pair.store.move(id, to: move(pair), as: pair.supervisor, at: pair.now)
            let second = try #require(try await waiting(pair).first)
            #expect(second.request.id != first && second.minutes == 45 && second.startsAt == pair.then.adding(days: 1))
            await #expect(throws: ProposalChanged()) { try await pair.store.answer(first, .noCover, as: pair.manager, at: pair.now) }
            try await pair.store.cancel(id, because: Confidential("No"), as: pair.supervisor, at: pair.now)
            #expect(try await waiting(pair) == [])
            await #expect(throws: Refusal(.openSessionsOnly)) {
                try await pair.store.answer(second.request.id, .released, as: pair.manager, at: pair.now)
            }
        }
    }

    @Test(arguments: Engine.all, ["onRequest", "childDeath"])
    func `DB-28: of a session whose type tells something the line manager learns only if the person wishes`(
        _ engine: Engine, _ type: String
    ) async throws {
        try await withPair(engine) { pair in
            let id = try await pair.planned(type: type)
            #expect(try await waiting(pair) == [])
            for other in [pair.supervisor, pair.manager, pair.head] {
                await #expect(throws: NotFound()) { try await pair.store.wishRelease(true, for: id, as: other, at: pair.now) }
            }
            for _ in 1...2 { try await pair.store.wishRelease(true, for: id, as: pair.supervisee, at: pair.now) }
            #expect(try await waiting(pair).map(\.name) == ["Ann Reed1"])
            #expect(try await pair.store.sessions(.upcoming, as: pair.manager, at: pair.now) == [], "The request opens no session.")
            try await pair.store.move(id, to: move(pair), as: pair.supervisor, at: pair.now)
            #expect(try await waiting(pair).map(\.minutes) == [45])
            for _ in 1...2 { try await pair.store.wishRelease(false, for: id, as: pair.supervisee, at: pair.now) }
            #expect(try await waiting(pair) == [])
            try await pair.store.move(id, to: move(pair, expecting: 2), as: pair.supervisor, at: pair.now)
            #expect(try await waiting(pair) == [], "Taken back is not asked anew.")
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-037 DB-28: whoever plans for their own team releases with that, and a group is asked for one by one`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            let id = try await pair.store.plan(pair.proposal(repetition: Repetition(.weeks(4), times: 2)), as: pair.manager, at: pair.now)
            #expect(try await waiting(pair) == [])
            #expect(try await pair.store.releases(.answered, toAnswerBy: pair.manager, at: pair.now).count == 3)
            #expect(try await pair.store.hub(of: id, as: pair.supervisee).releases.map(\.request.answer) == [.released])
        }
        try await withStore(engine) { store in
            let group = try await Group(store)
            let id = try await group.planned()
            #expect(try await store.releases(.waiting, toAnswerBy: group.manager, at: group.now).map(\.name) == ["Ann Reed1"])
            let open = try await store.releasesOpen(askedBy: group.supervisor, at: group.now)
            #expect(open.count == 6 && open.filter { $0.lineManager == nil }.count == 5, "Without a line manager there is nobody to ask.")
            #expect(try await store.hub(of: id, as: group.members[1]).releases.map(\.name) == ["Ann Reed2"])
            try await store.decline(id, schedule: 1, as: group.members[0], at: group.now)
            #expect(try await store.releases(toAnswerBy: group.manager, at: group.now) == [])
        }
    }
}
