import HTMLLiteral
import Supervision
import SupervisionStore

extension SessionPages {
    func showPlan(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        do {
            let choices = try await store.planningChoices(as: visit.actor, at: asked.now)
            let query = asked.kept ?? asked.query
            guard query.contains("supervisee") else { return .page(who(choices, asked, visit)) }
            guard let id = Membership.ID(query["supervisee"]) else {
                var errors = FieldErrors()
                errors.add("Select who the session is for", at: "supervisee")
                return .page(who(choices, asked, visit, errors), .unprocessable)
            }
            let subject = try await store.planningSubject(id, as: visit.actor, at: asked.now)
            let supervisors = choices.supervisors(for: id)
            var again: EarlierSession?
            if let earlier = Session.ID(query["again"]) { again = try await store.earlierSession(earlier, as: visit.actor) }
            var form =
                asked.kept.map { PlanForm($0) }
                ?? again.map { PlanForm(again: $0) }
                ?? PlanForm(
                    usualMinutes: subject.usualMinutes,
                    supervisor: supervisors.contains { $0.id == visit.actor.membershipID }
                        ? visit.actor.membershipID : id == visit.actor.membershipID ? choices.ownSupervisor(of: id) : nil,
                    on: subject.agreed?.nextDay(after: LondonTime.day(of: asked.now)))
            if asked.kept == nil, let at = Instant(query["at"]) { form.schedule.begin(at: at) }
            return .page(page(form, for: subject, from: choices, asked, visit))
        } catch is NoPolicyAdopted {
            return noPolicy(asked, visit)
        }
    }

    func plan(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        guard let id = Membership.ID(asked.form["supervisee"]) else { throw NotFound() }
        let form = PlanForm(asked.form)
        var errors = FieldErrors()
        var clashes: PlanDoesNotFit?
        var pairing: PairingIsOpen?
        do {
            let choices = try await store.planningChoices(as: visit.actor, at: asked.now)
            let subject = try await store.planningSubject(id, as: visit.actor, at: asked.now)
            if let proposal = form.proposal(for: subject, from: choices, in: asked.form, at: asked.now, &errors) {
                do {
                    if form.asksManager {
                        _ = try await store.askForPair(of: proposal.supervisorID, with: id, as: visit.actor, at: asked.now)
                        return .redirect(to: .sessions, saying: .pairAsked)
                    }
                    let reason = form.pairReason.isEmpty ? nil : Confidential(form.pairReason)
                    let session = try await store.plan(proposal, because: reason, as: visit.actor, at: asked.now)
                    let isParty = [proposal.supervisorID, proposal.superviseeID].contains(visit.actor.membershipID)
                    return .redirect(
                        to: isParty ? .session(session) : .sessions, saying: .sessionBooked, of: 1 + (proposal.repetition?.times ?? 0))
                } catch let refusal as Refusal {
                    errors.add(refusal, at: PlanForm.fields)
                } catch let found as PlanDoesNotFit {
                    errors.add(ClashField.message, at: ClashField.name)
                    clashes = found
                } catch let open as PairingIsOpen {
                    PairingField.complain(open, in: &errors)
                    pairing = open
                }
            }
            return .page(page(form, for: subject, from: choices, asked, visit, errors, clashes, pairing), .unprocessable)
        } catch is NoPolicyAdopted {
            return noPolicy(asked, visit)
        }
    }

    private func who(_ choices: PlanningChoices, _ asked: Asked, _ visit: SignedInVisit, _ errors: FieldErrors = .init()) -> PlanWhoPage {
        PlanWhoPage(
            context: frame(asked, visit),
            people: choices.supervisees.map { Choice(value: $0.id.text, text: "\($0.name), \($0.post)") }, errors: errors)
    }

    private func page(
        _ form: PlanForm, for subject: PlanningSubject, from choices: PlanningChoices, _ asked: Asked, _ visit: SignedInVisit,
        _ errors: FieldErrors = .init(), _ clashes: PlanDoesNotFit? = nil, _ pairing: PairingIsOpen? = nil
    ) -> PlanPage {
        var pack = choices.edition.pack
        pack.sessionTypes = pack.types(for: .individual)
        return PlanPage(
            context: frame(asked, visit), supervisee: subject.supervisee, adjustments: subject.adjustments,
            types: pack.sessionTypes.filter { $0.format != .group }.map { Choice(value: $0.key, text: $0.label) },
            supervisors: choices.supervisors(for: subject.supervisee.id).map {
                Choice(value: $0.id.text, text: "\($0.name), \($0.post)")
            },
            venueNote: pack.venueNote.value, example: ScheduleFields.example(at: asked.now), form: form,
            booking: booking(of: subject, under: pack, visit.actor),
            agreed: subject.agreed.map { "You agreed to meet \($0.terms.frequency.words): the next is due by \(ShownTime.date($0.due))." },
            clashes: clashes, pairing: pairing, errors: errors)
    }

    private func booking(of subject: PlanningSubject, under pack: PolicyPack, _ actor: Actor) -> String? {
        guard let arranger = pack.scheduling?.arranger, arranger.provision.strength == .must else { return nil }
        let isActor =
            switch arranger.value {
            case .supervisee: subject.supervisee.id == actor.membershipID
            case .supervisor: actor.roles.contains(where: \.isNomination)
            case .lineManager: subject.supervisee.membership.lineManagerID == actor.membershipID
            case .asAgreed: true
            }
        return isActor ? nil : "\(arranger.value.words) books planned sessions. Whoever cancelled one books it anew all the same."
    }

    func noPolicy(_ asked: Asked, _ visit: SignedInVisit) -> Reply {
        .page(
            MessagePage(
                context: frame(asked, visit), title: "There is no policy yet",
                sentences: ["Sessions can be planned once your organisation has adopted a policy. Your administrator does this."],
                wayOn: Link(text: "Sessions", path: .sessions)))
    }
}
