import SQLStorage
import Support
import Supervision
import Testing

@testable import SupervisionStore

/// Today is 15 March 2027: the second half of the year, begun in October.
struct ObligationStoreTests {
    private func withSupervised(_ engine: Engine, _ body: (Supervised) async throws -> Void) async throws {
        try await withStore(engine) { try await body(Supervised($0)) }
    }

    private var autumn: Instant { Trust.now.adding(days: -120) }
    private var spring: Instant { Trust.now.adding(days: -300) }

    @Test(arguments: Engine.all, [("signed", ObligationState.compliant), ("witnessed", .compliant), ("notSigned", .overdue)])
    func `DB-13 LAS-055 LAS-147 LAS-153: attendance that was signed or witnessed meets a group row, being there without signing does not`(
        _ engine: Engine, _ expected: (kind: String, state: ObligationState)
    ) async throws {
        try await withSupervised(engine) { supervised in
            try await supervised.put("2", into: "frequentCallerTeam")
            for start in [spring, autumn] { try await supervised.insert(.group, for: "2", at: start, attendance: expected.kind) }
            #expect(try await supervised.states(of: "2") == [expected.state])
        }
    }

    @Test(arguments: Engine.all)
    func `DIFF-08 DB-13 LAS-034: one-to-one sessions meet no group row, and groups no individual one`(_ engine: Engine) async throws {
        try await withSupervised(engine) { supervised in
            try await supervised.put("2", into: "frequentCallerTeam")
            try await supervised.put("2", into: "mentalHealthNurses")
            for start in [spring, autumn] { try await supervised.insert(.individual, for: "2", at: start) }
            #expect(try await supervised.states(of: "2") == [.compliant, .overdue])
            for start in [spring, autumn] { try await supervised.insert(.group, for: "2", at: start, attendance: "signed") }
            #expect(try await supervised.states(of: "2") == [.compliant, .compliant])
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-066 DB-13: on request, after a child's death, begun and never closed: none of them counts`(_ engine: Engine) async throws {
        try await withSupervised(engine) { supervised in
            try await supervised.put("2", into: "mentalHealthNurses")
            for type in ["onRequest", "childDeath"] { try await supervised.insert(.individual, type: type, for: "2", at: autumn) }
            try await supervised.insert(.individual, for: "2", at: spring, isHeld: false)
            try await supervised.insert(.individual, for: "3", at: spring)
            #expect(try await supervised.states(of: "2") == [.overdue])
        }
    }

    @Test(arguments: Engine.all)
    func `DB-13: a session counts on London's day on which it was held, whenever it was entered`(_ engine: Engine) async throws {
        try await withSupervised(engine) { supervised in
            try await supervised.put("2", into: "mentalHealthNurses")
            // Half past midnight of 1 April in London; the day before in Greenwich.
            let start = try #require(Instant("2026-03-31T23:30:00.000Z"))
            try await supervised.insert(.individual, for: "2", at: start, enteredAt: Trust.now)
            let id = try await supervised.trust.member("2").id
            let reason = try await supervised.store.obligations(of: id, as: supervised.trust.administrator, at: Trust.now).first?.reason
            #expect(reason?.held.map(\.description) == ["2026-04-01"])
            #expect(try await supervised.states(of: "2") == [.pending])
            let august = try #require(Instant("2026-08-31T12:00:00.000Z"))
            #expect(try await supervised.states(of: "2", at: august) == [.compliant])
        }
    }

    @Test(arguments: Engine.all) func `DB-13: what is booked in time is planned`(_ engine: Engine) async throws {
        try await withSupervised(engine) { supervised in
            try await supervised.put("2", into: "mentalHealthNurses")
            try await supervised.insert(.individual, for: "2", at: spring)
            #expect(try await supervised.states(of: "2") == [.pending])
            try await supervised.insert(.individual, type: "onRequest", for: "2", at: Trust.now.adding(days: 4), isHeld: false)
            #expect(try await supervised.states(of: "2") == [.pending])
            try await supervised.insert(.individual, for: "2", at: Trust.now.adding(days: 5), isHeld: false)
            #expect(try await supervised.states(of: "2") == [.planned])
        }
    }

    @Test(arguments: Engine.all)
    func `DB-13: what was missed, or declined by that person, is no longer booked`(_ engine: Engine) async throws {
        try await withSupervised(engine) { supervised in
            try await supervised.put("2", into: "mentalHealthNurses")
            try await supervised.insert(.individual, for: "2", at: spring)
            let missed = try await supervised.insert(.individual, for: "2", at: Trust.now.adding(minutes: -60), isHeld: false)
            #expect(try await supervised.states(of: "2") == [.planned])
            try await supervised.miss(missed, by: "2")
            #expect(try await supervised.states(of: "2") == [.pending])
            try await supervised.put("3", into: "frequentCallerTeam")
            try await supervised.insert(.group, for: "3", at: spring, attendance: "signed")
            let invited = try await supervised.insert(.group, for: "3", at: Trust.now.adding(days: 5), isHeld: false)
            #expect(try await supervised.states(of: "3") == [.planned])
            try await supervised.decline(invited, by: "3")
            #expect(try await supervised.states(of: "3") == [.pending])
        }
    }

    @Test(arguments: Engine.all)
    func `DB-08 DB-13: a line manager sees states and dates of the team, reasons are for the person and those who arrange`(
        _ engine: Engine
    ) async throws {
        try await withSupervised(engine) { supervised in
            let (trust, store) = (supervised.trust, supervised.store)
            try await supervised.put("2", into: "mentalHealthNurses")
            let (manager, member) = (try await trust.member("1"), try await trust.member("2"))
            let managing = trust.actor(manager, .lineManager)
            let seen = try await store.obligations(of: member.id, as: managing, at: Trust.now)
            #expect(seen.map(\.line.state) == [.overdue])
            #expect(seen.map(\.line.due) == [CivilDate("2026-09-30")])
            #expect(seen.allSatisfy { $0.reason == nil })
            #expect(try await store.obligations(.init(isOwnTeam: true), as: managing, at: Trust.now).map(\.name) == [member.name])
            for actor in [trust.actor(member), trust.administrator, trust.actor(manager, .safeguardingSpecialist)] {
                #expect(try await store.obligations(of: member.id, as: actor, at: Trust.now).allSatisfy { $0.reason != nil })
                #expect(try await store.obligations(.init(), as: actor, at: Trust.now).count == 1)
            }
            let stranger = trust.actor(try await trust.member("3"), .supervisor)
            await #expect(throws: NotFound.self) { try await store.obligations(of: member.id, as: stranger, at: Trust.now) }
            #expect(try await store.obligations(.init(), as: stranger, at: Trust.now) == [])
        }
    }

    @Test(arguments: Engine.all)
    func `the list is narrowed by state, group and team, worst first`(_ engine: Engine) async throws {
        try await withSupervised(engine) { supervised in
            let (trust, store) = (supervised.trust, supervised.store)
            try await store.setMembership(
                ofRow: "emergencyBedService", to: .department("DISPATCH"), as: trust.administrator, at: Trust.now)
            try await supervised.put("2", into: "headOfSafeguarding")
            for start in [spring, autumn] { try await supervised.insert(.group, for: "3", at: start, attendance: "signed") }
            let all = try await store.obligations(.init(), as: trust.administrator, at: Trust.now)
            #expect(all.count == 13)
            #expect(all.map(\.state) == Array(repeating: .overdue, count: 12) + [.compliant])
            func count(_ filter: ObligationFilter) async throws -> Int {
                try await store.obligations(filter, as: trust.administrator, at: Trust.now).count
            }
            #expect(try await count(.init(states: [.compliant])) == 1)
            #expect(try await count(.init(row: "headOfSafeguarding")) == 1)
            #expect(try await count(.init(states: [.compliant], row: "headOfSafeguarding")) == 0)
            #expect(try await count(.init(isOwnTeam: true)) == 0)
            let home = try await store.home(as: trust.administrator, at: Trust.now)
            #expect(home.everybodysStates == [.overdue: 12, .compliant: 1])
            #expect(home.teamStates == nil)
        }
    }

    @Test(arguments: Engine.all)
    func `who belongs to a row is the same in SQL, whatever case, accents and hyphens`(_ engine: Engine) async throws {
        try await withSupervised(engine) { supervised in
            let (store, organisation) = (supervised.store, supervised.trust.organisation.id)
            for (number, department) in ["DISPATCH", "dis-patch", "Dispátch", "Dispatch ", "Dispatches"].enumerated() {
                let id = try await supervised.trust.member("\(number + 1)").id
                try await store.database.write { db in try db.execute("UPDATE membership SET department = \(department) WHERE id = \(id)") }
            }
            for rule in [MembershipRule.department("dispatch"), .staffGroup("NURSING"), .role("nobody's"), .handPicked([])] {
                let (held, found) = try await store.look { db in
                    let condition = rule.condition(try db.spellings(in: organisation))
                    return (
                        Set(try db.members(where: "1 = 1").filter { rule.holds($0.membership) }.map(\.id)),
                        Set(try db.members(where: condition).map(\.id))
                    )
                }
                #expect(held == found, "\(rule)")
            }
        }
    }

    @Test(arguments: Engine.all) func `without a policy in force nobody owes anything`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let trust = try await Trust(store)
            #expect(try await store.obligations(.init(), as: trust.administrator, at: Trust.now) == [])
            await #expect(throws: NoPolicyAdopted.self) { try await store.obligations(of: trust.organisation.code, on: Trust.today) }
        }
    }
}
