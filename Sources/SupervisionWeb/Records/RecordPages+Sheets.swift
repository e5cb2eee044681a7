import HTMLLiteral
import Supervision
import SupervisionStore

extension RecordPages {
    func showSheets(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        .page(try await sheetsPage(try asked.identifier("record"), SignedSheet.ID(), asked, visit))
    }

    func attachSheet(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let record: SupervisionRecord.ID = try asked.identifier("record")
        guard try await store.sheets(of: record, as: visit.actor).isAuthor else { throw NotFound() }
        let id = SignedSheet.ID(asked.form["sheet"]) ?? SignedSheet.ID()
        var errors = FieldErrors()
        if let file = asked.files.first(where: { $0.field == "file" }), !file.bytes.isEmpty {
            do {
                try await store.attach(file.bytes, as: id, to: record, as: visit.actor, at: asked.now)
                return .redirect(to: .recordSheets(record), saying: .sheetAttached)
            } catch let refusal as Refusal {
                for clause in refusal.clauses { errors.add(Self.words[clause] ?? clause.sentence, at: "file") }
            }
        } else {
            errors.add("Select a scan or a photo of the sheet", at: "file")
        }
        return .page(try await sheetsPage(record, id, asked, visit, errors), .unprocessable)
    }

    func downloadSheet(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply { try await sheet(for: .own, asked, visit) }

    /// For audit the purpose is stated with each reading.
    func readSheetForAudit(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let line = try await store.recordForAudit(try asked.identifier("record"), as: visit.actor)
        guard let purpose = Purpose(rawValue: asked.form["purpose"]), Purpose.forAudit.contains(purpose) else {
            return .redirect(to: .recordReading(line.id))
        }
        return try await sheet(for: purpose, asked, visit)
    }

    private func sheet(for purpose: Purpose, _ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let opened = try await store.open(
            try asked.identifier("sheet"), of: try asked.identifier("record"), for: purpose, as: visit.actor, at: asked.now)
        return .download(
            "signed-sheet-\(opened.sheet.number).\(opened.sheet.kind.ending)", type: opened.sheet.kind.type, bytes: opened.bytes)
    }

    private func sheetsPage(
        _ record: SupervisionRecord.ID, _ next: SignedSheet.ID, _ asked: Asked, _ visit: SignedInVisit, _ errors: FieldErrors = .init()
    ) async throws -> SheetsPage {
        let sheets = try await store.sheets(of: record, as: visit.actor)
        return SheetsPage(
            context: frame(asked, visit), record: record, session: sheets.sessionID, sheets: sheets.sheets.map(SheetsView.Line.init),
            next: sheets.canAttach ? next : nil, errors: sheets.canAttach ? errors : .init())
    }

    private static let words: [Clause: String] = [
        .sheetIsWhatItSays: "The selected file must be a PDF, JPEG or PNG", .sheetsAreSmall: "The selected file must be 8 MB or smaller",
    ]
}

extension SignedSheet.Kind {
    fileprivate var ending: String { self == .jpeg ? "jpg" : rawValue }

    fileprivate var type: StaticString {
        switch self {
        case .pdf: "application/pdf"
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        }
    }
}
