import SQLStorage
public import Supervision

extension Store {
    /// Writes what an audit found, over what was written before. It names nobody.
    /// - Parameter number: of the findings that were shown; nought where there were none.
    /// - Throws: ``NotFound`` for anybody but the reader, ``Refusal`` before the window, ``NamesSomebody``, ``FindingsChanged``.
    public func writeFindings(
        _ words: Confidential, of id: Audit.ID, over number: Int, as actor: Actor, at now: Instant
    ) async throws {
        let day = LondonTime.day(of: now)
        try await change { db in
            let (audit, facts, grant) = try db.audit(id, for: Access.Act.writeFindings, by: actor, on: day)
            let entry = LogEntry(.auditFindingsWritten, id, by: actor, as: actor.readerRole, at: now)
            guard audit.state(on: day) != .announced else { throw Refusal(.readInsideTheWindow) }
            let names = KnownNames(of: try db.parties(ofRecords: Array(facts.sample)))
            if let named = names.first(in: words.opened(with: grant)) { throw NamesSomebody(words: named) }
            let written = try db.count("SELECT COUNT(*) FROM audit_findings WHERE audit_id = \(id)")
            if written == number + 1, try findings(of: audit, number: written, with: grant, in: db) == words.opened(with: grant) {
                return ((), entry)
            }
            guard written == number else { throw FindingsChanged() }
            try db.execute(
                """
                INSERT INTO audit_findings (audit_id, number, by_id, at) VALUES (\(id), \(number + 1), \(actor.membershipID), \(now))
                """)
            try seal(words, at: Place(.auditFindings, id, version: number + 1, in: audit.organisationID), with: grant, in: db)
            return ((), entry)
        }
    }

    /// What was found, as written last; nil where nothing was written yet.
    /// - Throws: ``NotFound`` for anybody but the reader and the head.
    public func findings(of id: Audit.ID, as actor: Actor, at now: Instant) async throws -> String? {
        try await change { db in
            let (audit, _, grant) = try db.audit(id, for: Access.Act.seeAudit, by: actor, on: LondonTime.day(of: now))
            let written = try db.count("SELECT COUNT(*) FROM audit_findings WHERE audit_id = \(id)")
            return (
                try findings(of: audit, number: written, with: grant, in: db),
                LogEntry(.auditFindingsOpened, id, by: actor, as: actor.readerRole, at: now)
            )
        }
    }

    private func findings(of audit: Audit, number: Int, with grant: Grant, in db: any ReadTransaction) throws -> String? {
        try bytes(at: Place(.auditFindings, audit.id, version: number, in: audit.organisationID), with: grant, in: db).map {
            OpenedWords(bytes: $0, grant: grant).text
        }
    }
}

/// Findings were written in another window since the page was shown.
public struct FindingsChanged: Error, Hashable, Sendable {}
