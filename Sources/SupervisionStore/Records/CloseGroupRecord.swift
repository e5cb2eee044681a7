import Foundation
import SQLStorage
public import Supervision

extension Store {
    /// Freezes the draft: the supervisor's word that this is the record, without any signature. Its action points stand with that, and
    /// whoever took part can read it. Closing the same draft twice is closing it once.
    /// - Throws: ``NotFound``, ``Refusal`` with each clause in the way, ``DraftChanged`` where another window saved meanwhile.
    public func closeGroupRecord(of id: Session.ID, expecting version: Version, as actor: Actor, at now: Instant) async throws {
        let salt = Salt.new()
        try await change { db in
            let (session, _, grant) = try db.session(id, for: Access.Act.writeGroupRecord, by: actor)
            let draft = try groupDraft(of: session, with: grant, in: db)
            let entry = LogEntry(.groupRecordClosed, id, by: actor, as: "supervisor", at: now)
            guard draft.record.draft == version else { throw DraftChanged() }
            if draft.record.closing != nil { return ((), entry) }
            try GroupRecordRules.closing.require(
                of: .init(
                    words: draft.words, form: draft.form, terms: draft.edition.pack.actionPoints, sessionState: session.state,
                    presentIDs: Set(draft.present.map(\.id) + [session.supervisorID])),
                under: draft.edition.pack)
            let text = GroupRecordText(of: draft.source, words: draft.words, salt: salt, at: now)
            let bytes = try CanonicalJSON.bytes(of: text)
            try seal(bytes, at: Place(.groupRecord, id, in: session.organisationID), in: db)
            try db.execute(
                """
                INSERT INTO group_record_closing (session_id, digest, closed_by, at)
                VALUES (\(id), \(Digest(of: bytes)), \(actor.membershipID), \(now))
                """)
            try db.insertGroupReaders(draft.edition.pack.recordReaders(under: nil, for: .group, type: session.type), of: id)
            try insertActionPoints(of: text, agreedIn: session, under: draft.edition.pack.actionPoints, with: grant, db, at: now)
            return ((), entry)
        }
    }

    private func insertActionPoints(
        of text: GroupRecordText, agreedIn session: Session, under terms: ActionPointTerms, with grant: Grant,
        _ db: any WriteTransaction, at now: Instant
    ) throws {
        for (place, action) in text.actions.enumerated() {
            try db.execute(
                """
                INSERT INTO action_point (id, organisation_id, session_id, place, kind, owner_id, due_on)
                VALUES (\(action.id), \(session.organisationID), \(session.id), \(place + 1), \(action.kind), \(action.ownerID),
                    \(action.dueOn))
                """)
            try db.insertNeed(of: action.kind, action.id, under: terms, at: now)
            try seal(Confidential(action.text), at: Place(.actionPoint, action.id, in: session.organisationID), with: grant, in: db)
        }
    }
}

extension OpenedGroupDraft {
    /// What the record is frozen from, beside the words.
    public var source: GroupRecordText.Source {
        GroupRecordText.Source(
            edition: edition, form: form, session: session, supervisor: PartyAsSigned(supervisor),
            present: present.map { PartyAsSigned($0) }, endingLeftOut: endingLeftOut)
    }
}
