import SQLStorage
public import Supervision

/// A request for protected time as lists show it: who, when and for how long; neither a kind nor a place.
public struct ReleaseLine: Hashable, Sendable {
    public let request: ReleaseRequest
    /// Who is to be released.
    public let name: String
    /// Who is asked; nil where no line manager is known, so that there is nobody to ask.
    public let lineManager: String?
    public let startsAt: Instant
    public let minutes: Int
    let supervisorID: Membership.ID
    let arrangerID: Membership.ID
}

/// Which of the requests that a line manager is asked.
public enum ReleaseListTab: String, Sendable, CaseIterable {
    case waiting, answered
}

extension Store {
    /// Requests for release of the actor's own people, for sessions that are to come: the oldest first.
    public func releases(_ tab: ReleaseListTab? = nil, toAnswerBy actor: Actor, at now: Instant) async throws -> [ReleaseLine] {
        try await look { db in
            try releases(toAnswerBy: actor, at: now, in: db).filter { line in
                tab.map { ($0 == .waiting) == (line.request.answer == nil) } ?? true
            }
        }
    }

    /// Requests for sessions that the actor arranged or leads and for which nobody is released yet: the oldest first.
    public func releasesOpen(askedBy actor: Actor, at now: Instant) async throws -> [ReleaseLine] {
        try await look { db in try releasesOpen(askedBy: actor, at: now, in: db) }
    }

    func releases(toAnswerBy actor: Actor, at now: Instant, in db: any ReadTransaction) throws -> [ReleaseLine] {
        try db.releases(
            where: "\(Visible.releases(answeredBy: actor)) AND \(SQL.releaseStands) AND schedule.starts_at >= \(now)")
    }

    func releasesOpen(askedBy actor: Actor, at now: Instant, in db: any ReadTransaction) throws -> [ReleaseLine] {
        try db.releases(
            where: """
                \(Visible.releases(to: actor)) AND \(SQL.releaseStands) AND schedule.starts_at >= \(now)
                    AND (session.arranger_id = \(actor.membershipID) OR session.supervisor_id = \(actor.membershipID))
                    AND (answered.answer IS NULL OR answered.answer <> 'released')
                """)
    }
}

extension ReadTransaction {
    /// What the actor may know of the requests for the last proposal of a session.
    func releases(for session: Session.ID, to actor: Actor) throws -> [ReleaseLine] {
        try releases(where: "session.id = \(session) AND \(Visible.releases(to: actor)) AND \(SQL.releaseStands)")
    }
}
