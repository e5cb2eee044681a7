import HTMLLiteral
import Supervision

/// Whoever reads for audit leaves it here because the record shows a risk.
struct RiskFormPage: Component {
    let context: PageContext
    let record: SupervisionRecord.ID
    let what: String
    let form: RiskForm
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: "I found a risk", context: context, wayBack: .link(BackLink(path: .audit)), errors: errors,
            body: """
                \(Heading(text: "I found a risk", caption: what))
                \(WarningCallout(
                    heading: "Is somebody in danger now?",
                    content: "<p>Then act first, as the safeguarding procedure says, and write this afterwards.</p>"))
                <p>Both parties and the Head of Safeguarding are told at once that you found a risk, and read what you write here. It stands \
                nowhere in the findings of the audit.</p>
                \(Form(
                    action: .recordRisk(record), formGuard: context.formGuard,
                    hidden: [HiddenField(name: "id", value: form.id), HiddenField(name: "audit", value: form.audit)],
                    content: Textarea(
                        name: "text", label: "What is the risk, and to whom?", prominence: .small, value: form.text, error: errors["text"],
                        limit: RiskForm.limit
                    ).html, button: Button(text: "Tell the parties")))
                """
        ).html
    }
}

/// What was written of a risk.
struct RiskForm: Sendable {
    var id = Risk.ID().text
    /// The audit in which it was found, or empty.
    var audit = ""
    var text = ""

    static let limit = 2_000

    init() {}

    init(_ form: Fields) {
        id = Risk.ID(form["id"])?.text ?? Risk.ID().text
        audit = Audit.ID(form["audit"])?.text ?? ""
        text = form["text"]
    }
}
