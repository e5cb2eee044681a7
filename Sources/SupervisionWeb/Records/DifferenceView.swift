import HTMLLiteral
import Supervision

/// What a new version says differently, before and now side by side.
struct DifferenceView: Component {
    struct Line: Sendable {
        let what: String
        let before: String
        let now: String
    }

    let lines: [Line]
    var heading = "What has changed since the last version"

    var html: HTML {
        """
        \(Heading(text: heading, level: .section))
        \(Table(
            caption: "Changes", columns: [.init("What"), .init("Before"), .init("Now")],
            rows: lines.map { ["\($0.what)", WrittenText($0.before).html, WrittenText($0.now).html] },
            empty: "The text is the same as before."))

        """
    }
}

extension DifferenceView {
    init(_ difference: RecordDifference) {
        lines =
            difference.lines.map { Line(what: $0.label, before: Self.shown($0.before), now: Self.shown($0.after)) }
            + difference.actions.map {
                Line(what: "Action point \($0.number)", before: Self.shown($0.before), now: Self.shown($0.after))
            }
    }

    private static func shown(_ text: String) -> String { text.isEmpty ? "Nothing" : text }

    private static func shown(_ action: RecordText.Action?) -> String {
        guard let action else { return "None" }
        return [action.kindLabel, action.text, action.ownerName, action.dueOn.map { "by \(ShownTime.shortDate($0))" } ?? ""]
            .filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
