import SQLStorage
public import Supervision

extension Store {
    /// A party's comment on the text sent, or the refusal to sign it, with the reason. Both go back to the supervisor.
    /// - Parameter id: of the response, from the form, so that sending it twice has one effect.
    /// - Throws: ``NotFound``, ``Refusal``.
    public func answer(
        _ recordID: SupervisionRecord.ID, version: Int, with kind: RecordResponse.Kind, _ words: Confidential, id: RecordResponse.ID,
        as actor: Actor, at now: Instant
    ) async throws {
        try await change { db in
            let (record, session, _, grant) = try db.record(recordID, for: Access.Act.answerRecord, by: actor)
            let event: LogEntry.Event = kind == .comment ? .recordCommented : .recordRefused
            let entry = LogEntry(event, recordID, by: actor, as: session.part(of: actor), at: now)
            if record.sent.flatMap(\.responses).contains(where: { $0.id == id && $0.authorID == actor.membershipID }) { return ((), entry) }
            let pack = try shelf.edition(record.editionID, in: db).pack
            try RecordRules.answering.require(of: .init(record: record, version: version, signerID: actor.membershipID), under: pack)
            if kind == .refusal { try RecordRules.refusing.require(of: record, under: pack) }
            try db.execute(
                """
                INSERT INTO record_response (id, record_id, number, kind, author_id, at)
                VALUES (\(id), \(recordID), \(version), \(kind.rawValue), \(actor.membershipID), \(now))
                """)
            try seal(words, at: Place(.recordResponse, id, in: record.organisationID), with: grant, in: db)
            return ((), entry)
        }
    }
}
