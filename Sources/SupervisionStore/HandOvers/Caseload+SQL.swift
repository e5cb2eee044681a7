import SQLStorage
import Supervision

private struct PairRow: Decodable {
    let supervisorID: Membership.ID
    let superviseeID: Membership.ID
}

private struct OpenPointRow: Decodable {
    let id: ActionPoint.ID
    let superviseeID: Membership.ID
}

extension ReadTransaction {
    func pairs(of supervisor: Membership.ID, at now: Instant) throws -> [Membership.ID] {
        try pairs(of: [supervisor], at: now)[supervisor] ?? []
    }

    /// Whom each of these supervises one to one: in sessions that were not handed on since and are not older than a year or so, or because
    /// they were handed over. Who has left needs nobody.
    func pairs(of supervisors: [Membership.ID], at now: Instant) throws -> [Membership.ID: [Membership.ID]] {
        let found: [PairRow] = try rows(
            """
            SELECT pair.supervisor_id, pair.supervisee_id FROM (
                SELECT session.supervisor_id, met.membership_id AS supervisee_id
                FROM session JOIN session_supervisee AS met ON met.session_id = session.id
                WHERE session.supervisor_id IN \(supervisors) AND session.format = 'individual'
                    AND session.planned_at >= \(now.adding(days: -400))
                    AND NOT EXISTS (SELECT 1 FROM session_cancellation AS off WHERE off.session_id = session.id)
                    AND NOT EXISTS (SELECT 1 FROM stand_in AS stood
                        WHERE stood.session_id = session.id AND stood.number = 1 AND stood.instead_of <> session.supervisor_id)
                    AND NOT EXISTS (SELECT 1 FROM hand_over JOIN hand_over_completion AS gone ON gone.hand_over_id = hand_over.id
                        WHERE hand_over.from_id = session.supervisor_id AND hand_over.supervisee_id = met.membership_id
                            AND gone.at >= session.planned_at)
                UNION
                SELECT hand_over.to_id, hand_over.supervisee_id
                FROM hand_over JOIN hand_over_completion AS came ON came.hand_over_id = hand_over.id
                WHERE hand_over.to_id IN \(supervisors) AND NOT EXISTS (
                    SELECT 1 FROM hand_over AS later JOIN hand_over_completion AS gone ON gone.hand_over_id = later.id
                    WHERE later.from_id = hand_over.to_id AND later.supervisee_id = hand_over.supervisee_id AND gone.at >= came.at)
            ) AS pair JOIN membership ON membership.id = pair.supervisee_id
            WHERE membership.ends_on IS NULL OR membership.ends_on >= \(LondonTime.day(of: now))
            ORDER BY pair.supervisee_id
            """)
        return Dictionary(grouping: found, by: \.supervisorID).mapValues { $0.map(\.superviseeID) }
    }

    func openPoints(of supervisee: Membership.ID, ledBy supervisor: Membership.ID) throws -> [ActionPoint.ID] {
        try openPoints(of: [supervisee], ledBy: supervisor)[supervisee] ?? []
    }

    /// Open action points that a supervisor has with supervisees: agreed with them, or handed on to them.
    func openPoints(of supervisees: [Membership.ID], ledBy supervisor: Membership.ID) throws -> [Membership.ID: [ActionPoint.ID]] {
        let found: [OpenPointRow] = try rows(
            """
            SELECT action_point.id, COALESCE(record.supervisee_id, brought.supervisee_id) AS supervisee_id
            FROM action_point LEFT JOIN record ON record.id = action_point.record_id
            LEFT JOIN imported_action_point AS brought ON brought.action_point_id = action_point.id
            WHERE COALESCE(record.supervisee_id, brought.supervisee_id) IN \(supervisees)
                AND \(Visible.actionPoints(ledBy: [supervisor])) AND \(Visible.openActionPoints)
            ORDER BY action_point.id
            """)
        return Dictionary(grouping: found, by: \.superviseeID).mapValues { $0.map(\.id) }
    }
}
