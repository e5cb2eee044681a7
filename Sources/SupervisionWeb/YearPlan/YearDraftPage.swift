import HTMLLiteral
import Supervision
import SupervisionStore

/// A draft, week by week; first what it could not place.
struct YearDraftPage: Component {
    struct Line: Sendable {
        let when: String
        let who: String
        let supervisor: String
        let length: String
        let venue: String
        let move: Path
    }

    static let title = "The year's draft"
    static let unplacedShown = 100
    static let pageSize = 100

    let context: PageContext
    let id: YearDraft.ID
    let sentence: String
    let count: Int
    let unplacedCount: Int
    let reasons: [String]
    let unplaced: [[HTML]]
    let weeks: [Choice]
    let supervisors: [Choice]
    let week: String?
    let supervisor: String?
    let lines: [Line]
    let page: Int
    let pages: Int
    let path: Path

    init(_ shown: ShownDraft, _ filter: DraftFilter, page: Int, context: PageContext) {
        self.context = context
        id = shown.draft.id
        count = shown.count
        sentence =
            "\(sessionCount(shown.count)) from \(ShownTime.shortDate(shown.draft.span.first)) to "
            + "\(ShownTime.shortDate(shown.draft.span.last)), drafted by \(shown.draft.draftedBy) on "
            + "\(ShownTime.dateAndTime(shown.draft.at)). Nobody has been told of them."
        unplacedCount = shown.unplaced.count
        reasons = UnplacedReason.allCases.compactMap { reason in
            let count = shown.unplaced.count { $0.reason == reason }
            return count == 0 ? nil : "\(reason.words): \(count.grouped)"
        }
        unplaced = shown.unplaced.prefix(Self.unplacedShown).map { unplaced in
            ["\(shown.pack.group(ofRow: unplaced.row))", "\(shown.who(unplaced))", "\(unplaced.window.words)", "\(unplaced.reason.words)"]
        }
        weeks = shown.weeks.map { week in
            Choice(value: week.monday.description, text: "Week of \(ShownTime.shortDate(week.monday)) (\(week.count.grouped))")
        }
        supervisors = shown.supervisors.map { Choice(value: $0.id.text, text: $0.name) }
        week = shown.week?.description
        supervisor = filter.supervisorID?.text
        pages = max(1, (shown.sessions.count + Self.pageSize - 1) / Self.pageSize)
        self.page = min(max(1, page), pages)
        lines = shown.sessions.dropFirst((self.page - 1) * Self.pageSize).prefix(Self.pageSize).map { Line($0, shown) }
        let ofWeek = week.map { Path.yearDraft(shown.draft.id).asking("week", $0) } ?? .yearDraft(shown.draft.id)
        path = supervisor.map { ofWeek.asking("supervisor", $0) } ?? ofWeek
    }

    var html: HTML {
        Page(
            title: Self.title, context: context, wayBack: .link(BackLink(path: .sessions)), width: .full,
            body: """
                \(Heading(text: Self.title))
                <p>\(sentence)</p>
                \(ButtonGroup(items: ways))
                \(unplacedCount == 0 ? nil : unplacedPart)
                \(Heading(text: "Week by week", level: .section))
                \(count == 0 ? "<p>The draft has no session.</p>" as HTML : weekPart)
                """
        ).html
    }

    private var ways: [any Component] {
        (count == 0 ? [] : [ButtonLink(text: "Confirm and book", path: .yearDraftConfirmation(id))])
            + [ButtonLink(text: "Throw the draft away", path: .yearDraftEnd(id), variant: .secondary)]
    }

    private var unplacedPart: HTML {
        """
        \(Heading(text: "\(unplacedCount.grouped) could not be placed", level: .section))
        \(BulletList(items: reasons))
        \(Table(
            caption: unplacedCount > Self.unplacedShown ? "The first \(Self.unplacedShown)" : "What could not be placed",
            columns: [.init("Row of the matrix"), .init("Who"), .init("Part of the year"), .init("Why")], rows: unplaced, empty: ""))
        """
    }

    private var weekPart: HTML {
        """
        \(FilterForm(path: .yearDraft(id), fields: fields))
        \(Table(
            caption: weeks.first { $0.value == week }?.text ?? Self.title,
            columns: [
                .init("When"), .init("Who"), .init("Supervisor"), .init("Length"), .init("Venue"), .init("Change"),
            ],
            rows: lines.map(row), empty: "Nothing is drafted for this supervisor."))
        \(Pagination(page: page, pages: pages, path: path))
        """
    }

    private var fields: HTML {
        """
        \(Select(name: "week", label: "Week", choices: weeks, value: week))
        \(Select(name: "supervisor", label: "Supervisor", prompt: "All", choices: supervisors, value: supervisor))
        """
    }

    private func row(_ line: Line) -> [HTML] {
        [
            "\(line.when)", "\(line.who)", "\(line.supervisor)", "\(line.length)", "\(line.venue)",
            Link(text: "Move or leave out", path: line.move, hiddenText: "\(line.who), \(line.when)").html,
        ]
    }
}

extension YearDraftPage.Line {
    fileprivate init(_ session: DraftedSession, _ shown: ShownDraft) {
        when = ShownTime.dateAndTime(session.startsAt)
        who = session.who(shown.names, in: shown.groups, under: shown.pack)
        supervisor = shown.names[session.supervisorID] ?? ""
        length = ShownTime.length(minutes: session.minutes)
        venue = session.venue
        move = .draftedSession(session.id, of: shown.draft.id)
    }
}

extension ShownDraft {
    fileprivate func who(_ unplaced: Unplaced) -> String {
        if let member = unplaced.memberID { return names[member] ?? "" }
        let people = unplaced.people == 1 ? "1 person" : "\(unplaced.people.grouped) people"
        return unplaced.groupID.map { "Group \(groups[$0]?.number ?? 0), \(people)" } ?? people
    }
}
