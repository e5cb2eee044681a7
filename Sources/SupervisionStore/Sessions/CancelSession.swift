import SQLStorage
public import Supervision

extension Store {
    /// Cancels a session that has not begun, alone or with all that follow it in its series. The reason is for the parties. Cancelling it
    /// twice is cancelling it once. Whoever cancelled books it anew: of a series cancelled together that is one duty.
    /// - Parameter owner: which party cancels, or where neither does whoever arranged it; nil where the actor does.
    /// - Returns: how many were cancelled, this one among them.
    /// - Throws: ``NotFound``, ``Refusal``.
    @discardableResult
    public func cancel(
        _ id: Session.ID, withFollowing: Bool = false, by owner: Membership.ID? = nil, because reason: Confidential, as actor: Actor,
        at now: Instant
    ) async throws -> Int {
        try await change { db in
            let (session, _, grant) = try db.session(id, for: Access.Act.rearrange, by: actor)
            let following = withFollowing ? try db.following(session, for: Access.Act.rearrange, by: actor) : []
            guard owner.map((session.partyIDs + [session.arrangerID]).contains) ?? true else { throw NotFound() }
            if session.cancellation?.cancelledBy != actor.membershipID {
                try cancel(session, because: reason, with: grant, as: actor, at: now, in: db)
                try db.execute(
                    """
                    INSERT INTO rebooking_duty (session_id, membership_id, at)
                    VALUES (\(id), \(owner ?? actor.membershipID), \(now))
                    """)
            }
            for (other, grant) in following {
                try cancel(other, because: reason, with: grant, as: actor, at: now, in: db)
                try db.append(LogEntry(.sessionCancelled, other.id, by: actor, as: other.part(of: actor), at: now))
            }
            return (following.count + 1, LogEntry(.sessionCancelled, id, by: actor, as: session.part(of: actor), at: now))
        }
    }

    private func cancel(
        _ session: Session, because reason: Confidential, with grant: Grant, as actor: Actor, at now: Instant, in db: any WriteTransaction
    ) throws {
        try SessionRules.cancelling.require(of: session, under: shelf.edition(session.editionID, in: db).pack)
        try db.execute(
            "INSERT INTO session_cancellation (session_id, cancelled_by, at) VALUES (\(session.id), \(actor.membershipID), \(now))")
        try seal(reason, at: Place(.sessionChange, session.id, version: 0, in: session.organisationID), with: grant, in: db)
    }
}
