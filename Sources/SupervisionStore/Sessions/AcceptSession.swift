import SQLStorage
public import Supervision

extension Store {
    /// Accepts the time and place last proposed. Accepting twice is accepting once.
    /// - Parameter shown: which proposals were shown for those that follow in its series, where each that still waits for an answer is
    ///   accepted too.
    /// - Throws: ``NotFound``, ``Refusal``, ``ProposalChanged`` where another time was proposed meanwhile.
    public func accept(
        _ id: Session.ID, schedule number: Int, withFollowing shown: String? = nil, as actor: Actor, at now: Instant
    ) async throws {
        try await change { db in
            let (session, _, _) = try db.session(id, for: Access.Act.takePart, by: actor)
            let following = shown == nil ? [] : try db.following(session, for: Access.Act.takePart, by: actor).map(\.session)
            guard session.schedule.number == number, following.proposals() == shown ?? "" else { throw ProposalChanged() }
            try SessionRules.accepting.require(of: session, under: shelf.edition(session.editionID, in: db).pack)
            try db.accept(session, by: actor, at: now)
            for other in following where other.awaitsAnswer(of: actor.membershipID) {
                try db.accept(other, by: actor, at: now)
                try db.append(LogEntry(.sessionAccepted, other.id, by: actor, as: other.part(of: actor), at: now))
            }
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

extension WriteTransaction {
    /// Whoever declined before takes that back.
    fileprivate func accept(_ session: Session, by actor: Actor, at now: Instant) throws {
        let number = session.schedule.number
        try insertAcceptance(of: number, of: session.id, by: actor.membershipID, at: now)
        try execute(
            """
            DELETE FROM session_decline
            WHERE session_id = \(session.id) AND number = \(number) AND membership_id = \(actor.membershipID)
            """)
    }
}
