import HTMLLiteral
import Supervision
import SupervisionStore

extension ActionPointPages {
    /// What action points ask of the Safeguarding Team.
    func showNeeds(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        .page(
            NeedsPage(
                try await store.needs(as: visit.actor), on: LondonTime.day(of: asked.now), context: context(asked, visit)))
    }

    func showReferral(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let opened = try await store.referral(of: try asked.identifier("action"), as: visit.actor, at: asked.now)
        let today = LondonTime.day(of: asked.now)
        return .page(
            page(
                opened, asked.kept.map { ReferralForm($0) } ?? ReferralForm(today: today),
                asked.kept.map { ReferralStepForm($0) } ?? ReferralStepForm(today: today), asked, visit))
    }

    /// The plan first; once there is one, its steps.
    func followReferral(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let opened = try await store.referral(of: try asked.identifier("action"), as: visit.actor, at: asked.now)
        let id = opened.line.point.id
        let (plan, following) = (ReferralForm(asked.form), ReferralStepForm(asked.form))
        var errors = FieldErrors()
        do {
            if opened.referral == nil {
                if let plan = plan.plan(among: opened.referrers, in: asked.form, &errors) {
                    try await store.planReferral(plan, for: id, as: visit.actor, at: asked.now)
                    return .redirect(to: .actionReferral(id), saying: .referralPlanned)
                }
            } else if let step = following.step(by: visit.actor, in: asked.form, at: asked.now, &errors) {
                try await store.add(step, Confidential(following.text), toReferralOf: id, as: visit.actor)
                return .redirect(to: .actionReferral(id), saying: .referralFollowed)
            }
        } catch let refusal as Refusal {
            errors.add(refusal, at: [.referredToday: "reason", .referralStepsHaveCome: "date", .referralGoesStepByStep: "kind"])
        }
        return .page(page(opened, plan, following, asked, visit, errors), .unprocessable)
    }

    private func page(
        _ opened: OpenedReferral, _ plan: ReferralForm, _ step: ReferralStepForm, _ asked: Asked, _ visit: SignedInVisit,
        _ errors: FieldErrors = .init()
    ) -> ReferralPage {
        let face: ReferralPage.Face =
            opened.referral.map { referral in
                referral.next.isEmpty
                    ? .answered
                    : .following(step, next: referral.next.map { Choice(value: $0.rawValue, text: $0.words, hint: $0.hint) })
            } ?? .planning(plan, referrers: opened.referrers.map { Choice(value: $0.id.text, text: "\($0.name), \($0.post)") })
        return ReferralPage(
            context: frame(asked, visit), action: opened.line.point.id, rows: opened.rows, steps: opened.steps.map(ReferralPage.Step.init),
            risen: opened.risen(on: LondonTime.day(of: asked.now)), face: face, errors: errors)
    }
}

extension OpenedReferral {
    fileprivate var rows: [SummaryList.Row] {
        guard let referral else { return [] }
        return [
            .init("Who refers", referrers.first { $0.id == referral.referrerID }?.name ?? ""),
            .init("Concerns", referral.concerns.words), .init("To", authority), .init("By", ShownTime.date(referral.dueOn)),
            reason.map { .init("Why not at once", $0) },
            referral.isConfirmed ? nil : .init("Confirmed by", ShownTime.date(referral.awaitedBy(days))),
        ].compactMap(\.self)
    }

    fileprivate func risen(on today: CivilDate) -> String? {
        guard line.point.isOpen, let due = referral?.awaitedBy(days) ?? line.point.presentDue,
            referral?.isLate(on: today, days) ?? (due < today)
        else { return nil }
        return "It was to be confirmed by \(ShownTime.date(due)). The Safeguarding Team sees that it was not, and no words of it."
    }
}

extension ReferralPage.Step {
    fileprivate init(_ step: OpenedReferral.Step) {
        self.init(
            sentence: "\(step.step.kind.words) on \(ShownTime.date(step.step.on)), noted by \(step.by)", text: step.text)
    }
}
