import HTMLLiteral
import Supervision
import SupervisionStore

extension SessionPages {
    func showGroupPlan(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        do {
            let query = asked.kept ?? asked.query
            guard query.contains("group") || query.contains("asked") else { return .page(try await which(asked, visit)) }
            guard !query["group"].isEmpty else {
                var errors = FieldErrors()
                errors.add("Select the group", at: "group")
                return .page(try await which(asked, visit, errors), .unprocessable)
            }
            let choices = try await groupChoices(query["group"], asked, visit)
            let isSupervisor = choices.supervisors.contains { $0.id == visit.actor.membershipID }
            var again: EarlierSession?
            if let earlier = Session.ID(query["again"]) { again = try await store.earlierSession(earlier, as: visit.actor) }
            let form =
                asked.kept.map { GroupPlanForm($0) }
                ?? again.map { GroupPlanForm(again: $0) }
                ?? GroupPlanForm(
                    inviting: query["group"] == GroupWhichPage.anybody ? [] : choices.invitable, usualMinutes: choices.usualMinutes,
                    supervisor: isSupervisor ? visit.actor.membershipID : nil)
            return .page(groupPage(form, query["group"], choices, asked, visit))
        } catch is NoPolicyAdopted {
            return noPolicy(asked, visit)
        }
    }

    func planGroup(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let form = GroupPlanForm(asked.form)
        var errors = FieldErrors()
        var clashes: PlanDoesNotFit?
        do {
            guard !asked.form["group"].isEmpty else {
                errors.add("Select the group", at: "group")
                return .page(try await which(asked, visit, errors), .unprocessable)
            }
            let choices = try await groupChoices(asked.form["group"], asked, visit)
            if let proposal = form.proposal(from: choices, in: asked.form, at: asked.now, &errors) {
                do {
                    let session = try await store.plan(proposal, as: visit.actor, at: asked.now)
                    let isParty = proposal.superviseeIDs.union([proposal.supervisorID]).contains(visit.actor.membershipID)
                    return .redirect(
                        to: isParty ? .session(session) : .sessions, saying: .sessionBooked, of: 1 + (proposal.repetition?.times ?? 0))
                } catch let refusal as Refusal {
                    errors.add(refusal, at: GroupPlanForm.fields)
                } catch let found as PlanDoesNotFit {
                    errors.add(ClashField.message, at: ClashField.name)
                    clashes = found
                }
            }
            return .page(groupPage(form, asked.form["group"], choices, asked, visit, errors, clashes), .unprocessable)
        } catch is NoPolicyAdopted {
            return noPolicy(asked, visit)
        }
    }

    func decline(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: Session.ID = try asked.identifier("session")
        do {
            try await store.decline(id, schedule: Int(asked.form["schedule"]) ?? 0, as: visit.actor, at: asked.now)
        } catch is ProposalChanged {
            return proposalChanged(id, asked, visit)
        }
        return .redirect(to: .session(id), saying: .sessionDeclined)
    }

    private func groupChoices(_ group: String, _ asked: Asked, _ visit: SignedInVisit) async throws -> GroupChoices {
        try await store.groupChoices(ofRow: group == GroupWhichPage.anybody ? nil : group, as: visit.actor, at: asked.now)
    }

    private func which(_ asked: Asked, _ visit: SignedInVisit, _ errors: FieldErrors = .init()) async throws -> GroupWhichPage {
        let choices = try await store.planningChoices(as: visit.actor, at: asked.now)
        guard choices.plansForOthers else { throw NotFound() }
        let rows = choices.edition.pack.matrix.rows
        return GroupWhichPage(
            context: frame(asked, visit),
            groups: rows.filter { $0.format == .group }.map { Choice(value: $0.key, text: $0.group) }
                + [Choice(value: GroupWhichPage.anybody, text: "Other people", hint: "You choose them one by one")],
            errors: errors)
    }

    private func groupPage(
        _ form: GroupPlanForm, _ group: String, _ choices: GroupChoices, _ asked: Asked, _ visit: SignedInVisit,
        _ errors: FieldErrors = .init(), _ clashes: PlanDoesNotFit? = nil
    ) -> GroupPlanPage {
        let pack = choices.edition.pack
        return GroupPlanPage(
            context: frame(asked, visit), title: pack.matrix.rows.first { $0.key == group }?.group ?? "Plan a group session", group: group,
            people: choices.invitable.map {
                Choice(value: $0.id.text, text: "\($0.name), \($0.post)", hint: choices.adjustments[$0.id]?.words)
            },
            asks: choices.adjustments.values.contains(.notAsked),
            types: pack.types(for: .group).map { Choice(value: $0.key, text: $0.label) },
            supervisors: choices.supervisors.map { Choice(value: $0.id.text, text: "\($0.name), \($0.post)") },
            venueNote: pack.venueNote.value, example: ScheduleFields.example(at: asked.now), form: form, clashes: clashes, errors: errors)
    }
}

extension GroupWhichPage {
    /// Stands in the address for people of no one group.
    static let anybody = "anybody"
}
