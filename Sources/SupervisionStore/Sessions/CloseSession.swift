import SQLStorage
public import Supervision

extension Store {
    /// Ends a session that was held, and names the agreement under which it was; without one it says so and holds nobody up.
    /// Closing it twice with the same length is closing it once.
    /// - Throws: ``NotFound``, ``Refusal``.
    public func close(_ id: Session.ID, minutesHeld: Int, steps: Set<String>, as actor: Actor, at now: Instant) async throws {
        try await change { db in
            let (session, _, _) = try db.session(id, for: Access.Act.leadSession, by: actor)
            let entry = LogEntry(.sessionClosed, id, by: actor, as: "supervisor", at: now)
            if session.closing?.minutesHeld == minutesHeld { return ((), entry) }
            let pack = try shelf.edition(session.editionID, in: db).pack
            try SessionRules.closing.require(of: session, under: pack)
            let agreement = try db.agreement(of: id).flatMap { $0.isSigned ? $0.id : nil }
            try db.execute(
                """
                INSERT INTO session_closing (session_id, minutes_held, agreement_id, closed_by, closed_at)
                VALUES (\(id), \(minutesHeld), \(agreement), \(actor.membershipID), \(now))
                """)
            try db.insertSteps(steps.intersection(pack.procedure.filter(\.isChecklist).map(\.key)), of: id, by: actor, at: now)
            return ((), entry)
        }
    }
}
