import HTMLLiteral
import Supervision
import SupervisionStore

/// Action points in the browser.
struct ActionPointPages: Sendable {
    let store: Store
    let context: @Sendable (Asked, SignedInVisit) -> PageContext

    var routes: [Route] {
        [
            .get("/actions", asks: "readActionPoint", list),
            .get("/actions/:action", asks: "readActionPoint", show),
            .post("/actions/:action", asks: "completeActionPoint", finish),
        ]
    }

    func list(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let today = LondonTime.day(of: asked.now)
        let lines = try await store.actionPoints(as: visit.actor)
        return .page(
            ActionListPage(
                context: frame(asked, visit), open: lines.filter(\.point.isOpen).map { .init($0, on: today) },
                finished: lines.filter { !$0.point.isOpen }.map { .init($0, on: today) }))
    }

    func show(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let opened = try await store.open(try asked.identifier("action") as ActionPoint.ID, as: visit.actor, at: asked.now)
        let form = asked.kept.map { OutcomeForm($0) } ?? OutcomeForm(today: LondonTime.day(of: asked.now))
        return .page(page(opened, form, asked, visit))
    }

    func finish(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: ActionPoint.ID = try asked.identifier("action")
        let form = OutcomeForm(asked.form)
        var errors = FieldErrors()
        if let answer = form.answer(in: asked.form, today: LondonTime.day(of: asked.now), &errors) {
            do {
                try await store.finish(id, as: answer.kind, answer.words, on: answer.on, by: visit.actor, at: asked.now)
                return .redirect(to: .actions, saying: .actionPointClosed)
            } catch let refusal as Refusal {
                errors.add(refusal, at: [.outcomeHasCome: "date"])
            }
        }
        let opened = try await store.open(id, for: Access.Act.completeActionPoint, as: visit.actor, at: asked.now)
        return .page(page(opened, form, asked, visit, errors), .unprocessable)
    }

    private func page(
        _ opened: OpenedActionPoint, _ form: OutcomeForm, _ asked: Asked, _ visit: SignedInVisit, _ errors: FieldErrors = .init()
    ) -> ActionPage {
        let line = opened.line
        return ActionPage(
            context: frame(asked, visit), id: line.point.id, title: line.kindLabel,
            rows: [
                .init("By whom", line.owner ?? "Nobody"),
                .init("Date for Completion", line.point.dueOn.map(ShownTime.date) ?? "No date"),
                .init("Status", markup: StatusTag(line.point.status(on: LondonTime.day(of: asked.now))).html),
            ] + (line.isParty ? [.init("Session", markup: Link(text: "Open the session", path: .session(line.sessionID)).html)] : [])
                + (line.point.outcome.map { [.init("Finished", "\($0.kind.words) on \(ShownTime.date($0.on))")] } ?? []),
            text: opened.text, outcome: opened.outcome, form: line.isOwn && line.point.outcome == nil ? form : nil, errors: errors,
            readers: line.point.recordID == nil
                ? "Everybody who took part reads it in the group's record. What came of it is for whoever carries it out and the supervisor."
                : "The supervisee and the supervisor; whoever else carries it out, while both consent; and while it is open, whoever stands in for "
                    + "the supervisor, until that session is over.")
    }

    private func frame(_ asked: Asked, _ visit: SignedInVisit) -> PageContext {
        var context = context(asked, visit)
        context.section = .actions
        return context
    }
}
