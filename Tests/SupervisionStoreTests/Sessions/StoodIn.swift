import Supervision
import SupervisionStore
import Support
import Testing

/// A pair with a signed record and an open action point, whose next session somebody else stands in for.
struct StoodIn {
    let pair: Pair
    /// Nominated, and in no session of theirs otherwise.
    let standIn: Actor
    let earlier: SupervisionRecord.ID
    let point: ActionPoint.ID
    let session: Session.ID

    var store: Store { pair.store }
    /// When the earlier session is over and the next is planned.
    var now: Instant { pair.then.adding(minutes: 90) }
    var then: Instant { now.adding(days: 7) }

    init(_ pair: Pair) async throws {
        self.pair = pair
        standIn = try await pair.trust.appoint("6", .supervisor)
        _ = try await pair.trust.visit(try await pair.trust.member("6"))
        earlier = try await pair.signed().record
        point = try #require(try await pair.store.actionPoints(as: pair.supervisee).first { $0.isOwn }).point.id
        let proposal = pair.proposal(startsAt: pair.then.adding(minutes: 90).adding(days: 7), asks: false)
        session = try await pair.store.plan(proposal, as: pair.supervisor, at: pair.then.adding(minutes: 90))
        try await pair.store.accept(session, schedule: 1, as: pair.supervisee, at: pair.then.adding(minutes: 90))
        try await ask(standIn, insteadOf: pair.supervisor, by: pair.supervisor)
    }

    func ask(_ member: Actor, insteadOf present: Actor, by actor: Actor) async throws {
        try await store.askToStandIn(member.membershipID, at: session, insteadOf: present.membershipID, as: actor, at: now)
    }

    func show(_ isShown: Bool = true, _ record: SupervisionRecord.ID? = nil, as actor: Actor? = nil) async throws {
        try await store.show(record ?? earlier, isShown, in: session, as: actor ?? pair.supervisee, at: now)
    }

    /// Whether somebody can read the earlier record as it is shown.
    func reads(_ actor: Actor) async throws -> Bool {
        do {
            let opened = try await store.openShown(earlier, in: session, as: actor, at: now)
            return opened.text.lines.contains { $0.value.contains(Pair.canary) }
        } catch is NotFound { return false }
    }

    func hold() async throws {
        try await store.accept(session, schedule: 1, as: standIn, at: now)
        try await store.start(session, at: then, minutesAgreed: 50, steps: [], as: standIn, now: then)
        for party in [standIn, pair.supervisee] { try await pair.signAgreement(of: session, as: party, at: then) }
        try await store.close(session, minutesHeld: 50, steps: [], as: standIn, at: then.adding(minutes: 50))
    }
}

/// Hands in a pair whose next session somebody stands in for.
func withStandIn(_ engine: Engine, _ body: (StoodIn) async throws -> Void) async throws {
    try await withPair(engine) { try await body(try await StoodIn($0)) }
}
