import SQLStorage
public import Supervision

extension Store {
    /// Cancels a session that has not begun. The reason is for the parties. Cancelling it twice is cancelling it once.
    /// - Throws: ``NotFound``, ``Refusal``.
    public func cancel(_ id: Session.ID, because reason: Confidential, as actor: Actor, at now: Instant) async throws {
        try await change { db in
            let (session, _, grant) = try db.session(id, for: Access.Act.rearrange, by: actor)
            let entry = LogEntry(.sessionCancelled, id, by: actor, as: session.part(of: actor), at: now)
            if session.cancellation?.cancelledBy == actor.membershipID { return ((), entry) }
            try SessionRules.cancelling.require(of: session, under: shelf.edition(session.editionID, in: db).pack)
            try db.execute(
                """
                INSERT INTO session_cancellation (session_id, cancelled_by, at) VALUES (\(id), \(actor.membershipID), \(now))
                """)
            try seal(reason, at: Place(.sessionChange, id, version: 0, in: session.organisationID), with: grant, in: db)
            return ((), entry)
        }
    }
}
