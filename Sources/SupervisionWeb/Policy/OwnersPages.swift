import HTMLLiteral
import Supervision
import SupervisionStore

/// Where the owner of the policy sets what organisations vary: a form, the difference in plain sentences, and a new edition.
struct OwnersPages: Sendable {
    let store: Store
    let context: @Sendable (Asked, SignedInVisit) -> PageContext

    var routes: [Route] {
        [
            .get("/policy/settings", asks: "settlePolicy", show),
            .post("/policy/settings", asks: "settlePolicy", change),
        ]
    }

    func show(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        guard let edition = try await edition(asked, visit) else { return none(asked, visit) }
        let form = asked.kept.map { OwnersForm($0) } ?? OwnersForm(edition, from: DateInput.Typed(LondonTime.day(of: asked.now)))
        return .page(OwnersPage(edition, form, context: context(asked, visit)))
    }

    /// One form, three buttons: to see the difference, to go back to it, to confirm.
    func change(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let form = OwnersForm(asked.form)
        guard let edition = try await edition(asked, visit, on: asked.form.day("from")) else { return none(asked, visit) }
        if let base = form.base, base != edition.id { return try await another(edition, form, asked, visit) }
        if asked.form["do"] == "edit" { return .page(OwnersPage(edition, form, context: context(asked, visit))) }
        var errors = FieldErrors()
        guard let answer = form.answer(for: edition, in: asked.form, on: LondonTime.day(of: asked.now), &errors) else {
            return .page(OwnersPage(edition, form, errors: errors, context: context(asked, visit)), .unprocessable)
        }
        guard asked.form["do"] == "confirm" else {
            let next = try await store.policyToFollow(answer.from, as: visit.actor)
            return .page(OwnersConfirmPage(edition, form, answer, before: next, context: context(asked, visit)))
        }
        do {
            try await store.changePolicy(
                answer.changes, as: form.id, over: edition.id, from: answer.from, by: visit.actor, at: asked.now)
        } catch is EditionChanged {
            guard let newer = try await self.edition(asked, visit, on: answer.from) else { return none(asked, visit) }
            return try await another(newer, form, asked, visit)
        }
        return .redirect(to: .policy, saying: .policyChanged)
    }

    /// What was typed was about another edition than the one in force on that day: what was changed stands over the settings of that one.
    private func another(_ edition: PolicyEdition, _ typed: OwnersForm, _ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        var errors = FieldErrors()
        errors.add("Another edition of the policy is in force on that day. These are its settings, with what you changed. Check them")
        var shown: PolicyEdition?
        if let base = typed.base { shown = try await store.policyShown(base, as: visit.actor) }
        let form = OwnersForm(edition, keeping: typed, over: shown)
        return .page(OwnersPage(edition, form, errors: errors, context: context(asked, visit)), .conflict)
    }

    /// In force on a day; where there is none, or it is past, today.
    private func edition(_ asked: Asked, _ visit: SignedInVisit, on day: CivilDate? = nil) async throws -> PolicyEdition? {
        let today = LondonTime.day(of: asked.now)
        do {
            return try await store.policyToSettle(as: visit.actor, on: max(day ?? today, today))
        } catch is NoPolicyAdopted {
            return nil
        }
    }

    private func none(_ asked: Asked, _ visit: SignedInVisit) -> Reply {
        .page(MessagePage(withoutPolicy: OwnersPage.title, context: context(asked, visit)))
    }
}

extension Fields {
    /// A date in three boxes, where it is one.
    fileprivate func day(_ name: String) -> CivilDate? {
        if case .date(let day) = typedDate(name) { day } else { nil }
    }
}
