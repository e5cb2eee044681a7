import SQLStorage
import Supervision
@testable import SupervisionStore
import Support
import Testing

@Suite struct RiskTests {
    @Test(arguments: Engine.all)
    func `DB-06 LAS-071: a risk that a reader found is told to both parties and the head, and to nobody else`(_ engine: Engine) async throws
    {
        try await withPair(engine) { pair in
            let (_, record) = try await pair.signed()
            let (audit, risk) = (try await pair.announced(), Risk.ID())
            _ = try await pair.store.open(record, in: audit, as: pair.head, at: pair.inside)
            for _ in 1...2 { try await pair.report(risk, in: record, of: audit) }
            for party in [pair.supervisee, pair.supervisor] {
                #expect(try await pair.store.home(as: party, at: pair.inside).risks.map(\.risk.id) == [risk])
                let opened = try await pair.store.open(risk, as: party, at: pair.inside)
                #expect(opened.text == "Somebody may come to harm. \(Pair.canary)" && opened.line.risk.auditID == audit)
                #expect(opened.line.finder == "Ann Reed4" && opened.line.risk.role == "headOfSafeguarding" && !opened.adviceLines.isEmpty)
                for _ in 1...2 { try await pair.store.acknowledge(risk, as: party, at: pair.inside) }
                #expect(try await pair.store.home(as: party, at: pair.inside).risks == [])
            }
            #expect(try await pair.store.open(risk, as: pair.head, at: pair.inside).acknowledgedBy == ["Ann Reed1", "Ann Reed2"])
            await #expect(throws: NotFound()) { try await pair.store.acknowledge(risk, as: pair.head, at: pair.inside) }
            for other in [pair.specialist, pair.manager, pair.colleague, pair.trust.administrator] {
                #expect(try await pair.store.risks(as: other) == [])
                await #expect(throws: NotFound()) { try await pair.store.open(risk, as: other, at: pair.inside) }
                await #expect(throws: NotFound()) { try await pair.store.acknowledge(risk, as: other, at: pair.inside) }
            }
        }
    }

    @Test(arguments: Engine.all)
    func `DB-06 DB-51: only who may read a record for audit reports a risk in it, in an audit that has it`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let (_, record) = try await pair.signed()
            for other in [pair.supervisee, pair.supervisor, pair.specialist, pair.manager, pair.colleague, pair.trust.administrator] {
                await #expect(throws: NotFound()) { try await pair.report(.init(), in: record, of: nil, as: other) }
            }
            await #expect(throws: NotFound()) { try await pair.report(.init(), in: record, of: .init()) }
            try await pair.report(.init(), in: record, of: nil)
            #expect(try await pair.store.risks(as: pair.head).map(\.risk.auditID) == [nil])
            // Once a party reports to the head, it is for the parties and whoever found it.
            try await pair.manage(pair.supervisee, by: pair.head)
            await #expect(throws: NotFound()) { try await pair.report(.init(), in: record, of: nil) }
            #expect(try await pair.store.risks(as: pair.head).count == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-06 DB-08: lists of audits and risks let through what the decision function allows`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let trust = GeneratedTrust()
            try await trust.add(to: store)
            let team = trust.actors.filter(\.isSafeguardingTeam)
            let audits = trust.organisations.flatMap { place in team.filter { $0.organisationID == place } }.map { reader in
                Audit(
                    id: .init(), organisationID: reader.organisationID, title: "Audit", purpose: .audit, readerID: reader.membershipID,
                    announcedBy: reader.membershipID, announcedAt: .ofTests, opensOn: Trust.today, closesOn: Trust.today,
                    sample: .init(heldFrom: Trust.today, heldTo: Trust.today, format: nil, wanted: 1))
            }
            let sent = trust.meetings.filter(\.record.isSent)
            let risks = sent.enumerated().map { place, meeting in
                (id: Risk.ID(), meeting: meeting, finder: team[place % team.count])
            }
            try await store.database.write { db in
                for audit in audits { try db.insertBare(audit) }
                for risk in risks { try db.insertBare(risk.id, in: risk.meeting, foundBy: risk.finder) }
            }
            var seen = 0
            for actor in trust.actors {
                let (listed, found) = try await store.look { db in
                    (try db.audits(where: Visible.audits(to: actor)).map(\.id), try db.risks(where: Visible.risks(to: actor)).map(\.id))
                }
                let open = audits.filter { audit in
                    let facts = AuditFacts(
                        id: audit.id, organisationID: audit.organisationID, readerID: audit.readerID, sample: [], isOpen: true)
                    return Access.allows(.seeAudit(facts), to: actor)
                }
                #expect(Set(listed) == Set(open.map(\.id)))
                let known = try await store.look { db in
                    try risks.filter { risk in
                        guard let record = try db.knownRecord(risk.meeting.record.id) else { return false }
                        let facts = RiskFacts(id: risk.id, record: record.facts, foundBy: risk.finder.membershipID)
                        return Access.allows(.seeRisk(facts), to: actor)
                    }.map(\.id)
                }
                #expect(Set(found) == Set(known))
                seen += listed.count + found.count
            }
            #expect(seen > 100)
        }
    }
}

extension Pair {
    func report(_ risk: Risk.ID, in record: SupervisionRecord.ID, of audit: Audit.ID?, as actor: Actor? = nil) async throws {
        try await store.report(
            Confidential("Somebody may come to harm. \(Self.canary)"), in: record, of: audit, id: risk, as: actor ?? head, at: inside)
    }
}

extension WriteTransaction {
    fileprivate func insertBare(_ audit: Audit) throws {
        try execute(
            """
            INSERT INTO audit (id, organisation_id, title, purpose, reader_id, announced_by, announced_at, opens_on, closes_on, held_from,
                held_to, wanted)
            VALUES (\(audit.id), \(audit.organisationID), 'Audit', 'audit', \(audit.readerID), \(audit.announcedBy), \(audit.announcedAt),
                \(audit.opensOn), \(audit.closesOn), \(audit.sample.heldFrom), \(audit.sample.heldTo), 1)
            """)
    }

    fileprivate func insertBare(_ risk: Risk.ID, in meeting: GeneratedTrust.Meeting, foundBy finder: Actor) throws {
        try execute(
            """
            INSERT INTO risk (id, organisation_id, record_id, found_by, role, found_at)
            VALUES (\(risk), \(meeting.organisationID), \(meeting.record.id), \(finder.membershipID), 'headOfSafeguarding',
                \(Instant.ofTests))
            """)
    }
}
