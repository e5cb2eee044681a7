import SQLStorage
import Supervision
@testable import SupervisionStore
import Support
import Testing

@Suite struct AttendanceTests {
    @Test(arguments: Engine.all)
    func `LAS-131 LAS-136 LAS-183 DB-17: each signs on the own device and accepts the very agreement that was shown`(_ engine: Engine)
        async throws
    {
        try await withGroup(engine) { group in
            let id = try await group.begun()
            let shown = try await group.store.attendance(at: id, as: group.members[0], at: group.then)
            #expect(!shown.agreement.text.declaration.isEmpty && shown.attendance == nil)
            await #expect(throws: Refusal(.attendanceBindsToAgreement)) {
                try await group.sign(id, as: group.members[0], digest: Digest(hex: "00"))
            }
            for _ in 1...2 { try await group.sign(id, as: group.members[0], digest: shown.agreement.digest) }
            let attendance = try #require(try await group.standing(of: group.members[0], at: id))
            #expect(attendance.kind == .signed && attendance.agreementDigest == shown.agreement.digest && !attendance.isAtSharedScreen)
            #expect(attendance.at == group.then)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-17: the code is short-lived, a new one ends the old one, and nobody guesses it`(_ engine: Engine) async throws {
        try await withGroup(engine) { group in
            let id = try await group.begun()
            let old = try await group.code(of: id)
            let late = group.then.adding(minutes: RegisterCode.minutes)
            let digest = try await group.digest(of: id)
            func sign(_ code: String, as actor: Actor, at time: Instant) async throws {
                try await group.store.signAttendance(
                    at: id, digest: digest, code: code, passphrase: Group.passphrase, as: actor, from: "127.0.0.1", at: time)
            }
            await #expect(throws: RegisterCodeRunOut()) { try await sign(old, as: group.members[0], at: late) }
            #expect(try await group.store.register(of: id, as: group.supervisor, at: late).code == nil)
            try await group.store.showCode(for: id, as: group.supervisor, at: late)
            let new = try await group.code(of: id, at: late)
            if new != old {
                await #expect(throws: WrongRegisterCode()) { try await sign(old, as: group.members[0], at: late) }
            }
            try await sign("\(new.prefix(3)) \(new.suffix(3))", as: group.members[0], at: late)
            for _ in 1...RegisterCode.mostTries {
                await #expect(throws: WrongRegisterCode()) { try await sign("no code", as: group.members[1], at: late) }
            }
            await #expect(throws: TooManyTries.self) { try await sign(new, as: group.members[1], at: late) }
            try await sign(new, as: group.members[2], at: late)
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-137 DB-17: signing for another is not found, and the passphrase is asked again`(_ engine: Engine) async throws {
        try await withGroup(engine) { group in
            let id = try await group.begun(of: Array(group.members.prefix(3)))
            await #expect(throws: NotFound()) { try await group.sign(id, as: group.members[4]) }
            await #expect(throws: NotFound()) { try await group.sign(id, as: group.supervisor) }
            await #expect(throws: WrongPassphrase()) {
                try await group.sign(id, as: group.members[0], passphrase: Confidential("not mine at all"))
            }
            #expect(try await group.standing(of: group.members[0], at: id) == nil)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-17: at the supervisor's screen somebody of the group signs for themselves, and nobody's visit changes`(_ engine: Engine)
        async throws
    {
        try await withGroup(engine) { group in
            let id = try await group.begun(of: Array(group.members.prefix(3)))
            let digest = try await group.digest(of: id)
            func sign(_ email: String) async throws {
                _ = try await group.store.signAttendanceAtScreen(
                    of: id, digest: digest, email: email, passphrase: Group.passphrase, as: group.supervisor, from: "127.0.0.1",
                    at: group.then)
            }
            let visits = try await group.store.database.read { db in try db.count("SELECT COUNT(*) FROM visit") }
            for _ in 1...2 { try await sign("a1@trust.example") }
            let attendance = try #require(try await group.standing(of: group.members[0], at: id))
            #expect(attendance.kind == .signed && attendance.isAtSharedScreen)
            await #expect(throws: WrongPassphrase()) { try await sign("a4@trust.example") }
            await #expect(throws: WrongPassphrase()) { try await sign("nobody@trust.example") }
            #expect(try await group.store.database.read { db in try db.count("SELECT COUNT(*) FROM visit") } == visits)
            await #expect(throws: NotFound()) {
                _ = try await group.store.signAttendanceAtScreen(
                    of: id, digest: digest, email: "a2@trust.example", passphrase: Group.passphrase, as: group.members[0],
                    from: "127.0.0.1", at: group.then)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-183 GAP-27 DB-17: on paper with a named witness, and who does not sign is present, not signed`(_ engine: Engine)
        async throws
    {
        try await withGroup(engine) { group in
            let id = try await group.begun()
            let digest = try await group.digest(of: id)
            await #expect(throws: Refusal(.witnessIsNamed)) {
                try await group.store.noteSignatureOnPaper(
                    of: group.members[2].membershipID, at: id, digest: digest, witness: "", as: group.supervisor, at: group.then)
            }
            try await group.store.noteSignatureOnPaper(
                of: group.members[2].membershipID, at: id, digest: digest, witness: "Ann Reed7", as: group.supervisor, at: group.then)
            for member in group.members[3...4] {
                try await group.store.notePresence(of: member.membershipID, at: id, as: group.supervisor, at: group.then)
            }
            #expect(try await group.standing(of: group.members[3], at: id) == nil)
            // Until the closing they still can.
            try await group.sign(id, as: group.members[4])
            try await group.close(id)
            #expect(try await group.standing(of: group.members[2], at: id)?.witness == "Ann Reed7")
            #expect(try await group.standing(of: group.members[3], at: id)?.kind == .notSigned)
            #expect(try await group.standing(of: group.members[4], at: id)?.kind == .signed)
            #expect(try await group.standing(of: group.members[5], at: id) == nil)
        }
    }

    @Test(arguments: Engine.all)
    func `GAP-27 DB-17: who was not invited can be added until the closing, and after it nobody signs or is added`(_ engine: Engine)
        async throws
    {
        try await withGroup(engine) { group in
            let id = try await group.begun(of: Array(group.members.prefix(3)))
            let code = try await group.code(of: id)
            await #expect(throws: NotFound()) { try await group.sign(id, as: group.members[4]) }
            for _ in 1...2 {
                try await group.store.addAttendee(group.members[4].membershipID, to: id, as: group.supervisor, at: group.then)
            }
            try await group.sign(id, as: group.members[4])
            #expect(try await group.store.sessions(.toFinish, as: group.members[4], at: group.end).map(\.id) == [id])
            try await group.close(id)
            let shut = Refusal(.registerOpenUntilClosing)
            await #expect(throws: shut) {
                try await group.store.addAttendee(group.members[5].membershipID, to: id, as: group.supervisor, at: group.end)
            }
            let digest = try await group.digest(of: id)
            await #expect(throws: shut) {
                try await group.store.signAttendance(
                    at: id, digest: digest, code: code, passphrase: Group.passphrase, as: group.members[0], from: "127.0.0.1", at: group.end
                )
            }
            await #expect(throws: shut) {
                try await group.store.notePresence(of: group.members[0].membershipID, at: id, as: group.supervisor, at: group.end)
            }
            await #expect(throws: shut) { try await group.store.showCode(for: id, as: group.supervisor, at: group.end) }
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-132 LAS-133 LAS-134 LAS-135 LAS-137: the register is for its supervisor and those who came`(_ engine: Engine) async throws {
        try await withGroup(engine) { group in
            let id = try await group.held()
            let register = try await group.store.printedRegister(of: id, as: group.members[3], at: group.end)
            #expect(register.lines.filter { $0.attendance != nil }.count == 4)
            #expect(register.agreement?.text.supervisor.membershipID == group.supervisor.membershipID)
            for other in [group.members[5], group.head, group.manager, group.colleague] {
                await #expect(throws: NotFound()) { try await group.store.printedRegister(of: id, as: other, at: group.end) }
                await #expect(throws: NotFound()) { try await group.store.register(of: id, as: other, at: group.end) }
            }
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-187: the time at the end is ticked, or its omission takes a reason`(_ engine: Engine) async throws {
        try await withGroup(engine) { group in
            let id = try await group.begun()
            await #expect(throws: Refusal(.closingTimeKept)) {
                try await group.store.close(id, minutesHeld: 90, steps: [], as: group.supervisor, at: group.end)
            }
            try await group.store.close(
                id, minutesHeld: 90, steps: [], endingLeftOut: Confidential("A call came in"), as: group.supervisor, at: group.end)
            let draft = try await group.store.groupDraft(of: id, as: group.supervisor, at: group.end)
            #expect(draft.endingLeftOut == "A call came in")
        }
    }
}
