import HTMLLiteral
import Supervision
import SupervisionStore

/// The rows of the matrix that are supervised in groups, and who has to be seen to: joined without a group, left with one.
struct PlannerPage: Component {
    struct Line: Sendable {
        let who: String
        let path: Path
        let group: String
        let what: String
    }

    let context: PageContext
    let lines: [Line]
    let rows: [TaskList.Task]

    var html: HTML { Page(title: "Group planner", context: context, width: .full, body: body).html }

    private var body: HTML {
        """
        \(Heading(text: "Group planner"))
        <p>Those who are supervised in groups come together with the same people each time. Nobody is placed or taken out unseen.</p>
        \(Table(
            caption: "To be seen to", columns: [.init("Who"), .init("Group of the matrix"), .init("What")], rows: lines.map(row),
            empty: "Everybody who is supervised in a group has a place, and nobody else."))
        \(Heading(text: "Supervised in groups", level: .section))
        \(rows.isEmpty ? "<p>No row of the matrix is supervised in groups.</p>" : TaskList(tasks: rows, id: "rows").html)
        \(LinkList(links: [
            Link(text: "Hours asked for and offered", path: .capacity), Link(text: "Who belongs to which group of the matrix", path: .groups),
        ]))
        """
    }

    private func row(_ line: Line) -> [HTML] { [Link(text: line.who, path: line.path).html, "\(line.group)", "\(line.what)"] }
}

extension PlannerPage {
    init(_ rows: [DividedRow], context: PageContext) {
        self.init(
            context: context, lines: rows.flatMap(\.attention).map { Line($0) },
            rows: rows.map { row in
                .init(
                    title: row.division.row.group, path: .planner(row.division.row.key), hint: row.division.standing,
                    state: row.division.isFormed && row.attention.isEmpty ? .completed : .incomplete)
            })
    }
}

extension PlannerPage.Line {
    fileprivate init(_ attention: GroupAttention) {
        let key = attention.row.key
        switch attention.need {
        case .undivided(let people):
            self.init(who: people.people, path: .planner(key), group: attention.row.group, what: "No groups have been formed")
        case .joiner(let member):
            self.init(
                who: member.name, path: .movedMember(member.id, inRow: key), group: attention.row.group,
                what: "Belongs to it and has no group")
        case .leaver(let member, let group):
            self.init(
                who: member.name, path: .movedMember(member.id, inRow: key), group: attention.row.group,
                what: "Is in group \(group) and does not belong to it any longer")
        }
    }
}

extension GroupDivision {
    fileprivate var standing: String {
        if isFormed { return Self.words(groups.map(\.members.count)) }
        return members.isEmpty ? "Nobody belongs to it today" : "\(members.count.people), not divided into groups"
    }
}
