import HTMLLiteral
import Supervision
import SupervisionStore

/// The last question before a draft is booked; where something no longer fits, what, and why.
struct DraftConfirmPage: Component {
    static let title = "Confirm the draft and book it"

    let context: PageContext
    let id: YearDraft.ID
    let version: Int
    let count: Int
    let unplacedCount: Int
    let neverAsked: Int
    /// Line by line, with why; empty where everything fits.
    var misfits: [[HTML]] = []
    /// What the policy would have of the places; nil until that was looked up.
    var clashes: PlanDoesNotFit?
    var values: Set<String> = []
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: Self.title, context: context, wayBack: .link(BackLink(path: .yearDraft(id))), errors: errors,
            body: """
                \(Heading(text: Self.title))
                <p>\(sessionCount(count)) will be booked at once, and everybody invited. Agreements and records are made ready for each.</p>
                \(unplacedCount == 0 ? nil : "<p>\(unplacedCount.grouped) that are owed are not in the draft.</p>" as HTML)
                \(misfits.isEmpty ? nil : misfitPart)
                \(Form(
                    action: .yearDraftConfirmation(id), formGuard: context.formGuard,
                    hidden: [HiddenField(name: "version", value: String(version))], content: fields,
                    button: Button(text: "Book \(sessionCount(count - misfits.count))")))
                """
        ).html
    }

    private var misfitPart: HTML {
        """
        \(Table(
            caption: "These no longer fit. Nothing has been booked yet.", columns: [.init("When"), .init("Who"), .init("Why")],
            rows: misfits.prefix(100).map(\.self), empty: ""))
        """
    }

    private var fields: HTML {
        """
        \(misfits.isEmpty ? nil : rest)
        \(Checkboxes(
            name: "private", legend: "Privacy", prominence: .small,
            choices: [Choice(value: "yes", text: "I have made sure that these places are private and free of interruption")],
            values: values.contains("private") ? ["yes"] : [], error: errors["private"]))
        \(ClashField(clashes, isKept: values.contains(ClashField.name), error: errors[ClashField.name]))
        \(neverAsked == 0 ? nil : ask)
        """
    }

    private var rest: Checkboxes {
        Checkboxes(
            name: "rest", legend: "What no longer fits", prominence: .small,
            choices: [Choice(value: "yes", text: "Leave these out and book the rest")], error: errors["rest"])
    }

    private var ask: Checkboxes {
        Checkboxes(
            name: "ask", legend: "What people need to take part", prominence: .small,
            choices: [
                Choice(
                    value: "yes",
                    text:
                        "Ask the \(neverAsked == 1 ? "1 person" : "\(neverAsked.grouped) people") who were never asked, with the invitation"
                )
            ],
            values: values.contains("ask") ? ["yes"] : [], error: errors["ask"])
    }
}

/// Before a draft is thrown away.
struct DraftEndPage: Component {
    static let title = "Throw the draft away"

    let context: PageContext
    let id: YearDraft.ID
    let version: Int
    let count: Int

    var html: HTML {
        Page(
            title: Self.title, context: context, wayBack: .link(BackLink(path: .yearDraft(id))),
            body: """
                \(Heading(text: Self.title))
                <p>Its \(sessionCount(count)) are not booked, and nobody is told of them. You can draft the year again.</p>
                \(Form(
                    action: .yearDraftEnd(id), formGuard: context.formGuard,
                    hidden: [HiddenField(name: "version", value: String(version))], content: "",
                    button: Button(text: "Throw the draft away", variant: .warning)))
                """
        ).html
    }
}
