import SQLStorage
import Supervision

extension ReadTransaction {
    /// Those of its series that come after it and have not begun, were not held and were not cancelled.
    func following(_ session: Session) throws -> [Session] {
        guard let place = session.series else { return [] }
        return try sessions(
            where: "series.first_id = \(place.firstID) AND series.number > \(place.number)", then: "ORDER BY series.number"
        ).filter { SessionRules.moving.unmet(by: $0).isEmpty }
    }

    /// The same, for whoever may do that with each of them.
    /// - Throws: ``NotFound`` where one of them is not theirs.
    func following(
        _ session: Session, for act: (SessionFacts) -> Access.Act, by actor: Actor
    ) throws -> [(session: Session, grant: Grant)] {
        try following(session).map { ($0, try Access.grant(act(try facts(of: $0)), to: actor)) }
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
