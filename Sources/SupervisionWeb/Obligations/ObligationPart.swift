import HTMLLiteral
import Supervision
import SupervisionStore

/// How somebody's supervision stands, row by row of the matrix, on their page.
struct ObligationPart: Component {
    struct Item: Sendable {
        let title: String
        let state: StatusTag.Status
        let text: String
    }

    let items: [Item]

    init(_ obligations: [PersonObligation]) {
        items = obligations.map { obligation in
            let line = obligation.line
            return Item(
                title: "\(line.group): \(line.asked)", state: line.state.tag,
                text: obligation.reason.map { $0.sentences.joined(separator: " ") } ?? Self.known(of: line))
        }
    }

    /// All that whoever sees no reasons is told.
    private static func known(of line: ObligationLine) -> String {
        [
            line.due.map { "\(line.state == .overdue ? "Was due" : "Due") by \(ShownTime.shortDate($0))." },
            line.booked.map { "One is booked for \(ShownTime.shortDate($0))." },
        ].compactMap(\.self).joined(separator: " ")
    }

    var html: HTML {
        """
        \(Heading(text: "Supervision by the policy", level: .section))
        \(items.isEmpty ? "<p>The policy sets no number of sessions here.</p>" as HTML : "\(items.map(shown))")
        """
    }

    private func shown(_ item: Item) -> HTML {
        """
        \(Heading(text: item.title, level: .part))
        <p>\(StatusTag(item.state))</p>
        \(item.text.utf8.isEmpty ? "" : "<p>\(item.text)</p>" as HTML)
        """
    }
}

/// When somebody is away, on their page: for them and for administrators.
struct LeavePart: Component {
    struct Line: Sendable {
        let from: String
        let until: String
        let link: Link
    }

    let lines: [Line]
    /// Nil for whoever enters none.
    let enter: Path?

    init(_ leaves: [Leave], of id: Membership.ID, isOwn: Bool, canManage: Bool) {
        lines = leaves.map { leave in
            let from = ShownTime.shortDate(leave.startsOn)
            return Line(
                from: from, until: leave.endsOn.map(ShownTime.shortDate) ?? "",
                link: isOwn
                    ? Link(text: "Why", path: .leaveReason(leave.id, of: id), hiddenText: "you are away from \(from)")
                    : Link(text: "End", path: .leaveEnd(leave.id, of: id), hiddenText: "the leave from \(from)"))
        }
        enter = canManage ? .newLeave(of: id) : nil
    }

    var html: HTML {
        """
        \(Heading(text: "Leave", level: .section))
        \(Table(
            caption: "Days away, which put off what is due", columns: [.init("From"), .init("Last day"), .init("More")],
            rows: lines.map { ["\($0.from)", "\($0.until)", $0.link.html] }, empty: "None is entered."))
        \(enter.map { "<p>\(Link(text: "Enter leave", path: $0))</p>" as HTML })
        """
    }
}
