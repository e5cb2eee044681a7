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
            .get("/actions/:action/referral", asks: "followReferral", showReferral),
            .post("/actions/:action/referral", asks: "followReferral", followReferral),
            .get("/needs", asks: "seeNeeds", showNeeds),
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
            rows: line.rows(on: LondonTime.day(of: asked.now))
                + origin(of: line)
                + (line.point.outcome.map { [.init("Finished", "\($0.kind.words) on \(ShownTime.date($0.on))")] } ?? []),
            text: opened.text, outcome: opened.outcome, form: line.isOwn && line.point.outcome == nil ? form : nil, errors: errors,
            history: opened.reviews.map(ActionHistory.Line.init), setsGoing: opened.setsGoing(for: visit.actor),
            readers: readers(of: line))
    }

    private func readers(of line: ActionPointLine) -> String {
        if line.sessionID == nil {
            return "The supervisee and the supervisor; while it is open, whoever stands in for the supervisor, until that session is "
                + "over."
        }
        if line.point.recordID == nil {
            return "Everybody who took part reads it in the group's record. What came of it is for whoever carries it out and the "
                + "supervisor."
        }
        return "The supervisee and the supervisor; whoever else carries it out, while both consent; and while it is open, whoever stands "
            + "in for the supervisor, until that session is over."
    }

    /// Where it was agreed: the parties are led to the session.
    private func origin(of line: ActionPointLine) -> [SummaryList.Row] {
        guard let session = line.sessionID else { return [.init("Source", "Agreed before this system, and imported")] }
        return line.isParty ? [.init("Session", markup: Link(text: "Open the session", path: .session(session)).html)] : []
    }

    func frame(_ asked: Asked, _ visit: SignedInVisit) -> PageContext {
        var context = context(asked, visit)
        context.section = .actions
        return context
    }
}

extension ActionPointLine {
    /// By whom, by when, and how it stands.
    func rows(on today: CivilDate) -> [SummaryList.Row] {
        [
            .init("By whom", owner ?? "Nobody"), .init("Date for Completion", point.presentDue.map(ShownTime.date) ?? "No date"),
            point.newDate.flatMap { _ in point.dueOn }.map { .init("Date agreed first", ShownTime.date($0)) },
            .init("Status", markup: StatusTag(point.status(on: today)).html),
        ].compactMap(\.self)
    }
}
