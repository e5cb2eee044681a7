import Support
import Supervision
@testable import SupervisionStore
import Synchronization
import Testing

@Suite struct TouchedTests {
    private let support = Touched(functions: ["support"], stakeholders: ["staff"])

    @Test(arguments: Engine.all)
    func `DB-35 HWCCG-009: each of the pair ticks what a session touched, and nobody else sees it, who reads their records included`(
        _ engine: Engine
    ) async throws {
        try await withGuided(engine) { pair in
            let (session, _) = try await pair.signed()
            for _ in 1...2 { try await pair.note(support, of: session, expecting: 0, by: pair.supervisee) }
            #expect(try await pair.store.coverage(at: session, as: pair.supervisor).touched == support)
            try await pair.note(Touched(functions: ["management"]), of: session, expecting: 1, by: pair.supervisor)
            let seen = try await pair.store.coverage(at: session, as: pair.supervisee)
            #expect(seen.touched == Touched(functions: ["management"]) && seen.version == Version(2))
            #expect(seen.coverage.functions.lines.map(\.count) == [1, 0, 0, 0])
            for actor in [pair.head, pair.specialist, pair.manager, pair.colleague, pair.trust.administrator] {
                await #expect(throws: NotFound()) { try await pair.store.coverage(at: session, as: actor) }
                await #expect(throws: NotFound()) { try await pair.note(support, of: session, expecting: 2, by: actor) }
            }
            #expect(try await pair.store.coverage(at: session, as: pair.supervisor).version == Version(2), "nobody else changed it")
        }
    }

    @Test(arguments: Engine.all)
    func `DB-35: what the other ticked meanwhile is not overwritten unseen`(_ engine: Engine) async throws {
        try await withGuided(engine) { pair in
            let (session, _) = try await pair.held()
            try await pair.note(support, of: session, expecting: 0, by: pair.supervisor)
            await #expect(throws: TouchedMeanwhile(touched: support, version: Version(1))) {
                try await pair.note(Touched(functions: ["mediation"]), of: session, expecting: 0, by: pair.supervisee)
            }
            try await pair.note(Touched(), of: session, expecting: 1, by: pair.supervisee)
            #expect(try await pair.store.coverage(at: session, as: pair.supervisor).touched.isEmpty)
        }
    }

    @Test(arguments: Engine.all)
    func `DIFF-61 DB-35: what its policy does not name is left out, and nothing is ticked of a session that has not begun`(
        _ engine: Engine
    ) async throws {
        try await withGuided(engine) { pair in
            let planned = try await pair.accepted()
            await #expect(throws: Refusal(.touchedOnceBegun)) {
                try await pair.note(support, of: planned, expecting: 0, by: pair.supervisor)
            }
            try await pair.started(planned)
            try await pair.note(
                Touched(functions: ["support", "unheard"], stakeholders: ["everybody"]), of: planned, expecting: 0, by: pair.supervisor)
            #expect(try await pair.store.coverage(at: planned, as: pair.supervisee).touched == Touched(functions: ["support"]))
        }
    }

    @Test(arguments: Engine.all)
    func `DB-35 DDICB-035: sessions of the same two are counted together, and those with somebody else are not`(
        _ engine: Engine
    ) async throws {
        try await withGuided(engine) { pair in
            var sessions: [Session.ID] = []
            for day in 0..<3 { sessions.append(try await pair.heldAgain(after: day)) }
            for session in sessions { try await pair.note(support, of: session, expecting: 0, by: pair.supervisor) }
            let another = try await pair.trust.appoint("6", .supervisor)
            let other = try await pair.heldAgain(after: 3, with: another)
            try await pair.note(Touched(functions: ["mediation"]), of: other, expecting: 0, by: pair.supervisee)

            let own = try await pair.store.coverage(at: try #require(sessions.first), as: pair.supervisee).coverage
            #expect(own.functions.lines.map(\.count) == [0, 0, 3, 0])
            #expect(own.functions.run?.count == 3 && own.stakeholders.run?.term.key == "staff")
            let theirs = try await pair.store.coverage(at: other, as: another).coverage
            #expect(theirs.functions.lines.map(\.count) == [0, 0, 0, 1] && theirs.runs == [])
            await #expect(throws: NotFound()) { try await pair.store.coverage(at: try #require(sessions.first), as: another) }
        }
    }

    @Test(arguments: Engine.all)
    func `DB-35: whoever plans, counts, reports or audits asks the database for nothing of it, and nothing waits for it`(
        _ engine: Engine
    ) async throws {
        try await withGuided(engine) { pair in
            let (session, _) = try await pair.signed()
            try await pair.note(support, of: session, expecting: 0, by: pair.supervisor)
            let asked = Mutex<[String]>([])
            let watched = try testStore(
                over: WatchedDatabase(base: pair.store.database) { statement, moment in
                    if moment == .before { asked.withLock { $0.append(statement) } }
                    return .goOn
                })
            let later = pair.then.adding(days: 120)
            for actor in [pair.supervisor, pair.supervisee, pair.head, pair.specialist, pair.manager, pair.trust.administrator] {
                for tab in SessionListTab.allCases { _ = try await watched.sessions(tab, as: actor, at: later) }
                _ = try await watched.home(as: actor, at: later)
                _ = try await watched.actionPoints(as: actor)
            }
            for party in [pair.supervisor, pair.supervisee] { _ = try await watched.hub(of: session, as: party) }
            _ = try await watched.recordsForAudit(as: pair.head)
            _ = try await watched.reports(as: pair.head, at: later)
            _ = try await watched.report(of: "2026-27-Q4", for: nil, as: pair.head, at: later)
            let statements = asked.withLock { $0 }
            #expect(statements.count > 60)
            #expect(statements.filter { $0.contains("session_touched") } == [])
            _ = try await watched.coverage(at: session, as: pair.supervisor)
            #expect(asked.withLock { $0 }.contains { $0.contains("session_touched") })
        }
    }
}

/// A pair under a policy that names functions and stakeholders.
private func withGuided(_ engine: Engine, _ body: (Pair) async throws -> Void) async throws {
    try await withPair(engine) { pair in
        try await pair.store.adoptPolicyOfTests(
            for: pair.trust.organisation.code, from: Trust.today, at: pair.now.adding(minutes: 1), changing: GuidanceForTests.added)
        try await body(pair)
    }
}

extension Pair {
    fileprivate func note(_ touched: Touched, of session: Session.ID, expecting version: Int, by actor: Actor) async throws {
        try await store.note(touched, of: session, expecting: Version(version), as: actor, at: then.adding(days: 5))
    }

    /// A session on a later day, held.
    fileprivate func heldAgain(after days: Int, with supervisor: Actor? = nil) async throws -> Session.ID {
        let (leading, start) = (supervisor ?? self.supervisor, then.adding(days: days))
        let id = try await store.plan(proposal(supervisor: leading, startsAt: start), as: leading, at: now)
        try await store.start(id, at: start, minutesAgreed: 60, steps: [], as: leading, now: start)
        try await store.close(id, minutesHeld: 60, steps: [], as: leading, at: start.adding(minutes: 60))
        return id
    }
}
