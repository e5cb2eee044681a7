import HTMLLiteral
import Supervision
import SupervisionStore

/// The supervisee shows earlier records of their own to whoever stands in for one session, one by one.
struct ShowingPage: Component {
    struct Line: Sendable {
        let id: SupervisionRecord.ID
        let when: String
        let who: String
        let isShown: Bool
    }

    let context: PageContext
    let session: Session.ID
    let standIn: String
    let lines: [Line]
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: title, context: context, wayBack: .link(BackLink(path: .session(session))), errors: errors,
            body: """
                \(Heading(text: title))
                <p>\(standIn) sees none of them unless you show it. What you show can be read until the session is over or you take it back, \
                and each reading stands under “Who read this record”.</p>
                \(lines.isEmpty ? "<p>No earlier record of yours has been signed by both yet.</p>" : SummaryList(rows: lines.map(row)).html)
                """
        ).html
    }

    private var title: String { "Show \(standIn) your earlier records" }

    private func row(_ line: Line) -> SummaryList.Row {
        .init(line.when, markup: "<p>\(line.who): \(line.isShown ? "shown to \(standIn)" : "not shown")</p>\n\(form(line))")
    }

    private func form(_ line: Line) -> Form {
        Form(
            action: .recordShowing(line.id, in: session), formGuard: context.formGuard,
            hidden: [HiddenField(name: "shown", value: line.isShown ? "no" : "yes")], content: "",
            button: Button(
                text: line.isShown ? "Take it back" : "Show this record to \(standIn) for this session", variant: .secondary,
                hiddenText: "the record of \(line.when)"))
    }
}
