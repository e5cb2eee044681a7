import SQLStorage
import Supervision

private struct GroupRecordRow: Decodable {
    let sessionID: Session.ID
    let organisationID: Organisation.ID
    let editionID: PolicyEdition.ID
    let draft: Int
    let digest: Digest?
    let closedBy: Membership.ID?
    let closedAt: Instant?

    var record: GroupRecord {
        GroupRecord(
            sessionID: sessionID, organisationID: organisationID, editionID: editionID, draft: Version(draft),
            closing: digest.flatMap { digest in
                closedBy.flatMap { by in closedAt.map { GroupRecord.Closing(digest: digest, closedBy: by, at: $0) } }
            })
    }
}

extension ReadTransaction {
    func groupRecord(of session: Session.ID) throws -> GroupRecord? {
        let found: GroupRecordRow? = try row(
            """
            SELECT group_record.session_id, group_record.organisation_id, group_record.edition_id, group_record.draft, closing.digest,
                closing.closed_by, closing.at AS closed_at
            FROM group_record LEFT JOIN group_record_closing AS closing ON closing.session_id = group_record.session_id
            WHERE group_record.session_id = \(session)
            """)
        return found?.record
    }

    /// Records of their own that members of groups have from them, for the two whose each is; the supervisee's once it was sent.
    func personalRecords(from sessions: [Session.ID], of actor: Actor) throws -> [Session.ID: [SupervisionRecord]] {
        let found = try records(
            where: """
                record.session_id IN \(sessions) AND session.format = 'group'
                    AND (record.supervisor_id = \(actor.membershipID) OR record.supervisee_id = \(actor.membershipID))
                """)
        return Dictionary(grouping: found.filter { $0.supervisorID == actor.membershipID || $0.current != nil }, by: \.sessionID)
    }
}

extension WriteTransaction {
    func insertGroupRecord(for session: Session, at now: Instant) throws {
        try execute(
            """
            INSERT INTO group_record (session_id, organisation_id, edition_id, draft, saved_at)
            VALUES (\(session.id), \(session.organisationID), \(session.editionID), 0, \(now))
            """)
    }

    func updateGroupDraft(of session: Session.ID, to version: Version, at now: Instant) throws {
        try execute("UPDATE group_record SET draft = \(version.number), saved_at = \(now) WHERE session_id = \(session)")
    }

    func insertGroupReaders(_ readers: Set<RecordReader>, of session: Session.ID) throws {
        for reader in readers.map(\.rawValue).sorted() {
            try execute("INSERT INTO group_record_reader (session_id, reader) VALUES (\(session), \(reader)) ON CONFLICT DO NOTHING")
        }
    }
}
