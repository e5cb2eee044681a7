import Support
import Supervision
import Testing

@testable import SupervisionStore

/// What counts under policies that say more of it. Today is 15 March 2027.
struct CountedSessionTests {
    private static func withSupervised(
        _ engine: Engine, changing change: (String) -> String, _ body: (Supervised) async throws -> Void
    ) async throws {
        try await withStore(engine) { try await body(Supervised($0, changing: change)) }
    }

    private static func counting(groups: Bool) -> String {
        "compliance:\n  groupCounts: { value: \(groups), paragraph: \"7.0\", strength: must }\n"
    }

    private var autumn: Instant { Trust.now.adding(days: -120) }
    private var spring: Instant { Trust.now.adding(days: -300) }

    @Test(arguments: Engine.all, [(false, ObligationState.overdue), (true, .compliant)])
    func `DIFF-08 HWCCG-050 DDICB-064: a group meets what is owed one to one only where the policy says so`(
        _ engine: Engine, _ expected: (counts: Bool, state: ObligationState)
    ) async throws {
        try await Self.withSupervised(engine, changing: { $0 + Self.counting(groups: expected.counts) }) { supervised in
            try await supervised.put("2", into: "mentalHealthNurses")
            for start in [spring, autumn] { try await supervised.insert(.group, for: "2", at: start, attendance: "signed") }
            #expect(try await supervised.states(of: "2") == [expected.state])
        }
    }

    private static let kinds = [
        ("peer", false), ("forum", false), ("actionLearningSet", false), ("catchUp", false), ("planned", true),
    ]

    private static func withKinds(_ pack: String) -> String {
        pack.replacing(
            "sessionTypes:\n",
            with: "sessionTypes:\n"
                + kinds.map {
                    "  - { key: \($0.0), label: \($0.0), meetsObligation: \($0.1), isTelling: false, paragraph: \"3.0\", strength: may }\n"
                }.joined())
    }

    @Test(arguments: Engine.all, kinds)
    func `DIFF-62 HWCCG-024 HWCCG-051 DDICB-065 DDICB-067 HIPS-043: of the kinds of session that a policy has, those count that it says`(
        _ engine: Engine, _ kind: (key: String, counts: Bool)
    ) async throws {
        try await Self.withSupervised(engine, changing: Self.withKinds) { supervised in
            try await supervised.put("2", into: "mentalHealthNurses")
            for start in [spring, autumn] { try await supervised.insert(.individual, type: kind.key, for: "2", at: start) }
            #expect(try await supervised.states(of: "2") == [kind.counts ? .compliant : .overdue])
        }
    }

    @Test(arguments: Engine.all)
    func `DB-14 DDICB-121 HIPS-037: every three months from the last planned one; an extra session leaves that day where it is`(
        _ engine: Engine
    ) async throws {
        func quarterly(_ pack: String) -> String {
            pack.replacing(
                "      supervisor: Safeguarding Specialists\n      sessionsPerYear: 2\n      members: 5\n",
                with: "      supervisor: Safeguarding Specialists\n      monthsBetween: 3\n      members: 5\n")
        }
        try await Self.withSupervised(engine, changing: quarterly) { supervised in
            try await supervised.put("2", into: "mentalHealthNurses")
            let held = Trust.today.adding(days: -80)
            try await supervised.insert(.individual, for: "2", at: Trust.now.adding(days: -80))
            func line() async throws -> ObligationLine? {
                try await supervised.store.obligations(
                    of: try await supervised.trust.member("2").id, as: supervised.trust.administrator, at: Trust.now
                ).first?.line
            }
            let due = try #require(held.adding(months: 3))
            let first = try await line()
            #expect(first?.due == due && first?.state == .pending)
            try await supervised.insert(.individual, type: "onRequest", for: "2", at: Trust.now.adding(days: -2))
            try await supervised.insert(.individual, type: "childDeath", for: "2", at: Trust.now.adding(days: 3), isHeld: false)
            let second = try await line()
            #expect(second?.due == due && second?.state == .pending, "Neither held nor booked ones of another kind move it.")
            try await supervised.insert(.individual, for: "2", at: Trust.now.adding(days: 3), isHeld: false)
            #expect(try await line()?.state == .planned)
        }
    }

    @Test(arguments: Engine.all)
    func `DIFF-08 DIFF-62: a session of one programme meets nothing of another`(_ engine: Engine) async throws {
        let programmes = """
            programmes:
              - key: one
                title: One
                types: [planned]
                rows: [mentalHealthNurses]
                paragraph: "App. 1"
                strength: must
              - key: two
                title: Two
                types: [catchUp]
                rows: [safeguardingOfficer]
                paragraph: "App. 2"
                strength: must

            """
        try await Self.withSupervised(engine, changing: { Self.withKinds($0) + programmes }) { supervised in
            try await supervised.put("2", into: "mentalHealthNurses")
            try await supervised.put("2", into: "safeguardingOfficer")
            for start in [spring, autumn] { try await supervised.insert(.individual, type: "planned", for: "2", at: start) }
            #expect(try await supervised.states(of: "2") == [.overdue, .compliant])
        }
    }
}
