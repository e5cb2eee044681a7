import SQLStorage
import Supervision

private struct NumberRow: Decodable { let number: Int }

private struct TermRow: Decodable {
    let sessionID: Session.ID
    let axis: String
    let term: String
}

private struct BegunRow: Decodable {
    let id: Session.ID
    let startedAt: Instant
}

extension ReadTransaction {
    /// How often it was said what a session touched; nought where it never was.
    func touchedVersion(of session: Session.ID) throws -> Version {
        let last: NumberRow? = try row("SELECT number FROM session_touched WHERE session_id = \(session) ORDER BY number DESC LIMIT 1")
        return Version(last?.number ?? 0)
    }

    /// What was said last of each session that somebody may see it of.
    func touched(among sessions: [Session.ID], to actor: Actor) throws -> [Session.ID: Touched] {
        let found: [TermRow] = try rows(
            """
            SELECT said.session_id, said.axis, said.term FROM session_touched_term AS said
            JOIN session ON session.id = said.session_id
            WHERE said.session_id IN \(sessions) AND \(Visible.coverage(to: actor))
                AND said.number = (SELECT MAX(number) FROM session_touched WHERE session_id = said.session_id)
            """)
        return found.reduce(into: [:]) { all, row in
            var touched = all[row.sessionID] ?? Touched()
            if row.axis == "function" { touched.functions.insert(row.term) } else { touched.stakeholders.insert(row.term) }
            all[row.sessionID] = touched
        }
    }

    /// Sessions of two that have begun, of the same two, the last first; as many as ever count.
    func begunSessions(ofPairOf session: Session, to actor: Actor) throws -> [(id: Session.ID, on: CivilDate)] {
        let found: [BegunRow] = try rows(
            """
            SELECT session.id AS id, outset.started_at AS started_at FROM session
            JOIN session_outset AS outset ON outset.session_id = session.id
            JOIN session_supervisee AS met ON met.session_id = session.id
            WHERE session.supervisor_id = \(session.supervisorID) AND met.membership_id IN \(session.superviseeIDs)
                AND \(Visible.coverage(to: actor))
                AND NOT EXISTS (SELECT 1 FROM session_cancellation AS cancelled WHERE cancelled.session_id = session.id)
                AND NOT EXISTS (SELECT 1 FROM session_non_attendance AS missed WHERE missed.session_id = session.id)
            ORDER BY outset.started_at DESC, session.id LIMIT 200
            """)
        return found.map { ($0.id, LondonTime.day(of: $0.startedAt)) }
    }
}

extension WriteTransaction {
    func insert(_ touched: Touched, as version: Version, of session: Session.ID, by actor: Actor, at now: Instant) throws {
        try execute(
            """
            INSERT INTO session_touched (session_id, number, by_id, at)
            VALUES (\(session), \(version.number), \(actor.membershipID), \(now))
            """)
        for (axis, terms) in [("function", touched.functions), ("stakeholder", touched.stakeholders)] {
            for term in terms.sorted() {
                try execute(
                    """
                    INSERT INTO session_touched_term (session_id, number, axis, term)
                    VALUES (\(session), \(version.number), \(axis), \(term))
                    """)
            }
        }
    }
}
