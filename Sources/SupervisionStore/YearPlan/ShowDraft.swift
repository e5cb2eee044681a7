import SQLStorage
public import Supervision

/// Which sessions of a draft are shown.
public struct DraftFilter: Hashable, Sendable {
    /// Any day of the week; nil shows the first that has any.
    public var week: CivilDate?
    public var supervisorID: Membership.ID?

    public init(week: CivilDate? = nil, supervisorID: Membership.ID? = nil) {
        self.week = week
        self.supervisorID = supervisorID
    }
}

/// A draft as planners look at it.
public struct ShownDraft: Sendable {
    public struct Week: Hashable, Sendable {
        public let monday: CivilDate
        public let count: Int
    }

    public let draft: YearDraft
    /// Whether nothing in it is narrowed away: how many sessions it has in all.
    public let count: Int
    /// The weeks that have sessions, of the supervisor asked for.
    public let weeks: [Week]
    /// The one whose sessions are shown.
    public let week: CivilDate?
    public let sessions: [DraftedSession]
    public let unplaced: [Unplaced]
    /// Who leads any of it.
    public let supervisors: [Member]
    public let names: [Membership.ID: String]
    public let groups: [SupervisionGroup.ID: SupervisionGroup]
    public let pack: PolicyPack
    /// How many of its people were never asked what they need.
    public let neverAsked: Int
}

/// One session of a draft, before it is moved.
public struct ShownDraftedSession: Sendable {
    public let draft: YearDraft
    public let session: DraftedSession
    public let names: [Membership.ID: String]
    public let supervisors: [Member]
    public let pack: PolicyPack
}

private struct DayRow: Decodable {
    let day: CivilDate
    let supervisorID: Membership.ID
    let count: Int
}

extension Store {
    /// The draft that is open; nil where none is.
    /// - Throws: ``NotFound``.
    public func openDraft(as actor: Actor) async throws -> YearDraft.ID? {
        try await look { db in
            _ = try Access.grant(.planYear(actor.organisationID), to: actor)
            return try db.openDraft(of: actor.organisationID)
        }
    }

    /// - Throws: ``NotFound``, ``YearDraftEnded``.
    public func draft(_ id: YearDraft.ID, _ filter: DraftFilter = .init(), as actor: Actor, at now: Instant) async throws -> ShownDraft {
        try await look { db in
            let draft = try db.draft(id, for: actor)
            let days = try db.draftedDays(of: id)
            let narrowed = days.filter { filter.supervisorID == nil || $0.supervisorID == filter.supervisorID }
            let counts = Dictionary(narrowed.map { ($0.day.monday, $0.count) }, uniquingKeysWith: +)
            let weeks = counts.keys.sorted().map { ShownDraft.Week(monday: $0, count: counts[$0] ?? 0) }
            let wanted = filter.week?.monday
            let week = weeks.first { $0.monday == wanted }?.monday ?? weeks.first?.monday
            let sessions = try week.map { try db.drafted(of: id, inWeekFrom: $0, by: filter.supervisorID) } ?? []
            let unplaced = try db.unplaced(of: id)
            let leads = Set(days.map(\.supervisorID))
            let known = try db.members(
                Array(leads.union(sessions.flatMap(\.memberIDs)).union(unplaced.compactMap(\.memberID).prefix(1_000))))
            return ShownDraft(
                draft: draft, count: days.map(\.count).reduce(0, +), weeks: weeks, week: week, sessions: sessions, unplaced: unplaced,
                supervisors: leads.compactMap { known[$0] }.sorted { ($0.name, $0.id.text) < ($1.name, $1.id.text) },
                names: known.mapValues(\.name),
                groups: Dictionary(try db.supervisionGroups(of: actor.organisationID).map { ($0.id, $0) }) { first, _ in first },
                pack: try policyInForce(of: actor.organisationID, on: LondonTime.day(of: now), in: db).pack,
                neverAsked: try db.neverAsked(inDraft: id))
        }
    }

    /// - Throws: ``NotFound``, ``YearDraftEnded``.
    public func draftedSession(
        _ session: Session.ID, of id: YearDraft.ID, as actor: Actor, at now: Instant
    ) async throws -> ShownDraftedSession {
        try await look { db in
            let draft = try db.draft(id, for: actor)
            guard let drafted = try db.drafted(of: id, where: "draft_session.id = \(session)").first else { throw NotFound() }
            let day = LondonTime.day(of: now)
            return ShownDraftedSession(
                draft: draft, session: drafted, names: try db.members(drafted.busy.memberIDs).mapValues(\.name),
                supervisors: try db.nominatedSupervisors(of: actor.organisationID, on: day),
                pack: try policyInForce(of: actor.organisationID, on: day, in: db).pack)
        }
    }
}

extension ReadTransaction {
    /// All of them lie between 9am and 5pm, or near to that, so that a day in UTC is London's.
    fileprivate func draftedDays(of id: YearDraft.ID) throws -> [DayRow] {
        try rows(
            """
            SELECT SUBSTR(starts_at, 1, 10) AS day, supervisor_id, COUNT(*) AS count FROM draft_session WHERE draft_id = \(id)
            GROUP BY SUBSTR(starts_at, 1, 10), supervisor_id
            """)
    }

    fileprivate func drafted(
        of id: YearDraft.ID, inWeekFrom monday: CivilDate, by supervisor: Membership.ID?
    ) throws -> [DraftedSession] {
        let lead: SQL = supervisor.map { "draft_session.supervisor_id = \($0)" } ?? "1 = 1"
        return try drafted(
            of: id,
            where: """
                draft_session.starts_at >= \(monday.midnight) AND draft_session.starts_at < \(monday.adding(days: 7).midnight) AND \(lead)
                """)
    }

    fileprivate func neverAsked(inDraft id: YearDraft.ID) throws -> Int {
        try count(
            """
            SELECT COUNT(DISTINCT member.membership_id) FROM draft_session_member AS member
            JOIN draft_session ON draft_session.id = member.session_id
            WHERE draft_session.draft_id = \(id)
                AND NOT EXISTS (SELECT 1 FROM adjustments_question AS asked WHERE asked.membership_id = member.membership_id)
                AND NOT EXISTS (SELECT 1 FROM adjustments_answer AS answer WHERE answer.membership_id = member.membership_id)
            """)
    }
}

extension CivilDate {
    /// Of its week.
    fileprivate var monday: CivilDate { adding(days: 1 - weekday) }
}
