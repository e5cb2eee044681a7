import Supervision
@testable import SupervisionStore
import Support
import Testing

@Suite struct HoldSessionTests {
    @Test(arguments: Engine.all)
    func `LAS-163 LAS-166: the beginning, the length agreed at the outset and the length held are kept`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let (id, _) = try await pair.held()
            let session = try await pair.store.hub(of: id, as: pair.supervisee).session
            #expect(session.outset == SessionOutset(startedAt: pair.then, minutesAgreed: 50))
            #expect(session.closing?.minutesHeld == 55)
        }
    }

    @Test(arguments: Engine.all)
    func `Two devices that close a session at once close it once, and the other is told`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let id = try await pair.accepted()
            try await pair.started(id)
            let (store, supervisor, end) = (pair.store, pair.supervisor, pair.then.adding(minutes: 55))
            @Sendable func close(_ minutes: Int) async -> Result<Int, any Error> {
                do {
                    try await store.close(id, minutesHeld: minutes, steps: [], as: supervisor, at: end)
                    return .success(minutes)
                } catch {
                    return .failure(error)
                }
            }
            async let one = close(50)
            async let other = close(55)
            let outcomes = await [one, other]
            let closed = outcomes.compactMap { try? $0.get() }
            #expect(closed.count == 1)
            for case .failure(let error) in outcomes { #expect(error as? Refusal == Refusal(.heldSessionsOnly)) }
            #expect(try await pair.store.hub(of: id, as: pair.supervisee).session.closing?.minutesHeld == closed.first)
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-164: the supervisor ticks what was explained, once`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let id = try await pair.accepted()
            try await pair.started(id)
            try await pair.started(id)
            #expect(try await pair.store.hub(of: id, as: pair.supervisor).stepsDone == ["principlesExplained"])
            await #expect(throws: NotFound()) {
                try await pair.store.start(id, at: pair.then, minutesAgreed: 50, steps: [], as: pair.supervisee, now: pair.then)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-165 LAS-167 GAP-30 DB-15: a session without agreement is held and recorded, and says so`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let (id, record) = try await pair.held(agreement: false)
            let hub = try await pair.store.hub(of: id, as: pair.supervisor)
            #expect(hub.session.state == .held && hub.session.closing?.agreementID == nil)
            #expect(hub.agreement != nil && hub.record != nil)
            try await pair.sent(record)
            try await pair.sign(record, as: pair.supervisee)
            #expect(try await pair.store.open(record, for: .own, as: pair.supervisee, at: pair.then).text.agreement == "No agreement")
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-108 LAS-160: a topic is its author's until it is shared, and none is needed`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let id = try await pair.accepted()
            let topic = Topic(
                id: .init(), sessionID: id, authorID: pair.supervisee.membershipID, kind: "referralInHindsight", isShared: false)
            for _ in 1...2 {
                try await pair.store.write(topic, words: Confidential("Topic \(Pair.canary)"), as: pair.supervisee, at: pair.now)
            }
            #expect(try await pair.store.topics(of: id, as: pair.supervisee, at: pair.now).map(\.text) == ["Topic \(Pair.canary)"])
            #expect(try await pair.store.topics(of: id, as: pair.supervisor, at: pair.now).isEmpty)
            #expect(try await pair.store.hub(of: id, as: pair.supervisor).topicCount == 0)
            await #expect(throws: NotFound()) { try await pair.store.share(topic.id, of: id, as: pair.supervisor, at: pair.now) }
            try await pair.store.share(topic.id, of: id, as: pair.supervisee, at: pair.now)
            #expect(try await pair.store.topics(of: id, as: pair.supervisor, at: pair.now).count == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `What waits to be finished leaves that list with the second signature`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let (_, record) = try await pair.held()
            let later = pair.then.adding(days: 1)
            try await pair.sent(record)
            try await pair.sign(record, as: pair.supervisor)
            #expect(try await pair.store.sessionCount(.toFinish, as: pair.supervisee, at: later) == 1)
            try await pair.sign(record, as: pair.supervisee)
            #expect(try await pair.store.sessionCount(.toFinish, as: pair.supervisee, at: later) == 0)
            #expect(try await pair.store.sessionCount(.past, as: pair.supervisee, at: later) == 1)
        }
    }
}
