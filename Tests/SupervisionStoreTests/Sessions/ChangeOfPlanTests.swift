import Supervision
@testable import SupervisionStore
import Support
import Testing

@Suite struct ChangeOfPlanTests {
    private func move(_ pair: Pair, expecting: Int = 1) -> SessionMove {
        SessionMove(
            expecting: expecting, startsAt: pair.then.adding(days: 1), minutes: 45, venue: "Room 4", venueIsPrivate: true,
            reason: Confidential("Ill \(Pair.canary)"))
    }

    @Test(arguments: Engine.all)
    func `LAS-161: a session that is moved is accepted anew, and both read who moved it, when and why`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let id = try await pair.accepted()
            #expect(try await pair.store.changeOfPlan(of: id, as: pair.supervisor, at: pair.now) == nil)
            try await pair.store.move(id, to: move(pair), as: pair.supervisee, at: pair.now)
            try await pair.store.move(id, to: move(pair), as: pair.supervisee, at: pair.now)
            #expect(try await pair.store.hub(of: id, as: pair.supervisor).session.state == .proposed)
            let change = try #require(try await pair.store.changeOfPlan(of: id, as: pair.supervisor, at: pair.now))
            #expect(change.kind == .moved && change.at == pair.now && change.by == "Ann Reed1")
            #expect(change.reason?.text == "Ill \(Pair.canary)")
            await #expect(throws: ProposalChanged()) { try await pair.store.accept(id, schedule: 1, as: pair.supervisor, at: pair.now) }
            await #expect(throws: ProposalChanged()) { try await pair.store.move(id, to: move(pair), as: pair.supervisor, at: pair.now) }
            try await pair.store.accept(id, schedule: 2, as: pair.supervisor, at: pair.now)
            #expect(try await pair.store.hub(of: id, as: pair.supervisor).session.state == .agreed)
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-161: a session that is cancelled stays cancelled, and its reason is for the parties`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let id = try await pair.accepted()
            for _ in 1...2 {
                try await pair.store.cancel(id, because: Confidential("Reason \(Pair.canary)"), as: pair.supervisor, at: pair.now)
            }
            #expect(try await pair.store.changeOfPlan(of: id, as: pair.supervisee, at: pair.now)?.reason?.text == "Reason \(Pair.canary)")
            for other in [pair.manager, pair.head, pair.specialist, pair.colleague, pair.trust.administrator] {
                await #expect(throws: NotFound()) { try await pair.store.changeOfPlan(of: id, as: other, at: pair.now) }
                await #expect(throws: NotFound()) { try await pair.store.arrangement(of: id, as: other) }
            }
            await #expect(throws: Refusal(.openSessionsOnly)) {
                try await pair.store.move(id, to: move(pair), as: pair.supervisor, at: pair.now)
            }
            await #expect(throws: Refusal(.openSessionsOnly)) { try await pair.started(id) }
        }
    }

    @Test(arguments: Engine.all)
    func `DB-08: whoever arranged a session without taking part can move it, and has no hub`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let id = try await pair.store.plan(pair.proposal(), as: pair.manager, at: pair.now)
            await #expect(throws: NotFound()) { try await pair.store.hub(of: id, as: pair.manager) }
            #expect(try await !pair.store.arrangement(of: id, as: pair.manager).isParty)
            try await pair.store.move(id, to: move(pair), as: pair.manager, at: pair.now)
            await #expect(throws: NotFound()) { try await pair.store.changeOfPlan(of: id, as: pair.manager, at: pair.now) }
        }
    }
}
