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
    /// Which proposals were shown for those that follow in its series, where they move too; nil where it moves alone.
    public let following: String?
    /// Whether it is kept although something does not fit.
    public let keepsClashes: Bool

    public init(
        expecting: Int, startsAt: Instant, minutes: Int, venue: String, venueIsPrivate: Bool, reason: Confidential,
        following: String? = nil,
        keepsClashes: Bool = true
    ) {
        self.expecting = expecting
        self.startsAt = startsAt
        self.minutes = minutes
        self.venue = venue
        self.venueIsPrivate = venueIsPrivate
        self.reason = reason
        self.following = following
        self.keepsClashes = keepsClashes
    }

    func schedule(by actor: Actor) -> SessionSchedule {
        SessionSchedule(
            number: expecting &+ 1, startsAt: startsAt, minutes: minutes, venue: venue, venueIsPrivate: venueIsPrivate,
            proposedBy: actor.membershipID)
    }
}

extension Store {
    /// Proposes another time or place, for a session alone or for all that follow it in its series too: those by as many days. Everybody
    /// but the proposer accepts anew. Proposing the same twice is proposing it once.
    /// - Returns: how many moved.
    /// - Throws: ``NotFound``, ``Refusal``, ``ProposalChanged`` where somebody else moved one of them first, ``PlanDoesNotFit`` unless that is kept.
    @discardableResult
    public func move(_ id: Session.ID, to move: SessionMove, as actor: Actor, at now: Instant) async throws -> Int {
        try await change { db in
            let (session, _, grant) = try db.session(id, for: Access.Act.rearrange, by: actor)
            let following = move.following == nil ? [] : try db.following(session, for: Access.Act.rearrange, by: actor)
            let (count, others) = (following.count + 1, following.map(\.session))
            let entry = LogEntry(.sessionMoved, id, by: actor, as: session.part(of: actor), at: now)
            let schedule = move.schedule(by: actor)
            let shown = move.following ?? ""
            if session.schedule == schedule, others.proposals(before: 1) == shown { return (count, entry) }
            guard session.schedule.number == move.expecting, others.proposals() == shown else { throw ProposalChanged() }
            let days = LondonTime.day(of: schedule.startsAt).daysSince1970 - LondonTime.day(of: session.schedule.startsAt).daysSince1970
            let next = try others.map { other in
                guard let next = other.schedule.following(schedule, days: days) else { throw Refusal(.seriesIsShort) }
                return next
            }
            if !move.keepsClashes {
                let pack = try shelf.edition(session.editionID, in: db).pack
                let times = ([schedule] + next).map(\.time)
                try db.requireFit(
                    of: times, for: Set(session.partyIDs), at: schedule.venue, without: [id] + others.map(\.id),
                    beside: pack.warnings(ofVenueThatIsPrivate: schedule.venueIsPrivate)
                        + (try daysOfPlanned(beside: session, at: times.map(\.startsAt), in: db)),
                    asked: actor)
            }
            try self.move(session, to: schedule, because: move.reason, with: grant, as: actor, at: now, in: db)
            for ((other, grant), next) in zip(following, next) {
                try self.move(other, to: next, because: move.reason, with: grant, as: actor, at: now, in: db)
                try db.append(LogEntry(.sessionMoved, other.id, by: actor, as: other.part(of: actor), at: now))
            }
            return (count, entry)
        }
    }

    /// Of an extra session of two the days for which they have a planned one.
    private func daysOfPlanned(beside session: Session, at times: [Instant], in db: any ReadTransaction) throws -> [PlanWarning] {
        guard session.format == .individual, let supervisee = session.superviseeIDs.first,
            try !shelf.meetsObligation(session.type, under: session.editionID, in: db)
        else { return [] }
        return try plannedDays(of: session.supervisorID, with: supervisee, among: times, in: db)
    }

    private func move(
        _ session: Session, to schedule: SessionSchedule, because reason: Confidential, with grant: Grant, as actor: Actor,
        at now: Instant, in db: any WriteTransaction
    ) throws {
        let pack = try shelf.edition(session.editionID, in: db).pack
        try SessionRules.moving.require(of: session, under: pack)
        try SessionRules.rescheduling.require(of: (schedule.startsAt, now, schedule.venueIsPrivate), under: pack)
        try db.insert(schedule, of: session.id, at: now)
        try db.askForReleaseAnew(for: session, schedule: schedule, by: actor, at: now)
        try seal(
            reason, at: Place(.sessionChange, session.id, version: schedule.number, in: session.organisationID), with: grant, in: db)
        if session.partyIDs.contains(actor.membershipID) {
            try db.insertAcceptance(of: schedule.number, of: session.id, by: actor.membershipID, at: now)
        }
    }
}
