import HTMLLiteral
import Supervision
import SupervisionStore

/// "I found a risk": the way out of an audit, and what those who are told of it see.
struct RiskPages: Sendable {
    let store: Store
    let context: @Sendable (Asked, SignedInVisit) -> PageContext

    var routes: [Route] {
        [
            .get("/records/:record/risk", asks: "reportRisk", showForm),
            .post("/records/:record/risk", asks: "reportRisk", report),
            .get("/risks/:risk", asks: "seeRisk", show),
            .post("/risks/:risk/acknowledgement", asks: "acknowledgeRisk", acknowledge),
        ]
    }

    func showForm(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let line = try await store.recordForAudit(try asked.identifier("record"), as: visit.actor)
        var form = asked.kept.map { RiskForm($0) } ?? RiskForm()
        if form.audit.isEmpty { form.audit = Audit.ID(asked.query["audit"])?.text ?? "" }
        return .page(RiskFormPage(context: frame(asked, visit), record: line.id, what: AuditPage.Line(line).what, form: form))
    }

    func report(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let line = try await store.recordForAudit(try asked.identifier("record"), as: visit.actor)
        let form = RiskForm(asked.form)
        var errors = FieldErrors()
        let text = errors.text("text", in: asked.form, missing: "Enter what the risk is", subject: "Risk", limit: RiskForm.limit)
        if errors.isEmpty, let id = Risk.ID(form.id) {
            try await store.report(Confidential(text), in: line.id, of: Audit.ID(form.audit), id: id, as: visit.actor, at: asked.now)
            return .redirect(to: .risk(id), saying: .riskReported)
        }
        return .page(
            RiskFormPage(context: frame(asked, visit), record: line.id, what: AuditPage.Line(line).what, form: form, errors: errors),
            .unprocessable)
    }

    func show(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let opened = try await store.open(try asked.identifier("risk") as Risk.ID, as: visit.actor, at: asked.now)
        return .page(RiskPage(opened, context: frame(asked, visit)))
    }

    func acknowledge(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: Risk.ID = try asked.identifier("risk")
        try await store.acknowledge(id, as: visit.actor, at: asked.now)
        return .redirect(to: .risk(id), saying: .riskAcknowledged)
    }

    private func frame(_ asked: Asked, _ visit: SignedInVisit) -> PageContext {
        var context = context(asked, visit)
        context.section = .sessions
        return context
    }
}
