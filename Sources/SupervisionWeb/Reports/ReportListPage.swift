import HTMLLiteral
import Supervision
import SupervisionStore

/// The quarters and what became of their reports.
struct ReportListPage: Component {
    struct Line: Sendable {
        let quarter: Link
        let days: String
        let state: String
    }

    let context: PageContext
    let lines: [Line]

    var html: HTML {
        Page(
            title: "Quarterly reports", context: context, wayBack: .link(BackLink(path: .home, text: "Home")),
            body: """
                \(Heading(text: "Quarterly reports"))
                <p>How much supervision took place, in figures that come from the sessions themselves.</p>
                \(Table(
                    caption: "Reports", columns: [.init("Quarter"), .init("Days"), .init("State")],
                    rows: lines.map { [$0.quarter.html, "\($0.days)", "\($0.state)"] },
                    empty: "There is no report yet. The first covers the quarter in which the policy comes into force."))
                """
        ).html
    }
}

extension ReportListPage {
    init(_ lines: [ReportLine], context: PageContext) {
        self.init(
            context: context,
            lines: lines.map { line in
                Line(
                    quarter: Link(text: line.quarter.description, path: .report(line.quarter.description)), days: line.quarter.words,
                    state: line.state.words)
            })
    }
}

extension ReportLine.State {
    fileprivate var words: String {
        switch self {
        case .provisional: "Provisional: the quarter has not ended"
        case .ready: "Ready, awaiting approval"
        case .released(let at): "Released on \(ShownTime.shortDate(LondonTime.day(of: at)))"
        }
    }
}
