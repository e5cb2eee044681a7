import SQLStorage
import Supervision

/// A session that was held, or that is booked, for one of those who take part in it.
struct TakenSession: Decodable {
    let membershipID: Membership.ID
    let format: SessionFormat
    /// Nil where it is known from before the system, as are its type and, but for its day, its time.
    let editionID: PolicyEdition.ID?
    let type: String?
    let at: Instant
    /// Whether it was held; else it is booked.
    let isHeld: Bool

    var isImported: Bool { editionID == nil }
}

private struct LeaveRow: Decodable {
    let id: Leave.ID
    let membershipID: Membership.ID
    let startsOn: CivilDate
    let endsOn: CivilDate?
}

/// By what an organisation counts on a day.
struct GoverningRow: Decodable {
    let yearStartMonth: Int
    /// The first day on which it had any policy in force.
    let firstPolicyDay: CivilDate?
    /// The edition in force.
    let editionID: PolicyEdition.ID?
}

extension ReadTransaction {
    func governing(_ organisation: Organisation.ID, on day: CivilDate) throws -> GoverningRow? {
        try row(
            """
            SELECT organisation.year_start_month,
                (SELECT MIN(starts_on) FROM policy_edition WHERE organisation_id = organisation.id) AS first_policy_day,
                (\(SQL.editionInForce(of: organisation, on: day))) AS edition_id
            FROM organisation WHERE organisation.id = \(organisation)
            """)
    }

    /// Sessions held from one instant to another, one to one or with an attendance that was signed or witnessed, and those booked for a time
    /// from one to another as they stood when a day was over.
    /// - Parameter scope: a condition on the `membership` of those who took part; nil for everybody, whose sessions are found by date.
    func sessionsTaken(
        held: (from: Instant, before: Instant), booked: (from: Instant, before: Instant, asOf: Instant), byThose scope: SQL?
    ) throws -> [TakenSession] {
        try rows(
            """
            \(Self.sessionsHeld(from: held.from, before: held.before, by: scope))
            UNION ALL \(Self.groupsHeld(from: held.from, before: held.before, by: scope))
            UNION ALL \(Self.sessionsImported(from: held.from, before: held.before, by: scope))
            UNION ALL \(Self.sessionsBooked(from: booked.from, before: booked.before, asOf: booked.asOf, by: scope))
            """)
    }

    private static func among(_ scope: SQL?, _ column: SQL) -> SQL {
        scope.map { "AND \(column) IN (SELECT membership.id FROM membership WHERE \($0))" } ?? ""
    }

    private static func sessionsHeld(from start: Instant, before end: Instant, by scope: SQL?) -> SQL {
        """
        SELECT supervisee.membership_id, session.format, session.edition_id, session.type, outset.started_at AS at, TRUE AS is_held
        \(held(by: "session_supervisee AS supervisee ON supervisee.session_id = outset.session_id", scope))
        WHERE session.format = 'individual' AND outset.started_at >= \(start) AND outset.started_at < \(end)
            \(among(scope, "supervisee.membership_id"))
        """
    }

    /// At noon of their day.
    private static func sessionsImported(from start: Instant, before end: Instant, by scope: SQL?) -> SQL {
        """
        SELECT imported.membership_id, imported.format, NULL AS edition_id, NULL AS type, imported.held_on || 'T12:00:00.000Z' AS at,
            TRUE AS is_held
        FROM imported_session AS imported
        WHERE imported.held_on >= \(LondonTime.day(of: start)) AND imported.held_on < \(LondonTime.day(of: end))
            \(among(scope, "imported.membership_id"))
        """
    }

    private static func groupsHeld(from start: Instant, before end: Instant, by scope: SQL?) -> SQL {
        """
        SELECT attendance.membership_id, session.format, session.edition_id, session.type, outset.started_at AS at, TRUE AS is_held
        \(held(by: "attendance ON attendance.session_id = outset.session_id", scope))
        WHERE session.format = 'group' AND attendance.kind IN ('signed', 'witnessed')
            AND outset.started_at >= \(start) AND outset.started_at < \(end) \(among(scope, "attendance.membership_id"))
        """
    }

    /// What was held, with those who took part.
    private static func held(by taking: SQL, _ scope: SQL?) -> SQL {
        let join = scope == nil ? SQL.joinFromLeft : "JOIN"
        return """
            FROM session_outset AS outset \(join) session ON session.id = outset.session_id \(join) \(taking)
            JOIN session_closing AS closing ON closing.session_id = outset.session_id
            """
    }

    /// Neither cancelled, missed, declined nor held by then.
    private static func sessionsBooked(from start: Instant, before end: Instant, asOf over: Instant, by scope: SQL?) -> SQL {
        let join = scope == nil ? SQL.joinFromLeft : "JOIN"
        return """
            SELECT supervisee.membership_id, session.format, session.edition_id, session.type, schedule.starts_at AS at, FALSE AS is_held
            FROM session_schedule AS schedule \(join) session ON session.id = schedule.session_id
            \(join) session_supervisee AS supervisee ON supervisee.session_id = session.id
            WHERE schedule.starts_at >= \(start) AND schedule.starts_at < \(end) \(among(scope, "supervisee.membership_id"))
                AND schedule.number = (SELECT MAX(number) FROM session_schedule WHERE session_id = session.id AND proposed_at < \(over))
                AND NOT EXISTS (SELECT 1 FROM session_cancellation WHERE session_id = session.id AND at < \(over))
                AND NOT EXISTS (SELECT 1 FROM session_non_attendance WHERE session_id = session.id AND noted_at < \(over))
                AND NOT EXISTS (
                    SELECT 1 FROM session_decline AS declined
                    WHERE declined.session_id = session.id AND declined.number = schedule.number
                        AND declined.membership_id = supervisee.membership_id AND declined.at < \(over))
                AND NOT EXISTS (
                    SELECT 1 FROM session_outset AS outset JOIN session_closing AS closing ON closing.session_id = outset.session_id
                    WHERE outset.session_id = session.id AND outset.started_at < \(over))
            """
    }

    /// The leave of the people that meet a condition on `membership`.
    func leaves(ofThose scope: SQL) throws -> [Membership.ID: [Leave]] {
        let found: [LeaveRow] = try rows(
            """
            SELECT leave.id, leave.membership_id, leave.starts_on, leave.ends_on
            FROM leave JOIN membership ON membership.id = leave.membership_id
            WHERE \(scope) ORDER BY leave.starts_on, leave.id
            """)
        return Dictionary(grouping: found, by: \.membershipID).mapValues { rows in
            rows.map { Leave(id: $0.id, startsOn: $0.startsOn, endsOn: $0.endsOn) }
        }
    }
}
