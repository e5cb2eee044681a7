import HTMLLiteral
import Supervision
import SupervisionStore

/// Somebody's own log of the group sessions that they took part in.
struct OwnLogPage: Component {
    static let title = "Your log of group sessions"

    struct Line: Sendable {
        let when: String
        let type: String
        let supervisor: String
        let notes: Link
    }

    let context: PageContext
    let lines: [Line]

    init(context: PageContext, lines: [Line]) {
        self.context = context
        self.lines = lines
    }

    init(_ log: OwnLog, context: PageContext) {
        self.init(
            context: context,
            lines: log.lines.map { line in
                let when = ShownTime.date(LondonTime.day(of: line.heldAt))
                return Line(
                    when: when, type: line.type, supervisor: line.supervisor,
                    notes: Link(
                        text: line.noteCount == 0
                            ? "Write a reflection" : line.noteCount == 1 ? "1 note of yours" : "\(line.noteCount) notes of yours",
                        path: .sessionNotes(line.sessionID), hiddenText: "on the session of \(when)"))
            })
    }

    var html: HTML {
        Page(
            title: Self.title, context: context, wayBack: .breadcrumb(Breadcrumb(links: [Link(text: "Sessions", path: .sessions)])),
            body: """
                \(Heading(text: Self.title))
                <p>Only you see this log. What you write on a session is your own private note.</p>
                \(Table(
                    caption: "Group sessions that you took part in, the latest first",
                    columns: [.init("Date"), .init("Kind"), .init("Led by"), .init("Your reflection")],
                    rows: lines.map { ["\($0.when)", "\($0.type)", "\($0.supervisor)", "\($0.notes)"] },
                    empty: "You have taken part in no group session yet."))
                """
        ).html
    }
}
