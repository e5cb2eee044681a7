import HTMLLiteral
import Supervision
import SupervisionStore

/// Who is not released yet, for whoever arranged or leads the sessions.
struct ReleasesAskedPage: Component {
    struct Line: Sendable {
        let name: String
        let when: String
        let lineManager: String
        let state: String
        /// To the session's page or to another time.
        let ways: [Link]
    }

    static let title = "Not released yet"

    let context: PageContext
    let lines: [Line]

    init(context: PageContext, lines: [Line]) {
        self.context = context
        self.lines = lines
    }

    init(_ lines: [ReleaseLine], on today: CivilDate, context: PageContext) {
        self.init(
            context: context,
            lines: lines.map { line in
                Line(
                    name: line.name, when: line.when, lineManager: line.lineManager ?? "Nobody", state: line.words(on: today),
                    ways: [
                        Link(
                            text: "Move or cancel", path: .sessionMove(line.request.sessionID),
                            hiddenText: "the session with \(line.name) on \(line.when)")
                    ])
            })
    }

    var html: HTML {
        Page(
            title: Self.title, context: context, width: .full,
            body: """
                \(Heading(text: Self.title))
                <p>Line managers are asked for protected time. A request without an answer cancels nothing.</p>
                \(Table(
                    caption: "People in sessions that you arranged or lead, the oldest request first",
                    columns: [.init("Who"), .init("When"), .init("Asked"), .init("Answer")],
                    rows: lines.map { ["\($0.name)", when($0), "\($0.lineManager)", "\($0.state)"] },
                    empty: "Everybody is released."))
                """
        ).html
    }

    private func when(_ line: Line) -> HTML { "\(line.when)\(line.ways.map { "<br>\($0)" as HTML })" }
}
