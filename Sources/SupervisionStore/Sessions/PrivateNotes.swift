import Foundation
import SQLStorage
public import Supervision

/// A private note with its words.
public struct OpenedNote: Sendable {
    public let note: PrivateNote
    public let text: String
}

extension Store {
    /// Notes something for oneself. Saving the same words again changes nothing.
    /// - Parameter version: the saving that was shown; nought for a new note, whose identifier comes with the form.
    /// - Throws: ``NotFound`` for whoever takes no part in the session, and for everybody but the author; ``Superseded`` where another
    ///   window saved first.
    public func note(
        _ words: Confidential, as id: PrivateNote.ID, in sessionID: Session.ID, expecting version: Version, as actor: Actor, at now: Instant
    ) async throws {
        try await change { db in
            let (session, _, _) = try db.session(sessionID, for: Access.Act.takePart, by: actor)
            let entry = LogEntry(.noteWritten, id, by: actor, as: session.part(of: actor), at: now)
            let notes = try db.notes(where: "id = \(id)")
            let grant = try Access.grant(.ownNotes(notes.first?.authorID ?? actor.membershipID, session.organisationID), to: actor)
            guard notes.allSatisfy({ $0.sessionID == sessionID }) else { throw NotFound() }
            let saved = notes.first?.version ?? Version(0)
            if let note = notes.first, try text(of: note, with: grant, by: actor, in: db) == words.opened(with: grant) {
                return ((), entry)
            }
            guard saved == version else {
                throw Superseded(
                    saved: Confidential(try notes.first.map { try text(of: $0, with: grant, by: actor, in: db) } ?? ""), version: saved)
            }
            try db.save(id, in: session, as: saved.next, by: actor, at: now)
            let place = Place(.privateNote, id, version: saved.next.number, in: session.organisationID)
            try seal(words, at: place, with: grant, in: db)
            try db.deleteDrafts(before: place)
            return ((), entry)
        }
    }

    /// One's own notes on a session, first written first.
    /// - Throws: ``NotFound`` for whoever takes no part in it.
    public func notes(of sessionID: Session.ID, as actor: Actor, at now: Instant) async throws -> [OpenedNote] {
        try await change { db in
            let (session, _, _) = try db.session(sessionID, for: Access.Act.takePart, by: actor)
            let grant = try Access.grant(.ownNotes(actor.membershipID, actor.organisationID), to: actor)
            let notes = try db.notes(where: "session_id = \(sessionID) AND \(Visible.notes(to: actor))").map {
                OpenedNote(note: $0, text: try text(of: $0, with: grant, by: actor, in: db))
            }
            return (notes, LogEntry(.noteOpened, sessionID, by: actor, as: session.part(of: actor), for: .own, at: now))
        }
    }

    /// - Throws: ``NotFound`` for everybody but the author.
    public func open(_ id: PrivateNote.ID, of sessionID: Session.ID, as actor: Actor, at now: Instant) async throws -> OpenedNote {
        try await change { db in
            let (session, _, _) = try db.session(sessionID, for: Access.Act.takePart, by: actor)
            guard let note = try db.notes(where: "id = \(id) AND session_id = \(sessionID)").first else { throw NotFound() }
            let grant = try Access.grant(.ownNotes(note.authorID, session.organisationID), to: actor)
            let opened = OpenedNote(note: note, text: try text(of: note, with: grant, by: actor, in: db))
            return (opened, LogEntry(.noteOpened, sessionID, by: actor, as: session.part(of: actor), for: .own, at: now))
        }
    }

    /// Deletes one's own note with its words. Deleting it twice is deleting it once.
    /// - Throws: ``NotFound`` for everybody but the author.
    public func deleteNote(_ id: PrivateNote.ID, of sessionID: Session.ID, as actor: Actor, at now: Instant) async throws {
        try await change { db in
            let (session, _, _) = try db.session(sessionID, for: Access.Act.takePart, by: actor)
            if let note = try db.notes(where: "id = \(id) AND session_id = \(sessionID)").first {
                _ = try Access.grant(.ownNotes(note.authorID, session.organisationID), to: actor)
                try db.deleteDrafts(before: Place(.privateNote, id, version: note.version.next.number, in: session.organisationID))
                try db.execute("DELETE FROM private_note WHERE id = \(id)")
            }
            return ((), LogEntry(.noteDeleted, id, by: actor, as: session.part(of: actor), at: now))
        }
    }

    private func text(of note: PrivateNote, with grant: Grant, by actor: Actor, in db: any ReadTransaction) throws -> String {
        let place = Place(.privateNote, note.id, version: note.version.number, in: actor.organisationID)
        return try bytes(at: place, with: grant, in: db).map { OpenedWords(bytes: $0, grant: grant).text } ?? ""
    }
}

private struct NoteRow: Decodable {
    let id: PrivateNote.ID
    let sessionID: Session.ID
    let authorID: Membership.ID
    let version: Int
    let writtenAt: Instant
}

extension ReadTransaction {
    fileprivate func notes(where condition: SQL) throws -> [PrivateNote] {
        let found: [NoteRow] = try rows(
            "SELECT id, session_id, author_id, version, written_at FROM private_note WHERE \(condition) ORDER BY written_at, id")
        return found.map {
            PrivateNote(id: $0.id, sessionID: $0.sessionID, authorID: $0.authorID, version: Version($0.version), writtenAt: $0.writtenAt)
        }
    }
}

extension WriteTransaction {
    fileprivate func save(_ id: PrivateNote.ID, in session: Session, as version: Version, by actor: Actor, at now: Instant) throws {
        if version.number > 1 {
            try execute("UPDATE private_note SET version = \(version.number) WHERE id = \(id)")
        } else {
            try execute(
                """
                INSERT INTO private_note (id, organisation_id, session_id, author_id, version, written_at)
                VALUES (\(id), \(session.organisationID), \(session.id), \(actor.membershipID), \(version.number), \(now))
                """)
        }
    }
}
