import Foundation
public import Supervision
public import SupervisionStore

/// One 1:1 between the cast's supervisor and supervisee, step by step through the operations that people use.
public struct OneToOne: Sendable {
    public let store: Store
    public let cast: SmallTrust
    public let id: Session.ID
    /// When it is planned; it begins an hour later.
    public let plannedAt: Instant

    public init(in store: Store, of cast: SmallTrust = SmallTrust(), id: Session.ID = .init(), plannedAt: Instant = .ofTests) {
        self.store = store
        self.cast = cast
        self.id = id
        self.plannedAt = plannedAt
    }

    public var startsAt: Instant { plannedAt.adding(minutes: 60) }
    public var endedAt: Instant { plannedAt.adding(minutes: 130) }

    public func plan(type: String = "mandatory", venue: String = "Quiet room") async throws {
        let proposal = SessionProposal(
            id: id, type: type, supervisorID: cast.supervisor.membershipID, superviseeID: cast.supervisee.membershipID, startsAt: startsAt,
            minutes: 60, venue: venue, venueIsPrivate: true, asksAboutAdjustments: true)
        _ = try await store.plan(proposal, as: cast.supervisor, at: plannedAt)
    }

    public func accept(_ schedule: Int = 1) async throws {
        try await store.accept(id, schedule: schedule, as: cast.supervisee, at: plannedAt)
    }

    public func move(to schedule: Int = 2, because reason: String) async throws {
        let move = SessionMove(
            expecting: schedule - 1, startsAt: startsAt, minutes: 60, venue: "Quiet room", venueIsPrivate: true,
            reason: Confidential(reason))
        try await store.move(id, to: move, as: cast.supervisor, at: plannedAt)
    }

    public func write(_ words: String, id topic: Topic.ID = .init(), isShared: Bool) async throws {
        let topic = Topic(id: topic, sessionID: id, authorID: cast.supervisee.membershipID, kind: "query", isShared: isShared)
        try await store.write(topic, words: Confidential(words), as: cast.supervisee, at: plannedAt)
    }

    /// - Returns: the agreement that was signed.
    @discardableResult
    public func signAgreement(as actor: Actor) async throws -> Agreement.ID {
        let agreement = try await store.agreement(of: id, as: actor, at: startsAt).agreement
        try await store.signAgreement(
            of: id, digest: agreement.digest, passphrase: SmallTrust.passphrase, as: actor, from: "tests", at: startsAt)
        return agreement.id
    }

    public func start() async throws {
        try await store.start(id, at: startsAt, minutesAgreed: 60, steps: [], as: cast.supervisor, now: startsAt)
    }

    public func close() async throws {
        try await store.close(id, minutesHeld: 60, steps: [], as: cast.supervisor, at: endedAt)
    }

    public func record() async throws -> SupervisionRecord.ID {
        guard let record = try await store.hub(of: id, as: cast.supervisor).record else { throw NotFound() }
        return record.id
    }

    /// A record's words, complete; the supervisee owns the action point.
    public func words(advice: String, escalation: String = "", action: String, point: ActionPoint.ID = .init()) -> RecordWords {
        RecordWords(
            answers: ["advice": advice, "escalation": escalation, "sharing": "all"],
            actionPoints: [
                ActionPointDraft(
                    id: point, kind: "training", text: action, ownerID: cast.supervisee.membershipID,
                    dueOn: LondonTime.day(of: plannedAt.adding(days: 30)))
            ])
    }

    public func send(_ record: SupervisionRecord.ID, draft: Version) async throws {
        try await store.send(record, expecting: draft, as: cast.supervisor, at: endedAt)
    }

    public func sign(_ record: SupervisionRecord.ID, version: Int = 1, as actor: Actor) async throws {
        try await store.sign(record, version: version, passphrase: SmallTrust.passphrase, as: actor, from: "tests", at: endedAt)
    }

    /// From the plan to the record that both have signed, with the agreement signed at the start.
    @discardableResult
    public func signedRecord(of words: RecordWords) async throws -> SupervisionRecord.ID {
        try await plan()
        try await accept()
        for party in [cast.supervisee, cast.supervisor] { try await signAgreement(as: party) }
        try await start()
        try await close()
        let record = try await record()
        let draft = try await store.save(words, to: record, expecting: Version(0), as: cast.supervisor, at: endedAt)
        try await send(record, draft: draft)
        for party in [cast.supervisee, cast.supervisor] { try await sign(record, as: party) }
        return record
    }
}
