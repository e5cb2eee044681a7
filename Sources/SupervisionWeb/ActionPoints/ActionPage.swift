import HTMLLiteral
import Supervision
import SupervisionStore

/// One action point with its words, and the form by which its owner says what came of it.
struct ActionPage: Component {
    let context: PageContext
    let id: ActionPoint.ID
    let title: String
    let rows: [SummaryList.Row]
    let text: String
    let outcome: String?
    /// For the owner of an open one.
    let form: OutcomeForm?
    var errors = FieldErrors()
    var history: [ActionHistory.Line] = []
    /// What its kind sets going.
    var setsGoing: HTML?
    var readers = "The supervisee, the supervisor and whoever carries it out."

    var html: HTML {
        Page(
            title: title, context: context, wayBack: .link(BackLink(path: .actions)), errors: errors,
            body: """
                \(Heading(text: title, caption: "Action point"))
                \(text.isEmpty ? nil : WrittenText(text))
                \(SummaryList(rows: rows))
                \(setsGoing)
                \(ActionHistory(lines: history))
                \(outcome.map { "\(Heading(text: "What came of it", level: .section))\n\(WrittenText($0))" as HTML })
                \(Details(
                    summary: "Who can see this?",
                    content: "<p>\(readers) Lists show kind, owner and date only.</p>"))
                \(form.map(question))
                """
        ).html
    }

    private func question(_ form: OutcomeForm) -> HTML {
        Form(
            action: .action(id), formGuard: context.formGuard,
            content: """
                \(Radios(
                    name: "kind", legend: "What came of it?", prominence: .medium,
                    choices: ActionPoint.Outcome.Kind.allCases.map { Choice(value: $0.rawValue, text: $0.words) }, value: form.kind,
                    error: errors["kind"]))
                \(DateInput(name: "date", legend: "When?", prominence: .small, typed: form.date, error: errors["date"]))
                \(Textarea(name: "text", label: "Outcome", prominence: .small, value: form.text, error: errors["text"], limit: OutcomeForm.limit))
                """,
            button: Button(text: "Save outcome")
        ).html
    }
}

/// What the owner filled in.
struct OutcomeForm: Sendable {
    var kind = ""
    var date: DateInput.Typed
    var text = ""

    static let limit = 2_000

    struct Answer: Sendable {
        let kind: ActionPoint.Outcome.Kind
        let on: CivilDate
        let words: Confidential
    }

    init(today: CivilDate) { date = DateInput.Typed(today) }

    init(_ form: Fields) {
        kind = form["kind"]
        date = form.dateBoxes("date")
        text = form["text"]
    }

    func answer(in form: Fields, today: CivilDate, _ errors: inout FieldErrors) -> Answer? {
        let kind = ActionPoint.Outcome.Kind(rawValue: kind)
        if kind == nil { errors.add("Select what came of it", at: "kind") }
        let day = errors.date("date", in: form, missing: "Enter the date of the outcome", subject: "Date of the outcome")
        if let day, day > today { errors.add("Date of the outcome must be today or in the past", at: "date") }
        let words = errors.text("text", in: form, missing: "Enter the outcome", subject: "Outcome", limit: Self.limit)
        guard errors.isEmpty, let kind, let day else { return nil }
        return Answer(kind: kind, on: day, words: Confidential(words))
    }
}
