import SQLStorage
public import Supervision

/// A draft of a year's sessions; nobody but the planners sees it.
public struct YearDraft: Hashable, Sendable {
    public typealias ID = Identifier<YearDraft>

    public let id: ID
    public let span: DaySpan
    public let draftedBy: String
    public let at: Instant
    /// Grows with every change: whoever changes or confirms it names the one that was shown.
    public let version: Int
}

/// A year is drafted once at a time.
public struct DraftIsOpen: Error, Hashable, Sendable {
    public let id: YearDraft.ID
}

/// All that is owed is held or booked.
public struct NothingToDraft: Error, Hashable, Sendable {}

extension Store {
    /// Drafts the sessions that are owed in the rest of the year and neither held nor booked. It books nothing.
    /// - Parameter report: told how many are done, and of how many; what it throws ends the drafting without a trace.
    /// - Throws: ``NotFound``, ``NoPolicyAdopted``, ``DraftIsOpen``, ``NothingToDraft``.
    @discardableResult
    public func draftYear(
        _ id: YearDraft.ID = .init(), wishing wish: DraftWish, as actor: Actor, at now: Instant,
        report: @escaping @Sendable (_ done: Int, _ count: Int) throws -> Void = { _, _ in }
    ) async throws -> YearDraft.ID {
        let asked = try await look { db in
            try db.expectNoDraft(of: actor)
            return try yearAsked(of: actor.organisationID, wishing: wish, at: now, in: db)
        }
        let count = asked.planning.demands.count
        guard count + asked.ungrouped.count > 0 else { throw NothingToDraft() }
        let placement = try Placement.place(asked.planning) { try report($0, count) }
        let (sessions, unplaced) = (placement.sessions.map { DraftedSession($0) }, asked.ungrouped + placement.unplaced)
        return try await change { db in
            try db.expectNoDraft(of: actor)
            try db.insertDraft(id, of: asked.planning.span, by: actor, at: now)
            try db.insertDrafted(sessions, of: id)
            try db.insertUnplaced(unplaced, of: id)
            try report(count, count)
            return (id, LogEntry(.yearDrafted, id, by: actor, at: now))
        }
    }
}

extension ReadTransaction {
    /// - Throws: ``NotFound`` for whoever may not plan the year, ``DraftIsOpen``.
    fileprivate func expectNoDraft(of actor: Actor) throws {
        _ = try Access.grant(.planYear(actor.organisationID), to: actor)
        if let open = try openDraft(of: actor.organisationID) { throw DraftIsOpen(id: open) }
    }
}
