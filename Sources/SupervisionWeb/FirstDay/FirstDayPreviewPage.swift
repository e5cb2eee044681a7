import HTMLLiteral
import Supervision
import SupervisionStore

/// What a sheet would bring in, problems first.
struct FirstDayPreviewPage: Component {
    struct Part: Sendable {
        let title: String
        let columns: [String]
        let rows: [[String]]
        let total: Int
    }

    let context: PageContext
    var errors = FieldErrors()
    let sheet: FirstDaySheet
    let fileName: String
    let summary: String
    let parts: [Part]
    /// Nil where there are none.
    let problems: Path?
    let action: Path
    let digest: String
    let canApply: Bool

    /// Rows of each part that are shown; the whole is in the file.
    static let shown = 100

    var html: HTML {
        Page(
            title: "Check the sheet", context: context, wayBack: .link(BackLink(path: .firstDaySheet(sheet))), errors: errors, width: .full,
            body: body
        ).html
    }

    private var body: HTML {
        """
        \(Heading(text: "Check the sheet", caption: "\(sheet.title): \(fileName)"))
        <p>\(summary)</p>
        \(problems.map { "<p>\(Link(text: "Download the problems as a CSV file", path: $0))</p>" as HTML })
        \(canApply ? "" : InsetText("Nothing would change.").html)
        \(parts.map(section))
        \(canApply ? form.html : ButtonLink(text: "Back to the sheets", path: .firstDay).html)
        """
    }

    private func section(_ part: Part) -> HTML {
        """
        \(Table(caption: "\(part.title): \(part.total.grouped)", columns: part.columns.map { Table.Column($0) }, rows: part.rows.map { $0.map { "\($0)" as HTML } }, empty: ""))
        \(part.total > part.rows.count ? "<p>And \((part.total - part.rows.count).grouped) more.</p>" as HTML : "")

        """
    }

    private var form: Form {
        Form(
            action: action, formGuard: context.formGuard, hidden: [HiddenField(name: "plan", value: digest)], content: "",
            button: Button(text: "Bring these in"), beside: [Link(text: "Cancel", path: .firstDay)])
    }
}

extension FirstDayPreviewPage {
    init(_ received: FirstDayImport, errors: FieldErrors = FieldErrors(), context: PageContext) {
        let plan = received.plan
        let problems = Part(
            title: "Problems: not taken", columns: ["Row", "Person", "Reason"],
            rows: plan.problems.prefix(Self.shown).map { [String($0.row), $0.person, $0.reason] }, total: plan.problems.count)
        let new = Part(
            title: "New", columns: ["Row", "Person"] + plan.sheet.factColumns,
            rows: plan.new.prefix(Self.shown).map { [String($0.row), $0.person] + $0.facts }, total: plan.new.count)
        self.init(
            context: context, errors: errors, sheet: plan.sheet, fileName: received.fileName,
            summary:
                "\(plan.new.count.grouped) new, \(plan.known.grouped) known already, \(plan.problems.count.grouped) with problems",
            parts: [problems, new].filter { $0.total > 0 },
            problems: plan.problems.isEmpty ? nil : .firstDayProblems(received.id, plan.sheet),
            action: .firstDayImport(received.id, plan.sheet), digest: received.digest.hex, canApply: !plan.new.isEmpty)
    }
}

/// What a sheet has brought in.
struct FirstDayDonePage: Component {
    let context: PageContext
    let sheet: FirstDaySheet
    let count: String
    let problems: (text: String, path: Path)?
    /// The sheet that comes after this one.
    let next: Link?

    var html: HTML { Page(title: "Sheet brought in", context: context, body: body).html }

    private var body: HTML {
        """
        \(Panel(title: "Sheet brought in", content: "\(sheet.title): \(count)"))
        \(problems.map { "<p>\($0.text). \(Link(text: "Download the problems as a CSV file", path: $0.path)), correct the rows and bring the sheet in again.</p>" as HTML })
        \(next.map { "<p>\($0)</p>" as HTML })
        <p>\(Link(text: "Back to the sheets", path: .firstDay))</p>
        """
    }
}

extension FirstDayDonePage {
    init(_ received: FirstDayImport, _ outcome: FirstDayImport.Outcome, context: PageContext) {
        let sheet = received.plan.sheet
        let following = FirstDaySheet.allCases.drop { $0 != sheet }.dropFirst().first
        self.init(
            context: context, sheet: sheet, count: "\(outcome.taken.grouped) taken",
            problems: outcome.refused == 0
                ? nil
                : (
                    "\(outcome.refused.grouped) \(outcome.refused == 1 ? "row was" : "rows were") not taken",
                    .firstDayProblems(received.id, sheet)
                ),
            next: following.map { Link(text: "Next: \($0.title)", path: .firstDaySheet($0)) })
    }
}
