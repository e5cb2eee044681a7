import SQLStorage
public import Supervision

/// An action point of an earlier session that its pair takes up in this one, and what has been said of it here.
public struct CarriedActionPoint: Hashable, Sendable {
    public let line: ActionPointLine
    /// The last that was said of it in this session; nil where nothing was.
    public let review: ActionReview?

    /// Whether it still wants a status here.
    public var awaitsReview: Bool { review == nil && line.point.isOpen }
}

/// What somebody says of an action point in a session.
public struct ActionReviewed: Sendable {
    public let review: ActionReview
    /// What came of it or why it is dropped; for one that goes on they may be empty.
    public let words: Confidential
    /// When it was done or dropped; means nothing for one that goes on.
    public let on: CivilDate

    public init(review: ActionReview, words: Confidential, on day: CivilDate) {
        self.review = review
        self.words = words
        on = day
    }
}

extension Store {
    /// Opens an action point of an earlier session in this one, for whoever can say how it stands.
    /// - Throws: ``NotFound`` for everybody else.
    public func openForReview(
        _ id: ActionPoint.ID, in sessionID: Session.ID, as actor: Actor, at now: Instant
    ) async throws -> (session: Session, opened: OpenedActionPoint) {
        try await change { db in
            let (session, _, grant) = try db.review(id, in: sessionID, by: actor)
            return (
                (session, try openedActionPoint(id, with: grant, as: actor, in: db)),
                LogEntry(.actionPointOpened, id, by: actor, as: session.part(of: actor), for: .own, at: now)
            )
        }
    }

    /// Says in a session how an action point of an earlier one stands. What is done or dropped has come to its outcome with that.
    /// Saying the same twice is saying it once.
    /// - Throws: ``NotFound`` for whoever may not, ``Refusal``.
    public func review(_ reviewed: ActionReviewed, as actor: Actor) async throws {
        let review = reviewed.review
        try await change { db in
            let (session, facts, grant) = try db.review(review.pointID, in: review.sessionID, by: actor)
            let entry = LogEntry(.actionPointReviewed, review.pointID, by: actor, as: session.part(of: actor), at: review.at)
            if try db.reviews(where: "id = \(review.id)").first != nil { return ((), entry) }
            let pack = try shelf.edition(session.editionID, in: db).pack
            try ActionPointRules.reviewing.require(of: (review, facts, session.state), under: pack)
            if let outcome = review.status.outcome {
                try ActionPointRules.finishing.require(of: (reviewed.on, LondonTime.day(of: review.at)), under: pack)
                try insertOutcome(
                    of: review.pointID, outcome, reviewed.words, on: reviewed.on, by: actor, with: grant, in: db, review.at)
            } else if !reviewed.words.opened(with: grant).utf8.isEmpty {
                try seal(reviewed.words, at: Place(.actionReview, review.id, in: actor.organisationID), with: grant, in: db)
            }
            try db.insert(review)
            return ((), entry)
        }
    }

    /// What the pair of a session carries from earlier ones, those longest due first: what is open, while the session is not over, and
    /// whatever was said of it here.
    func carriedActionPoints(into session: Session, as actor: Actor, in db: any ReadTransaction) throws -> [CarriedActionPoint] {
        guard session.format == .individual, let supervisee = session.superviseeIDs.first else { return [] }
        let reviews = Dictionary(
            try db.reviews(where: "session_id = \(session.id)").map { ($0.pointID, $0) }, uniquingKeysWith: { _, last in last })
        let areCarried = try shelf.edition(session.editionID, in: db).pack.actionPoints.carryForward?.value ?? true
        let open: SQL = session.state.isOver || !areCarried ? "1 = 0" : Visible.openActionPoints
        return try actionPointLines(
            """
            COALESCE(record.supervisee_id, brought.supervisee_id) = \(supervisee)
                AND (record.session_id IS NULL OR record.session_id <> \(session.id))
                AND \(Visible.actionPoints(ledBy: [session.supervisorID, session.standsInFor].compactMap(\.self)))
                AND (action_point.id IN \(Array(reviews.keys)) OR \(open))
            """, as: actor, in: db
        ).map { CarriedActionPoint(line: $0, review: reviews[$0.point.id]) }
    }
}

extension Visible {
    /// Those that supervisors agreed or that were handed over to them, on `action_point` joined to its `record`, or where
    /// it was `brought`.
    static func actionPoints(ledBy supervisors: [Membership.ID]) -> SQL {
        """
        (COALESCE(record.supervisor_id, brought.supervisor_id) IN \(supervisors) OR EXISTS (SELECT 1 FROM action_point_carried AS carried
            WHERE carried.action_point_id = action_point.id AND carried.to_id IN \(supervisors)))
        """
    }
}

private struct ReviewRow: Decodable {
    let id: ActionReview.ID
    let actionPointID: ActionPoint.ID
    let sessionID: Session.ID
    let status: ActionReview.Status
    let newDate: CivilDate?
    let byID: Membership.ID
    let at: Instant
}

extension ReadTransaction {
    /// In the order in which they were said.
    func reviews(where condition: SQL) throws -> [ActionReview] {
        let found: [ReviewRow] = try rows(
            """
            SELECT id, action_point_id, session_id, status, new_date, by_id, at FROM action_review WHERE \(condition)
            ORDER BY action_point_id, number
            """)
        return found.map {
            ActionReview(
                id: $0.id, pointID: $0.actionPointID, sessionID: $0.sessionID, status: $0.status, newDate: $0.newDate, by: $0.byID,
                at: $0.at)
        }
    }

    fileprivate func review(
        _ id: ActionPoint.ID, in sessionID: Session.ID, by actor: Actor
    ) throws -> (session: Session, point: ActionPointFacts, grant: Grant) {
        let point = try facts(of: id)
        let (session, _, grant) = try self.session(sessionID, for: { .reviewActionPoint(point, in: $0) }, by: actor)
        return (session, point, grant)
    }
}

extension WriteTransaction {
    fileprivate func insert(_ review: ActionReview) throws {
        try execute(
            """
            INSERT INTO action_review (id, action_point_id, number, session_id, status, new_date, by_id, at)
            SELECT \(review.id), \(review.pointID), COUNT(*) + 1, \(review.sessionID), \(review.status.rawValue), \(review.newDate),
                \(review.by), \(review.at)
            FROM action_review WHERE action_point_id = \(review.pointID)
            """)
    }
}
