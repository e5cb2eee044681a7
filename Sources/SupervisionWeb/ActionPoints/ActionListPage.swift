import HTMLLiteral
import Supervision
import SupervisionStore

/// The action points that somebody owns or agreed: overdue first, their words on a page of their own.
struct ActionListPage: Component {
    struct Line: Sendable {
        let kind: String
        let path: Path
        let owner: String
        let due: String
        let status: StatusTag.Status
    }

    let context: PageContext
    let open: [Line]
    let finished: [Line]

    var html: HTML {
        Page(
            title: "Action points", context: context, width: .full,
            body: """
                \(Heading(text: "Action points"))
                \(table("Open", open, empty: "You have no open actions."))
                \(finished.isEmpty ? nil : table("Finished", finished, empty: ""))
                """
        ).html
    }

    private func table(_ caption: String, _ lines: [Line], empty: String) -> Table {
        Table(caption: caption, columns: Self.columns, rows: lines.map(\.cells), empty: empty)
    }

    static let columns = [
        Table.Column("Action point"), Table.Column("By whom"), Table.Column("Date for Completion"), Table.Column("Status"),
    ]
}

extension ActionListPage.Line {
    var cells: [HTML] { [Link(text: kind, path: path, hiddenText: due).html, "\(owner)", "\(due)", StatusTag(status).html] }
}

extension ActionListPage.Line {
    init(_ line: ActionPointLine, on today: CivilDate) {
        self.init(
            kind: line.kindLabel, path: .action(line.point.id), owner: line.isOwn ? "You" : line.owner ?? "Nobody",
            due: line.point.dueInWords, status: line.point.status(on: today))
    }
}

extension ActionPoint {
    func status(on today: CivilDate) -> StatusTag.Status {
        switch outcome?.kind {
        case .done: .completed
        case .dropped: .cancelled
        case nil where ownerID == nil && dueOn == nil: .notApplicable
        case nil: isOverdue(on: today) ? .overdue : .incomplete
        }
    }
}

extension ActionPoint.Outcome.Kind {
    var words: String {
        switch self {
        case .done: "Done"
        case .dropped: "Dropped"
        }
    }
}
