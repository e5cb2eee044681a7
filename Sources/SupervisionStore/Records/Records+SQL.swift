import Foundation
import SQLStorage
import Supervision

/// A record with one of its versions and one of the signatures on it; nil where there are none.
struct RecordRow: Decodable {
    let id: SupervisionRecord.ID
    let organisationID: Organisation.ID
    let sessionID: Session.ID
    let editionID: PolicyEdition.ID
    let supervisorID: Membership.ID
    let superviseeID: Membership.ID
    let draft: Int
    let readers: String?
    let shownTo: IdentifierList<Membership>?
    let handedTo: IdentifierList<Membership>?
    let closedVersion: Int?
    let closedBy: Membership.ID?
    let closedAt: Instant?
    let number: Int?
    let sentDraft: Int?
    let sentDigest: Digest?
    let sentAt: Instant?
    let signerID: Membership.ID?
    let signerName: String?
    let part: AgreementForm.Party?
    let statement: String?
    let signedDigest: Digest?
    let method: Signature.Method?
    let signedAt: Instant?

    static func selecting(where condition: SQL) -> SQL {
        """
        SELECT record.id, record.organisation_id, record.session_id, record.edition_id, record.supervisor_id, record.supervisee_id,
            record.draft, (SELECT \(SQL.joined("named.reader")) FROM record_reader AS named WHERE named.record_id = record.id) AS readers,
            (SELECT \(SQL.joined("showing.membership_id")) FROM \(Visible.showings) AS showing
                WHERE showing.record_id = record.id) AS shown_to,
            (SELECT \(SQL.joined("hand_over.to_id")) FROM hand_over_record AS handed JOIN hand_over ON hand_over.id = handed.hand_over_id
                JOIN hand_over_completion AS complete ON complete.hand_over_id = hand_over.id
                WHERE handed.record_id = record.id) AS handed_to,
            closing.number AS closed_version, closing.closed_by, closing.closed_at,
            version.number, version.draft AS sent_draft, version.digest AS sent_digest, version.sent_at,
            signature.signer_id, signature.name AS signer_name, signature.part, signature.statement, signature.digest AS signed_digest,
            signature.method, signature.at AS signed_at
        FROM record JOIN session ON session.id = record.session_id
        LEFT JOIN unsigned_closing AS closing ON closing.record_id = record.id
        LEFT JOIN record_version AS version ON version.record_id = record.id
        LEFT JOIN signature ON signature.subject_id = record.id AND signature.version = version.number
        WHERE \(condition) ORDER BY record.id, version.number, signature.at, signature.signer_id
        """
    }

    var signature: Signature? {
        guard let signerID, let signerName, let part, let statement, let signedDigest, let method, let signedAt else { return nil }
        return Signature(
            signerID: signerID, name: signerName, part: part, statement: statement, digest: signedDigest, method: method, at: signedAt)
    }

    var unsignedClosing: UnsignedClosing? {
        guard let closedVersion, let closedBy, let closedAt else { return nil }
        return UnsignedClosing(version: closedVersion, closedBy: closedBy, closedAt: closedAt)
    }
}

private struct ResponseRow: Decodable {
    let id: RecordResponse.ID
    let recordID: SupervisionRecord.ID
    let number: Int
    let kind: RecordResponse.Kind
    let authorID: Membership.ID
    let at: Instant
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
    func records(where condition: SQL) throws -> [SupervisionRecord] { try knownRecords(where: condition).map(\.record) }

    /// Records, who may read each, and to whom it is shown or was handed over.
    func knownRecords(where condition: SQL) throws -> [KnownRecord] {
        let found: [RecordRow] = try rows(RecordRow.selecting(where: condition))
        let sent = Array(Set(found.filter { $0.number != nil }.map(\.id))).sorted { $0.text < $1.text }
        let responses: [ResponseRow] =
            sent.isEmpty
            ? []
            : try rows("SELECT id, record_id, number, kind, author_id, at FROM record_response WHERE record_id IN \(sent) ORDER BY at, id")
        let answered = Dictionary(grouping: responses, by: \.recordID)
        return found.grouped(by: \.id).compactMap { rows in rows.first.map { KnownRecord($0, rows, answered[$0.id] ?? []) } }
    }
}

/// A record with what decides who may read it.
struct KnownRecord {
    let record: SupervisionRecord
    let readers: Set<RecordReader>
    let shownTo: Set<Membership.ID>
    let handedTo: Set<Membership.ID>

    /// - Parameter rows: one for each signature of each version, in their order.
    fileprivate init(_ row: RecordRow, _ rows: [RecordRow], _ responses: [ResponseRow]) {
        record = SupervisionRecord(
            id: row.id, organisationID: row.organisationID, sessionID: row.sessionID, editionID: row.editionID,
            supervisorID: row.supervisorID, superviseeID: row.superviseeID, draft: Version(row.draft),
            sent: rows.grouped(by: \.number).compactMap { SentVersion($0, responses) }, unsignedClosing: row.unsignedClosing)
        readers = Set(
            (row.readers ?? "").utf8.split(separator: UInt8(ascii: ",")).compactMap { RecordReader(rawValue: String(Substring($0))) })
        shownTo = Set(row.shownTo?.ids ?? [])
        handedTo = Set(row.handedTo?.ids ?? [])
    }
}

extension SentVersion {
    /// Nil for a record that has not been sent.
    fileprivate init?(_ rows: [RecordRow], _ responses: [ResponseRow]) {
        guard let row = rows.first, let number = row.number, let draft = row.sentDraft, let digest = row.sentDigest, let at = row.sentAt
        else { return nil }
        self.init(
            number: number, draft: Version(draft), digest: digest, sentAt: at, signatures: rows.compactMap(\.signature),
            responses: responses.filter { $0.number == number }.map {
                RecordResponse(id: $0.id, kind: $0.kind, authorID: $0.authorID, at: $0.at)
            })
    }
}

extension Array {
    /// Neighbours that have the same key.
    fileprivate func grouped<Key: Equatable>(by key: (Element) -> Key) -> [[Element]] {
        reduce(into: []) { groups, element in
            if let last = groups.last?.last, key(last) == key(element) {
                groups[groups.count - 1].append(element)
            } else {
                groups.append([element])
            }
        }
    }
}

extension ReadTransaction {
    /// Who, beside the parties, may be named to carry out an action point: nobody where the supervisor is here from outside.
    func carriers(for record: SupervisionRecord, on day: CivilDate) throws -> [Member] {
        try members(
            where: """
                membership.organisation_id = \(record.organisationID) AND membership.id NOT IN \(record.partyIDs)
                    AND membership.starts_on <= \(day) AND (membership.ends_on IS NULL OR membership.ends_on >= \(day))
                    AND (membership.id IN (SELECT report.line_manager_id FROM membership AS report WHERE report.id = \(record.superviseeID))
                        OR EXISTS (SELECT 1 FROM role_assignment AS held WHERE held.membership_id = membership.id
                            AND held.role IN \([Role.headOfSafeguarding, .safeguardingSpecialist].map(\.rawValue))
                            AND held.starts_on <= \(day) AND (held.ends_on IS NULL OR held.ends_on >= \(day))))
                    AND NOT EXISTS (SELECT 1 FROM role_assignment AS guest WHERE guest.membership_id = \(record.supervisorID)
                        AND guest.role = \(Role.externalSupervisor.rawValue)
                        AND guest.starts_on <= \(day) AND (guest.ends_on IS NULL OR guest.ends_on >= \(day)))
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
