import HTMLLiteral
import Supervision
import SupervisionStore

/// The sheets of a record that were signed on paper: each to download, and one more to attach.
struct SheetsPage: Component {
    let context: PageContext
    let record: SupervisionRecord.ID
    let session: Session.ID
    let sheets: [SheetsView.Line]
    /// Identifier of the sheet to come; nil for whoever can attach none.
    let next: SignedSheet.ID?
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: "Signed sheet", context: context, wayBack: .link(BackLink(path: .session(session))), errors: errors,
            body: """
                \(Heading(text: "Signed sheet"))
                <p>The paper that you both signed, as a scan or a photo. It is sealed like the record, and read by those who may read the \
                record.</p>
                \(SheetsView(record: record, lines: sheets, empty: "No sheet has been attached yet."))\
                \(next.map(form))
                """
        ).html
    }

    private func form(_ id: SignedSheet.ID) -> HTML {
        Form(
            action: .recordSheets(record), formGuard: context.formGuard, hidden: [HiddenField(name: "sheet", value: id.text)],
            carriesFiles: true,
            content: FileUpload(
                name: "file", label: "Scan or photo of the sheet", hint: "PDF, JPEG or PNG, up to 8 MB. One file at a time.",
                error: errors["file"], accept: ".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"
            ).html,
            button: Button(text: "Attach the sheet")
        ).html
    }
}

/// The sheets as links, or, for audit, as buttons that carry the purpose.
struct SheetsView: Component {
    struct Line: Sendable {
        let id: SignedSheet.ID
        let text: String
    }

    /// What somebody who reads for audit says with each.
    struct Stated: Sendable {
        let purpose: Purpose
        let formGuard: FormGuard
    }

    let record: SupervisionRecord.ID
    let lines: [Line]
    var empty: String?
    var stated: Stated?

    var html: HTML {
        if lines.isEmpty { return empty.map { "<p>\($0)</p>\n" } ?? "" }
        return stated.map(forms) ?? "\(LinkList(links: lines.map { Link(text: $0.text, path: .recordSheet($0.id, of: record)) }))\n"
    }

    private func forms(_ stated: Stated) -> HTML {
        "\(lines.map { form($0, stated) })"
    }

    private func form(_ line: Line, _ stated: Stated) -> HTML {
        Form(
            action: .sheetReading(line.id, of: record), formGuard: stated.formGuard,
            hidden: [HiddenField(name: "purpose", value: stated.purpose.rawValue)], content: "",
            button: Button(text: line.text, variant: .secondary)
        ).html
    }
}

extension SheetsView.Line {
    /// "Signed sheet 1 (PDF, 240 KB), attached on 3 March 2027".
    init(_ sheet: SignedSheet) {
        let day = ShownTime.shortDate(LondonTime.day(of: sheet.attachedAt))
        id = sheet.id
        text = "Signed sheet \(sheet.number) (\(sheet.kind.label), \(Self.size(sheet.size))), attached on \(day)"
    }

    private static func size(_ bytes: Int) -> String {
        bytes < 1_024 * 1_024 ? "\(max(1, bytes / 1_024)) KB" : "\(bytes / 1_024 / 1_024) MB"
    }
}

extension SheetsView {
    /// Nil where a record has none.
    init?(_ opened: OpenedRecord, context: PageContext) {
        guard !opened.sheets.isEmpty else { return nil }
        self.init(
            record: opened.record.id, lines: opened.sheets.map(Line.init),
            stated: opened.isParty ? nil : Stated(purpose: opened.purpose, formGuard: context.formGuard))
    }
}

extension SignedSheet.Kind {
    var label: String {
        switch self {
        case .pdf: "PDF"
        case .jpeg: "JPEG"
        case .png: "PNG"
        }
    }
}
