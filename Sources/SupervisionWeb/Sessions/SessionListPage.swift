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
        /// Whether it takes the same time as another one in the list, and shares somebody or the place.
        var clashes = false
        /// Why it did not take place, for the Safeguarding Team.
        var absence: Path?
    }

    let context: PageContext
    let tab: SessionListTab
    let lines: [Line]
    let canPlan: Bool
    /// Whether for others than oneself.
    var canPlanGroups = true
    /// Whether people keep a log of their group sessions.
    var keepsLog = false
    var canEnterLate = false
    var canPlanYear = false
    var filter: SessionFilterPart?
    /// The week that is shown; nil for the three tabs.
    var week: WeekPart?
    var thisWeek: Path = .sessions
    /// As the list is narrowed; nil where it is not.
    var pagePath: Path?
    /// From 1, and as far as is known: one more where there are more sessions.
    var page = 1
    var pages = 1

    var html: HTML {
        Page(
            title: "Sessions", context: context, width: .full,
            body: """
                \(Heading(text: "Sessions"))
                \(canPlan ? ways : nil)
                \(yearPlan)\(lateEntry)
                <p>\(Link(text: "Cancelled sessions to be booked anew", path: .rebooking))</p>
                \(keepsLog ? "<p>\(Link(text: OwnLogPage.title, path: .ownLog))</p>" as HTML : nil)
                \(Tabs(
                    label: "Sessions by time",
                    links: SessionListTab.allCases.map { Link(text: $0.label, path: .sessions($0.rawValue)) }
                        + [Link(text: "By week", path: thisWeek)],
                    current: week == nil ? .sessions(tab.rawValue) : thisWeek))
                \(week)
                \(filter)
                \(Table(
                    caption: week.map { "Sessions in the week of \($0.week)" } ?? "\(tab.label) sessions", columns: Self.columns,
                    rows: lines.map(row), empty: week == nil ? tab.empty : "There are no sessions in this week."))
                \(Pagination(page: page, pages: pages, path: pagePath ?? .sessions(tab.rawValue)))
                """
        ).html
    }

    private var yearPlan: HTML? { canPlanYear ? "<p>\(Link(text: YearStartPage.title, path: .yearPlan))</p>\n" : nil }
    private var lateEntry: HTML? { canEnterLate ? "<p>\(Link(text: LateEntryPage.title, path: .lateEntry))</p>" : nil }
    private var ways: ButtonGroup {
        ButtonGroup(
            items: [ButtonLink(text: "Plan a session", path: .planSession)]
                + (canPlanGroups ? [ButtonLink(text: "Plan a group session", path: .planGroup, variant: .secondary)] : []))
    }

    private static let columns = [
        Table.Column("When"), Table.Column("Who"), Table.Column("Length"), Table.Column("Type"), Table.Column("Status"),
    ]

    private func row(_ line: Line) -> [HTML] {
        [when(line), "\(line.who)", "\(line.length)", "\(line.type)", StatusTag(line.status).html]
    }

    private func when(_ line: Line) -> HTML {
        let below = [line.isEnteredLate ? "Entered late" : nil, line.series, line.clashes ? "Clashes with another session" : nil]
            .compactMap(\.self)
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
    init(_ line: SessionLine, to actor: Actor, under pack: PolicyPack?, clashes: Bool = false) {
        self.init(
            when: ShownTime.dateAndTime(line.startsAt), path: line.isParty ? .session(line.id) : nil,
            who: "\(line.supervisees.joined(separator: ", ")) with \(StandingIn.words(line.supervisor, for: line.standsInFor))",
            length: ShownTime.length(minutes: line.minutes),
            type: line.type.map { type in pack?.label(ofType: type) ?? type } ?? "Session", status: line.status,
            rearranging: line.canRearrange && !line.isParty ? .sessionMove(line.id) : nil,
            standIn: line.canRearrange && !line.isParty ? .sessionStandIn(line.id) : nil, isEnteredLate: line.isEnteredLate,
            series: line.series?.words, clashes: clashes,
            absence: line.state == .notAttended && actor.isSafeguardingTeam ? .sessionAbsence(line.id) : nil)
    }
}
