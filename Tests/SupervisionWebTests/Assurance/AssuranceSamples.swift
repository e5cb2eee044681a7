import HTMLLiteral
import Supervision
import SupervisionStore
@testable import SupervisionWeb

/// Every page around announced audits and risks, with a text of the test's choice in every place that takes text.
enum AssuranceSamples {
    static func pages(saying text: String) -> [any Component] {
        let context = PageContext.sample(saying: text)
        var plan = AuditPlanForm()
        (plan.title, plan.wanted) = (text, text)
        var risk = RiskForm()
        risk.text = text
        var errors = FieldErrors()
        for field in ["title", "purpose", "reader", "opens", "closes", "from", "to", "format", "wanted"] { errors.add(text, at: field) }
        var wrong = FieldErrors()
        wrong.add(text, at: "text")
        let choice = Choice(value: "a", text: text, hint: text)
        let line = AuditDossierPage.Line(when: text, who: text, path: .auditRecord(.init(), in: .init()), read: text)
        let notice = NoticesPage.Line(when: text, who: text, session: text, why: text, path: .recordReadings(.init()))
        return [
            AuditPlanPage(context: context, readers: [choice], form: plan),
            AuditPlanPage(context: context, readers: [choice], form: plan, errors: errors),
            AuditDossierPage(
                context: context, id: .init(), title: text, summary: [.init(text, text)], lines: [line], findings: text,
                form: .init(text: text, number: 1), errors: wrong),
            AuditDossierPage(
                context: context, id: .init(), title: text, summary: [.init(text, text)], lines: nil, findings: nil, form: nil),
            NoticesPage(context: context, audits: [.init(title: text, summary: [.init(text, text)])], lines: [notice]),
            NoticesPage(context: context, audits: [], lines: []),
            RiskFormPage(context: context, record: .init(), what: text, form: risk, errors: wrong),
            RiskPage(context: context, id: .init(), summary: [.init(text, text)], text: text, advice: [text], awaits: true),
            RiskPage(context: context, id: .init(), summary: [.init(text, text)], text: text, advice: [], awaits: false),
        ]
    }
}
