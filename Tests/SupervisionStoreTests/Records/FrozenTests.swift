import Foundation
import SQLStorage
import Support
import Supervision
@testable import SupervisionStore
import Testing

/// What both have signed stands: in the database, in the bytes, and on the page, whatever becomes of people and policies.
@Suite struct FrozenTests {
    private let cast = SmallTrust()

    @Test(arguments: Engine.all)
    func `DB-18: the database itself refuses to change or to delete what was signed`(engine: Engine) async throws {
        try await withStore(engine) { store in
            try await writeEverything(in: store)
            for change in Self.changes {
                #expect(
                    try await store.database.read { try $0.count("SELECT COUNT(*) FROM \(change.table) \(change.rows)") } > 0,
                    "\(change.name)")
                for statement in [change.update, "DELETE FROM \(change.table) \(change.rows)"] as [SQL] {
                    let failure = await #expect(throws: DatabaseFailure.self, "\(change.name)") {
                        try await store.database.write { try $0.execute(statement) }
                    }
                    #expect(failure?.kind == .appendOnly, "\(change.name)")
                }
            }
        }
    }

    private struct Change: Sendable {
        let name: String
        let table: SQL
        let update: SQL
        var rows: SQL = ""
    }

    private static let changes: [Change] = [
        Change(
            name: "sealed text", table: "sealed_document",
            update: "UPDATE sealed_document SET version = 9 WHERE subject = 'record'", rows: "WHERE subject = 'record'"),
        Change(
            name: "words of the addendum", table: "sealed_document",
            update: "UPDATE sealed_document SET version = 9 WHERE subject = 'addendum'", rows: "WHERE subject = 'addendum'"),
        Change(name: "version", table: "record_version", update: "UPDATE record_version SET digest = ''"),
        Change(name: "reader", table: "record_reader", update: "UPDATE record_reader SET reader = 'safeguardingSpecialists'"),
        Change(name: "response", table: "record_response", update: "UPDATE record_response SET kind = 'refusal'"),
        Change(name: "addendum", table: "addendum", update: "UPDATE addendum SET digest = ''"),
        Change(name: "signature", table: "signature", update: "UPDATE signature SET name = ''"),
        Change(name: "agreement", table: "agreement", update: "UPDATE agreement SET digest = ''"),
        Change(name: "action point", table: "action_point", update: "UPDATE action_point SET due_on = NULL"),
        Change(name: "outcome", table: "action_outcome", update: "UPDATE action_outcome SET kind = 'dropped'"),
        Change(name: "question of consent", table: "consent_question", update: "UPDATE consent_question SET asked_at = ''"),
        Change(name: "consent", table: "consent", update: "UPDATE consent SET answer = 'none'"),
        Change(name: "closing", table: "session_closing", update: "UPDATE session_closing SET minutes_held = 1"),
        Change(name: "edition", table: "policy_edition", update: "UPDATE policy_edition SET version = ''"),
        Change(name: "log", table: "log_entry", update: "UPDATE log_entry SET role = ''"),
    ]

    /// A record with a comment and a second text, an addendum, and an action point that came to an outcome.
    private func writeEverything(in store: Store) async throws {
        try await store.add(cast)
        let meeting = OneToOne(in: store, of: cast)
        try await meeting.plan()
        for party in [cast.supervisee, cast.supervisor] { try await meeting.signAgreement(as: party) }
        try await meeting.start()
        try await meeting.close()
        let (record, point) = (try await meeting.record(), ActionPoint.ID())
        var draft = Version(0)
        for number in 1...2 {
            let words = meeting.words(advice: "advice \(number)", action: "action", point: point)
            draft = try await store.save(words, to: record, expecting: draft, as: cast.supervisor, at: meeting.endedAt)
            try await meeting.send(record, draft: draft)
            if number == 1 {
                try await store.answer(
                    record, version: 1, with: .comment, Confidential("comment"), id: .init(), as: cast.supervisee, at: meeting.endedAt)
            }
        }
        for party in [cast.supervisee, cast.supervisor] { try await meeting.sign(record, version: 2, as: party) }
        try await store.add(
            Confidential("addendum"), id: .init(), to: record, passphrase: SmallTrust.passphrase, as: cast.supervisor, from: "tests",
            at: meeting.endedAt)
        try await store.finish(
            point, as: .done, Confidential("outcome"), on: LondonTime.day(of: meeting.endedAt), by: cast.supervisee, at: meeting.endedAt)
    }

    @Test(arguments: Engine.all)
    func `DB-18: what is signed is the SHA-256 of the very bytes that are sealed`(engine: Engine) async throws {
        #expect(Digest(of: Data("abc".utf8)).hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        try await withStore(engine) { store in
            try await store.add(cast)
            let meeting = OneToOne(in: store, of: cast)
            let id = try await meeting.signedRecord(of: meeting.words(advice: "advice", action: "action"))
            let bytes = try await store.look { db in
                try store.bytes(at: Place(.record, id, in: cast.organisationID), with: Access.signInGrant, in: db)
            }
            let record = try #require(try await store.look { try $0.record(id) })
            let digest = Digest(of: try #require(bytes))
            #expect(record.isSigned)
            #expect(record.current?.digest == digest)
            #expect(record.current?.signatures.map(\.digest) == [digest, digest])
        }
    }

    @Test(arguments: Engine.all)
    func `DB-18: the words of a signed record are not saved over, nor sent or answered again`(engine: Engine) async throws {
        try await withStore(engine) { store in
            try await store.add(cast)
            let meeting = OneToOne(in: store, of: cast)
            let id = try await meeting.signedRecord(of: meeting.words(advice: "advice", action: "action"))
            let other = meeting.words(advice: "other", action: "action")
            let saving = await #expect(throws: Refusal.self) {
                try await store.save(other, to: id, expecting: Version(1), as: cast.supervisor, at: meeting.endedAt)
            }
            #expect(saving?.clauses.map(\.name) == ["signedRecordStands"])
            let sending = await #expect(throws: Refusal.self) { try await meeting.send(id, draft: Version(1)) }
            #expect(sending?.clauses.map(\.name) == ["signedRecordStands"])
            let answering = await #expect(throws: Refusal.self) {
                try await store.answer(
                    id, version: 1, with: .refusal, Confidential("no"), id: .init(), as: cast.supervisee, at: meeting.endedAt)
            }
            #expect(answering?.clauses.map(\.name).contains("signedRecordStands") == true)
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-117 DB-18: a signed record shows names, posts and labels as they were, whatever is changed later`(engine: Engine) async throws
    {
        try await withStore(engine) { store in
            try await store.add(cast)
            let meeting = OneToOne(in: store, of: cast)
            let id = try await meeting.signedRecord(of: meeting.words(advice: "advice", action: "action"))
            let before = try await store.open(id, for: .own, as: cast.supervisee, at: meeting.endedAt)
            try await store.database.write { db in
                try db.execute("UPDATE person SET first_name = 'Other', last_name = 'Name', known_as = 'Nobody'")
                try db.execute("UPDATE membership SET role = 'Other post', department = 'Other department'")
            }
            try await store.adoptPolicyOfTests(for: "T1", from: LondonTime.day(of: .ofTests), at: meeting.endedAt) {
                $0.replacing("label: Advice given", with: "label: Other label").replacing(
                    "label: \"Advice given", with: "label: \"Other label"
                )
                .replacing("I have read this record", with: "Other statement")
            }
            let later = meeting.endedAt.adding(days: 400)
            let anew = try testStore(over: store.database)
            let after = try await anew.open(id, for: .own, as: cast.supervisee, at: later)
            #expect(after.text == before.text)
            #expect(after.version == before.version)
            #expect(after.text.supervisee.post == "Paramedic, Operations")
            #expect(after.text.lines.first { $0.key == "superviseePost" }?.value == "Paramedic, Operations")
            #expect(after.text.lines.contains { $0.label.hasPrefix("Advice given") })
            #expect(after.version.signatures.map(\.statement) == [before.text.statement, before.text.statement])
            let edition = try await anew.policyInForce(for: cast.supervisee, on: LondonTime.day(of: later))
            #expect(edition.pack.records[.individual]?.fields.contains { $0.label.hasPrefix("Other label") } == true)
        }
    }
}
