import SQLStorage
public import Supervision

/// What somebody who stands in for one session sees beside it, as far as lists go.
public struct StandInView: Sendable {
    public let session: Session
    public let supervisee: Member
    public let actionPoints: [ActionPointLine]
    /// What the supervisee shows.
    public let records: [OwnCopyLine]
}

/// A signed record of one's own that can be shown to a stand-in.
public struct ShowableRecord: Hashable, Sendable {
    public let line: OwnCopyLine
    public let isShown: Bool
}

extension Store {
    /// - Throws: ``NotFound`` for anybody but the stand-in, and once the session is over.
    public func standInView(of id: Session.ID, as actor: Actor) async throws -> StandInView {
        try await look { db in
            let (session, _, _) = try db.session(id, for: Access.Act.leadSession, by: actor)
            guard session.hasStandInForOne, let first = session.superviseeIDs.first, let supervisee = try db.member(first) else {
                throw NotFound()
            }
            let shown = try db.records(where: "\(Visible.recordsShown(to: actor)) AND record.supervisee_id = \(first)")
            return StandInView(
                session: session, supervisee: supervisee,
                actionPoints: try actionPointLines(
                    "\(Visible.actionPoints(toStandIn: actor)) AND COALESCE(record.supervisee_id, brought.supervisee_id) = \(first)",
                    as: actor,
                    in: db),
                records: try copyLines(of: shown, in: db))
        }
    }

    /// The actor's signed records that the stand-in of a session can be shown, latest first.
    /// - Throws: ``NotFound`` for anybody but the supervisee, and where nobody stands in.
    public func showableRecords(for id: Session.ID, as actor: Actor) async throws -> (standIn: Member, records: [ShowableRecord]) {
        try await look { db in
            let session = try db.session(shownIn: id, to: actor)
            guard let standIn = try db.member(session.supervisorID) else { throw NotFound() }
            let signed = try db.records(where: "record.supervisee_id = \(actor.membershipID) AND record.session_id <> \(id)")
            let shown = Set(
                try db.rows(
                    "SELECT showing.record_id FROM \(Visible.showings) AS showing WHERE showing.session_id = \(id)",
                    as: SupervisionRecord.ID.self))
            return (
                standIn,
                try copyLines(of: signed.filter(\.isSigned), in: db).map { ShowableRecord(line: $0, isShown: shown.contains($0.id)) }
            )
        }
    }

    /// A record of the actor's own that can be shown in a session, before anything is said of it.
    /// - Throws: ``NotFound`` for any other.
    public func showableRecord(_ recordID: SupervisionRecord.ID, for id: Session.ID, as actor: Actor) async throws -> SupervisionRecord {
        try await look { db in
            _ = try db.session(shownIn: id, to: actor)
            return try db.record(recordID, for: Access.Act.showRecord, by: actor).record
        }
    }

    /// Shows an own signed record to whoever stands in for a session, or takes that back. Doing so twice is doing so once.
    /// - Throws: ``NotFound`` for anybody but the supervisee, ``Refusal``.
    public func show(
        _ recordID: SupervisionRecord.ID, _ isShown: Bool, in id: Session.ID, as actor: Actor, at now: Instant
    ) async throws {
        try await change { db in
            let session = try db.session(shownIn: id, to: actor)
            let (record, _, _, _) = try db.record(recordID, for: Access.Act.showRecord, by: actor)
            let entry = LogEntry(isShown ? .recordShown : .recordShowingWithdrawn, recordID, by: actor, as: "supervisee", at: now)
            if try db.isShown(recordID, to: session.supervisorID, in: id) == isShown { return ((), entry) }
            try SessionRules.showingRecord.require(of: (record, session), under: shelf.edition(session.editionID, in: db).pack)
            try db.insertShowing(of: recordID, to: session.supervisorID, isShown, in: id, at: now)
            return ((), entry)
        }
    }

    /// Opens a record as its supervisee shows it: the entry of the reading is committed first, then the words are unsealed.
    /// - Throws: ``NotFound`` for anybody to whom it is not shown, or not any more.
    public func openShown(
        _ recordID: SupervisionRecord.ID, in id: Session.ID, as actor: Actor, at now: Instant
    ) async throws -> OpenedRecord {
        let grant = try await change { db in
            _ = try db.session(id, for: Access.Act.leadSession, by: actor)
            let (_, _, _, grant) = try db.record(recordID, for: { .readRecord($0, .standIn) }, by: actor)
            guard try db.isShown(recordID, to: actor.membershipID, in: id) else { throw NotFound() }
            return (grant, LogEntry(.recordOpened, recordID, by: actor, as: "stand-in", for: .standIn, at: now))
        }
        return try await look { db in
            try openedRecord(recordID, stating: .standIn, for: { .readRecord($0, .standIn) }, with: grant, as: actor, at: now, in: db)
        }
    }
}

extension ReadTransaction {
    /// A session that somebody stands in for, for its supervisee alone.
    fileprivate func session(shownIn id: Session.ID, to actor: Actor) throws -> Session {
        let (session, _, _) = try session(id, for: Access.Act.takePart, by: actor)
        guard session.hasStandInForOne, session.superviseeIDs == [actor.membershipID] else { throw NotFound() }
        return session
    }

    fileprivate func isShown(_ record: SupervisionRecord.ID, to member: Membership.ID, in session: Session.ID) throws -> Bool {
        try count(
            """
            SELECT COUNT(*) FROM \(Visible.showings) AS showing
            WHERE showing.record_id = \(record) AND showing.session_id = \(session) AND showing.membership_id = \(member)
            """) > 0
    }
}

extension WriteTransaction {
    fileprivate func insertShowing(
        of record: SupervisionRecord.ID, to member: Membership.ID, _ isShown: Bool, in session: Session.ID, at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO record_showing (record_id, session_id, number, membership_id, is_shown, at)
            SELECT \(record), \(session), COUNT(*) + 1, \(member), \(isShown), \(now)
            FROM record_showing WHERE record_id = \(record) AND session_id = \(session)
            """)
    }
}
