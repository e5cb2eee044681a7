import HTMLLiteral
import Supervision
import SupervisionStore

/// The record of a group in the browser: written and closed by its supervisor, read by those who took part, printed and kept.
struct GroupRecordPages: Sendable {
    let store: Store
    let context: @Sendable (Asked, SignedInVisit) -> PageContext

    var routes: [Route] {
        [
            .get("/sessions/:session/record/draft", asks: "writeGroupRecord", showDraft),
            .post("/sessions/:session/record/draft", asks: "writeGroupRecord", saveDraft),
            .post("/sessions/:session/record/draft/saving", asks: "writeGroupRecord", autosave),
            .get("/sessions/:session/record", asks: "readGroupRecord", show),
            .get("/sessions/:session/record/print", asks: "readGroupRecord", printed),
            .get("/sessions/:session/record/copy", asks: "readGroupRecord", copy),
            .get("/sessions/:session/record/read", asks: "readGroupRecord", showPurpose),
            .post("/sessions/:session/record/read", asks: "readGroupRecord", readForAudit),
            .post("/sessions/:session/record/circulation", asks: "writeGroupRecord", noteCirculation),
            .get("/sessions/:session/record/readings", asks: "seeGroupReaders", readings),
            .get("/sessions/:session/own-part", asks: "seeOwnPart", ownPart),
            .get("/sessions/:session/personal", asks: "writeGroupRecord", showPersonal),
            .post("/sessions/:session/personal", asks: "writeGroupRecord", beginPersonal),
            .get("/audit/groups", asks: "auditRecords", audit),
        ]
    }

    func show(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let opened = try await store.openGroupRecord(of: try asked.identifier("session"), for: .own, as: visit.actor, at: asked.now)
        return .page(GroupRecordPage(opened, to: visit.actor, context: frame(asked, visit)))
    }

    func noteCirculation(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: Session.ID = try asked.identifier("session")
        try await store.noteCirculation(of: id, as: visit.actor, at: asked.now)
        return .redirect(to: .groupRecord(id), saying: .themesSentRound)
    }

    func printed(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: Session.ID = try asked.identifier("session")
        let opened = try await store.openGroupRecord(of: id, for: .own, .printed, as: visit.actor, at: asked.now)
        return .page(sheet(opened, "Printed", asked, visit))
    }

    func copy(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: Session.ID = try asked.identifier("session")
        let opened = try await store.openGroupRecord(of: id, for: .own, .exported, as: visit.actor, at: asked.now)
        return .download(
            "Group record \(LondonTime.day(of: opened.text.closedAt)).html", type: "text/html; charset=utf-8",
            bytes: KeptCopy(sheet(opened, "Downloaded", asked, visit)).html.utf8)
    }

    func readings(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: Session.ID = try asked.identifier("session")
        let found = try await store.groupReadings(of: id, as: visit.actor)
        return .page(
            ReadingsPage(context: frame(asked, visit), record: .groupRecord(id), audits: [], lines: found.map(ReadingsPage.Line.init)))
    }

    func ownPart(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let part = try await store.ownPart(of: try asked.identifier("session"), as: visit.actor, at: asked.now)
        return .page(OwnPartPage(part, on: LondonTime.day(of: asked.now), context: frame(asked, visit)))
    }

    func audit(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let lines = try await store.groupRecordsForAudit(as: visit.actor)
        return .page(GroupAuditPage(context: frame(asked, visit), lines: lines.map(AuditPage.Line.init)))
    }

    func showPurpose(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let line = try await store.groupRecordForAudit(of: try asked.identifier("session"), as: visit.actor)
        return .page(purposePage(line, asked, visit))
    }

    /// The purpose is stated, and the reading written down, before the words appear.
    func readForAudit(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let line = try await store.groupRecordForAudit(of: try asked.identifier("session"), as: visit.actor)
        guard let purpose = Purpose(rawValue: asked.form["purpose"]), Purpose.forAudit.contains(purpose) else {
            var errors = FieldErrors()
            errors.add("Select why you read this record", at: "purpose")
            return .page(purposePage(line, asked, visit, errors), .unprocessable)
        }
        let opened = try await store.openGroupRecord(of: line.id, for: purpose, as: visit.actor, at: asked.now)
        return .page(GroupRecordPage(opened, to: visit.actor, context: frame(asked, visit)))
    }

    private func purposePage(
        _ line: GroupAuditLine, _ asked: Asked, _ visit: SignedInVisit, _ errors: FieldErrors = .init()
    ) -> PurposePage {
        PurposePage(
            context: frame(asked, visit), what: AuditPage.Line(line).what, action: .groupRecordReading(line.id), back: .groupAudit,
            errors: errors)
    }

    private func sheet(_ opened: OpenedGroupRecord, _ verb: String, _ asked: Asked, _ visit: SignedInVisit) -> PrintPage {
        PrintPage(
            title: opened.text.title, context: frame(asked, visit), notice: opened.text.notice,
            printed: "\(verb) by \(visit.personName) on \(ShownTime.dateAndTime(asked.now))",
            wayBack: BackLink(path: .groupRecord(opened.session.id), text: "Back to the record"),
            body: """
                \(GroupRecordView(text: opened.text, form: opened.form, rows: opened.edition.pack.actionPoints.printedRows))
                \(Fingerprint(digest: opened.digest))
                """)
    }

    func frame(_ asked: Asked, _ visit: SignedInVisit) -> PageContext {
        var context = context(asked, visit)
        context.section = .sessions
        return context
    }
}
