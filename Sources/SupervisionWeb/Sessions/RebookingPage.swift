import HTMLLiteral
import Supervision
import SupervisionStore

/// Cancelled sessions that are to be booked anew, with their age; and who missed several in a row.
struct RebookingPage: Component {
    struct Line: Sendable {
        let who: String
        let was: String
        let owner: String
        let state: String
        let rebook: Link?
    }

    static let title = "To be booked anew"

    let context: PageContext
    let lines: [Line]
    /// "Ruth Calloway missed 2 sessions in a row, the last on 3 March 2026".
    let absences: [String]

    init(context: PageContext, lines: [Line], absences: [String]) {
        self.context = context
        self.lines = lines
        self.absences = absences
    }

    init(_ lines: [RebookingLine], _ absences: [RepeatedAbsence], on today: CivilDate, context: PageContext) {
        self.init(
            context: context,
            lines: lines.map { line in
                Line(
                    who: line.who, was: ShownTime.dateAndTime(line.startsAt), owner: line.isOwn ? "You" : line.owner,
                    state: line.stateWords(on: today),
                    rebook: line.rebookPath.map { Link(text: "Rebook", path: $0, hiddenText: "the session of \(line.who)") })
            },
            absences: absences.map(\.sentence))
    }

    var html: HTML {
        Page(
            title: Self.title, context: context, wayBack: .breadcrumb(Breadcrumb(links: [Link(text: "Sessions", path: .sessions)])),
            width: .full,
            body: """
                \(Heading(text: Self.title))
                <p>Whoever cancels a session books it anew. A new date that is accepted ends that.</p>
                \(Table(
                    caption: "Cancelled sessions, the oldest first",
                    columns: [.init("Who"), .init("Was planned for"), .init("Who rebooks it"), .init("State")],
                    rows: lines.map(row), empty: "No cancelled session waits for a new date."))
                \(absences.isEmpty ? nil : missed)
                """
        ).html
    }

    private func row(_ line: Line) -> [HTML] {
        ["\(line.who)", "\(line.was)", "\(line.owner)", "\(line.state)\(line.rebook.map { "<br>\($0)" as HTML })"]
    }

    private var missed: HTML {
        """
        \(Heading(text: "Missed more than once in a row", level: .section))
        \(BulletList(items: absences))
        """
    }
}

extension RebookingLine {
    var who: String { "\(supervisees.joined(separator: ", ")) with \(supervisor)" }

    /// "Open for 3 days".
    func age(on day: CivilDate) -> String {
        switch daysOpen(on: day) {
        case 0: "Open since today"
        case 1: "Open for 1 day"
        case let days: "Open for \(days) days"
        }
    }

    func stateWords(on day: CivilDate) -> String {
        [
            age(on: day), dueOn.map { "\(isOverdue(on: day) ? "Was due" : "Due") by \(ShownTime.shortDate($0))" },
            proposedFor.map { "\(ShownTime.dateAndTime($0)) is proposed and not accepted yet" },
        ].compactMap(\.self)
            .joined(separator: ". ")
    }

    /// Nil where the actor cannot plan it, or has proposed a date.
    var rebookPath: Path? {
        guard canPlan, proposedFor == nil else { return nil }
        if let superviseeID { return .planAgain(sessionID, for: superviseeID) }
        return format == .group ? .planGroupAgain(sessionID) : nil
    }
}

extension RepeatedAbsence {
    var sentence: String { "\(name) missed \(count) sessions in a row, the last on \(ShownTime.shortDate(LondonTime.day(of: lastAt)))" }
}
