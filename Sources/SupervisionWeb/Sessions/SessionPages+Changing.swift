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
        var clashes: PlanDoesNotFit?
        if let move = form.move(in: asked.form, at: asked.now, under: plan.edition.pack, &errors) {
            do {
                let count = try await store.move(plan.session.id, to: move, as: visit.actor, at: asked.now)
                return .redirect(to: plan.wayBack, saying: .sessionMoved, of: count)
            } catch is ProposalChanged {
                return proposalChanged(plan.session.id, asked, visit)
            } catch let refusal as Refusal {
                errors.add(refusal, at: MoveForm.fields)
            } catch let found as PlanDoesNotFit {
                errors.add(ClashField.message, at: ClashField.name)
                clashes = found
            }
        }
        return .page(movePage(form, plan, asked, visit, errors, clashes), .unprocessable)
    }

    func showCancel(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let plan = try await store.arrangement(of: try asked.identifier("session"), as: visit.actor)
        try SessionRules.cancelling.require(of: plan.session, under: plan.edition.pack)
        return .page(cancelPage(asked.kept ?? Fields(), plan, asked, visit))
    }

    func cancel(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let plan = try await store.arrangement(of: try asked.identifier("session"), as: visit.actor)
        var errors = FieldErrors()
        let grounds = plan.edition.pack.cancelGrounds(ofType: plan.session.type)
        let ground = grounds.first { $0.key.utf8.elementsEqual(asked.form[CancelPage.ground].utf8) }
        if !grounds.isEmpty, ground == nil { errors.add("Select the ground on which it is cancelled", at: CancelPage.ground) }
        let isExplained = grounds.isEmpty || ground?.key == CancelGround.other.key
        let reason = errors.text(
            "reason", in: asked.form, missing: isExplained ? "Enter why it is cancelled" : nil, subject: "Reason", limit: ReasonField.limit)
        if errors.isEmpty {
            do {
                let count = try await store.cancel(
                    plan.session.id, withFollowing: asked.form.includesFollowing,
                    by: plan.party(in: asked.form, of: visit.actor) ?? plan.session.arrangerID, on: ground?.key,
                    because: Confidential(reason),
                    as: visit.actor,
                    at: asked.now)
                return .redirect(to: plan.wayBack, saying: .sessionCancelled, of: count)
            } catch let refusal as Refusal {
                errors.add(refusal)
            }
        }
        return .page(cancelPage(asked.form, plan, asked, visit, errors), .unprocessable)
    }

    private func movePage(
        _ form: MoveForm, _ plan: SessionArrangement, _ asked: Asked, _ visit: SignedInVisit, _ errors: FieldErrors = .init(),
        _ clashes: PlanDoesNotFit? = nil
    ) -> MovePage {
        MovePage(
            context: frame(asked, visit), session: plan.session.id, back: plan.wayBack, now: plan.words, form: form,
            venueNote: plan.edition.pack.venueNote.value, example: ScheduleFields.example(at: asked.now),
            scope: ScopeField(
                plan.following, includesFollowing: form.includesFollowing,
                effect: "They move by as many days, to the same time of day, length and place."),
            clashes: clashes, errors: errors)
    }

    private func cancelPage(
        _ form: Fields, _ plan: SessionArrangement, _ asked: Asked, _ visit: SignedInVisit, _ errors: FieldErrors = .init()
    ) -> CancelPage {
        CancelPage(
            context: frame(asked, visit), session: plan.session.id, back: plan.wayBack, now: plan.words, reason: form["reason"],
            who: plan.cancellers, party: plan.party(in: form, of: visit.actor)?.text ?? CancelPage.nobody,
            scope: ScopeField(plan.following, includesFollowing: form.includesFollowing),
            grounds: plan.edition.pack.cancelGrounds(ofType: plan.session.type).map { Choice(value: $0.key, text: $0.text) },
            ground: form[CancelPage.ground],
            rebooks: plan.edition.pack.cancel(ofType: plan.session.type)?.rebooker.value == .arranger
                ? "Whoever books the sessions of the two books it anew." : "Whoever cancels books the session anew.", errors: errors)
    }
}

extension SessionArrangement {
    /// Who may have cancelled: of a group only its supervisor, since it goes on without anybody else.
    fileprivate var cancellers: [Choice] {
        ((session.format == .group ? [] : supervisees) + [supervisor]).map { Choice(value: $0.id.text, text: $0.name) } + [
            Choice(
                value: CancelPage.nobody, text: session.format == .group ? "Somebody else" : "Neither of them",
                hint: "Whoever arranged the session books it anew.")
        ]
    }

    /// Nil where neither party cancels; the actor where nothing was chosen yet.
    fileprivate func party(in form: Fields, of actor: Actor) -> Membership.ID? {
        guard form.contains(CancelPage.party) else { return isParty ? actor.membershipID : nil }
        return cancellers.first { $0.value == form[CancelPage.party] }.flatMap { Membership.ID($0.value) }
    }

    /// The hub is for the parties.
    var wayBack: Path { isParty ? .session(session.id) : .sessions }

    var words: String {
        let supervisor = StandingIn.words(supervisor.name, for: standsInFor?.name)
        return "\(supervisees.map(\.name).joined(separator: ", ")) with \(supervisor), \(session.schedule.when), \(session.schedule.venue)"
    }
}
