import HTMLLiteral
import Supervision
import SupervisionStore

/// One announced audit: its announcement, for its reader the sample, and what was found, without names.
struct AuditDossierPage: Component {
    struct Line: Sendable {
        let when: String
        let who: String
        /// Nil outside the window.
        let path: Path?
        let read: String
    }

    /// Where findings are written.
    struct FindingsForm: Sendable {
        let text: String
        let number: Int

        static let limit = 5_000
    }

    let context: PageContext
    let id: Audit.ID
    let title: String
    let summary: [SummaryList.Row]
    /// Nil for whoever is not the reader.
    let lines: [Line]?
    let findings: String?
    /// For the reader, from the first day of the window on.
    let form: FindingsForm?
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: title, context: context, wayBack: .link(BackLink(path: .audit)), errors: errors, width: .full,
            body: """
                \(Heading(text: title, caption: "Announced audit"))
                \(SummaryList(rows: summary))
                \(lines.map(sample))
                \(Heading(text: "Findings", level: .section))
                \(findings.map { WrittenText($0).html } ?? (form == nil ? "<p>There are no findings yet.</p>" : ""))
                \(form.map(question))
                """
        ).html
    }

    private func sample(_ lines: [Line]) -> HTML {
        """
        <p>Own matters, and those of people whom you manage, have been left out. Each opening is written down.</p>
        \(Table(
            caption: "Records in the sample", columns: [.init("Session"), .init("Who"), .init("Read")],
            rows: lines.map { line in
                [
                    line.path.map { Link(text: line.when, path: $0, hiddenText: line.who).html } ?? "\(line.when)", "\(line.who)",
                    "\(line.read)",
                ]
            }, empty: "There is no record in the sample."))
        """
    }

    private func question(_ form: FindingsForm) -> HTML {
        Form(
            action: .auditFindings(id), formGuard: context.formGuard,
            hidden: [HiddenField(name: "number", value: String(form.number))],
            content: Textarea(
                name: "text", label: "What the audit found", prominence: .small,
                hint: "Name nobody: no party, no employee number. A risk to somebody does not belong here; report it from the record.",
                value: form.text, error: errors["text"], rows: 8, limit: FindingsForm.limit
            ).html, button: Button(text: "Save findings")
        ).html
    }
}

extension AuditDossierPage {
    init(_ dossier: AuditDossier, findings: String?, typed: String? = nil, context: PageContext, errors: FieldErrors = .init()) {
        let (audit, state) = (dossier.summary.audit, dossier.summary.state)
        self.init(
            context: context, id: audit.id, title: audit.title,
            summary: [
                .init("Reader", dossier.summary.reader), .init("Purpose", audit.purpose.label),
                .init("Window", "\(ShownTime.date(audit.opensOn)) to \(ShownTime.date(audit.closesOn))"),
                .init("Sample", audit.sample.words), .init("Drawn", "\(dossier.summary.sampleCount)"),
                .init("Read so far", "\(dossier.openedCount) of \(dossier.summary.sampleCount)"),
                .init("Status", markup: StatusTag(state.status).html),
            ],
            lines: dossier.lines?.map { line in
                Line(
                    when: ShownTime.dateAndTime(line.record.heldAt), who: "\(line.record.supervisee) with \(line.record.supervisor)",
                    path: state == .open ? .auditRecord(line.record.id, in: audit.id) : nil,
                    read: line.lastOpenedAt.map(ShownTime.dateAndTime) ?? "Not yet")
            }, findings: findings,
            form: dossier.isReader && state != .announced
                ? FindingsForm(text: typed ?? findings ?? "", number: dossier.findingsNumber) : nil, errors: errors)
    }
}
