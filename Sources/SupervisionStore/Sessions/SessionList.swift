import SQLStorage
public import Supervision

/// A session as lists show it: dates and names, no column of words behind it. Its type is nil where it would tell something.
public struct SessionLine: Hashable, Sendable {
    public let id: Session.ID
    public let startsAt: Instant
    public let minutes: Int
    public let format: SessionFormat
    public let type: String?
    public let state: SessionState
    public let supervisor: String
    /// The usual supervisor, where the present one stands in.
    public let standsInFor: String?
    public let supervisees: [String]
    /// Whether the actor is one of its parties and can open it.
    public let isParty: Bool
    /// Whether the actor may move or cancel it, as a party or as the one who arranged it.
    public let canRearrange: Bool
    /// Whether the actor has still to accept it.
    public let awaitsAnswer: Bool
    public let recordState: RecordState?
    public let isEnteredLate: Bool
    public let series: SeriesPlace?
    /// For the parties of a group session that was held; nil for everybody else.
    public let groupRecordIsClosed: Bool?
    public let supervisorID: Membership.ID
    public let superviseeIDs: [Membership.ID]
    let venue: String

    var partyIDs: Set<Membership.ID> { Set(superviseeIDs + [supervisorID]) }
}

/// A page of the list of sessions.
public struct SessionListPart: Hashable, Sendable {
    public static let pageSize = 25

    public let lines: [SessionLine]
    /// From 1.
    public let page: Int
    public let hasMore: Bool
}

struct SessionListAsked: Hashable, Sendable {
    let asking: Asking
    let tab: SessionListTab
    let filter: SessionFilter
    let page: Int
}

public enum SessionListTab: String, Sendable, CaseIterable {
    case upcoming, toFinish, past
}

extension Store {
    /// The sessions that the actor may see, of one tab, or of a week all of them.
    public func sessions(
        _ tab: SessionListTab, _ filter: SessionFilter = .init(), as actor: Actor, at now: Instant
    ) async throws -> [SessionLine] {
        try await look { db in
            try db.sessionLines(tab.condition(filter, for: actor, at: now), of: filter.week == nil ? tab : nil, as: actor)
        }
    }

    /// A page of them, 25 at a time; an empty one beyond the last.
    public func sessions(
        _ tab: SessionListTab, _ filter: SessionFilter = .init(), page: Int, as actor: Actor, at now: Instant
    ) async throws -> SessionListPart {
        let page = min(max(1, page), 10_000)
        let asked = SessionListAsked(asking: Asking(actor, at: now), tab: tab, filter: filter, page: page)
        return try await sessionLists.answer(to: asked, after: database.changes) {
            try await look { db in
                let lines = try db.sessionLines(
                    tab.condition(filter, for: actor, at: now), of: filter.week == nil ? tab : nil, as: actor,
                    limit: SessionListPart.pageSize + 1, offset: (page - 1) * SessionListPart.pageSize)
                return SessionListPart(
                    lines: Array(lines.prefix(SessionListPart.pageSize)), page: page, hasMore: lines.count > SessionListPart.pageSize)
            }
        }
    }

    public func sessionCount(_ tab: SessionListTab, as actor: Actor, at now: Instant) async throws -> Int {
        try await sessions(tab, as: actor, at: now).count
    }
}

extension SessionListTab {
    /// With a filter: of a week all sessions, whatever the tab.
    fileprivate func condition(_ filter: SessionFilter, for actor: Actor, at now: Instant) -> SQL {
        filter.week == nil ? "\(condition(for: actor, at: now)) AND \(filter.condition)" : filter.condition
    }

    /// On a session and what belongs to it.
    func condition(for actor: Actor, at now: Instant) -> SQL {
        switch self {
        case .upcoming:
            """
            cancelled.session_id IS NULL AND missed.session_id IS NULL AND closing.session_id IS NULL AND outset.session_id IS NULL
                AND schedule.starts_at >= \(now)
            """
        case .toFinish:
            """
            cancelled.session_id IS NULL AND missed.session_id IS NULL AND (
                (closing.session_id IS NULL AND (outset.session_id IS NOT NULL OR schedule.starts_at < \(now)))
                OR (closing.session_id IS NOT NULL AND NOT \(Self.recordStands(for: actor))))
            """
        case .past:
            """
            (cancelled.session_id IS NOT NULL OR missed.session_id IS NOT NULL
                OR (closing.session_id IS NOT NULL AND \(Self.recordStands(for: actor))))
            """
        }
    }

    /// A 1:1: both parties have signed, or it was closed unsigned. A group: its record was closed, and no record of one's own from it waits
    /// for a signature.
    private static func recordStands(for actor: Actor) -> SQL {
        """
        ((session.format = 'individual' AND EXISTS (
            SELECT 1 FROM record WHERE record.session_id = session.id AND \(recordIsSettled)))
        OR (session.format = 'group' AND EXISTS (SELECT 1 FROM group_record_closing WHERE group_record_closing.session_id = session.id)
            AND NOT EXISTS (SELECT 1 FROM record WHERE record.session_id = session.id AND NOT \(recordIsSettled)
                AND (record.supervisor_id = \(actor.membershipID) OR (record.supervisee_id = \(actor.membershipID)
                    AND EXISTS (SELECT 1 FROM record_version AS sent WHERE sent.record_id = record.id))))))
        """
    }

    /// On `record`.
    private static var recordIsSettled: SQL {
        """
        (\(recordIsSigned) OR EXISTS (SELECT 1 FROM unsigned_closing AS unsigned WHERE unsigned.record_id = record.id))
        """
    }

    /// Both parties have signed the version sent last.
    private static var recordIsSigned: SQL {
        """
        ((SELECT COUNT(*) FROM signature JOIN record_version ON record_version.record_id = signature.subject_id
            AND record_version.number = signature.version AND record_version.digest = signature.digest
        WHERE signature.subject_id = record.id
            AND signature.version = (SELECT MAX(number) FROM record_version WHERE record_id = record.id)) = 2)
        """
    }
}

/// A session with its line and, between two of whom the actor is one, its record.
struct ListedSession {
    let line: SessionLine
    let session: Session
    let record: SupervisionRecord?
}

extension ReadTransaction {
    func sessionLines(
        _ condition: SQL, of tab: SessionListTab? = nil, as actor: Actor, limit: Int = 500, offset: Int = 0
    ) throws -> [SessionLine] {
        try listedSessions(condition, of: tab, as: actor, limit: limit, offset: offset).map(\.line)
    }

    func listedSessions(
        _ condition: SQL, of tab: SessionListTab? = nil, as actor: Actor, limit: Int = 500, offset: Int = 0
    ) throws -> [ListedSession] {
        let order: SQL = tab == .past ? "ORDER BY schedule.starts_at DESC, session.id DESC" : "ORDER BY schedule.starts_at, session.id"
        // Which they are is found first, so that what belongs to each is looked up for those of the page alone.
        let listed: SQL = """
            SELECT session.id \(actor.seesEverySession ? SessionRow.sourceByDate : SessionRow.source) WHERE \(Visible.sessions(to: actor)) AND \(condition) \(order)
            LIMIT \(limit) OFFSET \(offset)
            """
        let found = try sessionRows(where: "session.id IN (\(listed))", then: order)
        let sessions = found.map(\.session)
        let names = try members(Array(Set(sessions.flatMap { $0.partyIDs + [$0.standsInFor].compactMap(\.self) }))).mapValues(\.name)
        let ownOfTwo = sessions.filter { $0.format == .individual && $0.partyIDs.contains(actor.membershipID) }.map(\.id)
        let records = ownOfTwo.isEmpty ? [:] : try records(ofSessions: ownOfTwo)
        return zip(found, sessions).map { row, session in
            let isParty = session.partyIDs.contains(actor.membershipID)
            let line = SessionLine(
                id: session.id, startsAt: session.schedule.startsAt, minutes: session.closing?.minutesHeld ?? session.schedule.minutes,
                format: session.format, type: Access.allows(.seeSessionType(row.facts), to: actor) ? session.type : nil,
                state: session.state,
                supervisor: names[session.supervisorID] ?? "", standsInFor: session.standsInFor.flatMap { names[$0] },
                supervisees: session.superviseeIDs.compactMap { names[$0] },
                isParty: isParty,
                canRearrange: (session.supervisorID == actor.membershipID || session.arrangerID == actor.membershipID
                    || (isParty && session.format == .individual))
                    && SessionRules.moving.unmet(by: session).isEmpty,
                awaitsAnswer: session.awaitsAnswer(of: actor.membershipID), recordState: isParty ? records[session.id]?.state : nil,
                isEnteredLate: session.lateEntry != nil, series: session.series,
                groupRecordIsClosed: isParty && session.format == .group && session.state == .held ? row.groupRecordIsClosed : nil,
                supervisorID: session.supervisorID, superviseeIDs: session.superviseeIDs, venue: session.schedule.venue)
            return ListedSession(line: line, session: session, record: records[session.id])
        }
    }
}
