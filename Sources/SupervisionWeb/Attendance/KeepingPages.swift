import HTMLLiteral
import Supervision
import SupervisionStore

/// Somebody signs on the supervisor's screen: who they are is asked for this one signature, and forgotten with it.
struct ScreenPage: Component {
    let context: PageContext
    let session: Session.ID
    let agreement: GroupAgreement
    let isOpen: Bool
    let email: String
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: "Sign on this screen", context: context, wayBack: .link(BackLink(path: .sessionRegister(session))), errors: errors,
            body: """
                \(Heading(text: "Sign on this screen", caption: "Attendance record"))
                \(InsetText("Hand the screen to whoever signs. It is for this one signature; nobody else is signed in by it."))
                \(Heading(text: agreement.text.terms.title, level: .section))
                \(GroupAgreementView(text: agreement.text, level: .part))
                \(isOpen ? signature : nil)
                """
        ).html
    }

    private var signature: AttendanceSignature {
        AttendanceSignature(
            context: context, title: "Signature", agreement: agreement, action: .registerScreen(session),
            proof: TextInput(
                name: "email", label: "Your work email address", prominence: .small, value: email, error: errors["email"], kind: .email,
                autocomplete: "username"),
            passphrase: PasswordInput(name: "passphrase", label: "Your passphrase", error: errors["passphrase"]), errors: errors)
    }
}

extension ScreenPage {
    init(context: PageContext, register: Register, agreement: GroupAgreement, email: String, errors: FieldErrors = .init()) {
        self.init(
            context: context, session: register.session.id, agreement: agreement, isOpen: register.session.state == .underWay,
            email: email, errors: errors)
    }
}

/// The supervisor notes that somebody signed on paper, or is there without signing.
struct NotePresencePage: Component {
    enum Kind: Sendable { case paper, present }

    static let witnessLimit = 100

    let context: PageContext
    let session: Session.ID
    let kind: Kind
    let people: [Choice]
    let member: String
    let witness: String
    /// Whether the policy has the register signed.
    var isSigned = true
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: title, context: context, wayBack: .link(BackLink(path: .sessionRegister(session))), errors: errors,
            body: """
                \(Heading(text: title, caption: "Attendance record"))
                \(people.isEmpty && errors.isEmpty ? "<p>Everybody stands in the attendance record.</p>" as HTML : question)
                """
        ).html
    }

    private var title: String {
        switch kind {
        case .paper: "Note a signature on paper"
        case .present: "Somebody is here and does not sign"
        }
    }

    private var question: HTML {
        Form(
            action: kind == .paper ? .registerPaper(session) : .registerPresent(session), formGuard: context.formGuard,
            content: """
                \(Select(
                    name: "member", label: "Who?", prominence: .small, prompt: "Select a person", choices: people, value: member,
                    error: errors["member"]))
                \(kind == .paper ? seen : present)
                """,
            button: Button(text: "Save")
        ).html
    }

    private var present: HTML {
        isSigned
            ? "<p>They are shown as present, not signed. Until the session is closed they can still sign.</p>"
            : "<p>They are shown as present. The session stands in their own log, and they can read the group's record.</p>"
    }

    private var seen: HTML {
        """
        \(TextInput(
            name: "witness", label: "Who saw the signature?", prominence: .small,
            hint: "First and last name. The sheet has to carry the agreement of the group.", value: witness, error: errors["witness"]))
        """
    }
}

/// Somebody has come who was not invited.
struct AddAttendeePage: Component {
    let context: PageContext
    let session: Session.ID
    let people: [Choice]
    let member: String
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: "Add somebody who was not invited", context: context, wayBack: .link(BackLink(path: .sessionRegister(session))),
            errors: errors,
            body: """
                \(Heading(text: "Add somebody who was not invited", caption: "Attendance record"))
                \(Form(
                    action: .registerAdded(session), formGuard: context.formGuard,
                    content: Select(
                        name: "member", label: "Who has come?", prominence: .small,
                        hint: "They then sign like everybody else. Once the session is closed nobody can be added.",
                        prompt: "Select a person", choices: people, value: member, error: errors["member"]
                    ).html,
                    button: Button(text: "Add")))
                """
        ).html
    }
}
