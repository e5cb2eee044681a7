import SQLStorage
public import Supervision

/// One reading of a record by somebody, as its parties see it.
public struct Reading: Hashable, Sendable {
    public let at: Instant
    public let name: String
    public let role: String
    public let event: LogEntry.Event
    public let purpose: Purpose?
    /// The announced audit in which it was; nil outside any.
    public let audit: String?
}

/// Who read a record, and which announced audits have it in their sample, for its parties.
public struct RecordReadings: Hashable, Sendable {
    public let readings: [Reading]
    public let audits: [AuditNotice]
}

extension Store {
    /// Who opened, printed and exported a record, latest first; for its parties.
    /// - Throws: ``NotFound``.
    public func readings(of id: SupervisionRecord.ID, as actor: Actor) async throws -> [Reading] {
        try await look { db in
            _ = try db.record(id, for: Access.Act.seeReaders, by: actor)
            return try db.readings(.ofRecords, of: id)
        }
    }

    /// The same of a group's record, for its supervisor and those who took part.
    /// - Throws: ``NotFound``, also until it is closed.
    public func groupReadings(of id: Session.ID, as actor: Actor) async throws -> [Reading] {
        try await look { db in
            _ = try db.group(id, for: Access.Act.seeGroupReaders, by: actor)
            return try db.readings(.ofGroupRecords, of: id)
        }
    }

    /// The same, with the audits that were announced for it.
    /// - Throws: ``NotFound``.
    public func recordReadings(of id: SupervisionRecord.ID, as actor: Actor, at now: Instant) async throws -> RecordReadings {
        try await look { db in
            _ = try db.record(id, for: Access.Act.seeReaders, by: actor)
            return RecordReadings(
                readings: try db.readings(.ofRecords, of: id),
                audits: try auditNotices("audit_record.record_id = \(id)", for: actor, at: now, in: db))
        }
    }
}

private struct ReadingRow: Decodable {
    let at: Instant
    let firstName: String
    let lastName: String
    let knownAs: String?
    let role: String
    let event: LogEntry.Event
    let purpose: Purpose?
    let audit: String?
}

extension [LogEntry.Event] {
    static let ofRecords: [LogEntry.Event] = [.recordOpened, .recordPrinted, .recordExported, .sheetOpened]
    static let ofGroupRecords: [LogEntry.Event] = [.groupRecordOpened, .groupRecordPrinted, .groupRecordExported]
}

extension ReadTransaction {
    fileprivate func readings<Subject>(_ events: [LogEntry.Event], of id: Identifier<Subject>) throws -> [Reading] {
        let found: [ReadingRow] = try rows(
            """
            SELECT log_entry.at, person.first_name, person.last_name, person.known_as, log_entry.role, log_entry.event,
                log_entry.purpose, audit.title AS audit
            FROM log_entry JOIN person ON person.id = log_entry.person_id
            LEFT JOIN audit_opening AS opening ON opening.id = log_entry.id LEFT JOIN audit ON audit.id = opening.audit_id
            WHERE log_entry.subject_id = \(id) AND log_entry.event IN \(events.map(\.rawValue))
            ORDER BY log_entry.at DESC, log_entry.id LIMIT 500
            """)
        return found.map {
            Reading(
                at: $0.at, name: "\($0.knownAs ?? $0.firstName) \($0.lastName)", role: $0.role, event: $0.event, purpose: $0.purpose,
                audit: $0.audit)
        }
    }
}
