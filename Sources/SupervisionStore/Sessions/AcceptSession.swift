import SQLStorage
public import Supervision

extension Store {
    /// Accepts the time and place last proposed. Accepting twice is accepting once.
    /// - Throws: ``NotFound``, ``Refusal``, ``ProposalChanged`` where another time was proposed meanwhile.
    public func accept(_ id: Session.ID, schedule number: Int, as actor: Actor, at now: Instant) async throws {
        try await change { db in
            let (session, _, _) = try db.session(id, for: Access.Act.takePart, by: actor)
            guard session.schedule.number == number else { throw ProposalChanged() }
            try SessionRules.accepting.require(of: session, under: shelf.edition(session.editionID, in: db).pack)
            try db.insertAcceptance(of: number, of: id, by: actor.membershipID, at: now)
            try db.execute(
                "DELETE FROM session_decline WHERE session_id = \(id) AND number = \(number) AND membership_id = \(actor.membershipID)")
            return ((), LogEntry(.sessionAccepted, id, by: actor, as: session.part(of: actor), at: now))
        }
    }
}

/// Another time or place was proposed since the page was shown.
public struct ProposalChanged: Error, Hashable, Sendable {}

extension Session {
    /// In what part somebody acts, for the log.
    func part(of actor: Actor) -> String {
        if supervisorID == actor.membershipID { return "supervisor" }
        if superviseeIDs.contains(actor.membershipID) { return "supervisee" }
        if arrangerID == actor.membershipID { return "arranger" }
        return Role.allCases.first { actor.roles.contains($0) }?.rawValue ?? "member"
    }
}
