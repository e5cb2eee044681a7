import SQLStorage
import Supervision

private struct BookedRow: Decodable {
    let id: Session.ID
    let supervisorID: Membership.ID
    let startsAt: Instant
    let minutes: Int
    let venue: String
}

private struct InvitedRow: Decodable {
    let sessionID: Session.ID
    let membershipID: Membership.ID
}

private struct MinutesRow: Decodable {
    let membershipID: Membership.ID
    let minutes: Int
}

private struct UsualRow: Decodable {
    let membershipID: Membership.ID
    let format: SessionFormat
    let supervisorID: Membership.ID
}

private struct LeavingRow: Decodable {
    let id: Membership.ID
    let endsOn: CivilDate
}

private struct BookedSinceRow: Decodable {
    let membershipID: Membership.ID
    let startsAt: Instant
}

/// Whom somebody meets for supervision, in one format.
struct Supervisee: Hashable {
    let memberID: Membership.ID
    let format: SessionFormat
}

extension ReadTransaction {
    /// What is booked in an organisation from one instant to another, with those who have not declined it.
    func busyTimes(in organisation: Organisation.ID, from start: Instant, before end: Instant) throws -> [BusyTime] {
        let booked: SQL = """
            session.organisation_id = \(organisation) AND schedule.starts_at >= \(start) AND schedule.starts_at < \(end)
                AND \(standing) AND NOT EXISTS (SELECT 1 FROM session_closing WHERE session_id = session.id)
            """
        let sessions: [BookedRow] = try rows(
            """
            SELECT session.id, session.supervisor_id, schedule.starts_at, schedule.minutes, schedule.venue
            FROM session \(joinOfSchedule) WHERE \(booked) ORDER BY schedule.starts_at, session.id
            """)
        let invited: [InvitedRow] = try rows(
            """
            SELECT supervisee.session_id, supervisee.membership_id
            FROM session \(joinOfSchedule) JOIN session_supervisee AS supervisee ON supervisee.session_id = session.id
            WHERE \(booked) AND NOT EXISTS (
                SELECT 1 FROM session_decline AS declined WHERE declined.session_id = session.id AND declined.number = schedule.number
                    AND declined.membership_id = supervisee.membership_id)
            ORDER BY supervisee.membership_id
            """)
        let members = Dictionary(grouping: invited, by: \.sessionID)
        return sessions.map { row in
            BusyTime(
                sessionID: row.id, memberIDs: (members[row.id] ?? []).map(\.membershipID) + [row.supervisorID], venue: row.venue,
                startsAt: row.startsAt, minutes: row.minutes)
        }
    }

    /// Minutes that each supervisor has held, or has booked, from one instant to another.
    func minutesTaken(in organisation: Organisation.ID, from start: Instant, before end: Instant) throws -> [Membership.ID: Int] {
        let found: [MinutesRow] = try rows(
            """
            SELECT session.supervisor_id AS membership_id, CAST(SUM(COALESCE(closing.minutes_held, schedule.minutes)) AS BIGINT) AS minutes
            FROM session \(joinOfSchedule)
            LEFT JOIN session_outset AS outset ON outset.session_id = session.id
            LEFT JOIN session_closing AS closing ON closing.session_id = session.id
            WHERE session.organisation_id = \(organisation) AND \(standing)
                AND COALESCE(outset.started_at, schedule.starts_at) >= \(start)
                AND COALESCE(outset.started_at, schedule.starts_at) < \(end)
            GROUP BY session.supervisor_id
            """)
        return Dictionary(found.map { ($0.membershipID, $0.minutes) }) { first, _ in first }
    }

    /// With whom each had, or has, their last session.
    func usualSupervisors(in organisation: Organisation.ID) throws -> [Supervisee: Membership.ID] {
        let found: [UsualRow] = try rows(
            """
            SELECT supervisee.membership_id, session.format, session.supervisor_id
            FROM session \(joinOfSchedule) JOIN session_supervisee AS supervisee ON supervisee.session_id = session.id
            WHERE session.organisation_id = \(organisation) AND \(standing)
            ORDER BY schedule.starts_at, session.id
            """)
        return Dictionary(
            found.map { (Supervisee(memberID: $0.membershipID, format: $0.format), $0.supervisorID) }, uniquingKeysWith: { $1 })
    }

    /// The days of a span on which people are on leave, or not here any more.
    func absences(in organisation: Organisation.ID, during span: DaySpan) throws -> [Membership.ID: [DaySpan]] {
        let here: SQL = "membership.organisation_id = \(organisation)"
        let leaves = try leaves(ofThose: here).mapValues { $0.map { DaySpan(first: $0.startsOn, last: $0.endsOn ?? span.last) } }
        let leaving: [LeavingRow] = try rows(
            "SELECT id, ends_on FROM membership WHERE \(here) AND ends_on IS NOT NULL AND ends_on < \(span.last)")
        return leaving.reduce(into: leaves) { absences, row in
            absences[row.id, default: []].append(DaySpan(first: row.endsOn.adding(days: 1), last: span.last))
        }
    }

    /// The days of individual sessions of some types that were booked after an instant, by supervisee.
    func daysBooked(
        in organisation: Organisation.ID, ofTypes types: [String], since start: Instant
    ) throws -> [Membership.ID: [CivilDate]] {
        let found: [BookedSinceRow] = try rows(
            """
            SELECT supervisee.membership_id, schedule.starts_at
            FROM session \(joinOfSchedule) JOIN session_supervisee AS supervisee ON supervisee.session_id = session.id
            WHERE session.organisation_id = \(organisation) AND session.format = 'individual' AND session.type IN \(types)
                AND session.planned_at >= \(start) AND \(standing)
            """)
        return Dictionary(grouping: found, by: \.membershipID).mapValues { $0.map { LondonTime.day(of: $0.startsAt) } }
    }

    private var joinOfSchedule: SQL {
        """
        JOIN session_schedule AS schedule ON schedule.session_id = session.id
            AND schedule.number = (SELECT MAX(number) FROM session_schedule WHERE session_id = session.id)
        """
    }

    /// Neither cancelled nor missed, on `session`.
    private var standing: SQL {
        """
        NOT EXISTS (SELECT 1 FROM session_cancellation WHERE session_id = session.id)
            AND NOT EXISTS (SELECT 1 FROM session_non_attendance WHERE session_id = session.id)
        """
    }
}

extension CivilDate {
    /// Midnight in London, with which it begins.
    var midnight: Instant {
        LondonTime.instant(on: self, hour: 0, minute: 0) ?? Instant(milliseconds: Int64(daysSince1970) * 86_400_000)
    }
}
