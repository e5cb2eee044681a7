import SQLStorage
import Supervision
@testable import SupervisionStore
import Support
import Testing

@Suite struct AuditTests {
    @Test(arguments: Engine.all)
    func `LAS-073 DB-06: the named reader opens the sample inside the window, each opening logged, and nobody else does`(_ engine: Engine)
        async throws
    {
        try await withPair(engine) { pair in
            let (_, record) = try await pair.signed()
            let audit = try await pair.announced()
            for time in [pair.dayBefore, pair.dayAfter] {
                await #expect(throws: NotFound()) { try await pair.store.open(record, in: audit, as: pair.head, at: time) }
            }
            for other in [pair.supervisee, pair.supervisor, pair.specialist, pair.manager, pair.colleague, pair.trust.administrator] {
                await #expect(throws: NotFound()) { try await pair.store.open(record, in: audit, as: other, at: pair.inside) }
            }
            let opened = try await pair.store.open(record, in: audit, as: pair.head, at: pair.inside)
            #expect(!opened.isParty && opened.responses.isEmpty && opened.text.actions.count == 2)
            let reading = try #require(try await pair.store.readings(of: record, as: pair.supervisee).first)
            #expect(reading.purpose == .complianceMonitoring && reading.audit == "Action points" && reading.at == pair.inside)
            let dossier = try await pair.store.audit(audit, as: pair.head, at: pair.inside)
            #expect(dossier.openedCount == 1 && dossier.lines?.map(\.lastOpenedAt) == [pair.inside])
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-073 DB-06: where the vault does not open, the opening is in the log all the same`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let (_, record) = try await pair.signed()
            let audit = try await pair.announced()
            await #expect(throws: NotFound()) { try await pair.store.open(.init(), in: audit, as: pair.head, at: pair.inside) }
            let watched = try testStore(
                over: WatchedDatabase(base: pair.store.database) { statement, moment in
                    if moment == .before, statement.contains("sealed_document") { throw DatabaseFailure(.unavailable, "no words") }
                    return .goOn
                })
            await #expect(throws: DatabaseFailure.self) { try await watched.open(record, in: audit, as: pair.head, at: pair.inside) }
            #expect(try await pair.store.readings(of: record, as: pair.supervisor).first?.at == pair.inside)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-06: the parties see the announcement beforehand, and after the window one digest of the days`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let (_, record) = try await pair.signed()
            let audit = try await pair.announced()
            for minutes in [0, 30, 60] {
                _ = try await pair.store.open(record, in: audit, as: pair.head, at: pair.inside.adding(minutes: minutes))
            }
            _ = try await pair.store.open(record, for: .audit, as: pair.head, at: pair.inside)
            for party in [pair.supervisee, pair.supervisor] {
                let before = try await pair.store.recordNotices(as: party, at: pair.dayBefore)
                #expect(before.audits.map(\.state) == [.announced] && before.audits.first?.records.map(\.recordID) == [record])
                let after = try await pair.store.recordNotices(as: party, at: pair.dayAfter)
                #expect(after.audits.map(\.state) == [.over])
                #expect(after.audits.first?.records.map(\.readOn) == [[LondonTime.day(of: pair.inside)]])
                #expect(after.readings.map(\.reading.purpose) == [.audit])
                let late = try await pair.store.recordNotices(as: party, at: pair.dayAfter.adding(days: 40))
                #expect(late.audits == [] && late.readings == [])
                let page = try await pair.store.recordReadings(of: record, as: party, at: pair.dayAfter.adding(days: 40))
                #expect(page.audits.map(\.audit.id) == [audit] && page.readings.filter { $0.audit != nil }.count == 3)
            }
            for other in [pair.colleague, pair.manager, pair.head] {
                #expect(try await pair.store.recordNotices(as: other, at: pair.dayAfter) == RecordNotices(audits: [], readings: []))
            }
        }
    }

    @Test(arguments: Engine.all)
    func `DB-06 DB-51: own matters, and those of people whom the reader manages, stay out of the sample and out of reach`(_ engine: Engine)
        async throws
    {
        try await withPair(engine) { pair in
            let (_, record) = try await pair.signed()
            let audit = try await pair.announced()
            try await pair.manage(pair.supervisee, by: pair.head)
            await #expect(throws: NotFound()) { try await pair.store.open(record, in: audit, as: pair.head, at: pair.inside) }
            let refusal = await #expect(throws: Refusal.self) { try await pair.announced() }
            #expect(refusal?.clauses == [.auditHasSample])
            // The terms of a 1:1 name the head and no specialist.
            let other = await #expect(throws: Refusal.self) { try await pair.announced(reader: pair.specialist) }
            #expect(other?.clauses == [.auditHasSample])
        }
    }

    @Test(arguments: Engine.all)
    func `DB-06: an audit is announced a day ahead at least, for a window that ends, of sessions that were held, by a named reader`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            _ = try await pair.signed()
            let today = LondonTime.day(of: pair.announcing)
            func refused(_ plan: AuditPlan, as actor: Actor? = nil) async throws -> [Clause] {
                let refusal = await #expect(throws: Refusal.self) {
                    try await pair.store.announce(plan, as: actor ?? pair.head, at: pair.announcing)
                }
                return refusal?.clauses ?? []
            }
            #expect(try await refused(pair.plan(opensOn: today)) == [.auditIsAnnounced])
            #expect(try await refused(pair.plan(days: 0)) == [.auditWindowIsFixed])
            #expect(try await refused(pair.plan(days: 32)) == [.auditWindowIsFixed])
            #expect(try await refused(pair.plan(heldTo: today.adding(days: 1))) == [.auditOfHeldSessions])
            #expect(try await refused(pair.plan(reader: pair.colleague)) == [.auditReaderIsNamed, .auditHasSample])
            #expect(try await refused(pair.plan(reader: pair.head), as: pair.specialist) == [.auditReaderIsNamed])
            #expect(try await refused(pair.plan(format: .group)) == [.auditHasSample])
            for other in [pair.supervisee, pair.supervisor, pair.manager, pair.colleague, pair.trust.administrator] {
                await #expect(throws: NotFound()) { try await pair.store.announce(pair.plan(), as: other, at: pair.announcing) }
                await #expect(throws: NotFound()) { try await pair.store.auditReaders(as: other, at: pair.announcing) }
            }
        }
    }

    @Test(arguments: Engine.all)
    func `DB-06: announcing the same audit twice announces it once, and its title names nobody`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            _ = try await pair.signed()
            let plan = pair.plan()
            for _ in 1...2 { try await pair.store.announce(plan, as: pair.head, at: pair.announcing) }
            #expect(try await pair.store.audits(as: pair.head, at: pair.announcing).map(\.sampleCount) == [1])
            await #expect(throws: NamesSomebody(words: "Ann")) {
                try await pair.store.announce(pair.plan(title: "How Ann works"), as: pair.head, at: pair.announcing)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-093 DB-06: findings name nobody, come from the reader, and stand for the head to read`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            _ = try await pair.signed()
            let audit = try await pair.announced()
            func write(_ words: String, over number: Int, as actor: Actor? = nil, at time: Instant? = nil) async throws {
                try await pair.store.writeFindings(
                    Confidential(words), of: audit, over: number, as: actor ?? pair.head, at: time ?? pair.inside)
            }
            await #expect(throws: Refusal(.readInsideTheWindow)) { try await write("Good", over: 0, at: pair.dayBefore) }
            for words in ["Reed1 had no date", "the nurse with number 2", "Ann Reed2 agreed"] {
                await #expect(throws: NamesSomebody.self) { try await write(words, over: 0) }
            }
            for other in [pair.supervisee, pair.specialist, pair.colleague] {
                await #expect(throws: NotFound()) { try await write("Good", over: 0, as: other) }
            }
            for _ in 1...2 { try await write("All action points have a date. \(Pair.canary)", over: 0) }
            await #expect(throws: FindingsChanged()) { try await write("Other", over: 0) }
            try await write("All have an owner too.", over: 1, at: pair.dayAfter)
            #expect(try await pair.store.findings(of: audit, as: pair.head, at: pair.dayAfter) == "All have an owner too.")
            for other in [pair.supervisee, pair.supervisor, pair.specialist] {
                await #expect(throws: NotFound()) { try await pair.store.findings(of: audit, as: other, at: pair.dayAfter) }
                await #expect(throws: NotFound()) { try await pair.store.audit(audit, as: other, at: pair.dayAfter) }
            }
        }
    }
}

extension Pair {
    /// The day after the session, on which audits are announced; their window begins the day after that and has five days.
    var announcing: Instant { then.adding(days: 1) }
    var dayBefore: Instant { then.adding(days: 1).adding(minutes: 60) }
    var inside: Instant { then.adding(days: 3) }
    var dayAfter: Instant { then.adding(days: 7) }

    func plan(
        title: String = "Action points", reader: Actor? = nil, opensOn: CivilDate? = nil, days: Int = 5, heldTo: CivilDate? = nil,
        format: SessionFormat? = nil
    ) -> AuditPlan {
        let opens = opensOn ?? LondonTime.day(of: then).adding(days: 2)
        return AuditPlan(
            id: .init(), title: title, purpose: .complianceMonitoring, readerID: (reader ?? head).membershipID, opensOn: opens,
            closesOn: opens.adding(days: days - 1),
            sample: .init(heldFrom: Trust.today, heldTo: heldTo ?? LondonTime.day(of: then), format: format, wanted: 5))
    }

    @discardableResult func announced(reader: Actor? = nil) async throws -> Audit.ID {
        let plan = plan(reader: reader)
        try await store.announce(plan, as: head, at: announcing)
        return plan.id
    }

    func manage(_ member: Actor, by manager: Actor) async throws {
        try await store.database.write { db in
            try db.execute("UPDATE membership SET line_manager_id = \(manager.membershipID) WHERE id = \(member.membershipID)")
        }
    }
}
