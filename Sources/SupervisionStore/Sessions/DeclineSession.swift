import SQLStorage
public import Supervision

extension Store {
    /// Says that one does not come to a group. The group goes on without; accepting later takes it back. Declining twice is declining
    /// once.
    /// - Throws: ``NotFound``, ``Refusal``, ``ProposalChanged`` where another time was proposed meanwhile.
    public func decline(_ id: Session.ID, schedule number: Int, as actor: Actor, at now: Instant) async throws {
        try await change { db in
            let (session, _, _) = try db.session(id, for: Access.Act.attend, by: actor)
            guard session.schedule.number == number else { throw ProposalChanged() }
            try GroupRules.declining.require(of: session, under: shelf.edition(session.editionID, in: db).pack)
            try db.execute(
                """
                INSERT INTO session_decline (session_id, number, membership_id, at)
                VALUES (\(id), \(number), \(actor.membershipID), \(now)) ON CONFLICT DO NOTHING
                """)
            return ((), LogEntry(.sessionDeclined, id, by: actor, as: "supervisee", at: now))
        }
    }
}
