import Supervision
@testable import SupervisionStore
import Support
import Testing

@Suite struct LateEntryTests {
    @Test(arguments: Engine.all)
    func `DB-42 LAS-120: a session held earlier is entered with both dates, and goes on to its signed record`(_ engine: Engine) async throws
    {
        try await withPair(engine) { pair in
            let late = pair.late()
            for _ in 1...2 { #expect(try await pair.store.enter(late, as: pair.supervisor, at: pair.now) == late.id) }
            let hub = try await pair.store.hub(of: late.id, as: pair.supervisee)
            #expect(hub.session.state == .held && hub.session.outset?.startedAt == pair.earlier)
            #expect(
                hub.session.lateEntry
                    == LateEntry(enteredBy: pair.supervisor.membershipID, enteredAt: pair.now, hasSignedSheet: true))
            let record = try #require(hub.record?.id)
            try await pair.sent(record)
            for party in [pair.supervisee, pair.supervisor] { try await pair.sign(record, as: party) }
            let opened = try await pair.store.open(record, for: .own, as: pair.supervisee, at: pair.then)
            #expect(opened.record.isSigned)
            #expect(
                opened.text.lines.last?.value
                    == "Held on Monday 1 March 2027, entered on Monday 15 March 2027 by \(opened.text.supervisor.name)")
            #expect(try await pair.store.sessions(.past, as: pair.supervisee, at: pair.now).map(\.isEnteredLate) == [true])
        }
    }

    @Test(arguments: Engine.all)
    func `DB-15 GAP-30 LAS-167: a first session after a child's death is entered and closed with no agreement`(_ engine: Engine)
        async throws
    {
        try await withPair(engine) { pair in
            let late = pair.late(type: "childDeath")
            _ = try await pair.store.enter(late, as: pair.supervisor, at: pair.now)
            let hub = try await pair.store.hub(of: late.id, as: pair.supervisor)
            #expect(hub.session.type == "childDeath" && hub.session.closing?.agreementID == nil)
            let record = try #require(hub.record?.id)
            try await pair.sent(record)
            #expect(try await pair.store.open(record, for: .own, as: pair.supervisor, at: pair.then).text.agreement == "No agreement")
        }
    }

    @Test(arguments: Engine.all)
    func `DB-42: what cannot have been held is not entered`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            func refused(_ late: LateSession, for clause: Clause, at time: Instant? = nil) async {
                await #expect(throws: Refusal(clause)) { try await pair.store.enter(late, as: pair.supervisor, at: time ?? pair.now) }
            }
            await refused(pair.late(at: pair.now.adding(days: 365)), for: .enteredOnceOver)
            await refused(pair.late(at: pair.now.adding(minutes: -30)), for: .enteredOnceOver)
            await refused(pair.late(at: Instant("2019-12-31T10:00:00.000Z")), for: .heldWhileHere)
            _ = try await pair.store.enter(pair.late(), as: pair.supervisor, at: pair.now)
            await refused(pair.late(), for: .enteredOnce)
            let (planned, later) = (try await pair.planned(), pair.then.adding(days: 1))
            await refused(pair.late(at: pair.then), for: .enteredOnce, at: later)
            try await pair.store.cancel(planned, because: Confidential("Snow"), as: pair.supervisor, at: pair.now)
            _ = try await pair.store.enter(pair.late(at: pair.then), as: pair.supervisor, at: later)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-42: only the supervisor who held it enters a session, and only the parties read why it was late`(_ engine: Engine) async throws
    {
        try await withPair(engine) { pair in
            for actor in [pair.supervisee, pair.head, pair.specialist, pair.manager, pair.colleague] {
                await #expect(throws: NotFound()) { try await pair.store.enter(pair.late(), as: actor, at: pair.now) }
                await #expect(throws: NotFound()) { try await pair.store.lateEntryChoices(as: actor, at: pair.now) }
            }
            let late = pair.late()
            _ = try await pair.store.enter(late, as: pair.supervisor, at: pair.now)
            for party in [pair.supervisee, pair.supervisor] {
                #expect(try await pair.store.reasonOfLateEntry(of: late.id, as: party, at: pair.now)?.text == "No signal \(Pair.canary)")
            }
            for actor in [pair.head, pair.specialist, pair.manager, pair.colleague] {
                await #expect(throws: NotFound()) { try await pair.store.reasonOfLateEntry(of: late.id, as: actor, at: pair.now) }
            }
            let stranger = pair.late(with: pair.supervisor.membershipID)
            await #expect(throws: NotFound()) { try await pair.store.enter(stranger, as: pair.supervisor, at: pair.now) }
        }
    }

    @Test(arguments: Engine.all)
    func `DB-42 DDICB-003: whoever supervises from outside enters sessions with whom they have met, and with nobody else`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            let guest = try await pair.guest(isOtherArea: true)
            let (held, now) = (pair.now.adding(minutes: 60), pair.then.adding(days: 7))
            await #expect(throws: NotFound()) { try await pair.store.lateEntryChoices(as: guest, at: now) }
            await #expect(throws: NotFound()) { try await pair.store.enter(pair.late(at: held), as: guest, at: now) }
            _ = try await pair.store.plan(pair.proposal(supervisor: guest), as: pair.head, at: pair.now)
            let choices = try await pair.store.lateEntryChoices(as: guest, at: now)
            #expect(choices.supervisees.map(\.id) == [pair.supervisee.membershipID])
            let late = pair.late(at: held)
            #expect(try await pair.store.enter(late, as: guest, at: now) == late.id)
            let session = try await pair.store.hub(of: late.id, as: guest).session
            #expect(session.state == .held && session.lateEntry?.enteredBy == guest.membershipID)
            let stranger = pair.late(with: pair.colleague.membershipID, at: held)
            await #expect(throws: NotFound()) { try await pair.store.enter(stranger, as: guest, at: now) }
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-084: a session whose record has not been sent stays a task of its supervisor`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let late = pair.late()
            _ = try await pair.store.enter(late, as: pair.supervisor, at: pair.now)
            let (_, planned) = try await pair.held()
            #expect(try await pair.store.home(as: pair.supervisor, at: pair.then).waiting.map(\.task) == [.writeRecord, .writeRecord])
            #expect(try await pair.store.home(as: pair.supervisee, at: pair.then).waiting.isEmpty)
            try await pair.sent(planned)
            let waiting = try await pair.store.home(as: pair.supervisor, at: pair.then.adding(days: 300)).waiting
            #expect(Set(waiting.map(\.task)) == [.writeRecord, .signRecord])
        }
    }
}

extension Pair {
    /// Two weeks ago.
    var earlier: Instant { now.adding(days: -14) }

    func late(
        id: Session.ID = .init(), type: String = "mandatory", with supervisee: Membership.ID? = nil, at start: Instant? = nil
    ) -> LateSession {
        LateSession(
            id: id, type: type, superviseeID: supervisee ?? self.supervisee.membershipID, startedAt: start ?? earlier, minutes: 60,
            venue: "Station", reason: Confidential("No signal \(Self.canary)"), hasSignedSheet: true)
    }
}
