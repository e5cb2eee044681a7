import SQLStorage
import Support
import Supervision
@testable import SupervisionStore
import Testing

/// The decision function, its conditions on rows and a statement of our own say the same of everybody and everything.
@Suite struct TwinTests {
    private let trust = GeneratedTrust()

    @Test(arguments: Engine.all)
    func `LAS-071 LAS-072 GAP-13 DB-07: lists let through what the decision function allows, and both follow the signed terms`(
        engine: Engine
    ) async throws {
        try await withTrust(engine) { store in
            let (answers, listed) = try await store.look { db in
                (try db.everythingAllowed(in: trust), try db.everythingListed(for: trust.actors))
            }
            let (allowed, asked) = (answers.seen, answers.asked)
            let stated = Statement(trust: trust).everythingSeen()
            #expect(stated.symmetricDifference(allowed).sorted().prefix(5) == [])
            #expect(listed.symmetricDifference(allowed.filter(\.act.hasTwin)).sorted().prefix(5) == [])
            let counts = Dictionary(grouping: allowed, by: \.act).mapValues(\.count)
            for act in Seen.Act.allCases { #expect(counts[act, default: 0] > 10, "\(act)") }
            print("\(engine): \(asked) questions asked of three, \(allowed.count) allowed, 0 disagreements")
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-073 DB-08 DB-51: with any one rule left out, the comparison fails`(engine: Engine) async throws {
        try await withTrust(engine) { store in
            let (allowed, listed) = try await store.look { db in
                (try db.everythingAllowed(in: trust).seen, try db.everythingListed(for: trust.actors))
            }
            for sentence in Statement.Sentence.allCases {
                let weakened = Statement(trust: trust, without: sentence).everythingSeen()
                let changed = weakened.symmetricDifference(allowed)
                #expect(!changed.isEmpty, "nothing shows that \(sentence) was left out")
                let changedInLists = weakened.filter(\.act.hasTwin).symmetricDifference(listed)
                #expect(changedInLists == changed.filter(\.act.hasTwin), "\(sentence)")
            }
            print("\(engine): \(Statement.Sentence.allCases.count) rules left out one by one, each noticed")
        }
    }

    @Test(arguments: Engine.all)
    func `DB-08: lists and counts hold what may be seen, without types that tell something private`(engine: Engine) async throws {
        try await withTrust(engine) { store in
            let allowed = Statement(trust: trust).everythingSeen()
            // What a stand-in may open is in no list of their own.
            let own = Statement(trust: trust, without: .standInsReadOpenPoints).everythingSeen()
            for actor in trust.actors {
                var lines: [SessionLine] = []
                for tab in SessionListTab.allCases {
                    let listed = try await store.sessions(tab, as: actor, at: .ofTests)
                    #expect(try await store.sessionCount(tab, as: actor, at: .ofTests) == listed.count)
                    lines += listed
                }
                #expect(Set(lines.map { Seen(.seesSession, actor, $0.id) }) == allowed.of(.seesSession, actor))
                #expect(Set(lines.filter { $0.type != nil }.map { Seen(.seesType, actor, $0.id) }) == allowed.of(.seesType, actor))
                #expect(Set(lines.filter(\.isParty).map { Seen(.takesPart, actor, $0.id) }) == allowed.of(.takesPart, actor))
                #expect(lines.allSatisfy { $0.isParty || $0.recordState == nil })
                let points = try await store.actionPoints(as: actor).map { Seen(.readsActionPoint, actor, $0.point.id) }
                #expect(Set(points) == own.of(.readsActionPoint, actor))
            }
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-073 DB-51: the list for audit leaves out one's own matters, and is there for the Safeguarding Team only`(
        engine: Engine
    ) async throws {
        try await withTrust(engine) { store in
            let allowed = Statement(trust: trust).everythingSeen()
            for actor in trust.actors {
                guard actor.isSafeguardingTeam else {
                    await #expect(throws: NotFound.self) { try await store.recordsForAudit(as: actor) }
                    #expect(allowed.of(.readsForAudit, actor) == [])
                    continue
                }
                let listed = try await store.recordsForAudit(as: actor).map { Seen(.readsForAudit, actor, $0.id) }
                #expect(Set(listed) == allowed.of(.readsForAudit, actor))
                let groups = try await store.groupRecordsForAudit(as: actor).map { Seen(.readsGroupForAudit, actor, $0.id) }
                #expect(Set(groups) == allowed.of(.readsGroupForAudit, actor))
            }
        }
    }

    private func withTrust(_ engine: Engine, _ body: (Store) async throws -> Void) async throws {
        try await withStore(engine) { store in
            try await trust.add(to: store)
            try await body(store)
        }
    }
}

extension Set<Seen> {
    fileprivate func of(_ act: Seen.Act, _ actor: Actor) -> Set<Seen> { filter { $0.act == act && $0.actor == actor.membershipID } }
}
