import HTMLLiteral
import Supervision
import SupervisionStore

extension SessionPages {
    func showNotes(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        .page(try await notesPage(asked.kept.map { NoteForm($0) } ?? NoteForm(), asked, visit))
    }

    func addNote(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let session: Session.ID = try asked.identifier("session")
        let form = NoteForm(asked.form)
        var errors = FieldErrors()
        guard let words = form.words(in: asked.form, &errors) else {
            return .page(try await notesPage(form, asked, visit, errors), .unprocessable)
        }
        do {
            try await store.note(words, as: form.id, in: session, expecting: Version(0), as: visit.actor, at: asked.now)
        } catch is Superseded {
            var another = NoteForm()
            another.text = form.text
            return .page(try await notesPage(another, asked, visit), .conflict)
        }
        return .redirect(to: .sessionNotes(session), saying: .noteSaved)
    }

    func showNote(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let opened = try await ownNote(asked, visit)
        let form = asked.kept.map { NoteForm($0, id: opened.note.id) } ?? NoteForm(opened)
        return .page(NotePage(context: frame(asked, visit), session: opened.note.sessionID, form: form))
    }

    /// One form, two buttons.
    func changeNote(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let opened = try await ownNote(asked, visit)
        let (id, session) = (opened.note.id, opened.note.sessionID)
        if asked.form["do"] == "delete" {
            try await store.deleteNote(id, of: session, as: visit.actor, at: asked.now)
            return .redirect(to: .sessionNotes(session), saying: .noteDeleted)
        }
        var form = NoteForm(asked.form, id: id)
        var errors = FieldErrors()
        guard let words = form.words(in: asked.form, &errors) else {
            return .page(NotePage(context: frame(asked, visit), session: session, form: form, errors: errors), .unprocessable)
        }
        do {
            try await store.note(words, as: id, in: session, expecting: Version(form.version), as: visit.actor, at: asked.now)
            return .redirect(to: .sessionNotes(session), saying: .noteSaved)
        } catch let superseded as Superseded {
            form.version = superseded.version.number
            return .page(
                NotePage(context: frame(asked, visit), session: session, form: form, savedElsewhere: opened.text), .conflict)
        }
    }

    /// - Throws: `NotFound` where it is somebody else's, or another session's.
    private func ownNote(_ asked: Asked, _ visit: SignedInVisit) async throws -> OpenedNote {
        try await store.open(
            try asked.identifier("note") as PrivateNote.ID, of: try asked.identifier("session"), as: visit.actor, at: asked.now)
    }

    private func notesPage(
        _ form: NoteForm, _ asked: Asked, _ visit: SignedInVisit, _ errors: FieldErrors = .init()
    ) async throws -> NotesPage {
        let session: Session.ID = try asked.identifier("session")
        let notes = try await store.notes(of: session, as: visit.actor, at: asked.now)
        return NotesPage(
            context: frame(asked, visit), session: session,
            notes: notes.map {
                NotesPage.Shown(
                    text: $0.text, written: ShownTime.dateAndTime($0.note.writtenAt), path: .sessionNote($0.note.id, of: session))
            }, form: form, errors: errors)
    }
}
