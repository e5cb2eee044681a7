import HTMLLiteral
import Supervision
import SupervisionStore

/// A line manager's requests for protected time, and the hours that they take in each week.
struct ReleaseListPage: Component {
    struct Line: Sendable {
        let name: String
        let path: Path
        let when: String
        let length: String
        let answer: String
    }

    static let title = "Protected time for your team"

    let context: PageContext
    let tab: ReleaseListTab
    let lines: [Line]
    let weeks: [String]

    init(context: PageContext, tab: ReleaseListTab, lines: [Line], weeks: [String]) {
        self.context = context
        self.tab = tab
        self.lines = lines
        self.weeks = weeks
    }

    init(_ all: [ReleaseLine], tab: ReleaseListTab, on today: CivilDate, context: PageContext) {
        self.init(
            context: context, tab: tab,
            lines: all.filter { ($0.request.answer == nil) == (tab == .waiting) }.map { line in
                Line(
                    name: line.name, path: .release(line.request.id), when: line.when, length: ShownTime.length(minutes: line.minutes),
                    answer: line.request.answer?.words ?? "You have not answered: \(line.waitingWords(on: today))")
            },
            weeks: ReleaseWeek.all(of: all.map { ($0.startsAt, $0.minutes, $0.request.answer) }).map(\.sentence))
    }

    var html: HTML {
        Page(
            title: Self.title, context: context, width: .full,
            body: """
                \(Heading(text: Self.title))
                <p>People in your team have planned supervision. Say whether they are released from duty for it. Nothing is cancelled while you \
                have not answered.</p>
                \(Tabs(label: "Requests by answer", links: ReleaseListTab.allCases.map { Link(text: $0.label, path: .releases($0.rawValue)) },
                    current: .releases(tab.rawValue)))
                \(Table(caption: "Requests, the oldest first", columns: Self.columns, rows: lines.map(row), empty: tab.empty))
                \(weeks.isEmpty ? nil : hours)
                """
        ).html
    }

    private var hours: HTML {
        """
        \(Heading(text: "Staff-hours to release", level: .section))
        \(BulletList(items: weeks))
        """
    }

    private static let columns = [Table.Column("Who"), Table.Column("When"), Table.Column("Length"), Table.Column("Answer")]

    private func row(_ line: Line) -> [HTML] {
        [
            "\(line.name)", "\(line.when)", "\(line.length)",
            """
            \(line.answer)<br>\
            \(Link(text: tab == .waiting ? "Answer" : "Change", path: line.path, hiddenText: "for \(line.name), \(line.when)"))
            """,
        ]
    }
}

extension ReleaseWeek {
    /// "Week of 15 March 2027: 3 hours for 2 people, 1 hour of it confirmed".
    fileprivate var sentence: String {
        let people = count == 1 ? "1 release" : "\(count) releases"
        let confirmed = confirmedMinutes == 0 ? "none of it confirmed" : "\(ShownTime.length(minutes: confirmedMinutes)) of it confirmed"
        return "Week of \(ShownTime.shortDate(monday)): \(ShownTime.length(minutes: minutes)), \(people), \(confirmed)"
    }
}
