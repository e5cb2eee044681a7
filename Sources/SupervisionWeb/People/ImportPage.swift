import HTMLLiteral
import Supervision
import SupervisionStore

/// Choosing the file.
struct UploadPage: Component {
    let context: PageContext
    /// Of the import to be: sending the form twice keeps one file.
    let id: StaffImport.ID
    var errors = FieldErrors()

    var html: HTML {
        Page(title: "Import staff", context: context, wayBack: .link(BackLink(path: .people)), errors: errors, body: body).html
    }

    private var body: HTML {
        """
        \(Heading(text: "Import staff"))
        <p>Choose a CSV file of everybody who works here. You see what would change before anything does. \
        Whoever is in the staff list and not in the file is leaving.</p>
        \(Form(
            action: .importStaff, formGuard: context.formGuard, hidden: [HiddenField(name: "import", value: id.text)], carriesFiles: true,
            content: FileUpload(name: "file", label: "Staff file", hint: "CSV, up to 8 MB", error: errors["file"], accept: ".csv,text/csv").html,
            button: Button(text: "Continue"), beside: [Link(text: "Cancel", path: .people)]))
        \(Details(summary: "Which columns the file needs", content: columns))
        """
    }

    private var columns: HTML {
        """
        <p>The first row has the headings, in any order. These are needed:</p>
        \(BulletList(items: StaffColumn.required.map(\.rawValue)))
        <p>These are taken where they are there; every other column stays out:</p>
        \(BulletList(items: StaffColumn.allCases.filter { !StaffColumn.required.contains($0) }.map(\.rawValue)))
        <p>The usual headings of the electronic staff record are understood. Its “Supervisor” is the line manager.</p>
        """
    }
}

/// What the file would do, problems first.
struct ImportPreviewPage: Component {
    struct Part: Sendable {
        let title: String
        let columns: [String]
        let rows: [[String]]
        let total: Int
    }

    let context: PageContext
    let errors: FieldErrors
    let fileName: String
    let summary: String
    let parts: [Part]
    let hasProblems: Bool
    let problems: Path
    let action: Path
    let digest: String
    /// What has to be confirmed about leavers; nil where there are few.
    let leavers: String?
    let canApply: Bool

    /// Rows of each part that are shown; the whole is in the file.
    static let shown = 100

    init(_ received: StaffImport, errors: FieldErrors = FieldErrors(), context: PageContext) {
        let plan = received.plan
        self.context = context
        self.errors = errors
        fileName = received.fileName
        summary =
            "\(plan.joining.count.grouped) new, \(plan.changed.count.grouped) changed, \(plan.leaving.count.grouped) leaving, "
            + "\(plan.unchanged.grouped) unchanged, \(plan.problems.count.grouped) with problems"
        parts = Self.parts(of: plan)
        hasProblems = !plan.problems.isEmpty || !plan.warnings.isEmpty
        problems = .staffImportProblems(received.id)
        action = .staffImport(received.id)
        digest = received.digest.hex
        leavers =
            plan.needsConfirmationOfLeavers
            ? "It is right that \(plan.leaving.count.grouped) of \(plan.staffBefore.grouped) people are leaving" : nil
        canApply = !plan.changesNothing
    }

    private static func parts(of plan: StaffImportPlan) -> [Part] {
        let problem = { (problem: StaffProblem) in [String(problem.row), problem.employeeNumber, problem.reason] }
        return [
            part("Problems: not taken", ["Row", "Employee number", "Reason"], plan.problems, problem),
            part("Taken with a warning", ["Row", "Employee number", "Reason"], plan.warnings, problem),
            part("Leaving", ["Employee number", "Name", "Last day"], plan.leaving) {
                [$0.known.membership.employeeNumber ?? "", $0.known.person.shownName, ShownTime.shortDate($0.endsOn)]
            },
            part("Changed", ["Employee number", "Name", "What changes"], plan.changed) {
                [$0.entry.employeeNumber, $0.entry.name, $0.differences.joined(separator: "; ")]
            },
            part("New", ["Employee number", "Name", "Post"], plan.joining) {
                [
                    $0.entry.employeeNumber, $0.entry.name,
                    [$0.entry.role, $0.entry.department].filter { !$0.isEmpty }.joined(separator: ", "),
                ]
            },
        ].filter { $0.total > 0 }
    }

    private static func part<Thing>(_ title: String, _ columns: [String], _ things: [Thing], _ row: (Thing) -> [String]) -> Part {
        Part(title: title, columns: columns, rows: things.prefix(shown).map(row), total: things.count)
    }

    var html: HTML {
        Page(
            title: "Check the import", context: context, wayBack: .link(BackLink(path: .importStaff)), errors: errors, width: .full,
            body: body
        ).html
    }

    private var body: HTML {
        """
        \(Heading(text: "Check the import", caption: fileName))
        <p>\(summary)</p>
        \(hasProblems ? "<p>\(Link(text: "Download the problems as a CSV file", path: problems))</p>" as HTML : "")
        \(canApply ? "" : InsetText("Nothing would change.").html)
        \(parts.map(section))
        \(canApply ? form.html : ButtonLink(text: "Back to people", path: .people).html)
        """
    }

    private func section(_ part: Part) -> HTML {
        """
        \(Heading(text: "\(part.title): \(part.total.grouped)", level: .section))
        \(Table(caption: part.title, columns: part.columns.map { Table.Column($0) }, rows: part.rows.map { $0.map { "\($0)" as HTML } }, empty: ""))
        \(part.total > part.rows.count ? "<p>And \((part.total - part.rows.count).grouped) more.</p>" as HTML : "")

        """
    }

    private var form: Form {
        Form(
            action: action, formGuard: context.formGuard, hidden: [HiddenField(name: "plan", value: digest)],
            content: leavers.map {
                Checkboxes(
                    name: "leavers", legend: "Many people are leaving", hint: "Leavers are logged out at once and cannot sign in again.",
                    choices: [Choice(value: "yes", text: $0)], error: errors["leavers"]
                ).html
            } ?? "",
            button: Button(text: "Apply changes"), beside: [Link(text: "Cancel", path: .people)])
    }
}

/// What the import has done.
struct ImportDonePage: Component {
    let context: PageContext
    let counts: String
    let problems: (text: String, path: Path)?

    init(_ received: StaffImport, _ outcome: StaffImport.Outcome, context: PageContext) {
        self.context = context
        counts = "\(outcome.joined.grouped) new, \(outcome.changed.grouped) changed, \(outcome.departed.grouped) leaving"
        let count = received.plan.problems.count
        problems =
            count == 0 ? nil : ("\(count.grouped) \(count == 1 ? "row was" : "rows were") not taken", .staffImportProblems(received.id))
    }

    var html: HTML { Page(title: "Staff imported", context: context, body: body).html }

    private var body: HTML {
        """
        \(Panel(title: "Staff imported", content: "\(counts)"))
        \(problems.map { "<p>\($0.text). \(Link(text: "Download the problems as a CSV file", path: $0.path)), correct the file and import it again.</p>" as HTML })
        <p>\(Link(text: "Back to people", path: .people))</p>
        """
    }
}
