import HTMLLiteral
import Supervision
import SupervisionStore

/// Announced audits in the browser: announced, read in, findings written; and what a party is told of them.
struct AuditPages: Sendable {
    let store: Store
    let context: @Sendable (Asked, SignedInVisit) -> PageContext

    var routes: [Route] {
        [
            .get("/audits/new", asks: "announceAudit", showPlan),
            .post("/audits/new", asks: "announceAudit", announce),
            .get("/audits/:audit", asks: "seeAudit", show),
            .get("/audits/:audit/records/:record", asks: "readInAudit", open),
            .post("/audits/:audit/findings", asks: "writeFindings", writeFindings),
            .get("/readings", signedIn: showNotices),
        ]
    }

    func showPlan(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        .page(try await planPage(asked.kept.map { AuditPlanForm($0) } ?? AuditPlanForm(), asked, visit))
    }

    func announce(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let form = AuditPlanForm(asked.form)
        var errors = FieldErrors()
        if let plan = form.answer(in: asked.form, &errors) {
            do {
                try await store.announce(plan, as: visit.actor, at: asked.now)
                return .redirect(to: .audit(plan.id), saying: .auditAnnounced)
            } catch let refusal as Refusal {
                errors.add(refusal, at: Self.fields)
            } catch let named as NamesSomebody {
                errors.add("What the audit looks at must not name anybody: take out “\(named.words)”", at: "title")
            }
        }
        return .page(try await planPage(form, asked, visit, errors), .unprocessable)
    }

    private static let fields: [Clause: String] = [
        .auditIsAnnounced: "opens", .auditWindowIsFixed: "closes", .auditOfHeldSessions: "to", .auditReaderIsNamed: "reader",
        .auditHasSample: "from",
    ]

    func show(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let dossier = try await store.audit(try asked.identifier("audit"), as: visit.actor, at: asked.now)
        return .page(
            AuditDossierPage(
                dossier, findings: try await findings(of: dossier, asked, visit), typed: asked.kept?["text"], context: frame(asked, visit)))
    }

    func open(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: Audit.ID = try asked.identifier("audit")
        let opened = try await store.open(try asked.identifier("record"), in: id, as: visit.actor, at: asked.now)
        return .page(RecordPage(opened, in: id, to: visit.actor, context: frame(asked, visit)))
    }

    func writeFindings(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let dossier = try await store.audit(try asked.identifier("audit"), as: visit.actor, at: asked.now)
        guard dossier.isReader else { throw NotFound() }
        var errors = FieldErrors()
        var status = Reply.Status.unprocessable
        let text = errors.text(
            "text", in: asked.form, missing: "Enter what the audit found", subject: "Findings", limit: AuditDossierPage.FindingsForm.limit)
        if errors.isEmpty {
            do {
                try await store.writeFindings(
                    Confidential(text), of: dossier.summary.audit.id, over: Int(asked.form["number"]) ?? 0, as: visit.actor, at: asked.now)
                return .redirect(to: .audit(dossier.summary.audit.id), saying: .findingsSaved)
            } catch let named as NamesSomebody {
                errors.add("Findings must not name anybody: take out “\(named.words)”", at: "text")
            } catch let refusal as Refusal {
                errors.add(refusal)
            } catch is FindingsChanged {
                errors.add("The findings were saved in another window. They stand above; save again to replace them", at: "text")
                status = .conflict
            }
        }
        return .page(
            AuditDossierPage(
                dossier, findings: try await findings(of: dossier, asked, visit), typed: text, context: frame(asked, visit), errors: errors),
            status)
    }

    func showNotices(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let notices = try await store.recordNotices(as: visit.actor, at: asked.now)
        return .page(NoticesPage(notices, context: frame(asked, visit)))
    }

    private func findings(of dossier: AuditDossier, _ asked: Asked, _ visit: SignedInVisit) async throws -> String? {
        guard dossier.findingsNumber > 0 else { return nil }
        return try await store.findings(of: dossier.summary.audit.id, as: visit.actor, at: asked.now)
    }

    private func planPage(
        _ form: AuditPlanForm, _ asked: Asked, _ visit: SignedInVisit, _ errors: FieldErrors = .init()
    ) async throws -> AuditPlanPage {
        let readers = try await store.auditReaders(as: visit.actor, at: asked.now)
        return AuditPlanPage(
            context: frame(asked, visit), readers: readers.map { Choice(value: $0.id.text, text: $0.name, hint: $0.post) }, form: form,
            errors: errors)
    }

    private func frame(_ asked: Asked, _ visit: SignedInVisit) -> PageContext {
        var context = context(asked, visit)
        context.section = .sessions
        return context
    }
}
