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
}

public enum SessionListTab: String, Sendable, CaseIterable {
    case upcoming, toFinish, past
}

extension Store {
    /// The sessions that the actor may see, of one tab.
    public func sessions(_ tab: SessionListTab, as actor: Actor, at now: Instant) async throws -> [SessionLine] {
        try await look { db in try db.sessionLines(Self.condition(of: tab, for: actor, at: now), of: tab, as: actor) }
    }

    public func sessionCount(_ tab: SessionListTab, as actor: Actor, at now: Instant) async throws -> Int {
        try await sessions(tab, as: actor, at: now).count
    }

    private static func condition(of tab: SessionListTab, for actor: Actor, at now: Instant) -> SQL {
        switch tab {
        case .upcoming:
            """
            cancelled.session_id IS NULL AND missed.session_id IS NULL AND closing.session_id IS NULL AND outset.session_id IS NULL
                AND schedule.starts_at >= \(now)
            """
        case .toFinish:
            """
            cancelled.session_id IS NULL AND missed.session_id IS NULL AND (
                (closing.session_id IS NULL AND (outset.session_id IS NOT NULL OR schedule.starts_at < \(now)))
                OR (closing.session_id IS NOT NULL AND NOT \(recordStands(for: actor))))
            """
        case .past:
            """
            (cancelled.session_id IS NOT NULL OR missed.session_id IS NOT NULL
                OR (closing.session_id IS NOT NULL AND \(recordStands(for: actor))))
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

private struct ShownTypeRow: Decodable { let id: Session.ID }

extension ReadTransaction {
    func sessionLines(_ condition: SQL, of tab: SessionListTab? = nil, as actor: Actor) throws -> [SessionLine] {
        let order: SQL =
            tab == .past ? "ORDER BY schedule.starts_at DESC, session.id LIMIT 500" : "ORDER BY schedule.starts_at, session.id LIMIT 500"
        let sessions = try sessions(where: "\(Visible.sessions(to: actor)) AND \(condition)", then: order)
        let ids = sessions.map(\.id)
        let typed: [ShownTypeRow] = try rows("SELECT id FROM session WHERE id IN \(ids) AND \(Visible.types(to: actor))")
        let typeShown = Set(typed.map(\.id))
        let names = try members(Array(Set(sessions.flatMap { $0.partyIDs + [$0.standsInFor].compactMap(\.self) }))).mapValues(\.name)
        let records = try records(ofSessions: ids)
        let closed = try groupRecordsClosed(among: ids)
        return sessions.map { session in
            let isParty = session.partyIDs.contains(actor.membershipID)
            return SessionLine(
                id: session.id, startsAt: session.schedule.startsAt, minutes: session.closing?.minutesHeld ?? session.schedule.minutes,
                format: session.format, type: typeShown.contains(session.id) ? session.type : nil, state: session.state,
                supervisor: names[session.supervisorID] ?? "", standsInFor: session.standsInFor.flatMap { names[$0] },
                supervisees: session.superviseeIDs.compactMap { names[$0] },
                isParty: isParty,
                canRearrange: (session.supervisorID == actor.membershipID || session.arrangerID == actor.membershipID
                    || (isParty && session.format == .individual))
                    && SessionRules.moving.unmet(by: session).isEmpty,
                awaitsAnswer: session.awaitsAnswer(of: actor.membershipID), recordState: isParty ? records[session.id]?.state : nil,
                isEnteredLate: session.lateEntry != nil, series: session.series,
                groupRecordIsClosed: isParty && session.format == .group && session.state == .held ? closed.contains(session.id) : nil)
        }
    }
}
