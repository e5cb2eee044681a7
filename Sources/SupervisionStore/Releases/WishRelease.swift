import SQLStorage
public import Supervision

extension Store {
    /// Asks one's own line manager for protected time, or takes that back: for a session whose type tells something nobody else asks.
    /// Asking twice is asking once.
    /// - Throws: ``NotFound`` for whoever is not its supervisee, ``Refusal`` where the session is open no more.
    public func wishRelease(_ isWished: Bool, for id: Session.ID, as actor: Actor, at now: Instant) async throws {
        try await change { db in
            let (session, facts, _) = try db.session(id, for: Access.Act.wishRelease, by: actor)
            let entry = LogEntry(isWished ? .releaseAsked : .releaseTakenBack, id, by: actor, as: "supervisee", at: now)
            guard facts.isTelling else { return ((), entry) }
            try ReleaseRules.answering.require(of: session, under: shelf.edition(session.editionID, in: db).pack)
            let asked = try db.releases(for: id, to: actor).first { $0.request.memberID == actor.membershipID }
            if isWished, asked == nil {
                try db.insertReleaseRequests(of: [actor.membershipID], for: session.schedule.number, of: session, by: actor, at: now)
            } else if !isWished {
                try db.deleteReleaseRequests(of: actor.membershipID, for: id)
            }
            return ((), entry)
        }
    }
}
