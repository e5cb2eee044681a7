import Supervision
import SupervisionStore

/// How those who came to a group signed its attendance record.
struct SignedRegister: Sendable {
    var onPhone: [Membership.ID] = []
    var onPaper: [Membership.ID] = []
    var unsigned: [Membership.ID] = []
}

extension DemoTrust {
    /// Groups in a few states: a record closed some weeks ago, a register that lies open, an invitation with answers.
    func haveGroups() async throws {
        let advisers = try await advisers()
        try await closed(advisers)
        try await registerOpen()
        try await invited(advisers)
    }

    /// Six of the Emergency Bed Service; the first two have accounts and signed on their phones.
    private func advisers() async throws -> [Member] {
        let advisers = try await bedService(20...25)
        for adviser in advisers.prefix(2) {
            let token = try await store.inviteFromCommand(adviser, at: time(days: -519, 9))
            try await store.accept(token, passphrase: Confidential(Self.passphrase), at: time(days: -519, 9))
        }
        return advisers
    }

    /// Those of the Emergency Bed Service whose employee numbers end so, in their order.
    func bedService(_ numbers: ClosedRange<Int>) async throws -> [Member] {
        let members = try await store.members(of: Self.code)
        return try numbers.map { number in
            let wanted = "0004\(number < 10 ? "0" : "")\(number)"
            guard let member = members.first(where: { $0.membership.employeeNumber == wanted }) else { throw NotFound() }
            return member
        }
    }

    func propose(
        _ members: [Membership.ID], with supervisor: Cast, startingAt start: Instant, plannedAt planned: Instant
    ) async throws -> Session.ID {
        try await store.plan(
            GroupProposal(
                id: .init(), type: "mandatory", supervisorID: try id(supervisor), superviseeIDs: Set(members), startsAt: start, minutes: 90,
                venue: "Training room, ground floor", venueIsPrivate: true, asksAboutAdjustments: true),
            as: try await actor(supervisor, at: planned), at: planned)
    }

    /// Two signed on their phones, two on paper, one was there and did not sign, one did not come.
    private func closed(_ advisers: [Member]) async throws {
        let ids = advisers.map(\.id)
        let register = SignedRegister(onPhone: Array(ids.prefix(2)), onPaper: Array(ids[2..<4]), unsigned: [ids[4]])
        let session = try await hold(ids, with: .tom, days: working(-24), register)
        let end = time(days: working(-24), 15)
        try await write(
            session,
            [
                ActionPointDraft(
                    kind: "guidance", text: "Ask the clinical hub how it marks repeat callers", ownerID: ids[0], dueOn: day(16)),
                ActionPointDraft(
                    kind: "training", text: "Bring the course dates to the next team meeting", ownerID: ids[2], dueOn: day(20)),
            ],
            as: try await actor(.tom, at: end), at: end.adding(minutes: 30))
    }

    /// A group meets for an hour and a half from half past one.
    func hold(
        _ members: [Membership.ID], with supervisor: Cast, days: Int, _ signed: SignedRegister
    ) async throws -> Session.ID {
        let start = time(days: days, 13, 30)
        let session = try await propose(members, with: supervisor, startingAt: start, plannedAt: time(days: days - 21, 9))
        let leading = try await actor(supervisor, at: start)
        try await store.start(
            session, at: start, minutesAgreed: 90, steps: ["groupPrinciplesExplained", "takePart"], as: leading, now: start)
        try await store.showCode(for: session, as: leading, at: start)
        let register = try await store.register(of: session, as: leading, at: start)
        guard let agreement = register.agreement else { throw NotFound() }
        for member in signed.onPhone { try await sign(register, member, at: start.adding(minutes: 2)) }
        for member in signed.onPaper {
            try await store.noteSignatureOnPaper(
                of: member, at: session, digest: agreement.digest, witness: supervisor.name, as: leading,
                at: start.adding(minutes: 4))
        }
        for member in signed.unsigned {
            try await store.notePresence(of: member, at: session, as: leading, at: start.adding(minutes: 10))
        }
        try await store.close(session, minutesHeld: 90, steps: ["groupClose"], as: leading, at: start.adding(minutes: 90))
        return session
    }

    private func sign(_ register: Register, _ member: Membership.ID, at time: Instant) async throws {
        guard let agreement = register.agreement else { throw NotFound() }
        try await store.signAttendance(
            at: register.session.id, digest: agreement.digest, code: register.code?.code.figures ?? "",
            passphrase: Confidential(Self.passphrase), as: try await store.actor(member, on: LondonTime.day(of: time)), from: "demo",
            at: time)
    }

    func write(_ session: Session.ID, _ actions: [ActionPointDraft], as leading: Actor, at time: Instant) async throws {
        let words = RecordWords(
            answers: [
                "objectives": "To know when several calls about one address are a concern, and whom to tell at night.",
                "themes": "Repeat calls look small one by one. The night desk is the place where they come together.",
                "issueCovered": "yes",
            ],
            actionPoints: actions)
        let version = try await store.save(words, toGroup: session, expecting: Version(0), as: leading, at: time)
        try await store.closeGroupRecord(of: session, expecting: version, as: leading, at: time)
    }

    /// Begun at the last full hour; one has signed, the other has not yet.
    private func registerOpen() async throws {
        let began = now.adding(minutes: -LondonTime.wall(now).minute)
        let session = try await propose(
            [try id(.olive), try id(.hugo)], with: .grace, startingAt: began, plannedAt: time(days: -9, 9))
        let leading = try await actor(.grace, at: now)
        try await store.start(session, at: began, minutesAgreed: 90, steps: [], as: leading, now: now)
        try await store.showCode(for: session, as: leading, at: now)
        try await sign(try await store.register(of: session, as: leading, at: now), try id(.olive), at: now)
    }

    private func invited(_ advisers: [Member]) async throws {
        let planned = time(days: -6, 9)
        let session = try await propose(
            advisers.map(\.id), with: .tom, startingAt: time(days: working(18), 13, 30), plannedAt: planned)
        let days = LondonTime.day(of: planned)
        try await store.accept(session, schedule: 1, as: try await store.actor(advisers[0].id, on: days), at: planned.adding(days: 1))
        try await store.decline(session, schedule: 1, as: try await store.actor(advisers[1].id, on: days), at: planned.adding(days: 1))
    }
}
