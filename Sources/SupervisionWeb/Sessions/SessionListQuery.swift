import HTMLLiteral
import Supervision
import SupervisionStore

/// What the list's address asks for: one of three tabs or a week, and whose sessions.
struct SessionListQuery: Sendable {
    let tab: SessionListTab
    let filter: SessionFilter

    init(tab: SessionListTab, filter: SessionFilter = .init()) {
        self.tab = tab
        self.filter = filter
    }

    init(_ query: Fields) {
        tab = SessionListTab(rawValue: query["tab"]) ?? .upcoming
        filter = SessionFilter(
            personID: Membership.ID(query["person"]), supervisorID: Membership.ID(query["supervisor"]), week: CivilDate(query["week"]))
    }

    /// The same list with its tab or week, as far as it is narrowed.
    func path(person: Bool = true, supervisor: Bool = true) -> Path {
        narrowed(filter.week.map { Path.sessions(week: $0) } ?? .sessions(tab.rawValue), person: person, supervisor: supervisor)
    }

    func path(to tab: SessionListTab) -> Path { narrowed(.sessions(tab.rawValue)) }

    func path(to week: CivilDate) -> Path { narrowed(.sessions(week: week)) }

    private func narrowed(_ path: Path, person: Bool = true, supervisor: Bool = true) -> Path {
        var path = path
        if person, let id = filter.personID { path = path.asking("person", id.text) }
        if supervisor, let id = filter.supervisorID { path = path.asking("supervisor", id.text) }
        return path
    }
}

/// Narrows the list of sessions to a person or a supervisor who is in it.
struct SessionFilterPart: Component {
    let query: SessionListQuery
    let people: [Choice]
    let supervisors: [Choice]

    var html: HTML {
        FilterForm(path: .sessions, fields: fields, chosen: chosen).html
    }

    private var fields: HTML {
        """
        \(query.filter.week.map { HiddenField(name: "week", value: $0.description) } ?? HiddenField(name: "tab", value: query.tab.rawValue))\
        \(Select(name: "person", label: "Person", prompt: "Everybody", choices: people, value: query.filter.personID?.text))
        \(Select(name: "supervisor", label: "Supervisor", prompt: "All", choices: supervisors, value: query.filter.supervisorID?.text))
        """
    }

    private var chosen: [Link] {
        let person = query.filter.personID.map { id in people.first { $0.value == id.text }?.text ?? "the person" }
        let supervisor = query.filter.supervisorID.map { id in supervisors.first { $0.value == id.text }?.text ?? "the supervisor" }
        return [
            person.map { Link(text: "person \($0)", path: query.path(person: false)) },
            supervisor.map { Link(text: "supervisor \($0)", path: query.path(supervisor: false)) },
        ].compactMap(\.self)
    }
}

/// One week, and the ways to those beside it.
struct WeekPart: Component {
    let week: String
    let ways: [Link]

    var html: HTML {
        """
        \(Heading(text: "Week of \(week)", level: .section))
        \(LinkList(links: ways))
        """
    }
}

extension WeekPart {
    init?(_ query: SessionListQuery, on today: CivilDate) {
        guard let monday = query.filter.week else { return nil }
        week = ShownTime.shortDate(monday)
        ways = [
            Link(text: "Previous week", path: query.path(to: monday.adding(days: -7))),
            Link(text: "This week", path: query.path(to: today.monday)),
            Link(text: "Next week", path: query.path(to: monday.adding(days: 7))),
        ]
    }
}

extension SessionFilterPart {
    /// Nobody can be chosen who is not in the list.
    init(_ query: SessionListQuery, lines: [SessionLine]) {
        func choices(_ people: [(Membership.ID, String)]) -> [Choice] {
            Dictionary(people) { first, _ in first }.map { Choice(value: $0.key.text, text: $0.value) }.sorted { $0.text < $1.text }
        }
        let supervisors = lines.map { ($0.supervisorID, $0.supervisor) }
        self.init(
            query: query, people: choices(lines.flatMap { Array(zip($0.superviseeIDs, $0.supervisees)) } + supervisors),
            supervisors: choices(supervisors))
    }
}
