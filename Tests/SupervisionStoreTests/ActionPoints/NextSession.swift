import Supervision
import SupervisionStore
import Support
import Testing

/// A pair with a signed record and open action points, and its next session.
struct NextSession {
    let pair: Pair
    let points: [ActionPoint.ID]
    let session: Session.ID

    var store: Store { pair.store }
    /// When the earlier session is over and the next is planned.
    var now: Instant { pair.then.adding(minutes: 90) }
    var then: Instant { now.adding(days: 7) }
    var today: CivilDate { LondonTime.day(of: then) }

    init(_ pair: Pair, kinds: [String] = ["training", "guidance", "referral"], type: String = "mandatory") async throws {
        self.pair = pair
        points = kinds.map { _ in .init() }
        let (_, record) = try await pair.held()
        let drafts = zip(kinds, points).map { kind, id in
            ActionPointDraft(
                id: id, kind: kind, text: "\(kind) \(Pair.canary)", ownerID: pair.supervisee.membershipID,
                dueOn: Trust.today.adding(days: 3))
        }
        try await pair.sent(record, RecordWords(answers: ["advice": "Advice", "sharing": "all"], actionPoints: drafts))
        for party in [pair.supervisor, pair.supervisee] { try await pair.sign(record, as: party) }
        let planned = pair.then.adding(minutes: 90)
        session = try await pair.store.plan(
            pair.proposal(type: type, startsAt: planned.adding(days: 7), asks: false), as: pair.supervisor, at: planned)
        try await pair.store.accept(session, schedule: 1, as: pair.supervisee, at: planned)
    }

    func start() async throws {
        try await store.start(session, at: then, minutesAgreed: 50, steps: [], as: pair.supervisor, now: then)
    }

    func close() async throws {
        try await store.close(session, minutesHeld: 50, steps: [], as: pair.supervisor, at: then.adding(minutes: 50))
    }

    func review(
        _ point: Int, _ status: ActionReview.Status, _ words: String = "", newDate: CivilDate? = nil, on day: CivilDate? = nil,
        id: ActionReview.ID = .init(), as actor: Actor? = nil
    ) async throws {
        let actor = actor ?? pair.supervisor
        try await store.review(
            ActionReviewed(
                review: ActionReview(
                    id: id, pointID: points[point], sessionID: session, status: status, newDate: newDate, by: actor.membershipID, at: then),
                words: Confidential(words), on: day ?? today), as: actor)
    }
}

/// Hands in a pair with its next session.
func withNextSession(_ engine: Engine, kinds: [String] = ["training", "guidance", "referral"], _ body: (NextSession) async throws -> Void)
    async throws
{
    try await withPair(engine) { try await body(try await NextSession($0, kinds: kinds)) }
}
