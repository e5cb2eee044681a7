import HTMLLiteral
import Supervision
import SupervisionStore

extension RecordPages {
    func show(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let opened = try await store.open(try asked.identifier("record"), for: .own, as: visit.actor, at: asked.now)
        return .page(RecordPage(opened, to: visit.actor, context: frame(asked, visit)))
    }

    func printed(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let opened = try await store.open(try asked.identifier("record"), for: .own, .printed, as: visit.actor, at: asked.now)
        return .page(try await sheet(opened, "Printed", asked, visit))
    }

    func copy(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let opened = try await store.open(try asked.identifier("record"), for: .own, .exported, as: visit.actor, at: asked.now)
        return .download(
            "Supervision record \(LondonTime.day(of: opened.version.sentAt)).html", type: "text/html; charset=utf-8",
            bytes: KeptCopy(try await sheet(opened, "Downloaded", asked, visit)).html.utf8)
    }

    func readings(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: SupervisionRecord.ID = try asked.identifier("record")
        let found = try await store.recordReadings(of: id, as: visit.actor, at: asked.now)
        return .page(
            ReadingsPage(
                context: frame(asked, visit), record: .record(id),
                audits: found.audits.flatMap { audit in
                    audit.records.filter { $0.recordID == id }.map {
                        "“\(audit.audit.title)”, \(audit.audit.window), read by \(audit.reader): \(audit.sentence(of: $0))"
                    }
                }, lines: found.readings.map(ReadingsPage.Line.init)))
    }

    func audit(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let lines = try await store.recordsForAudit(as: visit.actor)
        return .page(
            AuditPage(
                context: frame(asked, visit), audits: try await store.audits(as: visit.actor, at: asked.now).map(AuditPage.task),
                risks: try await store.risks(as: visit.actor).filter { !$0.isParty }.map(AuditPage.task),
                lines: lines.map(AuditPage.Line.init)))
    }

    func showPurpose(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let line = try await store.recordForAudit(try asked.identifier("record"), as: visit.actor)
        return .page(PurposePage(context: frame(asked, visit), what: AuditPage.Line(line).what, action: .recordReading(line.id)))
    }

    /// The purpose is stated, and the reading written down, before the words appear.
    func readForAudit(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let line = try await store.recordForAudit(try asked.identifier("record"), as: visit.actor)
        guard let purpose = Purpose(rawValue: asked.form["purpose"]), Purpose.forAudit.contains(purpose) else {
            var errors = FieldErrors()
            errors.add("Select why you read this record", at: "purpose")
            return .page(
                PurposePage(context: frame(asked, visit), what: AuditPage.Line(line).what, action: .recordReading(line.id), errors: errors),
                .unprocessable)
        }
        let opened = try await store.open(line.id, for: purpose, as: visit.actor, at: asked.now)
        return .page(RecordPage(opened, to: visit.actor, context: frame(asked, visit)))
    }

    private func sheet(_ opened: OpenedRecord, _ verb: String, _ asked: Asked, _ visit: SignedInVisit) async throws -> PrintPage {
        let hub = try await store.hub(of: opened.record.sessionID, as: visit.actor)
        return PrintPage(
            title: opened.text.title, context: frame(asked, visit), notice: opened.text.notice,
            printed: "\(verb) by \(visit.personName) on \(ShownTime.dateAndTime(asked.now))",
            wayBack: BackLink(path: .record(opened.record.id), text: "Back to the record"),
            body: """
                \(opened.closing.map(UnsignedClosingView.init))\
                \(RecordView(
                    text: opened.text, form: opened.form, version: opened.version, addenda: opened.addenda,
                    rows: hub.edition.pack.actionPoints.printedRows))
                \(Fingerprint(digest: opened.version.digest))
                """)
    }
}
