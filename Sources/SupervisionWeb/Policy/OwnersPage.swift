import HTMLLiteral
import Supervision

/// The figures and choices of the policy that organisations vary, for its owner.
struct OwnersPage: Component {
    static let title = "Change settings of the policy"

    /// A setting as it is asked.
    struct Question: Sendable {
        let field: String
        let label: String
        let hint: String
        let value: String
        /// Nil for a figure.
        let choices: [Choice]?
    }

    let context: PageContext
    let edition: String
    let hidden: [HiddenField]
    let questions: [Question]
    let from: DateInput.Typed
    let reason: String
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: Self.title, context: context, wayBack: .link(BackLink(path: .policy)), errors: errors,
            body: """
                \(Heading(text: Self.title, caption: edition))
                <p>These are the settings in which organisations differ. What the policy makes compulsory cannot be made weaker. \
                Agreements, sessions and records that were made before stay as they are.</p>
                \(Form(
                    action: .policySettings, formGuard: context.formGuard, hidden: hidden, content: fields,
                    button: Button(text: "See what changes", name: "do", value: "check")))
                """
        ).html
    }

    private var fields: HTML {
        """
        \(questions.map(question))\
        \(DateInput(name: "from", legend: "From which day?", prominence: .small, hint: "Today or later.", typed: from, error: errors["from"]))
        \(Textarea(
            name: "reason", label: "Why, where you set less than the policy says should be?", prominence: .small,
            hint: "Everybody can read it on the page of the policy.", value: reason, error: errors["reason"],
            rows: 3, limit: OwnersForm.reasonLimit))
        """
    }

    private func question(_ question: Question) -> HTML {
        guard let choices = question.choices else {
            return TextInput(
                name: question.field, label: question.label, hint: question.hint, value: question.value, error: errors[question.field],
                kind: .wholeNumber, width: 5
            ).html
        }
        return Select(
            name: question.field, label: question.label, hint: question.hint, choices: choices, value: question.value,
            error: errors[question.field]
        ).html
    }
}

extension OwnersPage {
    init(_ edition: PolicyEdition, _ form: OwnersForm, errors: FieldErrors = FieldErrors(), context: PageContext) {
        self.init(
            context: context, edition: edition.title,
            hidden: [HiddenField(name: "id", value: form.id.text), HiddenField(name: "base", value: (form.base ?? edition.id).text)],
            questions: edition.document.ownersSettings.map { Question($0, form.value(of: $0), in: edition.document) }, from: form.from,
            reason: form.reason, errors: errors)
    }
}

extension OwnersPage.Question {
    fileprivate init(_ setting: OwnersSetting, _ value: String, in document: PolicyPack) {
        let (label, choices): (String, [Choice]?) =
            switch setting.kind {
            case .figure(_, let unit, _): ("\(setting.title), in \(unit)s", nil)
            case .choice(let options): (setting.title, options.map { Choice(value: $0.value, text: $0.words) })
            }
        self.init(
            field: OwnersForm.field(of: setting), label: label, hint: setting.source(in: document), value: value, choices: choices)
    }
}

extension OwnersSetting {
    /// "The policy says 60 minutes (6.1, should)".
    fileprivate func source(in document: PolicyPack) -> String {
        guard let value = value(in: document), let provision = provision(in: document) else { return "" }
        if value.isEmpty { return "The policy leaves it to your organisation, which has not said it yet" }
        if provision.isOurs { return "The policy leaves it open. Our choice is: \(words(for: value))" }
        return "The policy says: \(words(for: value)) (\(provision.source), \(provision.strength.words.lowercased()))"
    }
}
