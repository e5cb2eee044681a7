import SQLStorage
public import Supervision

extension Store {
    /// Cancels a session that has not begun, alone or with all that follow it in its series. The reason is for the parties. Cancelling it
    /// twice is cancelling it once. Whoever cancelled books it anew: of a series cancelled together that is one duty.
    /// - Parameter ground: the key of one of the policy's grounds, where it has any; it is sealed with the reason.
    /// - Parameter owner: which party cancels, or where neither does whoever arranged it; nil where the actor does.
    /// - Returns: how many were cancelled, this one among them.
    /// - Throws: ``NotFound``, ``Refusal``.
    @discardableResult
    public func cancel(
        _ id: Session.ID, withFollowing: Bool = false, by owner: Membership.ID? = nil, on ground: String? = nil,
        because reason: Confidential, as actor: Actor, at now: Instant
    ) async throws -> Int {
        try await change { db in
            let (session, _, grant) = try db.session(id, for: Access.Act.rearrange, by: actor)
            let following = withFollowing ? try db.following(session, for: Access.Act.rearrange, by: actor) : []
            guard owner.map((session.partyIDs + [session.arrangerID]).contains) ?? true else { throw NotFound() }
            if session.cancellation?.cancelledBy != actor.membershipID {
                try cancel(session, on: ground, because: reason, with: grant, as: actor, at: now, in: db)
                let rebooker = try rebooker(of: session, cancelledBy: owner ?? actor.membershipID, on: LondonTime.day(of: now), in: db)
                try db.execute(
                    """
                    INSERT INTO rebooking_duty (session_id, membership_id, at)
                    VALUES (\(id), \(rebooker), \(now))
                    """)
            }
            for (other, grant) in following {
                try cancel(other, on: ground, because: reason, with: grant, as: actor, at: now, in: db)
                try db.append(LogEntry(.sessionCancelled, other.id, by: actor, as: other.part(of: actor), at: now))
            }
            return (following.count + 1, LogEntry(.sessionCancelled, id, by: actor, as: session.part(of: actor), at: now))
        }
    }

    private func cancel(
        _ session: Session, on ground: String?, because reason: Confidential, with grant: Grant, as actor: Actor, at now: Instant,
        in db: any WriteTransaction
    ) throws {
        let pack = try shelf.edition(session.editionID, in: db).pack
        try SessionRules.cancelling.require(of: session, under: pack)
        let (said, grounds) = (reason.opened(with: grant), pack.cancelGrounds(ofType: session.type))
        try SessionRules.stating.require(of: .init(grounds: grounds, ground: ground, isExplained: !said.utf8.isEmpty), under: pack)
        let words = grounds.first { $0.key == ground }.map { Confidential($0.words(with: said)) } ?? reason
        try db.execute(
            "INSERT INTO session_cancellation (session_id, cancelled_by, at) VALUES (\(session.id), \(actor.membershipID), \(now))")
        try seal(words, at: Place(.sessionChange, session.id, version: 0, in: session.organisationID), with: grant, in: db)
    }

    /// Whoever cancelled, or where the policy leaves it to them whoever books the sessions of the two.
    private func rebooker(of session: Session, cancelledBy party: Membership.ID, on day: CivilDate, in db: any ReadTransaction)
        throws -> Membership.ID
    {
        let pack = try shelf.edition(session.editionID, in: db).pack
        guard pack.cancel(ofType: session.type)?.rebooker.value == .arranger else { return party }
        guard session.format == .individual, let first = session.superviseeIDs.first, let supervisee = try db.member(first) else {
            return session.arrangerID
        }
        let arrangers = try db.arranging(session.type, with: session.supervisorID, for: supervisee, under: pack, on: day).arrangerIDs ?? []
        return arrangers.contains(session.arrangerID) ? session.arrangerID : arrangers.min { $0.text < $1.text } ?? session.arrangerID
    }
}
