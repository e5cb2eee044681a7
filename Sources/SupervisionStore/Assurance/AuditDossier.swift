import SQLStorage
public import Supervision

/// An audit in a list.
public struct AuditSummary: Hashable, Sendable {
    public let audit: Audit
    public let reader: String
    public let state: Audit.State
    public let sampleCount: Int
}

/// How an audit stands, for its reader and the head. Whose records are in it, only its reader sees.
public struct AuditDossier: Hashable, Sendable {
    public struct Line: Hashable, Sendable {
        public let record: AuditLine
        /// Nil until the reader has opened it.
        public let lastOpenedAt: Instant?
    }

    public let summary: AuditSummary
    /// Nil for whoever is not the reader.
    public let lines: [Line]?
    public let openedCount: Int
    /// Number of the findings written last; nought before there are any.
    public let findingsNumber: Int
    public let isReader: Bool
}

extension Store {
    /// The audits that the actor reads in or answers for, latest first.
    /// - Throws: ``NotFound`` for whoever is not of the Safeguarding Team.
    public func audits(as actor: Actor, at now: Instant) async throws -> [AuditSummary] {
        try await look { db in
            _ = try Access.grant(.auditRecords(actor.organisationID), to: actor)
            return try db.summaries(of: try db.audits(where: Visible.audits(to: actor)), at: now)
        }
    }

    /// One of them.
    /// - Throws: ``NotFound``.
    public func audit(_ id: Audit.ID, as actor: Actor, at now: Instant) async throws -> AuditDossier {
        try await look { db in
            let (audit, facts, _) = try db.audit(id, for: Access.Act.seeAudit, by: actor, on: LondonTime.day(of: now))
            let openings = try db.openings(where: "audit_id = \(id)")
            let isReader = audit.readerID == actor.membershipID
            guard let summary = try db.summaries(of: [audit], at: now).first else { throw NotFound() }
            let last = Dictionary(openings.map { ($0.recordID, $0.at) }, uniquingKeysWith: max)
            return AuditDossier(
                summary: summary,
                lines: isReader
                    ? try auditLines(of: db.records(where: "record.id IN \(Array(facts.sample))"), in: db).map {
                        AuditDossier.Line(record: $0, lastOpenedAt: last[$0.id])
                    } : nil,
                openedCount: last.count,
                findingsNumber: try db.count("SELECT COUNT(*) FROM audit_findings WHERE audit_id = \(id)"), isReader: isReader)
        }
    }
}

private struct SampleSizeRow: Decodable {
    let auditID: Audit.ID
    let size: Int
}

extension ReadTransaction {
    fileprivate func summaries(of audits: [Audit], at now: Instant) throws -> [AuditSummary] {
        let sizes: [SampleSizeRow] = try rows(
            "SELECT audit_id, COUNT(*) AS size FROM audit_record WHERE audit_id IN \(audits.map(\.id)) GROUP BY audit_id")
        let readers = try members(audits.map(\.readerID)).mapValues(\.name)
        return audits.map { audit in
            AuditSummary(
                audit: audit, reader: readers[audit.readerID] ?? "", state: audit.state(on: LondonTime.day(of: now)),
                sampleCount: sizes.first { $0.auditID == audit.id }?.size ?? 0)
        }
    }
}
