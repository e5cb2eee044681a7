import SQLStorage
public import Supervision

/// A record as the list for audit shows it: whose and when, no words.
public struct AuditLine: Hashable, Sendable {
    public let id: SupervisionRecord.ID
    public let heldAt: Instant
    public let supervisor: String
    public let supervisee: String
    public let state: RecordState
}

extension Store {
    /// The records that the actor may read for audit: those whose signed terms say so, own matters left out.
    /// - Throws: ``NotFound`` for whoever is not of the Safeguarding Team.
    public func recordsForAudit(as actor: Actor) async throws -> [AuditLine] {
        try await look { db in
            _ = try Access.grant(.auditRecords(actor.organisationID), to: actor)
            return try auditLines(of: db.records(where: Visible.recordsForAudit(to: actor)), in: db)
        }
    }

    func auditLines(of records: [SupervisionRecord], in db: any ReadTransaction) throws -> [AuditLine] {
        let sessions = Dictionary(
            try db.sessions(where: "session.id IN \(records.map(\.sessionID))").map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
        let names = try db.members(records.flatMap { [$0.supervisorID, $0.superviseeID] }).mapValues(\.name)
        return records.compactMap { record in
            sessions[record.sessionID].map {
                AuditLine(
                    id: record.id, heldAt: $0.beginsAt, supervisor: names[record.supervisorID] ?? "",
                    supervisee: names[record.superviseeID] ?? "", state: record.state)
            }
        }.sorted { $0.heldAt > $1.heldAt }
    }

    /// One of them, before it is opened.
    /// - Throws: ``NotFound`` for whoever may not read it for audit.
    public func recordForAudit(_ id: SupervisionRecord.ID, as actor: Actor) async throws -> AuditLine {
        try await look { db in
            let (record, session, _, _) = try db.record(id, for: { .readRecord($0, .audit) }, by: actor)
            let names = try db.members([record.supervisorID, record.superviseeID]).mapValues(\.name)
            return AuditLine(
                id: id, heldAt: session.beginsAt, supervisor: names[record.supervisorID] ?? "",
                supervisee: names[record.superviseeID] ?? "", state: record.state)
        }
    }
}
