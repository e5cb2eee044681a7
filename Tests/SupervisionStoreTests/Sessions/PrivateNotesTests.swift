import SQLStorage
import Supervision
@testable import SupervisionStore
import Support
import Testing

@Suite struct PrivateNotesTests {
    @Test(arguments: Engine.all)
    func `LAS-086 DB-54: a private note is read, changed and deleted by its author, and by nobody else`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let (session, _) = try await pair.held()
            let id = PrivateNote.ID()
            for _ in 1...2 { try await pair.note("First \(Pair.canary)", as: id, in: session, expecting: 0, by: pair.supervisee) }
            #expect(try await pair.notes(of: session, by: pair.supervisee) == ["First \(Pair.canary)"])
            #expect(try await pair.notes(of: session, by: pair.supervisor) == [])
            for actor in [pair.head, pair.specialist, pair.manager, pair.colleague] {
                await #expect(throws: NotFound()) { try await pair.notes(of: session, by: actor) }
            }
            for actor in [pair.supervisor, pair.head, pair.colleague] {
                await #expect(throws: NotFound()) { try await pair.note("Forged", as: id, in: session, expecting: 1, by: actor) }
                await #expect(throws: NotFound()) { try await pair.store.deleteNote(id, of: session, as: actor, at: pair.then) }
            }
            try await pair.note("Second", as: id, in: session, expecting: 1, by: pair.supervisee)
            #expect(try await pair.notes(of: session, by: pair.supervisee) == ["Second"])
            #expect(try await pair.sealedNotes() == 1, "an earlier saving is gone")
            for _ in 1...2 { try await pair.store.deleteNote(id, of: session, as: pair.supervisee, at: pair.then) }
            #expect(try await pair.notes(of: session, by: pair.supervisee) == [])
            #expect(try await pair.sealedNotes() == 0)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-54: two windows do not overwrite each other's note`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let (session, _) = try await pair.held()
            let id = PrivateNote.ID()
            try await pair.note("One", as: id, in: session, expecting: 0, by: pair.supervisor)
            try await pair.note("Two", as: id, in: session, expecting: 1, by: pair.supervisor)
            let superseded = await #expect(throws: Superseded.self) {
                try await pair.note("Also two", as: id, in: session, expecting: 1, by: pair.supervisor)
            }
            #expect(superseded == Superseded(saved: Confidential("Two"), version: Version(2)))
        }
    }

    @Test(arguments: Engine.all)
    func `DB-54 LAS-033: advice stands in the record under the supervisor's name, private notes stand in no copy of it`(_ engine: Engine)
        async throws
    {
        try await withPair(engine) { pair in
            let (session, record) = try await pair.signed()
            try await pair.note("Mine alone", as: .init(), in: session, expecting: 0, by: pair.supervisor)
            let copy = try await pair.store.open(record, for: .own, .exported, as: pair.supervisee, at: pair.then)
            #expect(copy.text.lines.contains { $0.key == "advice" && $0.value == "Advice \(Pair.canary)" })
            #expect(copy.text.supervisor.membershipID == pair.supervisor.membershipID)
            #expect(!copy.text.lines.contains { $0.value.contains("Mine alone") })
        }
    }
}

extension Pair {
    fileprivate func note(_ text: String, as id: PrivateNote.ID, in session: Session.ID, expecting version: Int, by actor: Actor)
        async throws
    {
        try await store.note(Confidential(text), as: id, in: session, expecting: Version(version), as: actor, at: then)
    }

    fileprivate func notes(of session: Session.ID, by actor: Actor) async throws -> [String] {
        try await store.notes(of: session, as: actor, at: then).map(\.text)
    }

    fileprivate func sealedNotes() async throws -> Int {
        try await store.look { db in
            try db.count("SELECT COUNT(*) FROM draft_document WHERE subject = \(Place.Subject.privateNote.rawValue)")
        }
    }
}
