import SQLStorage
import Supervision
@testable import SupervisionStore
import Support
import Testing

@Suite struct SignRecordTests {
    @Test(arguments: Engine.all)
    func `LAS-127 LAS-128 LAS-174 DB-18: both sign the individual record, and then it stands`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let (_, record) = try await pair.held()
            let version = try await pair.sent(record)
            for _ in 1...2 { try await pair.sign(record, as: pair.supervisee) }
            #expect(try await pair.store.actionPoints(as: pair.supervisee).isEmpty)
            try await pair.sign(record, as: pair.supervisor)
            let opened = try await pair.store.open(record, for: .own, as: pair.supervisee, at: pair.then)
            #expect(opened.record.state == .signed && opened.version.signatures.count == 2)
            #expect(opened.version.signatures.allSatisfy { $0.statement == opened.text.statement && $0.digest == opened.version.digest })
            await #expect(throws: Refusal(.signedRecordStands)) {
                try await pair.store.save(RecordWords(), to: record, expecting: version, as: pair.supervisor, at: pair.then)
            }
            await #expect(throws: Refusal(.signedRecordStands)) {
                try await pair.store.send(record, expecting: version, as: pair.supervisor, at: pair.then)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-174: a signature that is sent twice at once, or again because its answer was lost, stands once`(_ engine: Engine) async throws
    {
        try await withPair(engine) { pair in
            let (_, record) = try await pair.held()
            try await pair.sent(record)
            async let one: Void = pair.sign(record, as: pair.supervisee)
            async let other: Void = pair.sign(record, as: pair.supervisee)
            _ = try await (one, other)
            try await pair.sign(record, as: pair.supervisee)
            let signatures = try await pair.store.open(record, for: .own, as: pair.supervisor, at: pair.then).version.signatures
            #expect(signatures.map(\.signerID) == [pair.supervisee.membershipID])
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-083 DB-18: the database itself refuses to change what was sent or signed`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            _ = try await pair.signed()
            for table in ["signature", "record_version", "agreement", "action_point", "log_entry"] {
                await #expect(throws: (any Error).self) {
                    try await pair.store.database.write { db in
                        switch table {
                        case "signature": try db.execute("DELETE FROM signature")
                        case "record_version": try db.execute("UPDATE record_version SET digest = 'x'")
                        case "agreement": try db.execute("UPDATE agreement SET digest = 'x'")
                        case "action_point": try db.execute("DELETE FROM action_point")
                        default: try db.execute("DELETE FROM log_entry")
                        }
                    }
                }
            }
        }
    }

    @Test(arguments: Engine.all)
    func `A wrong passphrase signs nothing`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let (_, record) = try await pair.held()
            try await pair.sent(record)
            await #expect(throws: WrongPassphrase()) {
                try await pair.sign(record, as: pair.supervisee, passphrase: Confidential("not it at all"))
            }
            #expect(try await pair.store.open(record, for: .own, as: pair.supervisee, at: pair.then).version.signatures.isEmpty)
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-174 DB-18: a comment sends the text back, and the old text cannot be signed once there is a new one`(_ engine: Engine)
        async throws
    {
        try await withPair(engine) { pair in
            let (_, record) = try await pair.held()
            try await pair.sent(record)
            let id = RecordResponse.ID()
            for _ in 1...2 {
                try await pair.store.answer(
                    record, version: 1, with: .comment, Confidential("Comment \(Pair.canary)"), id: id, as: pair.supervisee, at: pair.then)
            }
            let draft = try await pair.store.draft(of: record, as: pair.supervisor, at: pair.then)
            #expect(draft.responses.map(\.text) == ["Comment \(Pair.canary)"] && draft.record.state == .beingRevised)
            try await pair.sent(record, pair.words("Better \(Pair.canary)"))
            await #expect(throws: Refusal(.signaturesBindToText)) { try await pair.sign(record, version: 1, as: pair.supervisee) }
            try await pair.sign(record, version: 2, as: pair.supervisee)
            try await pair.sign(record, version: 2, as: pair.supervisor)
            let opened = try await pair.store.open(record, for: .own, as: pair.supervisor, at: pair.then)
            #expect(opened.record.isSigned && opened.text.lines.contains { $0.value == "Better \(Pair.canary)" })
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-174: a refusal stands until a new text is sent`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let (_, record) = try await pair.held()
            try await pair.sent(record)
            try await pair.store.answer(
                record, version: 1, with: .refusal, Confidential("No \(Pair.canary)"), id: .init(), as: pair.supervisee, at: pair.then)
            await #expect(throws: Refusal(.refusalStandsUntilRevised)) { try await pair.sign(record, as: pair.supervisor) }
            try await pair.sent(record, pair.words("Revised \(Pair.canary)"))
            try await pair.sign(record, version: 2, as: pair.supervisor)
            await #expect(throws: Refusal(.ownSignatureStands)) {
                try await pair.store.answer(
                    record, version: 2, with: .comment, Confidential("More"), id: .init(), as: pair.supervisor, at: pair.then)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `DB-18: after signing there is only an addendum, with the same signatures`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let (_, unsigned) = try await pair.held()
            try await pair.sent(unsigned)
            let id = Addendum.ID()
            func add() async throws {
                try await pair.store.add(
                    Confidential("Added \(Pair.canary)"), id: id, to: unsigned, passphrase: Pair.passphrase, as: pair.supervisee,
                    from: "127.0.0.1", at: pair.then.adding(days: 1))
            }
            await #expect(throws: Refusal(.onlyAddendumAfterSigning)) { try await add() }
            try await pair.sign(unsigned, as: pair.supervisor)
            try await pair.sign(unsigned, as: pair.supervisee)
            let before = try await pair.store.open(unsigned, for: .own, as: pair.supervisor, at: pair.then).version
            for _ in 1...2 { try await add() }
            for _ in 1...2 {
                try await pair.store.signAddendum(
                    id, to: unsigned, passphrase: Pair.passphrase, as: pair.supervisor, from: "127.0.0.1", at: pair.then.adding(days: 1))
            }
            let opened = try await pair.store.open(unsigned, for: .own, as: pair.supervisor, at: pair.then)
            #expect(opened.version == before)
            #expect(opened.addenda.map(\.text.text) == ["Added \(Pair.canary)"])
            #expect(opened.addenda.allSatisfy { $0.addendum.signatures.count == 2 })
        }
    }
}
