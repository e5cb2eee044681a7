import HTMLLiteral
import Supervision
import SupervisionStore

/// One's own notes on a session, and one more.
struct NotesPage: Component {
    struct Shown: Sendable {
        let text: String
        let written: String
        let path: Path
    }

    let context: PageContext
    let session: Session.ID
    let notes: [Shown]
    let form: NoteForm
    var errors = FieldErrors()

    static let disclosure =
        "Only you can read your private notes here. They can still be asked for by law: by whoever they are about, a court, a coroner or a "
        + "regulator. Advice that you give or take belongs in the record."

    var html: HTML {
        Page(
            title: "Your private notes", context: context, wayBack: .link(BackLink(path: .session(session))), errors: errors,
            body: """
                \(Heading(text: "Your private notes"))
                \(InsetText(Self.disclosure))
                \(notes.isEmpty ? "<p>You have no notes on this session.</p>" as HTML : "\(notes.map(shown))" as HTML)
                \(Form(
                    action: .sessionNotes(session), formGuard: context.formGuard,
                    hidden: [HiddenField(name: "note", value: form.id.text)],
                    content: NoteField(label: "A new note", form: form, errors: errors).html, button: Button(text: "Save note")))
                """
        ).html
    }

    private func shown(_ note: Shown) -> HTML {
        Card(
            heading: note.written,
            content: """
                \(WrittenText(note.text))
                <p>\(Link(text: "Change or delete", path: note.path, hiddenText: "the note of \(note.written)"))</p>
                """
        ).html
    }
}

/// One of them, to change or to delete.
struct NotePage: Component {
    let context: PageContext
    let session: Session.ID
    let form: NoteForm
    /// What another window saved meanwhile.
    var savedElsewhere: String?
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: "Your private note", context: context, wayBack: .link(BackLink(path: .sessionNotes(session))), errors: errors,
            body: """
                \(Heading(text: "Your private note"))
                \(InsetText(NotesPage.disclosure))
                \(savedElsewhere.map(elsewhere))\
                \(Form(
                    action: .sessionNote(form.id, of: session), formGuard: context.formGuard,
                    hidden: [HiddenField(name: "version", value: String(form.version))],
                    content: NoteField(label: "Your note", form: form, errors: errors).html,
                    button: Button(text: "Save note", name: "do", value: "save"),
                    beside: [Button(text: "Delete note", variant: .warning, name: "do", value: "delete")]))
                """
        ).html
    }

    private func elsewhere(_ text: String) -> HTML {
        WarningCallout(
            heading: "This note was saved in another window",
            content: "<p>There it says:</p>\n\(WrittenText(text))\n<p>Saving here takes its place.</p>"
        ).html
    }
}

private struct NoteField: Component {
    let label: String
    let form: NoteForm
    let errors: FieldErrors

    var html: HTML {
        Textarea(
            name: "text", label: label, prominence: .small,
            hint: "Leave out names, numbers and addresses of patients and families.", value: form.text, error: errors["text"],
            limit: NoteForm.limit
        ).html
    }
}

/// What somebody notes.
struct NoteForm: Sendable {
    let id: PrivateNote.ID
    var version = 0
    var text = ""

    static let limit = 5_000

    init(id: PrivateNote.ID = .init()) { self.id = id }

    init(_ opened: OpenedNote) {
        id = opened.note.id
        version = opened.note.version.number
        text = opened.text
    }

    init(_ form: Fields, id: PrivateNote.ID? = nil) {
        self.id = id ?? PrivateNote.ID(form["note"]) ?? PrivateNote.ID()
        version = Int(form["version"]) ?? 0
        text = form["text"]
    }

    func words(in form: Fields, _ errors: inout FieldErrors) -> Confidential? {
        let text = errors.text("text", in: form, missing: "Enter your note", subject: "Your note", limit: Self.limit)
        return errors.isEmpty ? Confidential(text) : nil
    }
}
