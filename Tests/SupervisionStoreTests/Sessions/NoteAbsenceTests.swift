import Supervision
@testable import SupervisionStore
import Support
import Testing

@Suite struct NoteAbsenceTests {
    private let words = NonAttendance.Words(reason: .unwell, text: "Flu \(Pair.canary)")

    @Test(arguments: Engine.all)
    func `LAS-055: a session that somebody missed is kept as one, does not count as held, and can be planned anew`(_ engine: Engine)
        async throws
    {
        try await withPair(engine) { pair in
            let id = try await pair.accepted()
            let later = pair.then.adding(minutes: 20)
            #expect(try await pair.store.home(as: pair.supervisor, at: later).waiting.map(\.task) == [.startSession])
            for _ in 1...2 {
                try await pair.store.noteAbsence(
                    of: pair.supervisee.membershipID, from: id, because: words, as: pair.supervisor, at: later)
            }
            let session = try await pair.store.hub(of: id, as: pair.supervisee).session
            #expect(session.state == .notAttended && session.closing == nil)
            #expect(session.acceptedBy.contains(pair.supervisee.membershipID), "the response is kept beside the attendance")
            #expect(try await pair.store.home(as: pair.supervisor, at: later).waiting.isEmpty)
            #expect(try await pair.store.sessions(.past, as: pair.supervisee, at: later).map(\.state) == [.notAttended])
            #expect(try await pair.store.sessionCount(.toFinish, as: pair.supervisee, at: later) == 0)
            await #expect(throws: Refusal(.openSessionsOnly)) { try await pair.started(id) }
            _ = try await pair.store.plan(pair.proposal(startsAt: later.adding(days: 7)), as: pair.supervisor, at: later)
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-055 DB-08: why somebody did not come is read by the parties and the Safeguarding Team only`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let id = try await pair.accepted()
            try await pair.store.noteAbsence(
                of: pair.supervisor.membershipID, from: id, because: words, as: pair.supervisee, at: pair.then)
            for actor in [pair.supervisee, pair.supervisor, pair.head, pair.specialist] {
                let opened = try #require(try await pair.store.absence(from: id, as: actor, at: pair.then))
                #expect(opened.words == words && opened.nonAttendance.absentID == pair.supervisor.membershipID)
            }
            for actor in [pair.manager, pair.colleague, pair.trust.administrator] {
                await #expect(throws: NotFound()) { try await pair.store.absence(from: id, as: actor, at: pair.then) }
            }
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-055: nobody is missed before the session should have begun, nor from one that began, nor without being invited`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            let id = try await pair.accepted()
            func note(_ absent: Actor, by actor: Actor, at time: Instant) async throws {
                try await pair.store.noteAbsence(of: absent.membershipID, from: id, because: words, as: actor, at: time)
            }
            await #expect(throws: Refusal(.absenceNotedAfterStart)) {
                try await note(pair.supervisee, by: pair.supervisor, at: pair.then.adding(minutes: -1))
            }
            await #expect(throws: Refusal(.absentIsParty)) { try await note(pair.colleague, by: pair.supervisor, at: pair.then) }
            for actor in [pair.head, pair.manager, pair.colleague] {
                await #expect(throws: NotFound()) { try await note(pair.supervisee, by: actor, at: pair.then) }
            }
            try await pair.started(id)
            await #expect(throws: Refusal(.openSessionsOnly)) { try await note(pair.supervisee, by: pair.supervisor, at: pair.then) }
        }
    }
}
