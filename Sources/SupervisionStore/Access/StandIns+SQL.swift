import SQLStorage
import Supervision

extension Visible {
    /// Who stands in, for whom and before whom, in sessions of two that are not over.
    static let standIns: SQL = """
        (SELECT stood.id AS session_id, stood.supervisor_id AS membership_id, original.instead_of, met.membership_id AS supervisee_id
            FROM session AS stood JOIN stand_in AS original ON original.session_id = stood.id AND original.number = 1
                AND original.instead_of <> stood.supervisor_id
            JOIN session_supervisee AS met ON met.session_id = stood.id
            WHERE stood.format = 'individual'
                AND NOT EXISTS (SELECT 1 FROM session_cancellation AS cancelled WHERE cancelled.session_id = stood.id)
                AND NOT EXISTS (SELECT 1 FROM session_closing AS closing WHERE closing.session_id = stood.id)
                AND NOT EXISTS (SELECT 1 FROM session_non_attendance AS missed WHERE missed.session_id = stood.id))
        """

    /// Which record is shown to whom, and for which session: the last word counts, and only for whom it was said.
    static let showings: SQL = """
        (SELECT shown.record_id, shown.session_id, shown.membership_id
            FROM record_showing AS shown JOIN \(standIns) AS standing ON standing.session_id = shown.session_id
                AND standing.membership_id = shown.membership_id
            WHERE shown.is_shown AND shown.number = (SELECT MAX(later.number) FROM record_showing AS later
                WHERE later.record_id = shown.record_id AND later.session_id = shown.session_id))
        """

    /// Twin of ``ActionPoint/isOpen``, on `action_point`.
    static let openActionPoints: SQL = """
        ((action_point.owner_id IS NOT NULL OR action_point.due_on IS NOT NULL)
            AND NOT EXISTS (SELECT 1 FROM action_outcome AS came WHERE came.action_point_id = action_point.id))
        """
}

extension ReadTransaction {
    /// Who stands in for a supervisor before a supervisee.
    func standIns(for supervisor: Membership.ID, before supervisee: Membership.ID) throws -> [Membership.ID] {
        try rows(
            """
            SELECT standing.membership_id FROM \(Visible.standIns) AS standing
            WHERE standing.instead_of = \(supervisor) AND standing.supervisee_id = \(supervisee)
            """)
    }
}
