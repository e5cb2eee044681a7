import Foundation
import SQLStorage
public import Supervision

/// A draft as its author sees it, with all that the form around it needs.
public struct OpenedDraft: Sendable {
    public let record: SupervisionRecord
    public let session: Session
    public let edition: PolicyEdition
    public let form: RecordForm
    public let supervisor: Member
    public let supervisee: Member
    /// Others who may be named to carry out an action point: who manages the supervisee, and the Safeguarding Team.
    public let carriers: [Member]
    public let words: RecordWords
    /// What the supervisee said of the text sent last.
    public let responses: [OpenedResponse]
    /// What the pair carries from earlier sessions, where the form has a place for it.
    public let carried: [CarriedActionPoint]
    /// Whether the pair has met before.
    public let hasEarlier: Bool

    /// What the supervisee commented, for the fields that only they write.
    public var superviseeWords: String { responses.words(of: supervisee.id) }
}

extension RecordForm {
    /// Whether it asks what came of earlier sessions.
    var looksBack: Bool { fields.contains { $0.source == .earlierActions } }
}

extension [OpenedResponse] {
    /// The comments of one party, in their own words, the first first.
    func words(of member: Membership.ID) -> String {
        filter { $0.response.authorID == member && $0.response.kind == .comment }.map(\.text).joined(separator: "\n\n")
    }
}

extension ReadTransaction {
    /// Whether the two of a session held another one before it.
    func hasEarlier(than session: Session) throws -> Bool {
        try count(
            """
            SELECT COUNT(*) FROM session JOIN session_supervisee AS met ON met.session_id = session.id
            JOIN session_closing AS closing ON closing.session_id = session.id
            JOIN session_outset AS outset ON outset.session_id = session.id AND outset.started_at < \(session.beginsAt)
            WHERE session.supervisor_id = \(session.supervisorID) AND met.membership_id IN \(session.superviseeIDs)
                AND session.format = 'individual' AND session.id <> \(session.id)
            """) > 0
    }
}

/// A comment or a refusal with its words.
public struct OpenedResponse: Sendable {
    public let response: RecordResponse
    public let author: String
    public let text: String
}

extension Store {
    /// The draft, for its author.
    /// - Throws: ``NotFound``.
    public func draft(of id: SupervisionRecord.ID, as actor: Actor, at now: Instant) async throws -> OpenedDraft {
        try await change { db in
            let (record, session, _, grant) = try db.record(id, for: Access.Act.writeRecord, by: actor)
            let edition = try shelf.edition(record.editionID, in: db)
            let members = try db.members([record.supervisorID, record.superviseeID])
            guard let form = edition.pack.writtenForm(for: .individual, type: session.type), let supervisor = members[record.supervisorID],
                let supervisee = members[record.superviseeID]
            else { throw NotFound() }
            let draft = OpenedDraft(
                record: record, session: session, edition: edition, form: form, supervisor: supervisor, supervisee: supervisee,
                carriers: try db.carriers(for: record, on: LondonTime.day(of: now)),
                words: try words(of: record, with: grant, in: db), responses: try responses(to: record, with: grant, in: db),
                carried: form.looksBack ? try carriedActionPoints(into: session, as: actor, in: db) : [],
                hasEarlier: form.looksBack ? try db.hasEarlier(than: session) : true)
            return (draft, LogEntry(.recordOpened, id, by: actor, as: "supervisor", for: .own, at: now))
        }
    }

    /// Saves the draft.
    /// - Throws: ``NotFound``, ``Refusal`` once it is signed, ``Superseded`` with the other text where somebody, or another window,
    ///   saved first. Saving the same words again changes nothing.
    public func save(
        _ words: RecordWords, to id: SupervisionRecord.ID, expecting version: Version, as actor: Actor, at now: Instant
    ) async throws -> Version {
        try await change { db in
            let (record, _, _, grant) = try db.record(id, for: Access.Act.writeRecord, by: actor)
            let entry = LogEntry(.recordSaved, id, by: actor, as: "supervisor", at: now)
            try RecordRules.amending.require(of: record, under: shelf.edition(record.editionID, in: db).pack)
            let saved = try self.words(of: record, with: grant, in: db)
            if saved == words { return (record.draft, entry) }
            guard record.draft == version else { throw Superseded(saved: try saved.sealedForm, version: record.draft) }
            let place = Place(.recordDraft, id, version: version.next.number, in: record.organisationID)
            try seal(try words.sealedForm, at: place, with: grant, in: db)
            try db.deleteDrafts(before: place)
            try db.updateDraft(of: id, to: version.next, at: now)
            return (version.next, entry)
        }
    }

    func words(of record: SupervisionRecord, with grant: Grant, in db: any ReadTransaction) throws -> RecordWords {
        let place = Place(.recordDraft, record.id, version: record.draft.number, in: record.organisationID)
        guard let bytes = try bytes(at: place, with: grant, in: db) else { return RecordWords() }
        return try JSONDecoder().decode(RecordWords.self, from: bytes)
    }

    func responses(to record: SupervisionRecord, with grant: Grant, in db: any ReadTransaction) throws -> [OpenedResponse] {
        let responses = record.sent.flatMap(\.responses)
        let authors = try db.members(responses.map(\.authorID))
        let texts = try words(.recordResponse, of: responses.map(\.id), in: record.organisationID, with: grant, in: db)
        return responses.map {
            OpenedResponse(response: $0, author: authors[$0.authorID]?.name ?? "", text: texts[$0.id] ?? "")
        }
    }
}
