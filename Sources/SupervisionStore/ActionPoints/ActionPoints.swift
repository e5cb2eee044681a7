import Foundation
import SQLStorage
public import Supervision

/// An action point as lists show it: kind, owner and dates, no words.
public struct ActionPointLine: Hashable, Sendable {
    public let point: ActionPoint
    /// Nil where it was agreed before the system.
    public let sessionID: Session.ID?
    public let kindLabel: String
    public let owner: String?
    public let isOwn: Bool
    /// Whether the actor agreed it, rather than being named in it.
    public let isParty: Bool
    /// Whether the actor is the supervisor of the pair that agreed it, or came into it.
    public let isSupervisors: Bool
    /// What its kind set going.
    public let need: ActionNeed
}

/// An action point with its words, and those of its outcome.
public struct OpenedActionPoint: Sendable {
    public let line: ActionPointLine
    public let text: String
    public let outcome: String?
    /// What was said of it in later sessions, first to last.
    public let reviews: [OpenedReview]
    /// Of one that asks for another session: the supervisee for whom it is to be booked, and whether it was.
    public let followUp: FollowUp?
}

/// A session that an action point asks for.
public struct FollowUp: Hashable, Sendable {
    public let supervisee: Membership.ID
    public let isBooked: Bool
}

/// What was said of an action point in a later session, with the words where there are some.
public struct OpenedReview: Sendable {
    public let review: ActionReview
    public let by: String
    public let text: String?
}

extension Store {
    /// The action points that the actor owns or agreed, open ones first, those longest due before others.
    public func actionPoints(as actor: Actor) async throws -> [ActionPointLine] {
        try await look { db in try actionPointLines(Visible.ownActionPoints(of: actor), as: actor, in: db) }
    }

    /// Opens one, to read it or to finish it.
    /// - Throws: ``NotFound`` for whoever may not do that with it.
    public func open(
        _ id: ActionPoint.ID, for act: @escaping @Sendable (ActionPointFacts) -> Access.Act = Access.Act.readActionPoint,
        as actor: Actor, at now: Instant
    ) async throws -> OpenedActionPoint {
        try await change { db in
            let grant = try Access.grant(act(try db.facts(of: id)), to: actor)
            return (
                try openedActionPoint(id, with: grant, as: actor, in: db), LogEntry(.actionPointOpened, id, by: actor, for: .own, at: now)
            )
        }
    }

    func openedActionPoint(
        _ id: ActionPoint.ID, with grant: Grant, as actor: Actor, in db: any ReadTransaction
    ) throws -> OpenedActionPoint {
        guard let line = try actionPointLines("action_point.id = \(id)", as: actor, in: db).first else { throw NotFound() }
        func words(_ subject: Place.Subject, _ thing: ActionPoint.ID) throws -> String? {
            try self.words(subject, of: [thing], in: actor.organisationID, with: grant, in: db)[thing]
        }
        let reviews = try db.reviews(where: "action_point_id = \(id)")
        let names = try db.members(reviews.map(\.by)).mapValues(\.name)
        let said = try self.words(.actionReview, of: reviews.map(\.id), in: actor.organisationID, with: grant, in: db)
        return OpenedActionPoint(
            line: line, text: try words(.actionPoint, id) ?? "", outcome: try words(.actionOutcome, id),
            reviews: reviews.map { OpenedReview(review: $0, by: names[$0.by] ?? "", text: said[$0.id]) },
            followUp: line.need == .bookingNeed ? try db.followUp(of: id) : nil)
    }

    /// Says what came of an action point. The first outcome stands.
    /// - Throws: ``NotFound`` for anybody but its owner, ``Refusal`` for a day that is still to come.
    public func finish(
        _ id: ActionPoint.ID, as kind: ActionPoint.Outcome.Kind, _ words: Confidential, on day: CivilDate, by actor: Actor, at now: Instant
    ) async throws {
        try await change { db in
            let grant = try Access.grant(.completeActionPoint(try db.facts(of: id)), to: actor)
            let inTheWay = ActionPointRules.finishing.unmet(by: (day, LondonTime.day(of: now)))
            guard inTheWay.isEmpty else { throw Refusal(inTheWay) }
            try insertOutcome(of: id, kind, words, on: day, by: actor, with: grant, in: db, now)
            return ((), LogEntry(.actionPointFinished, id, by: actor, as: "owner", at: now))
        }
    }

    /// The first outcome stands.
    func insertOutcome(
        of id: ActionPoint.ID, _ kind: ActionPoint.Outcome.Kind, _ words: Confidential, on day: CivilDate, by actor: Actor,
        with grant: Grant, in db: any WriteTransaction, _ now: Instant
    ) throws {
        let inserted = try db.execute(
            """
            INSERT INTO action_outcome (action_point_id, kind, by_id, at, outcome_on)
            VALUES (\(id), \(kind.rawValue), \(actor.membershipID), \(now), \(day)) ON CONFLICT DO NOTHING
            """)
        if inserted == 1 { try seal(words, at: Place(.actionOutcome, id, in: actor.organisationID), with: grant, in: db) }
    }

    func actionPointLines(_ condition: SQL, as actor: Actor, in db: any ReadTransaction) throws -> [ActionPointLine] {
        struct Found: Decodable {
            let id: ActionPoint.ID
            let recordID: SupervisionRecord.ID?
            let isImported: Bool
            let sessionID: Session.ID?
            let editionID: PolicyEdition.ID
            let supervisorID: Membership.ID
            let superviseeID: Membership.ID?
            let kind: String
            let ownerID: Membership.ID?
            let dueOn: CivilDate?
            let carriedTo: Membership.ID?
            let newDate: CivilDate?
            let need: ActionNeed?
            let outcome: ActionPoint.Outcome.Kind?
            let byID: Membership.ID?
            let outcomeOn: CivilDate?
        }
        let found: [Found] = try db.rows(
            """
            SELECT action_point.id, action_point.record_id, action_point.is_imported, session.id AS session_id,
                COALESCE(session.edition_id, brought.edition_id) AS edition_id,
                COALESCE(session.supervisor_id, brought.supervisor_id) AS supervisor_id,
                COALESCE(record.supervisee_id, brought.supervisee_id) AS supervisee_id, action_point.kind, action_point.owner_id, action_point.due_on, moved.new_date,
                (SELECT carried.to_id FROM action_point_carried AS carried WHERE carried.action_point_id = action_point.id
                    ORDER BY carried.number DESC LIMIT 1) AS carried_to, action_need.need, outcome.kind AS outcome, outcome.by_id, outcome.outcome_on
            FROM action_point LEFT JOIN record ON record.id = action_point.record_id
            LEFT JOIN session ON session.id = COALESCE(action_point.session_id, record.session_id)
            LEFT JOIN imported_action_point AS brought ON brought.action_point_id = action_point.id
            LEFT JOIN action_outcome AS outcome ON outcome.action_point_id = action_point.id
            LEFT JOIN action_need ON action_need.action_point_id = action_point.id
            LEFT JOIN action_review AS moved ON moved.action_point_id = action_point.id AND moved.number = (
                SELECT MAX(later.number) FROM action_review AS later
                WHERE later.action_point_id = action_point.id AND later.new_date IS NOT NULL)
            WHERE \(Visible.actionPoints(to: actor)) AND \(condition)
            ORDER BY CASE WHEN outcome.kind IS NULL THEN 0 ELSE 1 END, COALESCE(moved.new_date, action_point.due_on, '9999-12-31'),
                action_point.id
            LIMIT 500
            """)
        let names = try db.members(found.compactMap(\.ownerID)).mapValues(\.name)
        return try found.map { row in
            let outcome = row.outcome.flatMap { kind in
                row.byID.flatMap { by in row.outcomeOn.map { ActionPoint.Outcome(kind: kind, by: by, on: $0) } }
            }
            let kinds = try shelf.edition(row.editionID, in: db).pack.actionPoints.kinds
            return ActionPointLine(
                point: ActionPoint(
                    id: row.id, recordID: row.recordID, kind: row.kind, ownerID: row.ownerID, dueOn: row.dueOn,
                    newDate: row.newDate, outcome: outcome),
                sessionID: row.sessionID, kindLabel: kinds.first { $0.key == row.kind }?.label ?? row.kind,
                owner: row.ownerID.flatMap { names[$0] }, isOwn: row.ownerID == actor.membershipID,
                isParty: row.recordID == nil && !row.isImported || [row.supervisorID, row.superviseeID].contains(actor.membershipID),
                isSupervisors: (row.carriedTo ?? row.supervisorID) == actor.membershipID, need: row.need ?? .none)
        }
    }
}

private struct ActionPointFactsRow: Decodable {
    let organisationID: Organisation.ID
    let recordID: SupervisionRecord.ID?
    let isImported: Bool
    let ownerID: Membership.ID?
    let supervisorID: Membership.ID
    let superviseeID: Membership.ID?
    let isOpen: Bool
}

extension ReadTransaction {
    func facts(of id: ActionPoint.ID) throws -> ActionPointFacts {
        let found: ActionPointFactsRow? = try row(
            """
            SELECT action_point.organisation_id, action_point.record_id, action_point.is_imported, action_point.owner_id,
                COALESCE(session.supervisor_id, brought.supervisor_id) AS supervisor_id,
                COALESCE(record.supervisee_id, brought.supervisee_id) AS supervisee_id,
                \(Visible.openActionPoints) AS is_open
            FROM action_point LEFT JOIN record ON record.id = action_point.record_id
            LEFT JOIN session ON session.id = COALESCE(action_point.session_id, record.session_id)
            LEFT JOIN imported_action_point AS brought ON brought.action_point_id = action_point.id
            WHERE action_point.id = \(id)
            """)
        guard let found else { throw NotFound() }
        let successors = try successors(of: id)
        // A group's points go to those who took part: what they consent to is for others.
        return ActionPointFacts(
            id: id, organisationID: found.organisationID, ownerID: found.ownerID,
            partyIDs: Set([found.supervisorID, found.superviseeID].compactMap(\.self)),
            isShared: try found.recordID.map { try consentParts(of: $0).cover(id) } ?? !found.isImported, isOpen: found.isOpen,
            standInIDs: Set(
                try found.superviseeID.map { supervisee in
                    try ([found.supervisorID] + successors).flatMap { try standIns(for: $0, before: supervisee) }
                } ?? []), successorIDs: Set(successors))
    }
}
