import SQLStorage
import Supervision

/// A session that was held, or that is booked, for one of those who take part in it.
struct TakenSession: Decodable {
    let membershipID: Membership.ID
    let format: SessionFormat
    let editionID: PolicyEdition.ID
    let type: String
    let at: Instant
}

private struct LeaveRow: Decodable {
    let id: Leave.ID
    let membershipID: Membership.ID
    let startsOn: CivilDate
    let endsOn: CivilDate?
}

private struct FirstDayRow: Decodable { let startsOn: CivilDate }

extension ReadTransaction {
    /// Sessions held from one instant to another, one to one or with an attendance that was signed or witnessed, of the people that meet a
    /// condition on `membership`.
    func sessionsHeld(from start: Instant, before end: Instant, byThose scope: SQL) throws -> [TakenSession] {
        try rows(
            """
            SELECT supervisee.membership_id, session.format, session.edition_id, session.type, outset.started_at AS at
            FROM session JOIN session_supervisee AS supervisee ON supervisee.session_id = session.id
            \(Self.joinsOfHeld) JOIN membership ON membership.id = supervisee.membership_id
            WHERE session.format = 'individual' AND outset.started_at >= \(start) AND outset.started_at < \(end) AND \(scope)
            UNION ALL
            SELECT attendance.membership_id, session.format, session.edition_id, session.type, outset.started_at AS at
            FROM session JOIN attendance ON attendance.session_id = session.id
            \(Self.joinsOfHeld) JOIN membership ON membership.id = attendance.membership_id
            WHERE session.format = 'group' AND attendance.kind IN ('signed', 'witnessed')
                AND outset.started_at >= \(start) AND outset.started_at < \(end) AND \(scope)
            """)
    }

    private static var joinsOfHeld: SQL {
        """
        JOIN session_outset AS outset ON outset.session_id = session.id
        JOIN session_closing AS closing ON closing.session_id = session.id
        """
    }

    /// Sessions booked for a time from one instant to another, as they stood when a day was over: neither cancelled, missed, declined nor
    /// held by then.
    func sessionsBooked(
        from start: Instant, before end: Instant, asOf over: Instant, byThose scope: SQL
    ) throws -> [TakenSession] {
        try rows(
            """
            SELECT supervisee.membership_id, session.format, session.edition_id, session.type, schedule.starts_at AS at
            FROM session JOIN session_supervisee AS supervisee ON supervisee.session_id = session.id
            JOIN membership ON membership.id = supervisee.membership_id
            JOIN session_schedule AS schedule ON schedule.session_id = session.id AND schedule.number = (
                SELECT MAX(number) FROM session_schedule WHERE session_id = session.id AND proposed_at < \(over))
            WHERE schedule.starts_at >= \(start) AND schedule.starts_at < \(end) AND \(scope)
                AND NOT EXISTS (SELECT 1 FROM session_cancellation WHERE session_id = session.id AND at < \(over))
                AND NOT EXISTS (SELECT 1 FROM session_non_attendance WHERE session_id = session.id AND noted_at < \(over))
                AND NOT EXISTS (
                    SELECT 1 FROM session_decline AS declined
                    WHERE declined.session_id = session.id AND declined.number = schedule.number
                        AND declined.membership_id = supervisee.membership_id AND declined.at < \(over))
                AND NOT EXISTS (
                    SELECT 1 FROM session_outset AS outset JOIN session_closing AS closing ON closing.session_id = outset.session_id
                    WHERE outset.session_id = session.id AND outset.started_at < \(over))
            """)
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

    /// The first day on which an organisation had any policy in force.
    func firstPolicyDay(of organisation: Organisation.ID) throws -> CivilDate? {
        let found: FirstDayRow? = try row(
            "SELECT starts_on FROM policy_edition WHERE organisation_id = \(organisation) ORDER BY starts_on LIMIT 1")
        return found?.startsOn
    }
}
