import Supervision
@testable import SupervisionStore
import Support
import Testing

@Suite struct ActionPointTests {
    @Test(arguments: Engine.all)
    func `LAS-039 LAS-110: the supervisee can own an action point and says once what came of it`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            _ = try await pair.signed()
            let lines = try await pair.store.actionPoints(as: pair.supervisee)
            #expect(lines.map(\.kindLabel) == ["Training or development need", "No further action"])
            #expect(lines.map(\.isOwn) == [true, false])
            let id = try #require(lines.first).point.id
            for outcome in [ActionPoint.Outcome.Kind.done, .dropped] {
                try await pair.store.finish(
                    id, as: outcome, Confidential("Outcome \(outcome)"), on: Trust.today, by: pair.supervisee, at: pair.then)
            }
            let opened = try await pair.store.open(id, as: pair.supervisor, at: pair.then)
            #expect(opened.text == "Course \(Pair.canary)" && opened.outcome == "Outcome done")
            #expect(opened.line.point.outcome?.kind == .done)
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-110: only the owner finishes an action point, and not on a day that is still to come`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            _ = try await pair.signed()
            let id = try #require(try await pair.store.actionPoints(as: pair.supervisee).first).point.id
            for other in [pair.supervisor, pair.manager, pair.head, pair.specialist, pair.colleague, pair.trust.administrator] {
                await #expect(throws: NotFound()) {
                    try await pair.store.finish(id, as: .done, Confidential("x"), on: Trust.today, by: other, at: pair.then)
                }
            }
            await #expect(throws: Refusal(.outcomeHasCome)) {
                try await pair.store.finish(
                    id, as: .done, Confidential("x"), on: LondonTime.day(of: pair.then).adding(days: 1), by: pair.supervisee, at: pair.then)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-071: the words of an action point are for those who agreed it`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            _ = try await pair.signed()
            let id = try #require(try await pair.store.actionPoints(as: pair.supervisor).first).point.id
            for other in [pair.manager, pair.head, pair.specialist, pair.colleague, pair.trust.administrator] {
                #expect(try await pair.store.actionPoints(as: other).isEmpty)
                await #expect(throws: NotFound()) { try await pair.store.open(id, as: other, at: pair.then) }
            }
        }
    }
}
