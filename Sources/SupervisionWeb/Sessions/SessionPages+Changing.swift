import HTMLLiteral
import Supervision
import SupervisionStore

extension SessionPages {
    func showMove(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let plan = try await store.arrangement(of: try asked.identifier("session"), as: visit.actor)
        try SessionRules.moving.require(of: plan.session, under: plan.edition.pack)
        let form = asked.kept.map { MoveForm($0) } ?? MoveForm(from: plan.session.schedule, following: plan.following)
        return .page(movePage(form, plan, asked, visit))
    }

    func move(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let plan = try await store.arrangement(of: try asked.identifier("session"), as: visit.actor)
        let form = MoveForm(asked.form)
        var errors = FieldErrors()
        if let move = form.move(in: asked.form, at: asked.now, &errors) {
            do {
                let count = try await store.move(plan.session.id, to: move, as: visit.actor, at: asked.now)
                return .redirect(to: plan.wayBack, saying: .sessionMoved, of: count)
            } catch is ProposalChanged {
                return proposalChanged(plan.session.id, asked, visit)
            } catch let refusal as Refusal {
                errors.add(refusal, at: MoveForm.fields)
            }
        }
        return .page(movePage(form, plan, asked, visit, errors), .unprocessable)
    }

    func showCancel(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let plan = try await store.arrangement(of: try asked.identifier("session"), as: visit.actor)
        try SessionRules.cancelling.require(of: plan.session, under: plan.edition.pack)
        return .page(cancelPage(asked.kept ?? Fields(), plan, asked, visit))
    }

    func cancel(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let plan = try await store.arrangement(of: try asked.identifier("session"), as: visit.actor)
        var errors = FieldErrors()
        let reason = errors.text(
            "reason", in: asked.form, missing: "Enter why it is cancelled", subject: "Reason", limit: ReasonField.limit)
        if errors.isEmpty {
            do {
                let count = try await store.cancel(
                    plan.session.id, withFollowing: asked.form.includesFollowing, because: Confidential(reason), as: visit.actor,
                    at: asked.now)
                return .redirect(to: plan.wayBack, saying: .sessionCancelled, of: count)
            } catch let refusal as Refusal {
                errors.add(refusal)
            }
        }
        return .page(cancelPage(asked.form, plan, asked, visit, errors), .unprocessable)
    }

    private func movePage(
        _ form: MoveForm, _ plan: SessionArrangement, _ asked: Asked, _ visit: SignedInVisit, _ errors: FieldErrors = .init()
    ) -> MovePage {
        MovePage(
            context: frame(asked, visit), session: plan.session.id, back: plan.wayBack, now: plan.words, form: form,
            venueNote: plan.edition.pack.venueNote.value, example: ScheduleFields.example(at: asked.now),
            scope: ScopeField(
                plan.following, includesFollowing: form.includesFollowing,
                effect: "They move by as many days, to the same time of day, length and place."),
            errors: errors)
    }

    private func cancelPage(
        _ form: Fields, _ plan: SessionArrangement, _ asked: Asked, _ visit: SignedInVisit, _ errors: FieldErrors = .init()
    ) -> CancelPage {
        CancelPage(
            context: frame(asked, visit), session: plan.session.id, back: plan.wayBack, now: plan.words, reason: form["reason"],
            scope: ScopeField(plan.following, includesFollowing: form.includesFollowing), errors: errors)
    }
}

extension SessionArrangement {
    /// The hub is for the parties.
    var wayBack: Path { isParty ? .session(session.id) : .sessions }

    var words: String {
        let supervisor = StandingIn.words(supervisor.name, for: standsInFor?.name)
        return "\(supervisees.map(\.name).joined(separator: ", ")) with \(supervisor), \(session.schedule.when), \(session.schedule.venue)"
    }
}
