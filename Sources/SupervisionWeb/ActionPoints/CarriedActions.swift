import HTMLLiteral
import Supervision
import SupervisionStore

/// What a pair carries from earlier sessions: first on the page of the next one, and first among its topics.
struct CarriedActions: Component {
    struct Line: Sendable {
        let kind: String
        let path: Path
        let owner: String
        let due: String
        let status: StatusTag.Status
    }

    static let title = "First: what came of earlier action points"

    let lines: [Line]
    /// Whether it can still be said how they stand.
    let isOpen: Bool

    /// Nothing where the pair carries nothing.
    init?(_ carried: [CarriedActionPoint], into session: Session, on today: CivilDate) {
        guard !carried.isEmpty else { return nil }
        isOpen = !session.state.isOver
        lines = carried.map { Line($0, into: session, on: today) }
    }

    init(lines: [Line], isOpen: Bool) {
        self.lines = lines
        self.isOpen = isOpen
    }

    var html: HTML {
        """
        \(Heading(text: Self.title, level: .section))
        \(isOpen ? "<p>Open each and say how it stands: done, going on, or dropped.</p>" as HTML : nil)
        \(Table(
            caption: isOpen ? "From earlier sessions" : "From earlier sessions, as it was said in this one", columns: ActionListPage.columns,
            rows: lines.map(\.cells), empty: ""))
        """
    }
}

extension CarriedActions.Line {
    fileprivate init(_ carried: CarriedActionPoint, into session: Session, on today: CivilDate) {
        let point = carried.line.point
        self.init(
            kind: carried.line.kindLabel,
            path: session.state.isOver || !point.isOpen ? .action(point.id) : .sessionAction(point.id, of: session.id),
            owner: carried.line.isOwn ? "You" : carried.line.owner ?? "Nobody", due: point.dueInWords,
            status: carried.review?.status.tag ?? point.status(on: today))
    }

    fileprivate var cells: [HTML] {
        [Link(text: kind, path: path, hiddenText: due).html, "\(owner)", "\(due)", StatusTag(status).html]
    }
}

extension ActionReview.Status {
    var words: String {
        switch self {
        case .done: "Done"
        case .goingOn: "Going on"
        case .dropped: "Dropped"
        }
    }

    fileprivate var tag: StatusTag.Status {
        switch self {
        case .done: .completed
        case .goingOn: .underWay
        case .dropped: .cancelled
        }
    }
}

extension ActionPoint {
    /// The date as it stands, and the first where that was another.
    var dueInWords: String {
        guard let due = presentDue else { return "No date" }
        guard let first = dueOn, newDate != nil, first != due else { return ShownTime.shortDate(due) }
        return "\(ShownTime.shortDate(due)), at first \(ShownTime.shortDate(first))"
    }
}
