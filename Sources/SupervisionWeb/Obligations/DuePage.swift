import HTMLLiteral
import Supervision
import SupervisionStore

/// What the list's address asks for.
struct DueQuery: Sendable {
    static let pageSize = 25

    let filter: ObligationFilter
    let page: Int

    init(_ query: Fields) {
        func key(_ name: String) -> String? { query[name].utf8.isEmpty || query[name].utf8.count > 100 ? nil : query[name] }
        filter = ObligationFilter(
            states: ObligationState(rawValue: query["state"]).map { [$0] } ?? [],
            row: key("group"), area: key("area"), isOwnTeam: query["who"].utf8.elementsEqual("team".utf8))
        page = Int(query["page"]) ?? 1
    }

    var isNarrowed: Bool { !filter.states.isEmpty || filter.row != nil || filter.area != nil }

    /// The list as it is narrowed, from its first page.
    func path(state: Bool = true, group: Bool = true, area: Bool = true, team: Bool = true) -> Path {
        var path = Path.due
        if team, filter.isOwnTeam { path = path.asking("who", "team") }
        if state, let state = filter.states.first { path = path.asking("state", state.rawValue) }
        if group, let row = filter.row { path = path.asking("group", row) }
        if area, let area = filter.area { path = path.asking("area", area) }
        return path
    }
}

/// Who is due, of those whom the person may see: states and dates, no content.
struct DuePage: Component {
    struct Line: Sendable {
        let name: Link
        let group: String
        let asked: String
        let state: StatusTag.Status
        let due: String
        let booked: String
    }

    let context: PageContext
    let query: DueQuery
    let title: String
    let lines: [Line]
    let count: String
    let groups: [Choice]
    /// None where nobody's area is known.
    let areas: [Choice]
    let page: Int
    let pages: Int
    /// Whether the reader has both a team and everybody to look at.
    let canChooseWho: Bool
    let empty: String

    /// - Parameter all: whom the person may see, before the list is narrowed.
    init(_ all: [ObligationLine], query: DueQuery, of visit: SignedInVisit, context: PageContext) {
        self.context = context
        self.query = query
        title = query.filter.isOwnTeam ? "How your team stands" : "Who is due"
        let found = query.filter.narrowing(all)
        pages = max(1, (found.count + DueQuery.pageSize - 1) / DueQuery.pageSize)
        page = min(max(1, query.page), pages)
        lines = found.dropFirst((page - 1) * DueQuery.pageSize).prefix(DueQuery.pageSize).map { line in
            Line(
                name: Link(text: line.name, path: .person(line.memberID)), group: line.group, asked: line.asked, state: line.state.tag,
                due: line.dueWords, booked: line.bookedWords)
        }
        count = found.count == 1 ? "1 line" : "\(found.count.grouped) lines"
        groups = Dictionary(all.map { ($0.row, $0.group) }) { first, _ in first }.sorted { $0.value < $1.value }.map {
            Choice(value: $0.key, text: $0.value)
        }
        areas = Set(all.map(\.area)).filter { !$0.isEmpty }.sorted().map { Choice(value: $0, text: $0) }
        canChooseWho =
            visit.actor.holds(.lineManager) && (visit.actor.isSafeguardingTeam || visit.actor.holds(.administrator))
        empty =
            query.isNarrowed && !all.isEmpty
            ? "Nobody is in this state, group and area."
            : query.filter.isOwnTeam
                ? "The policy sets no number of sessions for anybody in your team."
                : "The policy sets no number of sessions for anybody whom you can see here."
    }

    var html: HTML { Page(title: title, context: context, width: .full, body: body).html }

    private var body: HTML {
        """
        \(Heading(text: title))
        <p>How supervision stands today, by the matrix of the policy and the reporting year.</p>
        \(FilterForm(path: .due, fields: fields, chosen: chosen))
        <p>\(count)</p>
        \(Table(
            caption: title,
            columns: [.init("Name"), .init("Group"), .init("Supervision"), .init("State"), .init("Due by"), .init("Booked for")],
            rows: lines.map(row), empty: empty))
        \(Pagination(page: page, pages: pages, path: query.path()))
        """
    }

    private var fields: HTML {
        """
        \(Select(
            name: "state", label: "State", prompt: "All",
            choices: ObligationState.allCases.map { Choice(value: $0.rawValue, text: $0.tag.rawValue) },
            value: query.filter.states.first?.rawValue))
        \(Select(name: "group", label: "Group", prompt: "All", choices: groups, value: query.filter.row))
        \(areas.isEmpty ? "" : Select(name: "area", label: "Area", prompt: "All", choices: areas, value: query.filter.area).html)
        \(canChooseWho ? who : query.filter.isOwnTeam ? HiddenField(name: "who", value: "team").html : "")
        """
    }

    private var who: HTML {
        Select(
            name: "who", label: "Who", prompt: "Everybody", choices: [Choice(value: "team", text: "Your team")],
            value: query.filter.isOwnTeam ? "team" : nil
        ).html
    }

    private var chosen: [Link] {
        let group = groups.first { $0.value == query.filter.row }
        return (query.filter.states.first.map { [Link(text: $0.tag.rawValue, path: query.path(state: false))] } ?? [])
            + (group.map { [Link(text: $0.text, path: query.path(group: false))] } ?? [])
            + (query.filter.area.map { [Link(text: $0, path: query.path(area: false))] } ?? [])
    }

    private func row(_ line: Line) -> [HTML] {
        [line.name.html, "\(line.group)", "\(line.asked)", StatusTag(line.state).html, "\(line.due)", "\(line.booked)"]
    }
}
