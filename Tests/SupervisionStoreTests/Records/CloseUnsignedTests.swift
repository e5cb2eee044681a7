import Supervision
@testable import SupervisionStore
import Support
import Testing

@Suite struct CloseUnsignedTests {
    private let words = UnsignedClosing.Words(reason: .left, text: "Gone \(Pair.canary)")

    @Test(arguments: Engine.all)
    func `DB-46 LAS-174: a leaver's record is closed unsigned with the reason, is frozen and counts as held`(_ engine: Engine) async throws
    {
        try await withPair(engine) { pair in
            let (session, record) = try await pair.held()
            let draft = try await pair.sent(record)
            try await pair.sign(record, as: pair.supervisor)
            try await pair.leave(on: Trust.today.adding(days: 5))
            let later = pair.now.adding(days: 10)
            for _ in 1...2 { try await pair.store.closeUnsigned(record, version: 1, because: words, as: pair.supervisor, at: later) }
            let opened = try await pair.store.open(record, for: .own, as: pair.supervisor, at: later)
            #expect(opened.record.state == .closedUnsigned && opened.closing?.words == words)
            #expect(opened.closing?.closing.closedAt == later && opened.closing?.closing.version == 1)
            #expect(try await pair.store.hub(of: session, as: pair.supervisor).session.state == .held)
            #expect(try await pair.store.sessionCount(.toFinish, as: pair.supervisor, at: later) == 0)
            #expect(try await pair.store.home(as: pair.supervisee, at: later).waiting.isEmpty)
            #expect(try await pair.store.actionPoints(as: pair.supervisor).isEmpty)
            await #expect(throws: Refusal(.closedRecordStands)) {
                try await pair.store.save(RecordWords(), to: record, expecting: draft, as: pair.supervisor, at: later)
            }
            await #expect(throws: Refusal(.closedRecordStands)) {
                try await pair.store.send(record, expecting: draft, as: pair.supervisor, at: later)
            }
            #expect(try await pair.store.open(record, for: .audit, as: pair.head, at: later).closing?.words == words)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-46: who comes back can comment on it, and sign it after all`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let (_, record) = try await pair.held()
            try await pair.sent(record)
            try await pair.sign(record, as: pair.supervisor)
            let later = pair.now.adding(days: 40)
            try await pair.store.closeUnsigned(record, version: 1, because: words, as: pair.supervisor, at: later)
            try await pair.store.answer(
                record, version: 1, with: .comment, Confidential("Back again"), id: .init(), as: pair.supervisee, at: later)
            #expect(try await pair.store.open(record, for: .own, as: pair.supervisee, at: later).record.state == .closedUnsigned)
            await #expect(throws: Refusal(.closedRecordStands)) {
                try await pair.store.answer(
                    record, version: 1, with: .refusal, Confidential("No"), id: .init(), as: pair.supervisee, at: later)
            }
            try await pair.sign(record, as: pair.supervisee)
            let opened = try await pair.store.open(record, for: .own, as: pair.supervisee, at: later)
            #expect(opened.record.state == .signed && opened.closing != nil)
            #expect(try await pair.store.actionPoints(as: pair.supervisee).count == 2)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-46: somebody who is still here has 28 days, unless they refused`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let (_, record) = try await pair.held()
            func close(by actor: Actor, version: Int = 1, afterDays days: Int) async throws {
                try await pair.store.closeUnsigned(
                    record, version: version, because: words, as: actor, at: pair.then.adding(days: days).adding(minutes: 120))
            }
            await #expect(throws: NotFound()) { try await close(by: pair.supervisor, afterDays: 100) }
            try await pair.sent(record)
            await #expect(throws: Refusal(.closedByWhoSigned)) { try await close(by: pair.supervisor, afterDays: 28) }
            try await pair.sign(record, as: pair.supervisor)
            await #expect(throws: Refusal(.otherHadTimeToSign)) { try await close(by: pair.supervisor, afterDays: 27) }
            await #expect(throws: Refusal(.closedByWhoSigned)) { try await close(by: pair.supervisee, afterDays: 28) }
            await #expect(throws: Refusal(.signaturesBindToText)) { try await close(by: pair.supervisor, version: 2, afterDays: 28) }
            for actor in [pair.head, pair.manager, pair.colleague] {
                await #expect(throws: NotFound()) { try await close(by: actor, afterDays: 28) }
            }
            try await pair.store.answer(
                record, version: 1, with: .refusal, Confidential("No"), id: .init(), as: pair.supervisee, at: pair.then)
            try await close(by: pair.supervisor, afterDays: 1)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-46 DB-18: a record that both have signed is not closed unsigned, and one is closed once`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let (_, record) = try await pair.signed()
            await #expect(throws: Refusal(.signedRecordStands)) {
                try await pair.store.closeUnsigned(record, version: 1, because: words, as: pair.supervisor, at: pair.now.adding(days: 90))
            }
        }
    }
}

extension Pair {
    /// The supervisee's last day.
    func leave(on day: CivilDate) async throws {
        let member = try await trust.member("1")
        try await store.correct(
            member.id,
            to: MemberDetails(
                firstName: member.person.firstName, lastName: member.person.lastName,
                workEmail: member.person.workEmail.flatMap { WorkEmail($0) }, staffGroup: member.membership.staffGroup,
                role: member.membership.role, department: member.membership.department, lineManagerID: member.membership.lineManagerID,
                startsOn: member.membership.startsOn, endsOn: day),
            as: trust.administrator, at: now)
    }
}
