import SQLStorage
import Supervision

private struct AuditRow: Decodable {
    let id: Audit.ID
    let organisationID: Organisation.ID
    let title: String
    let purpose: Purpose
    let readerID: Membership.ID
    let announcedBy: Membership.ID
    let announcedAt: Instant
    let opensOn: CivilDate
    let closesOn: CivilDate
    let heldFrom: CivilDate
    let heldTo: CivilDate
    let format: SessionFormat?
    let wanted: Int

    var audit: Audit {
        Audit(
            id: id, organisationID: organisationID, title: title, purpose: purpose, readerID: readerID, announcedBy: announcedBy,
            announcedAt: announcedAt, opensOn: opensOn, closesOn: closesOn,
            sample: Audit.Sample(heldFrom: heldFrom, heldTo: heldTo, format: format, wanted: wanted))
    }
}

/// One opening of a record in an audit.
struct AuditOpening: Decodable, Hashable {
    let auditID: Audit.ID
    let recordID: SupervisionRecord.ID
    let at: Instant
}

extension ReadTransaction {
    func audits(where condition: SQL) throws -> [Audit] {
        let found: [AuditRow] = try rows(
            """
            SELECT audit.id, audit.organisation_id, audit.title, audit.purpose, audit.reader_id, audit.announced_by, audit.announced_at,
                audit.opens_on, audit.closes_on, audit.held_from, audit.held_to, audit.format, audit.wanted
            FROM audit WHERE \(condition) ORDER BY audit.opens_on DESC, audit.id
            """)
        return found.map(\.audit)
    }

    /// An audit for whoever may do that with it.
    /// - Throws: ``NotFound`` for everybody else, and where there is none.
    func audit(
        _ id: Audit.ID, for act: (AuditFacts) -> Access.Act, by actor: Actor, on day: CivilDate
    ) throws -> (audit: Audit, facts: AuditFacts, grant: Grant) {
        guard let audit = try audits(where: "audit.id = \(id)").first else { throw NotFound() }
        let facts = AuditFacts(
            id: id, organisationID: audit.organisationID, readerID: audit.readerID, sample: Set(try sample(of: id)),
            isOpen: audit.state(on: day) == .open)
        return (audit, facts, try Access.grant(act(facts), to: actor))
    }

    func sample(of audit: Audit.ID) throws -> [SupervisionRecord.ID] {
        try rows("SELECT record_id FROM audit_record WHERE audit_id = \(audit) ORDER BY record_id")
    }

    func openings(where condition: SQL) throws -> [AuditOpening] {
        try rows("SELECT audit_id, record_id, at FROM audit_opening WHERE \(condition) ORDER BY at, id")
    }

    /// The people whose records are in a sample.
    func parties(ofRecords ids: [SupervisionRecord.ID]) throws -> [Member] {
        try members(
            where: """
                membership.id IN (SELECT supervisor_id FROM record WHERE id IN \(ids))
                    OR membership.id IN (SELECT supervisee_id FROM record WHERE id IN \(ids))
                """)
    }
}

extension KnownNames {
    init(of members: [Member]) {
        self.init(of: members.map(\.person), employeeNumbers: members.compactMap(\.membership.employeeNumber))
    }
}
