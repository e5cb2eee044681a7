import Foundation
import SQLStorage
public import Supervision

/// A group's record as it was closed.
public struct OpenedGroupRecord: Sendable {
    public let session: Session
    public let record: GroupRecord
    public let text: GroupRecordText
    public let digest: Digest
    public let edition: PolicyEdition
    public let readers: Set<RecordReader>
    /// Whether the reader led the session or took part in it.
    public let isParty: Bool
    /// When its themes were sent round; nil where they were not.
    public let sentRoundAt: Instant?
}

/// A group's record as the list for audit shows it: whose and when, no words.
public struct GroupAuditLine: Hashable, Sendable {
    public let id: Session.ID
    public let heldAt: Instant
    public let supervisor: String
    public let size: Int
}

extension Opening {
    fileprivate var groupEvent: LogEntry.Event {
        switch self {
        case .onScreen: .groupRecordOpened
        case .printed: .groupRecordPrinted
        case .exported: .groupRecordExported
        }
    }
}

extension Store {
    /// Opens a closed record of a group: the entry of the reading is committed first, then the words are unsealed.
    /// - Throws: ``NotFound`` for whoever took no part and is not named by the terms, and until it is closed.
    public func openGroupRecord(
        of id: Session.ID, for purpose: Purpose, _ opening: Opening = .onScreen, as actor: Actor, at now: Instant
    ) async throws -> OpenedGroupRecord {
        let grant = try await change { db in
            let (session, _, grant) = try db.group(id, for: { .readGroupRecord($0, purpose) }, by: actor)
            return (grant, LogEntry(opening.groupEvent, id, by: actor, as: session.part(of: actor), for: purpose, at: now))
        }
        return try await look { db in
            let (session, facts, _) = try db.group(id, for: { .readGroupRecord($0, purpose) }, by: actor)
            guard let record = try db.groupRecord(of: id), let closing = record.closing else { throw NotFound() }
            return OpenedGroupRecord(
                session: session, record: record, text: try text(of: record, closing, with: grant, in: db), digest: closing.digest,
                edition: try shelf.edition(record.editionID, in: db), readers: facts.readers, isParty: purpose == .own,
                sentRoundAt: try db.circulation(of: id))
        }
    }

    /// The records of groups that the actor may read for audit, latest first.
    /// - Throws: ``NotFound`` for whoever is not of the Safeguarding Team.
    public func groupRecordsForAudit(as actor: Actor) async throws -> [GroupAuditLine] {
        try await look { db in
            _ = try Access.grant(.auditRecords(actor.organisationID), to: actor)
            let sessions = try db.sessions(where: Visible.groupRecordsForAudit(to: actor))
            return try lines(for: sessions, in: db)
        }
    }

    /// One of them, before it is opened.
    /// - Throws: ``NotFound`` for whoever may not read it for audit.
    public func groupRecordForAudit(of id: Session.ID, as actor: Actor) async throws -> GroupAuditLine {
        try await look { db in
            let session = try db.group(id, for: { .readGroupRecord($0, .audit) }, by: actor).session
            guard let line = try lines(for: [session], in: db).first else { throw NotFound() }
            return line
        }
    }

    private func text(
        of record: GroupRecord, _ closing: GroupRecord.Closing, with grant: Grant, in db: any ReadTransaction
    ) throws -> GroupRecordText {
        let place = Place(.groupRecord, record.sessionID, in: record.organisationID)
        guard let bytes = try bytes(at: place, with: grant, in: db), Digest(of: bytes) == closing.digest else {
            throw VaultFailure.doesNotOpen
        }
        return try JSONDecoder().decode(GroupRecordText.self, from: bytes)
    }

    private func lines(for sessions: [Session], in db: any ReadTransaction) throws -> [GroupAuditLine] {
        let names = try db.members(sessions.map(\.supervisorID)).mapValues(\.name)
        let sizes = Dictionary(grouping: try db.attendances(where: "session_id IN \(sessions.map(\.id))"), by: \.sessionID)
        return sessions.map { session in
            GroupAuditLine(
                id: session.id, heldAt: session.beginsAt,
                supervisor: names[session.supervisorID] ?? "", size: sizes[session.id]?.count ?? 0)
        }.sorted { $0.heldAt > $1.heldAt }
    }
}
