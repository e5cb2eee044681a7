import Foundation
import SQLStorage
import Supervision

private struct RecordRow: Decodable {
    let id: SupervisionRecord.ID
    let organisationID: Organisation.ID
    let sessionID: Session.ID
    let editionID: PolicyEdition.ID
    let supervisorID: Membership.ID
    let superviseeID: Membership.ID
    let draft: Int
}

private struct VersionRow: Decodable {
    let recordID: SupervisionRecord.ID
    let number: Int
    let draft: Int
    let digest: Digest
    let sentAt: Instant
}

private struct ResponseRow: Decodable {
    let id: RecordResponse.ID
    let recordID: SupervisionRecord.ID
    let number: Int
    let kind: RecordResponse.Kind
    let authorID: Membership.ID
    let at: Instant
}

private struct UnsignedClosingRow: Decodable {
    let recordID: SupervisionRecord.ID
    let number: Int
    let closedBy: Membership.ID
    let closedAt: Instant
}

extension ReadTransaction {
    func record(_ id: SupervisionRecord.ID) throws -> SupervisionRecord? {
        try records(where: "record.id = \(id)").first
    }

    func record(of session: Session.ID) throws -> SupervisionRecord? {
        try records(where: "record.session_id = \(session)").first
    }

    /// Of sessions of two; records from groups are their members' own.
    func records(ofSessions ids: [Session.ID]) throws -> [Session.ID: SupervisionRecord] {
        Dictionary(
            try records(where: "record.session_id IN \(ids) AND session.format = 'individual'").map { ($0.sessionID, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Where records stand; a condition may name `record` and its `session`.
    func records(where condition: SQL) throws -> [SupervisionRecord] {
        let found: [RecordRow] = try rows(
            """
            SELECT record.id, record.organisation_id, record.session_id, record.edition_id, record.supervisor_id,
                record.supervisee_id, record.draft
            FROM record JOIN session ON session.id = record.session_id
            WHERE \(condition) ORDER BY record.id
            """)
        let ids = found.map(\.id)
        let versions: [VersionRow] = try rows(
            "SELECT record_id, number, draft, digest, sent_at FROM record_version WHERE record_id IN \(ids) ORDER BY number")
        let responses: [ResponseRow] = try rows(
            "SELECT id, record_id, number, kind, author_id, at FROM record_response WHERE record_id IN \(ids) ORDER BY at, id")
        let closings: [UnsignedClosingRow] = try rows(
            "SELECT record_id, number, closed_by, closed_at FROM unsigned_closing WHERE record_id IN \(ids)")
        let signatures = try signatures(of: ids.map(\.text))
        return found.map { row in
            SupervisionRecord(
                id: row.id, organisationID: row.organisationID, sessionID: row.sessionID, editionID: row.editionID,
                supervisorID: row.supervisorID, superviseeID: row.superviseeID, draft: Version(row.draft),
                sent: versions.filter { $0.recordID == row.id }.map { version in
                    SentVersion(
                        number: version.number, draft: Version(version.draft), digest: version.digest, sentAt: version.sentAt,
                        signatures: (signatures[row.id.text] ?? []).filter { $0.version == version.number }.map { $0.signature },
                        responses: responses.filter { $0.recordID == row.id && $0.number == version.number }.map {
                            RecordResponse(id: $0.id, kind: $0.kind, authorID: $0.authorID, at: $0.at)
                        })
                },
                unsignedClosing: closings.first { $0.recordID == row.id }.map {
                    UnsignedClosing(version: $0.number, closedBy: $0.closedBy, closedAt: $0.closedAt)
                })
        }
    }
}

extension ReadTransaction {
    /// Who, beside the parties, may be named to carry out an action point.
    func carriers(for record: SupervisionRecord, on day: CivilDate) throws -> [Member] {
        try members(
            where: """
                membership.organisation_id = \(record.organisationID) AND membership.id NOT IN \(record.partyIDs)
                    AND membership.starts_on <= \(day) AND (membership.ends_on IS NULL OR membership.ends_on >= \(day))
                    AND (membership.id IN (SELECT report.line_manager_id FROM membership AS report WHERE report.id = \(record.superviseeID))
                        OR EXISTS (SELECT 1 FROM role_assignment AS held WHERE held.membership_id = membership.id
                            AND held.role IN \([Role.headOfSafeguarding, .safeguardingSpecialist].map(\.rawValue))
                            AND held.starts_on <= \(day) AND (held.ends_on IS NULL OR held.ends_on >= \(day))))
                """)
    }
}

extension WriteTransaction {
    func insertRecord(_ id: SupervisionRecord.ID, for session: Session, supervisee: Membership.ID, at now: Instant) throws {
        try execute(
            """
            INSERT INTO record (id, organisation_id, session_id, edition_id, supervisor_id, supervisee_id, draft, saved_at)
            VALUES (\(id), \(session.organisationID), \(session.id), \(session.editionID), \(session.supervisorID), \(supervisee), 0,
                \(now))
            """)
    }

    func updateDraft(of record: SupervisionRecord.ID, to version: Version, at now: Instant) throws {
        try execute("UPDATE record SET draft = \(version.number), saved_at = \(now) WHERE id = \(record)")
    }

    func insertVersion(_ number: Int, of record: SupervisionRecord, digest: Digest, at now: Instant) throws {
        try execute(
            """
            INSERT INTO record_version (record_id, number, draft, digest, sent_at)
            VALUES (\(record.id), \(number), \(record.draft.number), \(digest), \(now))
            """)
    }

    /// Readers are fixed when a record is first sent, by the terms that its parties signed.
    func insertReaders(_ readers: Set<RecordReader>, of record: SupervisionRecord.ID) throws {
        for reader in readers.map(\.rawValue).sorted() {
            try execute("INSERT INTO record_reader (record_id, reader) VALUES (\(record), \(reader)) ON CONFLICT DO NOTHING")
        }
    }
}
