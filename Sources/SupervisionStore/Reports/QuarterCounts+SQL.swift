import SQLStorage
import Supervision

/// The sessions of an organisation between two instants, and what was known when the last day was over.
struct ReportSpan {
    let organisation: Organisation.ID
    let start: Instant
    let end: Instant
    /// The end of the day that the report shows.
    let over: Instant

    /// On `session`, `outset` and `closing`.
    fileprivate var isHeld: SQL {
        "session.organisation_id = \(organisation) AND outset.started_at >= \(start) AND outset.started_at < \(over)"
    }

    fileprivate static var held: SQL {
        """
        session JOIN session_outset AS outset ON outset.session_id = session.id
            JOIN session_closing AS closing ON closing.session_id = session.id
        """
    }
}

struct HeldRow: Decodable {
    let format: SessionFormat
    let editionID: PolicyEdition.ID
    let type: String
    let isLate: Bool
    let hasAgreement: Bool
    let sessions: Int
    let minutes: Int
}

struct AttendedRow: Decodable {
    let membershipID: Membership.ID
    let format: SessionFormat
    let editionID: PolicyEdition.ID
    let type: String
    let attendances: Int
    let minutes: Int
}

struct PlannedRow: Decodable {
    let format: SessionFormat
    let fate: QuarterCounts.Fate
    let sessions: Int
}

struct ArrangedRow: Decodable {
    let editionID: PolicyEdition.ID
    let type: String
    let sessions: Int
}

struct ActionRow: Decodable {
    let kind: String
    let isEarlier: Bool
    let standing: ActionStanding
    let count: Int
}

private struct CountRow<Key: Decodable>: Decodable {
    let key: Key
    let count: Int
}

extension ReadTransaction {
    func held(_ span: ReportSpan) throws -> [HeldRow] {
        try rows(
            """
            SELECT session.format, session.edition_id, session.type, late.session_id IS NOT NULL AS is_late,
                COALESCE(closing.agreement_id, closing.pair_agreement_id) IS NOT NULL AS has_agreement, COUNT(*) AS sessions,
                CAST(SUM(closing.minutes_held) AS BIGINT) AS minutes
            FROM \(ReportSpan.held) LEFT JOIN late_entry AS late ON late.session_id = session.id
            WHERE \(span.isHeld)
            GROUP BY session.format, session.edition_id, session.type, late.session_id IS NOT NULL,
                COALESCE(closing.agreement_id, closing.pair_agreement_id) IS NOT NULL
            """)
    }

    /// Of each member, one to one or with an attendance that was signed or witnessed.
    func attended(_ span: ReportSpan) throws -> [AttendedRow] {
        try rows(
            """
            SELECT taken.membership_id, session.format, session.edition_id, session.type, COUNT(*) AS attendances,
                CAST(SUM(closing.minutes_held) AS BIGINT) AS minutes
            FROM \(ReportSpan.held) JOIN session_supervisee AS taken ON taken.session_id = session.id
            WHERE session.format = 'individual' AND \(span.isHeld)
            GROUP BY taken.membership_id, session.format, session.edition_id, session.type
            UNION ALL
            SELECT taken.membership_id, session.format, session.edition_id, session.type, COUNT(*) AS attendances,
                CAST(SUM(closing.minutes_held) AS BIGINT) AS minutes
            FROM \(ReportSpan.held) JOIN attendance AS taken ON taken.session_id = session.id
            WHERE session.format = 'group' AND taken.kind IN ('signed', 'witnessed') AND \(span.isHeld)
            GROUP BY taken.membership_id, session.format, session.edition_id, session.type
            """)
    }

    /// Sessions last planned for these days that were not held.
    func notHeld(_ span: ReportSpan) throws -> [PlannedRow] {
        try rows(
            """
            SELECT session.format, CASE
                WHEN cancelled.cancelled_by = session.supervisor_id THEN 'cancelledBySupervisor'
                WHEN cancelled.cancelled_by IN (
                    SELECT membership_id FROM session_supervisee WHERE session_id = session.id) THEN 'cancelledBySupervisee'
                WHEN cancelled.session_id IS NOT NULL THEN 'cancelledByOthers'
                WHEN missed.absent_id = session.supervisor_id THEN 'supervisorAbsent'
                WHEN missed.session_id IS NOT NULL THEN 'superviseeAbsent'
                WHEN schedule.starts_at < \(span.over) THEN 'unsettled'
                ELSE 'toCome' END AS fate, COUNT(*) AS sessions
            FROM session JOIN session_schedule AS schedule ON schedule.session_id = session.id
                AND schedule.number = (SELECT MAX(number) FROM session_schedule WHERE session_id = session.id)
            LEFT JOIN session_cancellation AS cancelled ON cancelled.session_id = session.id
            LEFT JOIN session_non_attendance AS missed ON missed.session_id = session.id
            WHERE session.organisation_id = \(span.organisation)
                AND schedule.starts_at >= \(span.start) AND schedule.starts_at < \(span.end)
                AND NOT EXISTS (SELECT 1 FROM session_closing WHERE session_id = session.id)
            GROUP BY session.format, fate
            """)
    }

    /// Of groups that met: who came, and what became of the others.
    func invitations(_ span: ReportSpan) throws -> [QuarterCounts.Invitation: Int] {
        try counts(
            """
            SELECT answered.kind AS key, COUNT(*) AS count
            FROM \(ReportSpan.held) JOIN attendance AS answered ON answered.session_id = session.id
            WHERE session.format = 'group' AND \(span.isHeld) GROUP BY answered.kind
            UNION ALL
            SELECT CASE WHEN declined.membership_id IS NULL THEN 'absent' ELSE 'declined' END AS key, COUNT(*) AS count
            FROM \(ReportSpan.held) JOIN session_supervisee AS invited ON invited.session_id = session.id
            LEFT JOIN session_decline AS declined ON declined.session_id = session.id
                AND declined.membership_id = invited.membership_id
                AND declined.number = (SELECT MAX(number) FROM session_schedule WHERE session_id = session.id)
            WHERE session.format = 'group' AND \(span.isHeld) AND NOT EXISTS (
                SELECT 1 FROM attendance WHERE session_id = session.id AND membership_id = invited.membership_id)
            GROUP BY CASE WHEN declined.membership_id IS NULL THEN 'absent' ELSE 'declined' END
            """)
    }

    /// Where the records of one-to-one sessions stood when the day was over.
    func recordStandings(_ span: ReportSpan) throws -> [QuarterCounts.RecordStanding: Int] {
        try counts(
            """
            SELECT standing AS key, COUNT(*) AS count FROM (
                SELECT CASE
                    WHEN sent.number IS NULL THEN 'notSent'
                    WHEN (SELECT COUNT(*) FROM signature
                        WHERE signature.subject_id = record.id AND signature.version = sent.number AND signature.digest = sent.digest
                            AND signature.signer_id IN (record.supervisor_id, record.supervisee_id)
                            AND signature.at < \(span.over)) = 2 THEN 'signed'
                    WHEN EXISTS (SELECT 1 FROM unsigned_closing
                        WHERE unsigned_closing.record_id = record.id AND unsigned_closing.closed_at < \(span.over)) THEN 'closedUnsigned'
                    WHEN EXISTS (SELECT 1 FROM record_response AS response
                        WHERE response.record_id = record.id AND response.number = sent.number AND response.kind = 'refusal'
                            AND response.at < \(span.over)) THEN 'refused'
                    ELSE 'waiting' END AS standing
                FROM \(ReportSpan.held) LEFT JOIN record ON record.session_id = session.id
                LEFT JOIN record_version AS sent ON sent.record_id = record.id AND sent.number = (
                    SELECT MAX(number) FROM record_version WHERE record_id = record.id AND sent_at < \(span.over))
                WHERE session.format = 'individual' AND \(span.isHeld)
            ) AS standings GROUP BY standing
            """)
    }

    func groupRecordStandings(_ span: ReportSpan) throws -> [QuarterCounts.GroupRecordStanding: Int] {
        try counts(
            """
            SELECT standing AS key, COUNT(*) AS count FROM (
                SELECT CASE WHEN closed.session_id IS NULL THEN 'notClosed' ELSE 'closed' END AS standing
                FROM \(ReportSpan.held)
                LEFT JOIN group_record_closing AS closed ON closed.session_id = session.id AND closed.at < \(span.over)
                WHERE session.format = 'group' AND \(span.isHeld)
            ) AS standings GROUP BY standing
            """)
    }

    func arranged(_ span: ReportSpan) throws -> [ArrangedRow] {
        try rows(
            """
            SELECT edition_id, type, COUNT(*) AS sessions FROM session
            WHERE organisation_id = \(span.organisation) AND planned_at >= \(span.start) AND planned_at < \(span.over)
            GROUP BY edition_id, type
            """)
    }

    /// Action points agreed in the quarter, and earlier ones that were open when it began. They are agreed when their record is signed by
    /// both, or closed by the group.
    func actions(_ span: ReportSpan, in days: DaySpan) throws -> [ActionRow] {
        try rows(
            """
            SELECT kind, is_earlier, standing, COUNT(*) AS count FROM (
                SELECT agreed.kind, agreed.at < \(span.start) AS is_earlier, CASE
                    WHEN finished.outcome_on <= \(days.last) THEN finished.kind
                    WHEN agreed.owner_id IS NULL AND agreed.due_on IS NULL THEN 'nothingToDo'
                    WHEN agreed.due_on < \(days.last) THEN 'overdue'
                    ELSE 'stillOpen' END AS standing
                FROM (
                    SELECT action_point.id, action_point.kind, action_point.owner_id, action_point.due_on, MAX(signature.at) AS at
                    FROM action_point JOIN signature ON signature.subject_id = action_point.record_id AND signature.subject = 'record'
                    WHERE action_point.organisation_id = \(span.organisation)
                    GROUP BY action_point.id, action_point.kind, action_point.owner_id, action_point.due_on
                    UNION ALL
                    SELECT action_point.id, action_point.kind, action_point.owner_id, action_point.due_on, closed.at
                    FROM action_point JOIN group_record_closing AS closed ON closed.session_id = action_point.session_id
                    WHERE action_point.organisation_id = \(span.organisation)
                ) AS agreed LEFT JOIN action_outcome AS finished ON finished.action_point_id = agreed.id
                WHERE agreed.at < \(span.over) AND (agreed.at >= \(span.start) OR finished.outcome_on >= \(days.first)
                    OR (finished.outcome_on IS NULL AND (agreed.owner_id IS NOT NULL OR agreed.due_on IS NOT NULL)))
            ) AS standings GROUP BY kind, is_earlier, standing
            """)
    }

    private func counts<Key: Decodable & Hashable>(_ sql: SQL) throws -> [Key: Int] {
        let found: [CountRow<Key>] = try rows(sql)
        return Dictionary(found.map { ($0.key, $0.count) }, uniquingKeysWith: +)
    }
}
