import Foundation
import SQLStorage
public import Supervision

/// An action point as lists show it: kind, owner and dates, no words.
public struct ActionPointLine: Hashable, Sendable {
    public let point: ActionPoint
    public let sessionID: Session.ID
    public let kindLabel: String
    public let owner: String?
    public let isOwn: Bool
    /// Whether the actor agreed it, rather than being named in it.
    public let isParty: Bool
}

/// An action point with its words, and those of its outcome.
public struct OpenedActionPoint: Sendable {
    public let line: ActionPointLine
    public let text: String
    public let outcome: String?
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
            guard let line = try actionPointLines("action_point.id = \(id)", as: actor, in: db).first else { throw NotFound() }
            let text = try bytes(at: Place(.actionPoint, id, in: actor.organisationID), with: grant, in: db)
            let outcome = try bytes(at: Place(.actionOutcome, id, in: actor.organisationID), with: grant, in: db)
            let opened = OpenedActionPoint(
                line: line, text: text.map { OpenedWords(bytes: $0, grant: grant).text } ?? "",
                outcome: outcome.map { OpenedWords(bytes: $0, grant: grant).text })
            return (opened, LogEntry(.actionPointOpened, id, by: actor, for: .own, at: now))
        }
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
            let inserted = try db.execute(
                """
                INSERT INTO action_outcome (action_point_id, kind, by_id, at, outcome_on)
                VALUES (\(id), \(kind.rawValue), \(actor.membershipID), \(now), \(day)) ON CONFLICT DO NOTHING
                """)
            if inserted == 1 {
                try seal(words, at: Place(.actionOutcome, id, in: actor.organisationID), with: grant, in: db)
            }
            return ((), LogEntry(.actionPointFinished, id, by: actor, as: "owner", at: now))
        }
    }

    func actionPointLines(_ condition: SQL, as actor: Actor, in db: any ReadTransaction) throws -> [ActionPointLine] {
        struct Found: Decodable {
            let id: ActionPoint.ID
            let recordID: SupervisionRecord.ID?
            let sessionID: Session.ID
            let editionID: PolicyEdition.ID
            let supervisorID: Membership.ID
            let superviseeID: Membership.ID?
            let kind: String
            let ownerID: Membership.ID?
            let dueOn: CivilDate?
            let outcome: ActionPoint.Outcome.Kind?
            let byID: Membership.ID?
            let outcomeOn: CivilDate?
        }
        let found: [Found] = try db.rows(
            """
            SELECT action_point.id, action_point.record_id, session.id AS session_id, session.edition_id, session.supervisor_id,
                record.supervisee_id, action_point.kind, action_point.owner_id, action_point.due_on, outcome.kind AS outcome, outcome.by_id,
                outcome.outcome_on
            FROM action_point LEFT JOIN record ON record.id = action_point.record_id
            JOIN session ON session.id = COALESCE(action_point.session_id, record.session_id)
            LEFT JOIN action_outcome AS outcome ON outcome.action_point_id = action_point.id
            WHERE \(Visible.actionPoints(to: actor)) AND \(condition)
            ORDER BY CASE WHEN outcome.kind IS NULL THEN 0 ELSE 1 END, COALESCE(action_point.due_on, '9999-12-31'), action_point.id
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
                    id: row.id, recordID: row.recordID, kind: row.kind, ownerID: row.ownerID, dueOn: row.dueOn, outcome: outcome),
                sessionID: row.sessionID, kindLabel: kinds.first { $0.key == row.kind }?.label ?? row.kind,
                owner: row.ownerID.flatMap { names[$0] }, isOwn: row.ownerID == actor.membershipID,
                isParty: row.recordID == nil || [row.supervisorID, row.superviseeID].contains(actor.membershipID))
        }
    }
}

private struct ActionPointFactsRow: Decodable {
    let organisationID: Organisation.ID
    let recordID: SupervisionRecord.ID?
    let ownerID: Membership.ID?
    let supervisorID: Membership.ID
    let superviseeID: Membership.ID?
    let isOpen: Bool
}

extension ReadTransaction {
    func facts(of id: ActionPoint.ID) throws -> ActionPointFacts {
        let found: ActionPointFactsRow? = try row(
            """
            SELECT action_point.organisation_id, action_point.record_id, action_point.owner_id, session.supervisor_id, record.supervisee_id,
                \(Visible.openActionPoints) AS is_open
            FROM action_point LEFT JOIN record ON record.id = action_point.record_id
            JOIN session ON session.id = COALESCE(action_point.session_id, record.session_id)
            WHERE action_point.id = \(id)
            """)
        guard let found else { throw NotFound() }
        // A group's points go to those who took part: what they consent to is for others.
        return ActionPointFacts(
            id: id, organisationID: found.organisationID, ownerID: found.ownerID,
            partyIDs: Set([found.supervisorID, found.superviseeID].compactMap(\.self)),
            isShared: try found.recordID.map { try consentParts(of: $0).cover(id) } ?? true, isOpen: found.isOpen,
            standInIDs: Set(try found.superviseeID.map { try standIns(for: found.supervisorID, before: $0) } ?? []))
    }
}
