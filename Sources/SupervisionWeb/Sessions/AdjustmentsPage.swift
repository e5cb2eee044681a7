import HTMLLiteral
import Supervision
import SupervisionStore

/// What a supervisee needs so that they can take part: answered by them, read by the supervisor and whoever arranges the session.
struct AdjustmentsPage: Component {
    let context: PageContext
    let session: Session.ID
    let back: Path
    let standing: String
    let face: Face
    var errors = FieldErrors()

    enum Face: Sendable {
        case answering(String)
        case reading(name: String, answer: String?)
        /// Of each in a group, for the supervisor and whoever arranges.
        case readingEach([SummaryList.Row])
    }

    static let limit = 2_000

    var html: HTML {
        Page(title: title, context: context, wayBack: .link(BackLink(path: back)), errors: errors, body: content).html
    }

    private var title: String {
        switch face {
        case .answering: "What you need to take part"
        case .reading(let name, _): "What \(name) needs to take part"
        case .readingEach: "What the supervisees need to take part"
        }
    }

    private var content: HTML {
        switch face {
        case .answering(let text):
            """
            \(Heading(text: title))
            <p>Anything that helps: getting there, hearing, reading, time of day, somebody with you. If you need nothing, say so.</p>
            \(Form(
                action: .sessionAdjustments(session), formGuard: context.formGuard,
                content: Textarea(
                    name: "needs", label: "Your answer", prominence: .small, hint: "It is kept and offered again next time.", value: text,
                    error: errors["needs"], limit: Self.limit).html,
                button: Button(text: "Save")))
            \(Details(
                summary: "Who can see this?",
                content: "<p>You, your supervisor, and whoever arranges this session with you.</p>"))
            """
        case .reading(_, let answer):
            """
            \(Heading(text: title))
            <p>\(standing)</p>
            \(answer.map { WrittenText($0) })
            """
        case .readingEach(let answers):
            """
            \(Heading(text: title))
            <p>\(standing)</p>
            \(SummaryList(rows: answers))
            """
        }
    }
}
