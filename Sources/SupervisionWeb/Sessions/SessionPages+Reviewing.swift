import HTMLLiteral
import Supervision
import SupervisionStore

extension SessionPages {
    /// An action point of an earlier session; once nothing more can be said of it here, as it stands.
    func showReview(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let (session, opened) = try await reviewed(asked, visit)
        guard !session.state.isOver, opened.line.point.isOpen else { return .redirect(to: .action(opened.line.point.id)) }
        let form = asked.kept.map { ReviewForm($0) } ?? ReviewForm(today: LondonTime.day(of: asked.now))
        return .page(page(form, opened, in: session.id, asked, visit))
    }

    func review(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let form = ReviewForm(asked.form)
        let (session, opened) = try await reviewed(asked, visit)
        var errors = FieldErrors()
        if let answer = form.answer(
            of: opened.line.point.id, in: session.id, by: visit.actor, in: asked.form, at: asked.now, &errors)
        {
            do {
                try await store.review(answer, as: visit.actor)
                return .redirect(to: .session(session.id), saying: .actionPointReviewed)
            } catch let refusal as Refusal {
                errors.add(refusal, at: ReviewForm.fields)
            }
        }
        return .page(page(form, opened, in: session.id, asked, visit, errors), .unprocessable)
    }

    private func reviewed(_ asked: Asked, _ visit: SignedInVisit) async throws -> (session: Session, opened: OpenedActionPoint) {
        try await store.openForReview(
            try asked.identifier("action"), in: try asked.identifier("session"), as: visit.actor, at: asked.now)
    }

    private func page(
        _ form: ReviewForm, _ opened: OpenedActionPoint, in session: Session.ID, _ asked: Asked, _ visit: SignedInVisit,
        _ errors: FieldErrors = .init()
    ) -> ReviewPage {
        ReviewPage(
            context: frame(asked, visit), session: session, id: opened.line.point.id, title: opened.line.kindLabel,
            rows: opened.line.rows(on: LondonTime.day(of: asked.now)), text: opened.text,
            history: opened.reviews.map(ActionHistory.Line.init), form: form, errors: errors)
    }
}
