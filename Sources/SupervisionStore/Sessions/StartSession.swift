import SQLStorage
public import Supervision

extension Store {
    /// Begins a session, with the length agreed at the outset and the steps that the supervisor has gone through. Beginning it twice
    /// with the same is beginning it once.
    /// - Throws: ``NotFound``, ``Refusal``.
    public func start(
        _ id: Session.ID, at startedAt: Instant, minutesAgreed: Int, steps: Set<String>, as actor: Actor, now: Instant
    ) async throws {
        try await change { db in
            let (session, _, _) = try db.session(id, for: Access.Act.leadSession, by: actor)
            let entry = LogEntry(.sessionStarted, id, by: actor, as: "supervisor", at: now)
            if session.outset == SessionOutset(startedAt: startedAt, minutesAgreed: minutesAgreed) { return ((), entry) }
            let pack = try shelf.edition(session.editionID, in: db).pack
            try SessionRules.starting.require(of: session, under: pack)
            try SessionRules.beginning.require(of: (startedAt, now), under: pack)
            try db.execute(
                """
                INSERT INTO session_outset (session_id, started_at, minutes_agreed) VALUES (\(id), \(startedAt), \(minutesAgreed))
                """)
            try db.insertSteps(steps.intersection(pack.procedure.filter(\.isChecklist).map(\.key)), of: id, by: actor, at: now)
            return ((), entry)
        }
    }
}

extension WriteTransaction {
    func insertSteps(_ steps: some Sequence<String>, of session: Session.ID, by actor: Actor, at now: Instant) throws {
        for step in steps.sorted() {
            try execute(
                """
                INSERT INTO session_step (session_id, step, by_id, at)
                VALUES (\(session), \(step), \(actor.membershipID), \(now)) ON CONFLICT DO NOTHING
                """)
        }
    }
}
