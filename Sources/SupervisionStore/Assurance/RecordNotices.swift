import SQLStorage
public import Supervision

/// What a party is told of an audit that has a record of theirs in its sample: announced, under way, or over.
public struct AuditNotice: Hashable, Sendable {
    public struct Sampled: Hashable, Sendable {
        public let recordID: SupervisionRecord.ID
        public let heldAt: Instant
        /// The days on which it was read, each once.
        public let readOn: [CivilDate]
    }

    public let audit: Audit
    public let reader: String
    public let state: Audit.State
    public let records: [Sampled]
}

/// A reading by somebody who is no party, outside any announced audit.
public struct SingleReading: Hashable, Sendable {
    /// Of what: a record of two, or a group's, which goes by its session.
    public enum Subject: Hashable, Sendable {
        case record(SupervisionRecord.ID)
        case group(Session.ID)
    }

    public let subject: Subject
    public let heldAt: Instant
    public let reading: Reading
}

/// What a party is told of the records of their own sessions.
public struct RecordNotices: Hashable, Sendable {
    public let audits: [AuditNotice]
    public let readings: [SingleReading]
}

private struct SampledRow: Decodable {
    let auditID: Audit.ID
    let recordID: SupervisionRecord.ID
    let startedAt: Instant
}

private struct SingleRow: Decodable {
    let recordID: SupervisionRecord.ID?
    let sessionID: Session.ID
    let startedAt: Instant
    let at: Instant
    let firstName: String
    let lastName: String
    let knownAs: String?
    let role: String
    let event: LogEntry.Event
    let purpose: Purpose?
}

extension Store {
    /// How long a notice stands, in days.
    public static let noticeDays = 30

    /// Audits that are announced, under way, or over since some days, and single readings of these days.
    public func recordNotices(as actor: Actor, at now: Instant) async throws -> RecordNotices {
        try await look { db in try recordNotices(for: actor, at: now, in: db) }
    }

    func recordNotices(for actor: Actor, at now: Instant, in db: any ReadTransaction) throws -> RecordNotices {
        let since = now.adding(days: -Self.noticeDays)
        return RecordNotices(
            audits: try auditNotices("audit.closes_on >= \(LondonTime.day(of: since))", for: actor, at: now, in: db),
            readings: try db.singleReadings(for: actor, since: since))
    }

    /// Each audit that has a record of the actor's own sessions in its sample, with those records only.
    func auditNotices(_ condition: SQL, for actor: Actor, at now: Instant, in db: any ReadTransaction) throws -> [AuditNotice] {
        let sampled: [SampledRow] = try db.rows(
            """
            SELECT audit_record.audit_id, audit_record.record_id, outset.started_at FROM audit_record
            JOIN audit ON audit.id = audit_record.audit_id JOIN record ON record.id = audit_record.record_id
            JOIN session ON session.id = record.session_id JOIN session_outset AS outset ON outset.session_id = session.id
            WHERE \(Visible.recordParties(to: actor)) AND \(condition) ORDER BY outset.started_at, record.id
            """)
        guard !sampled.isEmpty else { return [] }
        let audits = try db.audits(where: "audit.id IN \(Array(Set(sampled.map(\.auditID))))")
        let openings = try db.openings(
            where: "audit_id IN \(audits.map(\.id)) AND record_id IN \(Array(Set(sampled.map(\.recordID))))")
        let readers = try db.members(audits.map(\.readerID)).mapValues(\.name)
        return audits.map { audit in
            AuditNotice(
                audit: audit, reader: readers[audit.readerID] ?? "", state: audit.state(on: LondonTime.day(of: now)),
                records: sampled.filter { $0.auditID == audit.id }.map { row in
                    let days = openings.filter { $0.auditID == audit.id && $0.recordID == row.recordID }.map { LondonTime.day(of: $0.at) }
                    return AuditNotice.Sampled(recordID: row.recordID, heldAt: row.startedAt, readOn: Set(days).sorted())
                })
        }
    }
}

extension ReadTransaction {
    fileprivate func singleReadings(for actor: Actor, since: Instant) throws -> [SingleReading] {
        let found: [SingleRow] = try rows(
            """
            SELECT record.id AS record_id, session.id AS session_id, outset.started_at, log_entry.at, person.first_name, person.last_name,
                person.known_as, log_entry.role, log_entry.event, log_entry.purpose
            FROM log_entry JOIN person ON person.id = log_entry.person_id LEFT JOIN record ON record.id = log_entry.subject_id
            JOIN session ON session.id = COALESCE(record.session_id, log_entry.subject_id)
            JOIN session_outset AS outset ON outset.session_id = session.id
            WHERE CASE WHEN record.id IS NULL THEN \(Visible.groupRecords(of: actor)) ELSE \(Visible.recordParties(to: actor)) END
                AND log_entry.event IN \(([LogEntry.Event].ofRecords + .ofGroupRecords).map(\.rawValue))
                AND log_entry.at >= \(since) AND log_entry.purpose IN \(Purpose.forAudit.map(\.rawValue))
                AND NOT EXISTS (SELECT 1 FROM audit_opening WHERE audit_opening.id = log_entry.id)
            ORDER BY log_entry.at DESC, log_entry.id LIMIT 50
            """)
        return found.map { row in
            SingleReading(
                subject: row.recordID.map { .record($0) } ?? .group(row.sessionID), heldAt: row.startedAt,
                reading: Reading(
                    at: row.at, name: "\(row.knownAs ?? row.firstName) \(row.lastName)", role: row.role, event: row.event,
                    purpose: row.purpose, audit: nil))
        }
    }
}
