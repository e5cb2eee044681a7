import SQLStorage
import Supervision

extension ReadTransaction {
    /// Those of its series that come after it and have not begun, were not held and were not cancelled.
    func following(_ session: Session) throws -> [Session] { try rowsFollowing(session).map(\.session) }

    private func rowsFollowing(_ session: Session) throws -> [SessionRow] {
        guard let place = session.series else { return [] }
        return try sessionRows(
            where: "series.first_id = \(place.firstID) AND series.number > \(place.number)", then: "ORDER BY series.number"
        ).filter { SessionRules.moving.unmet(by: $0.session).isEmpty }
    }

    /// The same, as far as the actor may do that with them: one that has gone to a stand-in is no longer of their series.
    func following(
        _ session: Session, for act: (SessionFacts) -> Access.Act, by actor: Actor
    ) throws -> [(session: Session, grant: Grant)] {
        try rowsFollowing(session).compactMap { other in
            let asked = act(other.facts)
            return Access.allows(asked, to: actor) ? (other.session, try Access.grant(asked, to: actor)) : nil
        }
    }
}

extension WriteTransaction {
    /// Sessions that were planned together, in their order. One alone is no series.
    func insertSeries(_ sessions: [Session.ID]) throws {
        guard let first = sessions.first, sessions.count > 1 else { return }
        for (index, session) in sessions.enumerated() {
            try execute("INSERT INTO series_session (session_id, first_id, number) VALUES (\(session), \(first), \(index + 1))")
        }
    }
}
