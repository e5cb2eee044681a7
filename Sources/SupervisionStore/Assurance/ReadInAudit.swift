import SQLStorage
public import Supervision

extension Store {
    /// Opens a record of the sample inside the window. Nobody is asked why again; the opening is written down first all the same.
    /// - Throws: ``NotFound`` for anybody but the named reader, outside the window, and for what is not in the sample or has become a
    ///   matter of the reader's own.
    public func open(_ id: SupervisionRecord.ID, in auditID: Audit.ID, as actor: Actor, at now: Instant) async throws -> OpenedRecord {
        let day = LondonTime.day(of: now)
        let (grant, facts, purpose) = try await change { db in
            let (audit, facts, _) = try db.audit(auditID, for: Access.Act.seeAudit, by: actor, on: day)
            let (_, session, _, grant) = try db.record(id, for: { .readInAudit($0, facts) }, by: actor)
            let entry = LogEntry(.recordOpened, id, by: actor, as: session.part(of: actor), for: audit.purpose, at: now)
            try db.execute(
                "INSERT INTO audit_opening (id, audit_id, record_id, at) VALUES (\(entry.id), \(auditID), \(id), \(now))")
            return ((grant, facts, audit.purpose), entry)
        }
        return try await look { db in
            try openedRecord(id, stating: purpose, for: { .readInAudit($0, facts) }, with: grant, as: actor, at: now, in: db)
        }
    }
}
