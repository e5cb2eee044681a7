import Foundation
import SQLStorage
import Support
import Supervision
import Testing

@testable import SupervisionStore

extension Supervised {
    /// A sheet received and, where nothing else is said, applied as an administrator does in the browser.
    @discardableResult
    func bringIn(
        _ sheet: FirstDaySheet, _ rows: String..., as id: FirstDayImport.ID = .init(), by actor: Actor? = nil, at now: Instant = Trust.now
    ) async throws -> FirstDayImport.Outcome {
        let actor = actor ?? trust.administrator
        try await store.receive(firstDay: Self.bytes(sheet, rows), as: sheet, named: "before.csv", id, from: actor, at: now)
        let preview = try await store.firstDayImport(id, as: actor, at: now)
        return try await store.apply(id, expecting: preview.digest, as: actor, at: now)
    }

    static func bytes(_ sheet: FirstDaySheet, _ rows: [String]) -> [UInt8] {
        Array(([sheet.columns.map(\.rawValue).joined(separator: ",")] + rows).joined(separator: "\n").utf8)
    }
}

/// Today is 15 March 2027; sheets have their needed columns first.
struct FirstDayImportTests {
    private func withSupervised(_ engine: Engine, _ body: (Supervised) async throws -> Void) async throws {
        try await withStore(engine) { try await body(Supervised($0)) }
    }

    @Test(arguments: Engine.all)
    func `DB-41 DB-13: dates last held meet what is owed, with their source, and twice is harmless`(_ engine: Engine) async throws {
        try await withSupervised(engine) { supervised in
            let (trust, store) = (supervised.trust, supervised.store)
            try await supervised.put("2", into: "mentalHealthNurses")
            try await supervised.put("3", into: "frequentCallerTeam")
            #expect(try await supervised.states(of: "2") == [.overdue])
            let rows = [
                "2,2026-05-04,mentalHealthNurses,,1,60", "2,2026-03-31,,individual,,", "2,2027-03-16,,individual,,",
                "99,2027-01-01,,group,,",
            ]
            #expect(try await supervised.bringIn(.sessions, rows[0], rows[1], rows[2], rows[3]) == .init(taken: 2, refused: 2))
            #expect(try await supervised.states(of: "2") == [.pending])
            #expect(try await supervised.states(of: "3") == [.overdue])
            #expect(try await supervised.bringIn(.sessions, rows[0], rows[1], rows[2], rows[3]) == .init(taken: 0, refused: 2))
            let member = try await trust.member("2")
            let reason = try await store.obligations(of: member.id, as: trust.administrator, at: Trust.now).first?.reason
            #expect(reason?.held.map(\.description) == ["2026-05-04"])
            #expect(reason?.imported.map(\.description) == ["2026-05-04"])
            let history = try #require(try await store.historyBefore(of: member.id, as: trust.actor(member)))
            #expect(history.sessions.map(\.session.heldOn.description) == ["2026-05-04", "2026-03-31"])
            #expect(history.sessions.first?.supervisor == "Ann Reed1")
            #expect(
                history.sessions.map(\.source) == [2, 3].map { .init(fileName: "before.csv", row: $0, at: Trust.now, by: "Ada Keeper") })
        }
    }

    @Test(arguments: Engine.all)
    func `DB-41: a session that is in the records as well is counted once, whichever came first`(_ engine: Engine) async throws {
        try await withSupervised(engine) { supervised in
            try await supervised.put("2", into: "mentalHealthNurses")
            let spring = try #require(Instant("2026-05-04T09:00:00.000Z"))
            try await supervised.bringIn(.sessions, "2,2026-05-04,,individual,,")
            try await supervised.insert(.individual, for: "2", at: spring, enteredAt: Trust.now)
            #expect(try await supervised.states(of: "2") == [.pending])
            try await supervised.bringIn(.sessions, "2,2026-05-05,,individual,,", "2,2026-05-06,,group,,")
            #expect(try await supervised.states(of: "2") == [.compliant])
        }
    }

    @Test(arguments: Engine.all)
    func `DB-41 LAS-038: who was nominated on the first day can lead sessions, and hours are declared`(_ engine: Engine) async throws {
        try await withSupervised(engine) { supervised in
            let (trust, store) = (supervised.trust, supervised.store)
            let rows = ["4,supervisor,2025-04-01,,40,Safeguarding Specialists", "4,supervisor,2025-04-01,,10,External Provider"]
            #expect(try await supervised.bringIn(.nominations, rows[0], rows[1]).taken == 2)
            #expect(try await supervised.bringIn(.nominations, rows[0], rows[1]) == .init(taken: 0, refused: 0))
            let member = try await trust.member("4")
            let (nominated, hours, roles) = try await store.look { db in
                (
                    try db.nominatedSupervisors(of: trust.organisation.id, on: Trust.today).map(\.id),
                    try db.declaredHours(in: trust.organisation.id).map(\.minutes), try db.roleAssignments(of: member.id)
                )
            }
            #expect(nominated == [member.id])
            #expect(hours == [600, 2_400])
            #expect(roles.map(\.startsOn.description) == ["2025-04-01"])
            let other = try await supervised.bringIn(.nominations, "4,supervisor,2025-04-01,,50,External Provider")
            #expect(other == .init(taken: 0, refused: 1))
        }
    }

    @Test(arguments: Engine.all)
    func `DB-41: an agreement on paper is told of and signs nothing here`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let one = OneToOne(in: store)
            try await store.add(one.cast)
            try await store.database.write { db in
                for (number, actor) in [("1", one.cast.supervisor), ("2", one.cast.supervisee)] {
                    try db.execute("UPDATE membership SET employee_number = \(number) WHERE id = \(actor.membershipID)")
                }
            }
            let id = FirstDayImport.ID()
            let bytes = Supervised.bytes(.agreements, ["1,2,2025-06-01,2027-06-01,"])
            let administrator = one.cast.administrator
            try await store.receive(firstDay: bytes, as: .agreements, named: "paper.csv", id, from: administrator, at: .ofTests)
            let preview = try await store.firstDayImport(id, as: administrator, at: .ofTests)
            #expect(preview.plan.problems == [])
            _ = try await store.apply(id, expecting: preview.digest, as: administrator, at: .ofTests)

            try await one.plan()
            try await one.accept()
            try await one.start()
            try await one.close()
            for party in [one.cast.supervisor, one.cast.supervisee] {
                let hub = try await store.hub(of: one.id, as: party)
                #expect(hub.agreementOnPaper?.signedOn.description == "2025-06-01")
                #expect(hub.agreement?.signatures == [])
                #expect(hub.agreement?.isSigned == false)
                #expect(hub.sameTermsSignedOn == nil)
            }
            let named = try await store.look { db in
                try db.count("SELECT COUNT(*) FROM session_closing WHERE session_id = \(one.id) AND agreement_id IS NOT NULL")
            }
            #expect(named == 0)
            let history = try await store.historyBefore(of: one.cast.supervisee.membershipID, as: one.cast.supervisee)
            #expect(history?.agreements.map(\.source.fileName) == ["paper.csv"])
        }
    }

    @Test(arguments: Engine.all)
    func `DB-41: what was previewed is what is applied, once, and only while it still holds`(_ engine: Engine) async throws {
        try await withSupervised(engine) { supervised in
            let (store, administrator, id) = (supervised.store, supervised.trust.administrator, FirstDayImport.ID())
            let bytes = Supervised.bytes(.sessions, ["2,2026-05-04,,individual,,", "3,2026-05-04,,individual,,"])
            for _ in 1...2 {
                try await store.receive(firstDay: bytes, as: .sessions, named: "held.csv", id, from: administrator, at: Trust.now)
            }
            let preview = try await store.firstDayImport(id, as: administrator, at: Trust.now)
            #expect(preview.outcome == nil && preview.plan.new.count == 2)
            try await supervised.bringIn(.sessions, "3,2026-05-04,,individual,,")
            await #expect(throws: FirstDayMoved.self) {
                try await store.apply(id, expecting: preview.digest, as: administrator, at: Trust.now)
            }
            let again = try await store.firstDayImport(id, as: administrator, at: Trust.now)
            for _ in 1...2 {
                #expect(
                    try await store.apply(id, expecting: again.digest, as: administrator, at: Trust.now) == .init(taken: 1, refused: 0))
            }
            let overview = try await store.firstDayOverview(as: administrator)
            let sessions = try #require(overview.states.first { $0.sheet == .sessions })
            #expect(sessions.imports.map(\.taken) == [1, 1] && sessions.imports.first?.by == "Ada Keeper")
        }
    }

    @Test(arguments: Engine.all)
    func `DB-41: two sheets at once bring each fact in once`(_ engine: Engine) async throws {
        try await withSupervised(engine) { supervised in
            let store = supervised.store
            let file = try FirstDayFile(
                Supervised.bytes(.nominations, (2...9).map { "\($0),supervisor,2025-04-01,,10,External Provider" }), as: .nominations)
            let code = supervised.trust.organisation.code
            let taken = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 1...4 {
                    group.addTask { try await store.importFirstDay(file, named: "n.csv", into: code, at: Trust.now).taken }
                }
                var taken = 0
                for try await one in group { taken += one }
                return taken
            }
            #expect(taken == 8)
            let roles = try await store.look { db in try db.count("SELECT COUNT(*) FROM role_assignment WHERE role = 'supervisor'") }
            #expect(roles == 8)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-41: a received sheet is its sender's, for a day, and lies sealed`(_ engine: Engine) async throws {
        try await withSupervised(engine) { supervised in
            let (trust, store, id) = (supervised.trust, supervised.store, FirstDayImport.ID())
            let bytes = Supervised.bytes(.sessions, ["2,2026-05-04,,individual,,"])
            try await store.receive(firstDay: bytes, as: .sessions, named: "held.csv", id, from: trust.administrator, at: Trust.now)
            let other = trust.actor(try await trust.member("1"), .administrator)
            await #expect(throws: NotFound.self) { try await store.firstDayImport(id, as: other, at: Trust.now) }
            await #expect(throws: NotFound.self) {
                try await store.firstDayImport(id, as: trust.administrator, at: Trust.now.adding(days: 1))
            }
            let team = trust.actor(try await trust.member("1"), .headOfSafeguarding, .safeguardingSpecialist)
            await #expect(throws: NotFound.self) {
                try await store.receive(firstDay: bytes, as: .sessions, named: "held.csv", .init(), from: team, at: Trust.now)
            }
            await #expect(throws: NotFound.self) { try await store.firstDayOverview(as: team) }
            let plain = try await store.look { db in
                try db.count("SELECT COUNT(*) FROM draft_document WHERE sealed = \(Data(bytes))")
            }
            #expect(plain == 0)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-08: the person and whoever arranges see what was brought in, a line manager and a colleague do not`(
        _ engine: Engine
    ) async throws {
        try await withSupervised(engine) { supervised in
            let (trust, store) = (supervised.trust, supervised.store)
            try await supervised.bringIn(.sessions, "2,2026-05-04,,individual,,")
            let (manager, member) = (try await trust.member("1"), try await trust.member("2"))
            for actor in [trust.actor(member), trust.administrator, trust.actor(manager, .safeguardingSpecialist)] {
                #expect(try await store.historyBefore(of: member.id, as: actor)?.sessions.count == 1)
            }
            #expect(try await store.historyBefore(of: member.id, as: trust.actor(manager, .lineManager)) == nil)
            let colleague = trust.actor(try await trust.member("3"), .supervisor)
            await #expect(throws: NotFound.self) { try await store.historyBefore(of: member.id, as: colleague) }
        }
    }

    @Test(arguments: Engine.all)
    func `DB-41 GAP-16: figures count from the first policy, and say which day before it is known`(_ engine: Engine) async throws {
        try await withSupervised(engine) { supervised in
            let organisation = supervised.trust.organisation.id
            let before = try await supervised.store.look { try $0.countsFrom(organisation) }
            #expect(before == CountsFrom(policyDay: Trust.today.adding(days: -1_000), importedDay: nil))
            try await supervised.bringIn(.sessions, "2,2026-05-04,,individual,,", "2,2021-02-01,,group,,")
            let after = try await supervised.store.look { try $0.countsFrom(organisation) }
            #expect(after?.importedDay?.description == "2021-02-01" && after?.day.description == "2021-02-01")
            #expect(try await supervised.store.look { try $0.countsFrom(.init()) } == nil)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-41: five thousand rows are one import, and none the second time`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let trust = try await Trust(store)
            try await store.adoptPolicyOfTests(for: trust.organisation.code, from: Trust.today.adding(days: -500), at: Trust.now)
            _ = try await trust.importStaff((1...1_000).map { Trust.row($0) })
            let rows = (0..<5_000).map { "\($0 % 1_000 + 1),5/\(4 + $0 / 1_000)/2026,,individual,," }
            let file = try FirstDayFile(Supervised.bytes(.sessions, rows), as: .sessions)
            let start = ContinuousClock.now
            let outcome = try await store.importFirstDay(file, named: "held.csv", into: trust.organisation.code, at: Trust.now)
            print("\(engine): 5,000 rows in \(ContinuousClock.now - start)")
            #expect(outcome == .init(taken: 5_000, refused: 0))
            let plan = try await store.firstDayPlan(for: file, in: trust.organisation.code, at: Trust.now)
            #expect(plan.new.isEmpty && plan.known == 5_000)
        }
    }
}
