import Foundation
import SQLStorage
public import Supervision

/// A group's draft as its supervisor sees it, with all that the form around it needs.
public struct OpenedGroupDraft: Sendable {
    public let record: GroupRecord
    public let session: Session
    public let edition: PolicyEdition
    public let form: RecordForm
    public let supervisor: Member
    /// The supervisees who were there.
    public let present: [Member]
    public let words: RecordWords
    /// Why no time was kept at the end; nil where it was.
    public let endingLeftOut: String?
}

extension Store {
    /// The draft, for its author.
    /// - Throws: ``NotFound``.
    public func groupDraft(of id: Session.ID, as actor: Actor, at now: Instant) async throws -> OpenedGroupDraft {
        try await change { db in
            let (session, _, grant) = try db.session(id, for: Access.Act.writeGroupRecord, by: actor)
            return (
                try groupDraft(of: session, with: grant, in: db),
                LogEntry(.groupRecordOpened, id, by: actor, as: "supervisor", for: .own, at: now)
            )
        }
    }

    /// Saves the draft.
    /// - Throws: ``NotFound``, ``Refusal`` once it is closed and where it holds one person's matters, ``Superseded`` with the other text
    ///   where another window saved first. Saving the same words again changes nothing.
    public func save(
        _ words: RecordWords, toGroup id: Session.ID, expecting version: Version, as actor: Actor, at now: Instant
    ) async throws -> Version {
        try await change { db in
            let (session, _, grant) = try db.session(id, for: Access.Act.writeGroupRecord, by: actor)
            let draft = try groupDraft(of: session, with: grant, in: db)
            let entry = LogEntry(.groupRecordSaved, id, by: actor, as: "supervisor", at: now)
            try GroupRecordRules.amending.require(of: draft.record, under: draft.edition.pack)
            try GroupRecordRules.writing.require(of: (words, draft.edition.pack.actionPoints), under: draft.edition.pack)
            if draft.words == words { return (draft.record.draft, entry) }
            guard draft.record.draft == version else {
                throw Superseded(saved: try draft.words.sealedForm, version: draft.record.draft)
            }
            let place = Place(.groupRecordDraft, id, version: version.next.number, in: session.organisationID)
            try seal(try words.sealedForm, at: place, with: grant, in: db)
            try db.deleteDrafts(before: place)
            try db.updateGroupDraft(of: id, to: version.next, at: now)
            return (version.next, entry)
        }
    }

    func groupDraft(of session: Session, with grant: Grant, in db: any ReadTransaction) throws -> OpenedGroupDraft {
        let attended = try db.attendances(of: session.id).map(\.memberID)
        let members = try db.members(attended + [session.supervisorID])
        let edition = try shelf.edition(session.editionID, in: db)
        guard let record = try db.groupRecord(of: session.id), let form = edition.pack.records[.group],
            let supervisor = members[session.supervisorID]
        else { throw NotFound() }
        let reason = try bytes(at: Place(.endingLeftOut, session.id, in: session.organisationID), with: grant, in: db)
        return OpenedGroupDraft(
            record: record, session: session, edition: edition, form: form, supervisor: supervisor,
            present: attended.compactMap { members[$0] }.sorted { $0.name < $1.name },
            words: try words(of: record, with: grant, in: db),
            endingLeftOut: reason.map { OpenedWords(bytes: $0, grant: grant).text })
    }

    private func words(of record: GroupRecord, with grant: Grant, in db: any ReadTransaction) throws -> RecordWords {
        let place = Place(.groupRecordDraft, record.sessionID, version: record.draft.number, in: record.organisationID)
        guard let bytes = try bytes(at: place, with: grant, in: db) else { return RecordWords() }
        return try JSONDecoder().decode(RecordWords.self, from: bytes)
    }
}
