import HTMLLiteral
import Supervision
import SupervisionStore

extension SessionPages {
    func showStandIn(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let plan = try await store.arrangement(of: try asked.identifier("session"), as: visit.actor)
        try SessionRules.moving.require(of: plan.session, under: plan.edition.pack)
        return .page(try await standInPage(asked.kept.map { StandInForm($0) } ?? StandInForm(), plan, asked, visit))
    }

    /// Whoever gave the session away finds it in the list only, if at all.
    func askToStandIn(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: Session.ID = try asked.identifier("session")
        let form = StandInForm(asked.form)
        var errors = FieldErrors()
        if let member = form.answer(&errors), let present = Membership.ID(asked.form["present"]) {
            do {
                try await store.askToStandIn(member, at: id, insteadOf: present, as: visit.actor, at: asked.now)
                return .redirect(to: .sessions, saying: .standInAsked)
            } catch is ProposalChanged {
                return supervisorChanged(asked, visit)
            } catch let refusal as Refusal {
                errors.add(refusal, at: StandInForm.fields)
            }
        }
        let plan = try await store.arrangement(of: id, as: visit.actor)
        return .page(try await standInPage(form, plan, asked, visit, errors), .unprocessable)
    }

    /// What the stand-in sees beside the session.
    func showToStandIn(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let view = try await store.standInView(of: try asked.identifier("session"), as: visit.actor)
        return .page(StandInViewPage(view, on: LondonTime.day(of: asked.now), context: frame(asked, visit)))
    }

    func showShown(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: Session.ID = try asked.identifier("session")
        let opened = try await store.openShown(try asked.identifier("record"), in: id, as: visit.actor, at: asked.now)
        return .page(RecordPage(opened, shownAt: .sessionStandInView(id), to: visit.actor, context: frame(asked, visit)))
    }

    func showShowing(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        .page(try await showingPage(asked, visit))
    }

    func showRecord(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: Session.ID = try asked.identifier("session")
        let record = try await store.showableRecord(try asked.identifier("record"), for: id, as: visit.actor).id
        var errors = FieldErrors()
        guard let isShown = ["yes": true, "no": false][asked.form["shown"]] else {
            errors.add("Choose a record to show or to take back")
            return .page(try await showingPage(asked, visit, errors), .unprocessable)
        }
        do {
            try await store.show(record, isShown, in: id, as: visit.actor, at: asked.now)
            return .redirect(to: .sessionShowing(id), saying: isShown ? .recordShown : .recordTakenBack)
        } catch let refusal as Refusal {
            errors.add(refusal)
            return .page(try await showingPage(asked, visit, errors), .unprocessable)
        }
    }

    private func supervisorChanged(_ asked: Asked, _ visit: SignedInVisit) -> Reply {
        .page(
            MessagePage(
                context: frame(asked, visit), title: "Somebody else stands in by now",
                sentences: ["Somebody was asked to stand in after this page was shown. Nothing of yours has been saved."],
                wayOn: Link(text: "Sessions", path: .sessions)),
            .conflict)
    }

    private func standInPage(
        _ form: StandInForm, _ plan: SessionArrangement, _ asked: Asked, _ visit: SignedInVisit, _ errors: FieldErrors = .init()
    ) async throws -> StandInPage {
        StandInPage(
            context: frame(asked, visit), session: plan.session.id, back: plan.wayBack, now: plan.words,
            present: plan.supervisor.id.text,
            supervisors: try await store.standInChoices(for: plan.session.id, as: visit.actor).map {
                Choice(value: $0.id.text, text: "\($0.name), \($0.post)")
            }, form: form, errors: errors)
    }

    private func showingPage(_ asked: Asked, _ visit: SignedInVisit, _ errors: FieldErrors = .init()) async throws -> ShowingPage {
        let id: Session.ID = try asked.identifier("session")
        let (standIn, records) = try await store.showableRecords(for: id, as: visit.actor)
        return ShowingPage(
            context: frame(asked, visit), session: id, standIn: standIn.name,
            lines: records.map {
                .init(
                    id: $0.line.id, when: ShownTime.dateAndTime($0.line.heldAt), who: "With \($0.line.supervisor)", isShown: $0.isShown)
            }, errors: errors)
    }
}
