import SQLStorage
public import Supervision

/// Somebody else confirmed it, or threw it away.
public struct YearDraftEnded: Error, Hashable, Sendable {
    public let isConfirmed: Bool
    /// Whether the actor did so.
    public let isOwn: Bool
}

/// Somebody else changed it after it was shown.
public struct YearDraftChanged: Error, Hashable, Sendable {}

/// Where a session of a draft is to stand instead.
public struct DraftMove: Hashable, Sendable {
    /// Version of the draft that was shown.
    public let expecting: Int
    public let startsAt: Instant
    public let venue: String
    public let supervisorID: Membership.ID
    /// Whether it may stand against advice.
    public let isMeant: Bool

    public init(expecting: Int, startsAt: Instant, venue: String, supervisorID: Membership.ID, isMeant: Bool) {
        self.expecting = expecting
        self.startsAt = startsAt
        self.venue = venue
        self.supervisorID = supervisorID
        self.isMeant = isMeant
    }
}

/// What stands in the way of a move, with the names of those whom it concerns.
public struct DraftDoesNotFit: Error, Hashable, Sendable {
    public let faults: [DraftFault]
    public let names: [Membership.ID: String]
}

extension Store {
    /// Moves one session of a draft.
    /// - Throws: ``NotFound``, ``YearDraftEnded``, ``YearDraftChanged``, ``DraftDoesNotFit``.
    public func move(
        _ session: Session.ID, of id: YearDraft.ID, to move: DraftMove, as actor: Actor, at now: Instant
    ) async throws {
        try await change { db in
            let draft = try db.draft(id, for: actor)
            guard let drafted = try db.drafted(of: id, where: "draft_session.id = \(session)").first else { throw NotFound() }
            let moved = drafted.moved(to: move.startsAt, at: move.venue, with: move.supervisorID)
            if moved == drafted { return ((), LogEntry(.draftedSessionMoved, session, by: actor, at: now)) }
            let around = LondonTime.day(of: move.startsAt)
            let check = try db.draftCheck(
                of: draft, in: actor.organisationID, from: around.adding(days: -1).midnight, before: around.adding(days: 2).midnight,
                at: now)
            let faults = check.faults(of: moved).filter { !$0.isAdvice || !move.isMeant }
            guard faults.isEmpty else {
                throw DraftDoesNotFit(faults: faults, names: try db.members(moved.busy.memberIDs).mapValues(\.name))
            }
            try db.raiseVersion(of: id, from: move.expecting)
            try db.execute(
                """
                UPDATE draft_session SET starts_at = \(move.startsAt), venue = \(move.venue), supervisor_id = \(move.supervisorID)
                WHERE id = \(session)
                """)
            return ((), LogEntry(.draftedSessionMoved, session, by: actor, at: now))
        }
    }

    /// Takes one session out of a draft; it is listed with what could not be placed.
    /// - Throws: ``NotFound``, ``YearDraftEnded``, ``YearDraftChanged``.
    public func leaveOut(
        _ session: Session.ID, of id: YearDraft.ID, expecting version: Int, as actor: Actor, at now: Instant
    ) async throws {
        try await change { db in
            _ = try db.draft(id, for: actor)
            guard let drafted = try db.drafted(of: id, where: "draft_session.id = \(session)").first else { throw NotFound() }
            try db.raiseVersion(of: id, from: version)
            try db.insertUnplaced([Unplaced(drafted, because: .leftOut)], of: id)
            try db.execute("DELETE FROM draft_session_member WHERE session_id = \(session)")
            try db.execute("DELETE FROM draft_session WHERE id = \(session)")
            return ((), LogEntry(.draftedSessionLeftOut, session, by: actor, at: now))
        }
    }

    /// Throws a draft away: nothing of what it placed is kept. Doing so twice is doing it once.
    /// - Throws: ``NotFound``, ``YearDraftEnded`` where it was confirmed, ``YearDraftChanged``.
    public func throwAway(_ id: YearDraft.ID, expecting version: Int, as actor: Actor, at now: Instant) async throws {
        try await change { db in
            let entry = LogEntry(.yearDraftThrownAway, id, by: actor, at: now)
            do { _ = try db.draft(id, for: actor) } catch let ended as YearDraftEnded where !ended.isConfirmed { return ((), entry) }
            try db.raiseVersion(of: id, from: version)
            try db.deleteDrafted(of: id)
            try db.execute("DELETE FROM draft_unplaced WHERE draft_id = \(id)")
            try db.endDraft(id, "thrownAway", by: actor, at: now)
            return ((), entry)
        }
    }
}

extension Unplaced {
    init(_ session: DraftedSession, because reason: UnplacedReason) {
        self.init(
            row: session.row, groupID: session.groupID, memberID: session.groupID == nil ? session.memberIDs.first : nil,
            people: max(1, session.memberIDs.count), window: session.window, reason: reason)
    }
}

extension ReadTransaction {
    /// What a draft's sessions are looked at beside: what is booked and drafted from one instant to another.
    func draftCheck(
        of draft: YearDraft, in organisation: Organisation.ID, from start: Instant, before end: Instant, at now: Instant,
        bookedSince: [Membership.ID: [CivilDate]] = [:]
    ) throws -> DraftCheck {
        guard let nation = try organisations(where: "id = \(organisation)").first?.nation else { throw NotFound() }
        let drafted = try drafted(of: draft.id, where: "draft_session.starts_at >= \(start) AND draft_session.starts_at < \(end)")
        return DraftCheck(
            in: nation, at: now, supervisors: Set(try nominatedSupervisors(of: organisation, on: LondonTime.day(of: now)).map(\.id)),
            busy: try busyTimes(in: organisation, from: start, before: end) + drafted.map(\.busy),
            absences: try absences(
                in: organisation, during: DaySpan(first: draft.span.first, last: max(draft.span.last, LondonTime.day(of: end)))),
            bookedSince: bookedSince)
    }
}

extension WriteTransaction {
    /// - Throws: ``YearDraftChanged`` where somebody else raised it first.
    func raiseVersion(of draft: YearDraft.ID, from version: Int) throws {
        guard try execute("UPDATE year_draft SET version = version + 1 WHERE id = \(draft) AND version = \(version)") == 1 else {
            throw YearDraftChanged()
        }
    }
}
