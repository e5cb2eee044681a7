import HTMLLiteral
import Supervision

/// A party writes something about a record: a comment, the reason for not signing, or what is added after signing.
struct AnswerPage: Component {
    enum Kind: Sendable { case comment, refusal, addendum }

    let context: PageContext
    let record: SupervisionRecord.ID
    let kind: Kind
    let form: AnswerForm
    /// Number of the version that was shown; nought for an addendum.
    let version: Int
    var errors = FieldErrors()
    /// Likely identifiers in a comment or an addendum, where the policy keeps cases out; nil where none were found.
    var traces: CaseTraceWarning?

    var html: HTML {
        Page(
            title: title, context: context, wayBack: .link(BackLink(path: .record(record))), errors: errors,
            body: """
                \(Heading(text: title))
                \(traces)\
                <p>\(explanation)</p>
                \(Form(
                    action: action, formGuard: context.formGuard,
                    hidden: [
                        HiddenField(name: "id", value: form.id), HiddenField(name: "version", value: String(version)),
                        HiddenField(name: "told", value: form.told),
                    ],
                    content: fields, button: Button(text: button)))
                """
        ).html
    }

    private var fields: HTML {
        """
        \(Textarea(
            name: "text", label: kind.label, prominence: .small, hint: "The supervisee and the supervisor can read this.", value: form.text,
            error: errors["text"], limit: AnswerForm.limit))
        \(kind == .addendum ? PasswordInput(
            name: "passphrase", label: "Your passphrase", hint: "You sign the addendum with it.", error: errors["passphrase"],
            account: context.account) : nil)
        """
    }

    private var title: String {
        switch kind {
        case .comment: "Comment on the record"
        case .refusal: "Refuse to sign the record"
        case .addendum: "Add to the record"
        }
    }

    private var explanation: String {
        switch kind {
        case .comment: "Your comment goes to the other party. The supervisor can change the record and send it again."
        case .refusal: "Your reason goes to the other party. Nobody can sign this text any more; the supervisor can send a new one."
        case .addendum: "The signed record stands as it is. What you add takes your signature now and the other party's later."
        }
    }

    private var button: String {
        switch kind {
        case .comment: "Send comment"
        case .refusal: "Refuse to sign"
        case .addendum: "Sign and add"
        }
    }

    private var action: Path {
        switch kind {
        case .comment: .recordComment(record)
        case .refusal: .recordRefusal(record)
        case .addendum: .recordAddendum(record)
        }
    }
}

extension AnswerPage.Kind {
    var label: String {
        switch self {
        case .comment: "Your comment"
        case .refusal: "Your reason"
        case .addendum: "What you add"
        }
    }

    var missing: String {
        switch self {
        case .comment: "Enter your comment"
        case .refusal: "Enter why you do not sign"
        case .addendum: "Enter what you want to add"
        }
    }
}

/// What a party wrote, with the identifier under which it is kept once.
struct AnswerForm: Sendable {
    let id: String
    var text = ""
    /// What the page told of likely identifiers.
    var told = ""

    static let limit = 2_000

    init() { id = RecordResponse.ID().text }

    init(_ form: Fields) {
        id = RecordResponse.ID(form["id"])?.text ?? RecordResponse.ID().text
        text = form["text"]
        told = form["told"]
    }
}
