import HTMLLiteral
import Supervision
import SupervisionStore

/// The report of a quarter: in a sentence, in tables with a bar in each row, and how each was counted.
struct ReportPage: Component {
    /// A figure that is another now than when the report was released.
    struct Change: Sendable {
        let what: String
        let then: String
        let now: String
    }

    /// For the head, once the quarter has ended.
    struct ReleaseForm: Sendable {
        let digest: String
        let choices: [Choice]
        let chosen: Set<String>
        /// Whether it was released and can still go to others.
        let isReleased: Bool
    }

    /// Name of the field that says who receives it.
    static let recipient = "recipient"

    let context: PageContext
    let quarter: String
    let days: String
    let notes: [String]
    /// "14 of 20 sessions that were due have been held, 70%."
    let sentence: String
    let tables: [ReportTable]
    let audience: ReportAudience
    let audiences: [ReportAudience]
    let changes: [Change]
    let form: ReleaseForm?
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: "Report of \(quarter)", context: context, wayBack: .link(BackLink(path: .reports, text: "Quarterly reports")),
            errors: errors, width: .full, body: body
        ).html
    }

    private var body: HTML {
        """
        \(Heading(text: "Report of \(quarter)", caption: days))
        \(ways)
        \(InsetText(markup: noteLines))
        <p>\(sentence)</p>
        \(tables.map(part))
        \(changePart)
        \(releasePart)
        \(LinkList(links: files))
        """
    }

    private var noteLines: HTML { "\(notes.map { "<p>\($0)</p>\n" as HTML })" }

    private var files: [Link] {
        [
            Link(text: "Print view", path: .reportPrint(quarter, for: audience)),
            Link(text: "Figures for a spreadsheet (CSV)", path: .reportCSV(quarter, for: audience)),
            Link(text: "Figures for a program (JSON)", path: .reportJSON(quarter, for: audience)),
        ]
    }

    private var ways: HTML? {
        guard audiences.count > 1 else { return nil }
        return Tabs(
            label: "Who reads it", links: audiences.map { Link(text: $0.label, path: .report(quarter, for: $0)) },
            current: .report(quarter, for: audience)
        ).html
    }

    private func part(_ table: ReportTable) -> HTML {
        """
        \(Heading(text: table.key.title, level: .section))
        \(Table(
            caption: table.key.title, columns: [.init(table.key.rowTitle)] + table.columns.map { .init($0.label, .number) },
            rows: table.rows.map { line($0, in: table) }, empty: "There is nothing to count here.",
            captionIsHidden: true))
        \(Details(summary: "How it was counted", content: "<p>\(table.key.definition)</p>"))
        """
    }

    private func line(_ row: ReportTable.Row, in table: ReportTable) -> [HTML] {
        let figures = zip(table.columns, row.figures).map { column, figure -> HTML in "\(figure.words(in: column.unit))" }
        return ["\(row.label)\(Bar(row, in: table))"] + figures
    }

    private var changePart: HTML? {
        guard !changes.isEmpty else { return nil }
        return """
            \(Heading(text: "Since then", level: .section))
            <p>The report stands as it was released. These figures would be others by what has become known since.</p>
            \(Table(
                caption: "Figures that have changed", columns: [.init("Figure"), .init("Released", .number), .init("Now", .number)],
                rows: changes.map { ["\($0.what)", "\($0.then)", "\($0.now)"] }, empty: ""))
            """
    }

    private var releasePart: HTML? {
        guard let form, !form.choices.isEmpty else { return nil }
        return """
            \(Heading(text: form.isReleased ? "Send it to others" : "Release", level: .section))
            \(Form(
                action: .reportRelease(quarter), formGuard: context.formGuard, hidden: [HiddenField(name: "digest", value: form.digest)],
                content: Checkboxes(
                    name: Self.recipient, legend: "Who receives the report", prominence: .small,
                    hint: "With its release the figures stand. The assurance group sees its own view, everybody else the one for outside.",
                    choices: form.choices, values: form.chosen, error: errors[Self.recipient]
                ).html, button: Button(text: form.isReleased ? "Send" : "Approve and release")))
            """
    }
}

extension ReportPage {
    init(_ shown: ShownReport, chosen: Set<String> = [], context: PageContext, errors: FieldErrors = .init()) {
        let report = shown.report
        let sent = Set(shown.release?.recipients.map(\.key) ?? [])
        let names = Dictionary(shown.recipients.map { ($0.key, $0.text) }, uniquingKeysWith: { first, _ in first })
        self.init(
            context: context, quarter: report.quarter, days: shown.quarter.words,
            notes: report.notes + [shown.release.map { $0.words(names) }].compactMap(\.self), sentence: report.sentence,
            tables: report.tables, audience: report.audience, audiences: shown.audiences,
            changes: shown.changes.map { change in
                Change(
                    what: "\(change.table.title): \(change.row), \(change.column)", then: change.then.words(in: change.unit),
                    now: change.now.words(in: change.unit))
            },
            form: shown.digest.map { digest in
                ReleaseForm(
                    digest: digest.hex,
                    choices: shown.recipients.filter { !sent.contains($0.key) }.map { Choice(value: $0.key, text: $0.text) },
                    chosen: chosen, isReleased: shown.release != nil)
            }, errors: errors)
    }
}

extension ReportRelease {
    /// - Parameter names: of the recipients, by key.
    fileprivate func words(_ names: [String: String]) -> String {
        let who = recipients.map { names[$0.key] ?? $0.key }.joined(separator: ", ")
        return "Released on \(ShownTime.shortDate(LondonTime.day(of: releasedAt))) to \(who)."
    }
}

extension ReportAudience {
    fileprivate var label: String {
        switch self {
        case .team: "Team"
        case .assurance: "Assurance group"
        case .outside: "Outside"
        }
    }
}

extension QuarterlyReport {
    /// What the quarter comes to.
    var sentence: String {
        guard self[.formats]?.figure(ReportTable.Row.total, "sessions") != .number(0) else {
            return "No supervision was held in this quarter."
        }
        guard let designated = self[.designated], let due = designated.figure(ReportTable.Row.total, "due")?.number,
            let met = designated.figure(ReportTable.Row.total, "met")?.number, due > 0
        else { return "Each table has its definition below it." }
        return "\(met) of \(due) sessions that were due have been held, \((met * 100 + due / 2) / due)%."
    }
}

extension ReportTableKey {
    /// What its rows are.
    var rowTitle: String {
        switch self {
        case .designated, .standing: "Staff group"
        case .formats: "Format"
        case .types, .demand: "Type"
        case .actions, .earlierActions: "Kind"
        case .surgeries: "Places"
        default: "What"
        }
    }
}
