import HTMLLiteral
import Supervision
import SupervisionStore

/// What the list's address asks for.
struct PeopleQuery: Sendable {
    let filter: MemberFilter
    let page: Int

    init(_ query: Fields) {
        let search = query["search"]
        filter = MemberFilter(
            search: search.utf8.count <= 200 ? search : "", kind: Membership.Kind(rawValue: query["kind"]),
            state: MembershipState(rawValue: query["state"]) ?? .current)
        page = Int(query["page"]) ?? 1
    }

    /// The list as it is narrowed, from its first page.
    func path(search: Bool = true, kind: Bool = true) -> Path {
        var path = Path.people
        if search, !filter.search.isEmpty { path = path.asking("search", filter.search) }
        if kind, let kind = filter.kind { path = path.asking("kind", kind.rawValue) }
        return filter.state == .current ? path : path.asking("state", filter.state.rawValue)
    }
}

/// Whom the person may see, to be searched and narrowed.
struct PeopleListPage: Component {
    struct Line: Sendable {
        let name: String
        let path: Path
        let post: String
        let kind: String
        let number: String
    }

    let context: PageContext
    let query: PeopleQuery
    let lines: [Line]
    let count: String
    let page: Int
    let pages: Int
    let canManage: Bool
    let keepsGroups: Bool
    let empty: String

    init(_ list: MemberList, query: PeopleQuery, canManage: Bool, keepsGroups: Bool, context: PageContext) {
        self.context = context
        self.query = query
        lines = list.members.map {
            Line(
                name: $0.name, path: .person($0.id), post: $0.post, kind: $0.membership.kind.words,
                number: $0.membership.employeeNumber ?? "")
        }
        count = list.total == 1 ? "1 person" : "\(list.total.grouped) people"
        page = list.page
        pages = list.pages
        self.canManage = canManage
        self.keepsGroups = keepsGroups
        let isNarrowed = !query.filter.search.isEmpty || query.filter.kind != nil || query.filter.state != .current
        empty = isNarrowed ? "Nobody meets this search." : "Import staff to begin."
    }

    var html: HTML { Page(title: "People", context: context, width: .full, body: body).html }

    private var body: HTML {
        """
        \(Heading(text: "People"))
        \(canManage ? ButtonGroup(items: [
            ButtonLink(text: "Import staff", path: .importStaff), ButtonLink(text: "Add a person", path: .addPerson, variant: .secondary),
            Link(text: FirstDayPage.title, path: .firstDay),
        ]).html : "")
        \(LinkList(links: links))
        \(FilterForm(path: .people, fields: fields, chosen: chosen))
        <p>\(count)</p>
        \(Table(
            caption: "People", columns: [.init("Name"), .init("Post"), .init("Kind"), .init("Employee number")], rows: lines.map(row),
            empty: empty))
        \(Pagination(page: page, pages: pages, path: query.path()))
        """
    }

    private var links: [Link] {
        let groups = [Link(text: "Group planner", path: .planner), Link(text: "Hours asked for and offered", path: .capacity)]
        return [Link(text: "Who is due", path: .due)] + (keepsGroups ? groups : [])
    }

    private var fields: HTML {
        """
        \(TextInput(name: "search", label: "Name or employee number", value: query.filter.search, width: 30))
        \(Select(
            name: "kind", label: "Kind", prompt: "All", choices: Membership.Kind.allCases.map { Choice(value: $0.rawValue, text: $0.words) },
            value: query.filter.kind?.rawValue))
        \(Select(
            name: "state", label: "Who", choices: MembershipState.allCases.map { Choice(value: $0.rawValue, text: $0.words) },
            value: query.filter.state.rawValue))
        """
    }

    private var chosen: [Link] {
        (query.filter.search.isEmpty ? [] : [Link(text: query.filter.search, path: query.path(search: false))])
            + (query.filter.kind.map { [Link(text: $0.words, path: query.path(kind: false))] } ?? [])
    }

    private func row(_ line: Line) -> [HTML] {
        [Link(text: line.name, path: line.path).html, "\(line.post)", "\(line.kind)", "\(line.number)"]
    }
}
