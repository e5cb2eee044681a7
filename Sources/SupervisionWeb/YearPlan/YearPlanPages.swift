import HTMLLiteral
import Supervision
import SupervisionStore

/// A year's sessions: drafted, changed, and booked.
struct YearPlanPages: Sendable {
    let store: Store
    let context: @Sendable (Asked, SignedInVisit) -> PageContext

    var routes: [Route] {
        [
            .get("/year-plan", asks: "planYear", show),
            .post("/year-plan", asks: "planYear", begin),
            .post("/year-plan/stop", asks: "planYear", stop),
            .get("/year-plan/drafts/:draft", asks: "planYear", showDraft),
            .get("/year-plan/drafts/:draft/confirmation", asks: "planYear", showConfirmation),
            .post("/year-plan/drafts/:draft/confirmation", asks: "planYear", confirm),
            .get("/year-plan/drafts/:draft/end", asks: "planYear", showEnd),
            .post("/year-plan/drafts/:draft/end", asks: "planYear", throwAway),
            .get("/year-plan/drafts/:draft/sessions/:session", asks: "planYear", showMove),
            .post("/year-plan/drafts/:draft/sessions/:session", asks: "planYear", move),
            .post("/year-plan/drafts/:draft/sessions/:session/out", asks: "planYear", leaveOut),
        ]
    }

    /// The figures; while a draft is made, how far it is; and where one is open, that.
    func show(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        if let progress = try store.draftProgress(as: visit.actor) { return drafting(progress, asked, visit) }
        if let open = try await store.openDraft(as: visit.actor) { return .redirect(to: .yearDraft(open)) }
        return .page(try await startPage(asked.kept.map { DraftWishForm($0) } ?? DraftWishForm(), asked, visit))
    }

    func begin(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        var errors = FieldErrors()
        let form = DraftWishForm(asked.form)
        _ = try store.draftProgress(as: visit.actor)
        if let wish = form.wish(&errors) {
            do {
                try await store.beginDraft(wishing: wish, as: visit.actor, at: asked.now)
                try await waitForSmallOne(of: visit.actor)
                return .redirect(to: .yearPlan)
            } catch let open as DraftIsOpen {
                return .page(
                    MessagePage(
                        context: frame(asked, visit), title: "A draft for this year is open",
                        sentences: ["Confirm it or throw it away before you draft the year again."],
                        wayOn: Link(text: YearDraftPage.title, path: .yearDraft(open.id))),
                    .conflict)
            } catch is NothingToDraft {
                errors.add("All that is owed this year is held or booked")
            }
        }
        return .page(try await startPage(form, asked, visit, errors), .unprocessable)
    }

    /// Most drafts are made in a moment: then nobody sees a page about it.
    private func waitForSmallOne(of actor: Actor) async throws {
        for _ in 1...10 {
            guard case .placing = try store.draftProgress(as: actor) else { return }
            try await Task.sleep(for: .milliseconds(100))
        }
    }

    func stop(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        try store.stopDraft(as: visit.actor)
        return .redirect(to: .yearPlan, saying: .draftStopped)
    }

    func showDraft(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        try await orEnded(asked, visit) {
            let filter = DraftFilter(week: CivilDate(asked.query["week"]), supervisorID: Membership.ID(asked.query["supervisor"]))
            let shown = try await store.draft(try asked.identifier("draft"), filter, as: visit.actor, at: asked.now)
            return .page(YearDraftPage(shown, filter, page: Int(asked.query["page"]) ?? 1, context: frame(asked, visit)))
        }
    }

    func showEnd(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        try await orEnded(asked, visit) {
            let shown = try await store.draft(try asked.identifier("draft"), as: visit.actor, at: asked.now)
            return .page(
                DraftEndPage(context: frame(asked, visit), id: shown.draft.id, version: shown.draft.version, count: shown.count))
        }
    }

    func throwAway(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        try await orEnded(asked, visit) {
            try await store.throwAway(
                try asked.identifier("draft"), expecting: Int(asked.form["version"]) ?? 0, as: visit.actor, at: asked.now)
            return .redirect(to: .yearPlan, saying: .draftThrownAway)
        }
    }

    private func drafting(_ progress: DraftProgress, _ asked: Asked, _ visit: SignedInVisit) -> Reply {
        let page = Reply.page(DraftingPage(progress, context: frame(asked, visit)))
        return progress == .failed ? page : page.askingAgain(after: DraftingPage.seconds)
    }

    private func startPage(
        _ form: DraftWishForm, _ asked: Asked, _ visit: SignedInVisit, _ errors: FieldErrors = .init()
    ) async throws -> YearStartPage {
        let figures = try await store.yearFigures(as: visit.actor, at: asked.now)
        let pack = try await store.policyInForce(for: visit.actor, on: LondonTime.day(of: asked.now)).pack
        return YearStartPage(figures, form, under: pack, errors, context: frame(asked, visit))
    }

    /// The page, or what became of the draft meanwhile.
    func orEnded(_ asked: Asked, _ visit: SignedInVisit, _ answer: () async throws -> Reply) async throws -> Reply {
        do {
            return try await answer()
        } catch let ended as YearDraftEnded {
            return .page(
                MessagePage(
                    context: frame(asked, visit), title: ended.isConfirmed ? "The draft has been booked" : "The draft was thrown away",
                    sentences: [
                        ended.isOwn
                            ? "You did so before." : "Somebody else did so after this page was shown. Nothing of yours has been saved."
                    ],
                    wayOn: Link(text: YearStartPage.title, path: .yearPlan)),
                .conflict)
        } catch is YearDraftChanged {
            return .page(
                MessagePage(
                    context: frame(asked, visit), title: "The draft has changed",
                    sentences: ["Somebody changed it after this page was shown. Nothing of yours has been saved, and nothing was booked."],
                    wayOn: Link(text: YearDraftPage.title, path: .yearPlan)),
                .conflict)
        }
    }

    func frame(_ asked: Asked, _ visit: SignedInVisit) -> PageContext {
        var context = context(asked, visit)
        context.section = .sessions
        return context
    }
}
