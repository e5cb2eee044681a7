import SQLStorage
public import Supervision

/// What an open action point asks of the Safeguarding Team: kind, names and dates.
public struct ActionNeedLine: Hashable, Sendable {
    public let pointID: ActionPoint.ID
    public let need: ActionNeed
    public let owner: String?
    /// Of the pair that agreed it.
    public let supervisor: String
    public let agreedAt: Instant
    public let dueOn: CivilDate?
    /// For a referral of which it was said who makes it.
    public let referral: Referral?
    /// The organisation's, by which a referral is to be confirmed.
    public let days: WorkingDays

    /// Whether a referral should have been made or confirmed by now, and was not.
    public func isLate(on day: CivilDate) -> Bool {
        guard need == .referral else { return false }
        return referral.map { $0.isLate(on: day, days) } ?? dueOn.map { $0 < day } ?? false
    }
}

/// A session that a pair agreed to have beside those planned.
public struct BookingNeed: Hashable, Sendable {
    public let pointID: ActionPoint.ID
    public let supervisee: Membership.ID
    public let name: String
    public let dueOn: CivilDate?
}

extension Store {
    /// What open action points ask of the Safeguarding Team, those longest due first.
    /// - Throws: ``NotFound`` for everybody else.
    public func needs(as actor: Actor) async throws -> [ActionNeedLine] {
        try await look { db in
            _ = try Access.grant(.seeNeeds(actor.organisationID), to: actor)
            return try needLines(as: actor, in: db)
        }
    }

    func needLines(as actor: Actor, in db: any ReadTransaction) throws -> [ActionNeedLine] {
        let found: [NeedRow] = try db.rows(
            """
            SELECT action_point.id, action_need.need, action_need.at, action_point.owner_id, session.supervisor_id,
                COALESCE(moved.new_date, action_point.due_on) AS due_on
            FROM action_need JOIN action_point ON action_point.id = action_need.action_point_id
            LEFT JOIN record ON record.id = action_point.record_id
            JOIN session ON session.id = COALESCE(action_point.session_id, record.session_id)
            LEFT JOIN action_review AS moved ON moved.action_point_id = action_point.id AND moved.number = (
                SELECT MAX(later.number) FROM action_review AS later
                WHERE later.action_point_id = action_point.id AND later.new_date IS NOT NULL)
            WHERE \(Visible.needs(to: actor)) AND \(Visible.openActionPoints)
            ORDER BY COALESCE(moved.new_date, action_point.due_on, '9999-12-31'), action_point.id
            LIMIT 500
            """)
        let names = try db.members(found.compactMap(\.ownerID) + found.map(\.supervisorID)).mapValues(\.name)
        let referrals = try db.referrals(of: found.filter { $0.need == .referral }.map(\.id))
        guard !found.isEmpty else { return [] }
        let days = try db.workingDays(of: actor.organisationID)
        return found.map {
            ActionNeedLine(
                pointID: $0.id, need: $0.need, owner: $0.ownerID.flatMap { names[$0] }, supervisor: names[$0.supervisorID] ?? "",
                agreedAt: $0.at, dueOn: $0.dueOn, referral: referrals[$0.id], days: days)
        }
    }

    /// Sessions that pairs agreed to have and that nobody has booked since: for whoever supervises the pair or arranged the session
    /// in which they did.
    func bookingNeeds(of actor: Actor, in db: any ReadTransaction) throws -> [BookingNeed] {
        let found: [BookingNeedRow] = try db.rows(
            """
            SELECT action_point.id, record.supervisee_id, COALESCE(moved.new_date, action_point.due_on) AS due_on
            FROM action_need JOIN action_point ON action_point.id = action_need.action_point_id
            JOIN record ON record.id = action_point.record_id JOIN session ON session.id = record.session_id
            LEFT JOIN action_review AS moved ON moved.action_point_id = action_point.id AND moved.number = (
                SELECT MAX(later.number) FROM action_review AS later
                WHERE later.action_point_id = action_point.id AND later.new_date IS NOT NULL)
            WHERE action_need.need = 'bookingNeed' AND action_point.organisation_id = \(actor.organisationID)
                AND \(Visible.openActionPoints) AND NOT \(Visible.followUpIsBooked)
                AND (record.supervisor_id = \(actor.membershipID) OR \(Visible.carried(to: actor.membershipID))
                    OR session.arranger_id = \(actor.membershipID))
            ORDER BY COALESCE(moved.new_date, action_point.due_on, '9999-12-31'), action_point.id
            """)
        let names = try db.members(found.map(\.superviseeID)).mapValues(\.name)
        return found.map { BookingNeed(pointID: $0.id, supervisee: $0.superviseeID, name: names[$0.superviseeID] ?? "", dueOn: $0.dueOn) }
    }
}

extension Visible {
    /// Twin of ``Access/Act/seeNeeds(_:)``, on `action_need` joined to its `action_point`.
    static func needs(to actor: Actor) -> SQL {
        """
        (action_point.organisation_id = \(actor.organisationID) AND action_need.need IN \(ActionNeed.reachingTeam.map(\.rawValue))
            AND \(truth(actor.isSafeguardingTeam)))
        """
    }

    /// Whether the pair has a session that was planned since the session began in which it agreed to have one more, on `action_need` and
    /// `record`: many book it there and then and sign days later. What is entered late was booked by nobody.
    static let followUpIsBooked: SQL = """
        EXISTS (SELECT 1 FROM session AS booked JOIN session_supervisee AS met ON met.session_id = booked.id
            WHERE met.membership_id = record.supervisee_id AND booked.format = 'individual' AND booked.id <> record.session_id
                AND booked.planned_at >= COALESCE(
                    (SELECT outset.started_at FROM session_outset AS outset WHERE outset.session_id = record.session_id), action_need.at)
                AND NOT EXISTS (SELECT 1 FROM late_entry AS late WHERE late.session_id = booked.id)
                AND NOT EXISTS (SELECT 1 FROM session_cancellation AS off WHERE off.session_id = booked.id)
                AND NOT EXISTS (SELECT 1 FROM session_non_attendance AS missed WHERE missed.session_id = booked.id))
        """
}

private struct FollowUpRow: Decodable {
    let superviseeID: Membership.ID
    let isBooked: Bool
}

extension ReadTransaction {
    func workingDays(of id: Organisation.ID) throws -> WorkingDays {
        guard let organisation = try organisation(id) else { throw NotFound() }
        return WorkingDays(in: organisation.nation)
    }

    func followUp(of id: ActionPoint.ID) throws -> FollowUp? {
        let found: FollowUpRow? = try row(
            """
            SELECT record.supervisee_id, \(Visible.followUpIsBooked) AS is_booked
            FROM action_need JOIN action_point ON action_point.id = action_need.action_point_id
            JOIN record ON record.id = action_point.record_id WHERE action_point.id = \(id)
            """)
        return found.map { FollowUp(supervisee: $0.superviseeID, isBooked: $0.isBooked) }
    }
}

private struct NeedRow: Decodable {
    let id: ActionPoint.ID
    let need: ActionNeed
    let at: Instant
    let ownerID: Membership.ID?
    let supervisorID: Membership.ID
    let dueOn: CivilDate?
}

private struct BookingNeedRow: Decodable {
    let id: ActionPoint.ID
    let superviseeID: Membership.ID
    let dueOn: CivilDate?
}

extension WriteTransaction {
    /// What an action point sets going under the terms that it was agreed under.
    func insertNeed(of kind: String, _ point: ActionPoint.ID, under terms: ActionPointTerms, at now: Instant) throws {
        guard let need = terms.kinds.first(where: { $0.key == kind })?.opens, need != .none else { return }
        try execute("INSERT INTO action_need (action_point_id, need, at) VALUES (\(point), \(need.rawValue), \(now))")
    }
}
