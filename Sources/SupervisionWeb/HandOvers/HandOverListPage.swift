import HTMLLiteral
import Supervision
import SupervisionStore

/// Hand-overs that concern somebody; for the Safeguarding Team all of them, and whose supervisees wait for somebody.
struct HandOverListPage: Component {
    struct Line: Sendable {
        let supervisee: String
        let path: Path
        let from: String
        let to: String
        let status: StatusTag.Status
    }

    static let title = "Hand-overs"

    let context: PageContext
    let lines: [Line]
    /// Nil for whoever supervises nobody.
    let own: Path?
    /// Supervisors who are gone or go soon; nil for everybody but the Safeguarding Team.
    let waiting: [Link]?

    var html: HTML {
        Page(
            title: Self.title, context: context, wayBack: .link(BackLink(path: .home)), width: .full,
            body: """
                \(Heading(text: Self.title))
                \(own.map { "<p>\(Link(text: "Whom you supervise", path: $0))</p>" as HTML })
                \(waiting.map(waits))
                \(Table(
                    caption: "From one supervisor to another",
                    columns: [.init("Supervisee"), .init("From"), .init("To"), .init("Status")],
                    rows: lines.map { [Link(text: $0.supervisee, path: $0.path).html, "\($0.from)", "\($0.to)", StatusTag($0.status).html] },
                    empty: "There are no hand-overs."))
                """
        ).html
    }

    private func waits(_ links: [Link]) -> HTML {
        """
        \(Heading(text: "Supervisors who leave or are away", level: .section))
        \(links.isEmpty ? "<p>Nobody’s supervisees wait for somebody.</p>" as HTML : LinkList(links: links).html)
        """
    }
}
