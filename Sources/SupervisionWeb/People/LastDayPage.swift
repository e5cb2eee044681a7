import HTMLLiteral

/// Since when something of a person lasts, and the question when it ends.
struct LastDayPage: Component {
    let context: PageContext
    let title: String
    let since: String
    let person: Path
    let action: Path
    let legend: String
    let hint: String?
    let button: String
    let typed: DateInput.Typed
    let errors: FieldErrors

    var html: HTML { Page(title: title, context: context, wayBack: .link(BackLink(path: person)), errors: errors, body: body).html }

    private var body: HTML {
        """
        \(Heading(text: title))
        <p>\(since)</p>
        \(Form(
            action: action, formGuard: context.formGuard,
            content: DateInput(name: "end", legend: legend, prominence: .small, hint: hint, typed: typed, error: errors["end"]).html,
            button: Button(text: button), beside: [Link(text: "Cancel", path: person)]))
        """
    }
}
