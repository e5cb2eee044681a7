import Supervision
import SupervisionStore
import Support
import Testing

/// Six supervisees and a nominated supervisor in a trust that has adopted its policy, with those around them.
struct Group {
    static let passphrase = Pair.passphrase
    static let canary = "canary-9b1d"

    let trust: Trust
    let store: Store
    /// Invited, in the order of their names.
    let members: [Actor]
    let supervisor: Actor
    let head: Actor
    let specialist: Actor
    /// Manages the first of them.
    let manager: Actor
    /// Not invited.
    let colleague: Actor

    let now = Trust.now
    /// When the session takes place.
    var then: Instant { now.adding(days: 1) }
    var end: Instant { then.adding(minutes: 90) }

    /// - Parameter more: parts of a policy beside those of the tests' own.
    init(_ store: Store, under more: String = "") async throws {
        self.store = store
        let trust = try await Trust(store)
        self.trust = trust
        _ = try await store.adopt(
            pack: try PolicyForTests.bytes(adding: more), file: "pack", for: trust.organisation.code, from: Trust.today, asOverlay: false,
            at: now)
        _ = try await trust.importStaff([Trust.row(9), Trust.row(1, manager: "9")] + (2...8).map { Trust.row($0) } + [Trust.row(10)])
        var members: [Actor] = []
        for number in 1...6 { members.append(trust.actor(try await trust.member(String(number)))) }
        self.members = members
        supervisor = try await trust.appoint("7", .supervisor)
        head = try await trust.appoint("8", .headOfSafeguarding)
        specialist = try await trust.appoint("10", .safeguardingSpecialist)
        manager = trust.actor(try await trust.member("9"), .lineManager)
        colleague = trust.actor(try await trust.member("9"))
        for number in ["1", "2", "3", "4", "5", "6", "9"] { _ = try await trust.visit(try await trust.member(number)) }
    }

    func proposal(
        id: Session.ID = .init(), type: String = "mandatory", of invited: [Actor]? = nil, isPrivate: Bool = true, asks: Bool = true,
        repetition: Repetition? = nil
    ) -> GroupProposal {
        GroupProposal(
            id: id, type: type, supervisorID: supervisor.membershipID, superviseeIDs: Set((invited ?? members).map(\.membershipID)),
            startsAt: then, minutes: 90, venue: "Room 3", venueIsPrivate: isPrivate, asksAboutAdjustments: asks,
            repetition: repetition)
    }

    func planned(of invited: [Actor]? = nil) async throws -> Session.ID {
        try await store.plan(proposal(of: invited), as: supervisor, at: now)
    }

    func begun(of invited: [Actor]? = nil) async throws -> Session.ID {
        let id = try await planned(of: invited)
        try await store.start(id, at: then, minutesAgreed: 85, steps: ["takePart"], as: supervisor, now: then)
        try await store.showCode(for: id, as: supervisor, at: then)
        return id
    }

    func code(of id: Session.ID, at time: Instant? = nil) async throws -> String {
        try #require(try await store.register(of: id, as: supervisor, at: time ?? then).code?.code.figures)
    }

    func digest(of id: Session.ID) async throws -> Digest {
        try #require(try await store.register(of: id, as: supervisor, at: then).agreement).digest
    }

    func sign(
        _ id: Session.ID, as actor: Actor, code: String? = nil, digest: Digest? = nil, passphrase: Confidential = Group.passphrase,
        at time: Instant? = nil
    ) async throws {
        let (shown, text) = (try await self.code(of: id), try await self.digest(of: id))
        try await store.signAttendance(
            at: id, digest: digest ?? text, code: code ?? shown, passphrase: passphrase, as: actor, from: "127.0.0.1", at: time ?? then)
    }

    func close(_ id: Session.ID) async throws {
        try await store.close(id, minutesHeld: 90, steps: ["groupClose"], as: supervisor, at: end)
    }

    func standing(of actor: Actor, at id: Session.ID) async throws -> Attendance? {
        try await store.register(of: id, as: supervisor, at: end).lines.first { $0.member.id == actor.membershipID }?.attendance
    }

    /// Held: the first two signed, the third on paper, the fourth there without signing, two not there.
    func held() async throws -> Session.ID {
        let id = try await begun()
        for actor in members.prefix(2) { try await sign(id, as: actor) }
        try await store.noteSignatureOnPaper(
            of: members[2].membershipID, at: id, digest: try await digest(of: id), witness: "Ann Reed7", as: supervisor, at: then)
        try await store.notePresence(of: members[3].membershipID, at: id, as: supervisor, at: then)
        try await close(id)
        return id
    }

    func words(owner: Actor? = nil, kind: String = "training") -> RecordWords {
        RecordWords(
            answers: [
                "objectives": "Objectives \(Self.canary)", "themes": "Themes \(Self.canary)", "introductions": "Roles",
                "issueCovered": "yes",
            ],
            actionPoints: [
                ActionPointDraft(
                    kind: kind, text: "Course \(Self.canary)", ownerID: (owner ?? members[0]).membershipID,
                    dueOn: Trust.today.adding(days: 20)),
                ActionPointDraft(
                    kind: "guidance", text: "Ask", ownerID: members[1].membershipID, dueOn: Trust.today.adding(days: 30)),
            ])
    }

    /// An audit by the head, with every record of the day in its sample.
    func announceAudit(of time: Instant) async throws {
        let day = LondonTime.day(of: time)
        try await store.announce(
            AuditPlan(
                id: .init(), title: "Action points", purpose: .audit, readerID: head.membershipID, opensOn: day.adding(days: 1),
                closesOn: day.adding(days: 7), sample: .init(heldFrom: day.adding(days: -1), heldTo: day, format: nil, wanted: 5)),
            as: head, at: time)
    }

    /// Held, written and closed.
    func closed() async throws -> Session.ID {
        let id = try await held()
        try await closeRecord(of: id, words())
        return id
    }

    func closeRecord(of id: Session.ID, _ words: RecordWords) async throws {
        let draft = try await store.groupDraft(of: id, as: supervisor, at: end).record.draft
        let version = try await store.save(words, toGroup: id, expecting: draft, as: supervisor, at: end)
        try await store.closeGroupRecord(of: id, expecting: version, as: supervisor, at: end.adding(minutes: 10))
    }
}

/// Hands in a group on an engine.
func withGroup(_ engine: Engine, under more: String = "", _ body: (Group) async throws -> Void) async throws {
    try await withStore(engine) { try await body(try await Group($0, under: more)) }
}
