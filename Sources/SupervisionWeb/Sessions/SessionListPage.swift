import HTMLLiteral
import Supervision
import SupervisionStore

/// The sessions that somebody may know of, in three tabs.
struct SessionListPage: Component {
    struct Line: Sendable {
        let when: String
        /// The hub, for the parties only.
        let path: Path?
        let who: String
        let length: String
        let type: String
        let status: StatusTag.Status
        /// For whoever arranged it without taking part.
        var rearranging: Path?
        var standIn: Path?
        var isEnteredLate = false
        /// Where it stands in its series.
        var series: String?
        /// Why it did not take place, for the Safeguarding Team.
        var absence: Path?
    }

    let context: PageContext
    let tab: SessionListTab
    let lines: [Line]
    let canPlan: Bool
    var canEnterLate = false

    var html: HTML {
        Page(
            title: "Sessions", context: context, width: .full,
            body: """
                \(Heading(text: "Sessions"))
                \(canPlan ? ways : nil)
                \(lateEntry)
                \(Tabs(label: "Sessions by time", links: SessionListTab.allCases.map { Link(text: $0.label, path: .sessions($0.rawValue)) },
                    current: .sessions(tab.rawValue)))
                \(Table(caption: "\(tab.label) sessions", columns: Self.columns, rows: lines.map(row), empty: tab.empty))
                """
        ).html
    }

    private var lateEntry: HTML? { canEnterLate ? "<p>\(Link(text: LateEntryPage.title, path: .lateEntry))</p>" : nil }
    private var ways: ButtonGroup {
        ButtonGroup(items: [
            ButtonLink(text: "Plan a session", path: .planSession),
            ButtonLink(text: "Plan a group session", path: .planGroup, variant: .secondary),
        ])
    }

    private static let columns = [
        Table.Column("When"), Table.Column("Who"), Table.Column("Length"), Table.Column("Type"), Table.Column("Status"),
    ]

    private func row(_ line: Line) -> [HTML] {
        [when(line), "\(line.who)", "\(line.length)", "\(line.type)", StatusTag(line.status).html]
    }

    private func when(_ line: Line) -> HTML {
        let below = [line.isEnteredLate ? "Entered late" : nil, line.series].compactMap(\.self)
        return "\(day(line))\(below.map { "<br>\($0)" as HTML })"
    }

    private func day(_ line: Line) -> HTML {
        if let path = line.path { return Link(text: line.when, path: path).html }
        if let path = line.absence {
            return "\(line.when)<br>\(Link(text: "Why it did not take place", path: path, hiddenText: "the session on \(line.when)"))"
        }
        guard let path = line.rearranging else { return "\(line.when)" }
        return """
            \(line.when)<br>\(Link(text: "Move or cancel", path: path, hiddenText: "the session on \(line.when)"))\
            \(line.standIn.map { "<br>\(Link(text: StandInPage.title, path: $0, hiddenText: "for the session on \(line.when)"))" as HTML })
            """
    }
}

extension SessionListPage.Line {
    /// A type that would tell something is not in the line at all.
    init(_ line: SessionLine, to actor: Actor, under pack: PolicyPack?) {
        self.init(
            when: ShownTime.dateAndTime(line.startsAt), path: line.isParty ? .session(line.id) : nil,
            who: "\(line.supervisees.joined(separator: ", ")) with \(StandingIn.words(line.supervisor, for: line.standsInFor))",
            length: ShownTime.length(minutes: line.minutes),
            type: line.type.map { type in pack?.label(ofType: type) ?? type } ?? "Session", status: line.status,
            rearranging: line.canRearrange && !line.isParty ? .sessionMove(line.id) : nil,
            standIn: line.canRearrange && !line.isParty ? .sessionStandIn(line.id) : nil, isEnteredLate: line.isEnteredLate,
            series: line.series?.words,
            absence: line.state == .notAttended && actor.isSafeguardingTeam ? .sessionAbsence(line.id) : nil)
    }
}
