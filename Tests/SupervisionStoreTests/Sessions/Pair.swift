import Supervision
import SupervisionStore
import Support
import Testing

/// A supervisee and a nominated supervisor in a trust that has adopted its policy, with those around them who may and may not see.
struct Pair: Sendable {
    static let passphrase = Confidential("another long passphrase")
    /// Words that may stand in no table, log or list.
    static let canary = "canary-7f3e"

    let trust: Trust
    let store: Store
    let supervisee: Actor
    let supervisor: Actor
    let manager: Actor
    let head: Actor
    let specialist: Actor
    let colleague: Actor

    let now = Trust.now
    /// When the session takes place.
    var then: Instant { now.adding(days: 1) }

    /// - Parameters:
    ///   - more: parts of a policy beside those of the tests' own.
    ///   - pack: the policy that the trust adopts; nil for the tests' own.
    init(_ store: Store, under more: String = "", pack: [UInt8]? = nil) async throws {
        self.store = store
        trust = try await Trust(store)
        _ = try await store.adopt(
            pack: try pack ?? PolicyForTests.bytes(adding: more), file: "pack", for: trust.organisation.code, from: Trust.today,
            asOverlay: false,
            at: now)
        _ = try await trust.importStaff([Trust.row(3), Trust.row(1, manager: "3")] + [2, 4, 5, 6].map { Trust.row($0) })
        supervisee = trust.actor(try await trust.member("1"))
        supervisor = try await trust.appoint("2", .supervisor)
        manager = trust.actor(try await trust.member("3"), .lineManager)
        head = try await trust.appoint("4", .headOfSafeguarding)
        specialist = try await trust.appoint("5", .safeguardingSpecialist)
        colleague = trust.actor(try await trust.member("6"))
        for number in ["1", "2", "4"] { _ = try await trust.visit(try await trust.member(number)) }
    }

    func proposal(
        id: Session.ID = .init(), type: String = "mandatory", supervisor: Actor? = nil, startsAt: Instant? = nil, isPrivate: Bool = true,
        asks: Bool = true, repetition: Repetition? = nil
    ) -> SessionProposal {
        SessionProposal(
            id: id, type: type, supervisorID: (supervisor ?? self.supervisor).membershipID, superviseeID: supervisee.membershipID,
            startsAt: startsAt ?? then, minutes: 60, venue: "Room 3", venueIsPrivate: isPrivate, asksAboutAdjustments: asks,
            repetition: repetition)
    }

    func planned(type: String = "mandatory") async throws -> Session.ID {
        try await store.plan(proposal(type: type), as: supervisor, at: now)
    }

    func accepted(type: String = "mandatory") async throws -> Session.ID {
        let id = try await planned(type: type)
        try await store.accept(id, schedule: 1, as: supervisee, at: now)
        return id
    }

    func started(_ id: Session.ID) async throws {
        try await store.start(id, at: then, minutesAgreed: 50, steps: ["principlesExplained"], as: supervisor, now: then.adding(minutes: 5))
    }

    func signAgreement(of id: Session.ID, as actor: Actor, passphrase: Confidential? = Pair.passphrase, at time: Instant? = nil)
        async throws
    {
        let opened = try await store.agreement(of: id, as: actor, at: time ?? then)
        try await store.signAgreement(
            of: id, digest: opened.agreement.digest, passphrase: passphrase, as: actor, from: "127.0.0.1", at: time ?? then)
    }

    /// Held, with or without the agreement signed by both.
    func held(agreement isSigned: Bool = true) async throws -> (session: Session.ID, record: SupervisionRecord.ID) {
        let id = try await accepted()
        try await started(id)
        if isSigned {
            try await signAgreement(of: id, as: supervisor)
            try await signAgreement(of: id, as: supervisee)
        }
        try await store.close(id, minutesHeld: 55, steps: [], as: supervisor, at: then.adding(minutes: 55))
        return (id, try #require(try await store.hub(of: id, as: supervisor).record?.id))
    }

    func words(_ advice: String = "Advice \(Pair.canary)") -> RecordWords {
        RecordWords(
            answers: ["advice": advice, "sharing": "all"],
            actionPoints: [
                ActionPointDraft(
                    kind: "training", text: "Course \(Self.canary)", ownerID: supervisee.membershipID, dueOn: Trust.today.adding(days: 20)),
                ActionPointDraft(kind: "nothingFurther", text: ""),
            ])
    }

    /// Sent for signature.
    @discardableResult func sent(_ record: SupervisionRecord.ID, _ words: RecordWords? = nil) async throws -> Version {
        let draft = try await store.draft(of: record, as: supervisor, at: then).record.draft
        let version = try await store.save(words ?? self.words(), to: record, expecting: draft, as: supervisor, at: then)
        try await store.send(record, expecting: version, as: supervisor, at: then.adding(minutes: 60))
        return version
    }

    func sign(_ record: SupervisionRecord.ID, version: Int = 1, as actor: Actor, passphrase: Confidential = Pair.passphrase) async throws {
        try await store.sign(
            record, version: version, passphrase: passphrase, as: actor, from: "127.0.0.1", at: then.adding(minutes: 70))
    }

    /// From the proposal to both signatures.
    func signed(agreement isSigned: Bool = true) async throws -> (session: Session.ID, record: SupervisionRecord.ID) {
        let (session, record) = try await held(agreement: isSigned)
        try await sent(record)
        try await sign(record, as: supervisor)
        try await sign(record, as: supervisee)
        return (session, record)
    }
}

extension Trust {
    /// Gives a role from today on, through the administrator, and hands back who holds it.
    func appoint(_ number: String, _ role: Role) async throws -> Actor {
        let member = try await member(number)
        try await store.assign(
            RoleAssignment(id: .init(), membershipID: member.id, role: role, startsOn: Self.today), as: administrator, at: Self.now)
        return actor(member, role)
    }
}

/// Hands in a pair on an engine.
func withPair(_ engine: Engine, under more: String = "", pack: [UInt8]? = nil, _ body: (Pair) async throws -> Void) async throws {
    try await withStore(engine) { try await body(try await Pair($0, under: more, pack: pack)) }
}
