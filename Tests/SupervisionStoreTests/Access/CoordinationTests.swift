import SQLStorage
import Support
import Supervision
@testable import SupervisionStore
import Synchronization
import Testing

/// Whoever plans and counts asks the database for no words.
@Suite struct CoordinationTests {
    @Test(arguments: Engine.all)
    func `DB-08: what coordinators look at asks for no column that holds words`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let cast = SmallTrust()
            try await store.add(cast)
            let meeting = OneToOne(in: store, of: cast)
            try await meeting.signedRecord(of: meeting.words(advice: "advice", action: "action"))
            let asked = Mutex<[String]>([])
            let watched = try testStore(
                over: WatchedDatabase(base: store.database) { statement, moment in
                    if moment == .before { asked.withLock { $0.append(statement) } }
                    return .goOn
                })
            for actor in [cast.administrator, cast.manager, cast.head, cast.specialist] {
                for tab in SessionListTab.allCases {
                    _ = try await watched.sessions(tab, as: actor, at: .ofTests)
                    _ = try await watched.sessionCount(tab, as: actor, at: .ofTests)
                }
                _ = try await watched.home(as: actor, at: .ofTests)
                _ = try await watched.actionPoints(as: actor)
            }
            #expect(try await watched.recordsForAudit(as: cast.head).count == 1)
            let statements = asked.withLock { $0 }
            #expect(statements.count > 40)
            #expect(statements.filter(\.asksForWords) == [])

            _ = try await watched.topics(of: meeting.id, as: cast.supervisee, at: .ofTests)
            _ = try await watched.open(try await meeting.record(), for: .own, as: cast.supervisee, at: .ofTests)
            #expect(asked.withLock { $0 }.filter(\.asksForWords) != [])
        }
    }
}

extension String {
    fileprivate var asksForWords: Bool { contains("sealed") || contains("frozen_text") }
}
