import HTMLLiteral
import Supervision
import SupervisionStore

/// The records that somebody can read for audit: whose and when, no words.
struct AuditPage: Component {
    struct Line: Sendable {
        let when: String
        let who: String
        let path: Path
        let status: StatusTag.Status

        var what: String { "\(who), \(when)" }
    }

    let context: PageContext
    let audits: [TaskList.Task]
    /// Risks that were found, for those who answer for them.
    let risks: [TaskList.Task]
    let lines: [Line]

    var html: HTML {
        Page(
            title: "Records for audit", context: context, width: .full,
            body: """
                \(Heading(text: "Records for audit"))
                \(risks.isEmpty ? nil : "\(Heading(text: "Risks found", level: .section))\n\(TaskList(tasks: risks, id: "risks"))" as HTML)
                \(Heading(text: "Announced audits", level: .section))
                \(audits.isEmpty ? "<p>No audit has been announced.</p>" : TaskList(tasks: audits, id: "audits").html)
                \(ButtonLink(text: "Announce an audit", path: .newAudit, variant: .secondary))
                \(Heading(text: "Single readings", level: .section))
                <p>You can read records whose signed terms name you. Those of your own sessions, and of people you manage, are left out.</p>
                \(Table(
                    caption: "Records, latest first", columns: [.init("Session"), .init("Who"), .init("Status")],
                    rows: lines.map { [Link(text: $0.when, path: $0.path, hiddenText: $0.who).html, "\($0.who)", StatusTag($0.status).html] },
                    empty: "There are no records that you can read for audit."))
                <p>\(Link(text: "Records of groups", path: .groupAudit))</p>
                """
        ).html
    }
}

extension AuditPage {
    static func task(_ summary: AuditSummary) -> TaskList.Task {
        TaskList.Task(
            title: summary.audit.title, path: .audit(summary.audit.id), hint: "\(summary.reader) reads \(summary.audit.window)",
            state: .tagged(summary.state.status))
    }

    static func task(_ line: RiskLine) -> TaskList.Task {
        let isKnown = line.risk.acknowledgedBy.count > 1
        return TaskList.Task(
            title: "Risk found on \(ShownTime.date(LondonTime.day(of: line.risk.foundAt)))", path: .risk(line.risk.id),
            hint: isKnown ? "Both parties know of it" : "Not both parties have said yet that they know of it",
            state: .tagged(isKnown ? .completed : .awaitingAnswer))
    }
}

extension AuditPage.Line {
    init(_ line: AuditLine) {
        self.init(
            when: ShownTime.dateAndTime(line.heldAt), who: "\(line.supervisee) with \(line.supervisor)", path: .recordReading(line.id),
            status: line.state.status)
    }
}

/// Before somebody reads what is not their own: why, and that it will be seen.
struct PurposePage: Component {
    let context: PageContext
    let what: String
    let action: Path
    var back: Path = .audit
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: "Read a record for audit", context: context, wayBack: .link(BackLink(path: back)), errors: errors,
            body: """
                \(Heading(text: "Read a record for audit", caption: what))
                \(WarningCallout(
                    heading: "The parties will see that you read this",
                    content: "<p>Your name, the time and your reason are written down before the record opens.</p>"))
                \(Form(
                    action: action, formGuard: context.formGuard,
                    content: Radios(
                        name: "purpose", legend: "Why do you read this record?", prominence: .medium,
                        choices: Purpose.forAudit.map { Choice(value: $0.rawValue, text: $0.label) }, error: errors["purpose"]
                    ).html,
                    button: Button(text: "Open the record")))
                """
        ).html
    }
}
