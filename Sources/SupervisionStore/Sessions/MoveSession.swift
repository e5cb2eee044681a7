import SQLStorage
public import Supervision

/// Another time or place, and why.
public struct SessionMove: Sendable {
    public let expecting: Int
    public let startsAt: Instant
    public let minutes: Int
    public let venue: String
    public let venueIsPrivate: Bool
    public let reason: Confidential

    public init(expecting: Int, startsAt: Instant, minutes: Int, venue: String, venueIsPrivate: Bool, reason: Confidential) {
        self.expecting = expecting
        self.startsAt = startsAt
        self.minutes = minutes
        self.venue = venue
        self.venueIsPrivate = venueIsPrivate
        self.reason = reason
    }

    func schedule(by actor: Actor) -> SessionSchedule {
        SessionSchedule(
            number: expecting &+ 1, startsAt: startsAt, minutes: minutes, venue: venue, venueIsPrivate: venueIsPrivate,
            proposedBy: actor.membershipID)
    }
}

extension Store {
    /// Proposes another time or place. Everybody but the proposer accepts anew. Proposing the same twice is proposing it once.
    /// - Throws: ``NotFound``, ``Refusal``, ``ProposalChanged`` where somebody else moved it first.
    public func move(_ id: Session.ID, to move: SessionMove, as actor: Actor, at now: Instant) async throws {
        try await change { db in
            let (session, _, grant) = try db.session(id, for: Access.Act.rearrange, by: actor)
            let entry = LogEntry(.sessionMoved, id, by: actor, as: session.part(of: actor), at: now)
            let schedule = move.schedule(by: actor)
            if session.schedule == schedule { return ((), entry) }
            guard session.schedule.number == move.expecting else { throw ProposalChanged() }
            let pack = try shelf.edition(session.editionID, in: db).pack
            try SessionRules.moving.require(of: session, under: pack)
            try SessionRules.rescheduling.require(of: (move.startsAt, now, move.venueIsPrivate), under: pack)
            try db.insert(schedule, of: id, at: now)
            try seal(move.reason, at: Place(.sessionChange, id, version: schedule.number, in: session.organisationID), with: grant, in: db)
            if session.partyIDs.contains(actor.membershipID) {
                try db.insertAcceptance(of: schedule.number, of: id, by: actor.membershipID, at: now)
            }
            return ((), entry)
        }
    }
}
