import HTMLLiteral
import Supervision
import SupervisionStore

extension SessionPages {
    /// For the parties the form, or what came of it on the session's own page; for the Safeguarding Team what was noted.
    func showAbsence(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: Session.ID = try asked.identifier("session")
        let absence = try await store.absence(from: id, as: visit.actor, at: asked.now)
        guard let hub = try await partyHub(id, visit) else { return .page(noted(absence, asked, visit)) }
        guard SessionRules.starting.unmet(by: hub.session).isEmpty else { return .redirect(to: .session(id)) }
        return .page(absencePage(asked.kept.map { AbsenceForm($0) } ?? AbsenceForm(), hub, asked, visit))
    }

    func noteAbsence(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let hub = try await store.hub(of: try asked.identifier("session"), as: visit.actor)
        let form = AbsenceForm(asked.form)
        var errors = FieldErrors()
        if let answer = form.answer(from: hub.session.partyIDs, in: asked.form, &errors) {
            do {
                try await store.noteAbsence(
                    of: answer.absent, from: hub.session.id, because: answer.words, as: visit.actor, at: asked.now)
                return .redirect(to: .session(hub.session.id), saying: .absenceNoted)
            } catch let refusal as Refusal {
                errors.add(refusal)
            }
        }
        return .page(absencePage(form, hub, asked, visit, errors), .unprocessable)
    }

    /// Nil for whoever takes no part in it.
    private func partyHub(_ id: Session.ID, _ visit: SignedInVisit) async throws -> SessionHub? {
        do { return try await store.hub(of: id, as: visit.actor) } catch is NotFound { return nil }
    }

    private func noted(_ absence: OpenedAbsence?, _ asked: Asked, _ visit: SignedInVisit) -> MessagePage {
        let view = absence.map(AbsenceView.init)
        return MessagePage(
            context: frame(asked, visit), title: view?.heading ?? "Nobody missed this session",
            sentences: view.map { [$0.reason, $0.text].filter { !$0.isEmpty } } ?? ["No absence has been noted."],
            wayOn: Link(text: "Sessions", path: .sessions))
    }

    private func absencePage(
        _ form: AbsenceForm, _ hub: SessionHub, _ asked: Asked, _ visit: SignedInVisit, _ errors: FieldErrors = .init()
    ) -> AbsencePage {
        AbsencePage(
            context: frame(asked, visit), session: hub.session.id, planned: hub.session.schedule.when,
            parties: (hub.supervisees + [hub.supervisor]).map { Choice(value: $0.id.text, text: $0.name) }, form: form, errors: errors)
    }
}
