import HTMLLiteral
import Supervision
import SupervisionStore

/// Everything around one session: planned, prepared, held and closed.
struct SessionPages: Sendable {
    let store: Store
    let context: @Sendable (Asked, SignedInVisit) -> PageContext

    var routes: [Route] {
        [
            .get("/sessions", asks: "seeSession", list),
            .get("/sessions/new", asks: "planFor", showPlan),
            .post("/sessions/new", asks: "planFor", plan),
            .get("/sessions/rebooking", asks: "seeSession", showRebooking),
            .get("/sessions/log", asks: "seeOwnPart", ownLog),
            .get("/sessions/late", asks: "enterLate", showLateEntry),
            .post("/sessions/late", asks: "enterLate", enterLate),
            .get("/sessions/new/group", asks: "planFor", showGroupPlan),
            .post("/sessions/new/group", asks: "planFor", planGroup),
            .post("/sessions/:session/decline", asks: "attend", decline),
            .get("/sessions/:session", asks: "takePart", hub),
            .post("/sessions/:session/acceptance", asks: "takePart", accept),
            .get("/sessions/:session/start", asks: "leadSession", showStart),
            .post("/sessions/:session/start", asks: "leadSession", start),
            .get("/sessions/:session/close", asks: "leadSession", showClose),
            .post("/sessions/:session/close", asks: "leadSession", close),
            .get("/sessions/:session/move", asks: "rearrange", showMove),
            .post("/sessions/:session/move", asks: "rearrange", move),
            .get("/sessions/:session/cancel", asks: "rearrange", showCancel),
            .post("/sessions/:session/cancel", asks: "rearrange", cancel),
            .get("/sessions/:session/stand-in", asks: "rearrange", showStandIn),
            .post("/sessions/:session/stand-in", asks: "rearrange", askToStandIn),
            .get("/sessions/:session/earlier", asks: "readActionPoint", showToStandIn),
            .get("/sessions/:session/earlier/:record", asks: "readRecord", showShown),
            .get("/sessions/:session/showing", asks: "showRecord", showShowing),
            .post("/sessions/:session/showing/:record", asks: "showRecord", showRecord),
            .get("/sessions/:session/absence", asks: "readAbsence", showAbsence),
            .post("/sessions/:session/absence", asks: "takePart", noteAbsence),
            .get("/sessions/:session/notes", asks: "ownNotes", showNotes),
            .post("/sessions/:session/notes", asks: "ownNotes", addNote),
            .get("/sessions/:session/notes/:note", asks: "ownNotes", showNote),
            .post("/sessions/:session/notes/:note", asks: "ownNotes", changeNote),
            .get("/sessions/:session/actions/:action", asks: "reviewActionPoint", showReview),
            .post("/sessions/:session/actions/:action", asks: "reviewActionPoint", review),
            .get("/sessions/:session/topics", asks: "takePart", showTopics),
            .post("/sessions/:session/topics", asks: "takePart", writeTopic),
            .post("/sessions/:session/topics/:topic/share", asks: "takePart", shareTopic),
            .get("/sessions/:session/adjustments", asks: "seeAdjustments", showAdjustments),
            .post("/sessions/:session/adjustments", asks: "ownWords", answerAdjustments),
        ]
    }

    func list(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let query = SessionListQuery(asked.query)
        let list = try await store.sessions(query.tab, query.filter, page: Int(asked.query["page"]) ?? 1, as: visit.actor, at: asked.now)
        let lines = list.lines
        let clashing = SessionLine.clashing(among: lines)
        let today = LondonTime.day(of: asked.now)
        let pack = try? await store.policyInForce(for: visit.actor, on: LondonTime.day(of: asked.now)).pack
        let plansOthers = try await store.canPlanForOthers(as: visit.actor, at: asked.now)
        // Without a word of the policy on who books, nobody plans for themselves alone.
        let plansOwn = plansOthers || pack?.arrangers.isEmpty != false ? false : try await store.canPlan(as: visit.actor, at: asked.now)
        return .page(
            SessionListPage(
                context: frame(asked, visit), tab: query.tab,
                lines: lines.map { SessionListPage.Line($0, to: visit.actor, under: pack, clashes: clashing.contains($0.id)) },
                canPlan: plansOwn || plansOthers, canPlanGroups: plansOthers, keepsLog: pack?.keepsOwnLog ?? false,
                canEnterLate: try await store.canEnterLate(as: visit.actor, at: asked.now),
                canPlanYear: Access.allows(.planYear(visit.actor.organisationID), to: visit.actor),
                filter: SessionFilterPart(query, lines: lines), week: WeekPart(query, on: today), thisWeek: query.path(to: today.monday),
                pagePath: query.path(), page: list.page, pages: list.hasMore ? list.page + 1 : list.page))
    }

    func showRebooking(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let lines = try await store.rebookings(as: visit.actor, at: asked.now)
        let absences = try await store.repeatedAbsences(as: visit.actor)
        return .page(RebookingPage(lines, absences, on: LondonTime.day(of: asked.now), context: frame(asked, visit)))
    }

    func ownLog(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        .page(OwnLogPage(try await store.ownLog(as: visit.actor, at: asked.now), context: frame(asked, visit)))
    }

    func hub(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: Session.ID = try asked.identifier("session")
        let hub = try await store.hub(of: id, as: visit.actor)
        let isChanged = hub.session.state == .cancelled || (hub.session.schedule.number > 1 && !hub.session.state.isOver)
        let change = isChanged ? try await store.changeOfPlan(of: id, as: visit.actor, at: asked.now) : nil
        let reason = hub.session.lateEntry == nil ? nil : try await store.reasonOfLateEntry(of: id, as: visit.actor, at: asked.now)
        let absence = hub.session.nonAttendance == nil ? nil : try await store.absence(from: id, as: visit.actor, at: asked.now)
        var context = frame(asked, visit)
        context.heldUntil = hub.session.heldUntil?.description
        return .page(
            SessionPage(
                hub, change: change, reasonOfLateEntry: reason?.text, absence: absence, to: visit.actor, at: asked.now, context: context))
    }

    func accept(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: Session.ID = try asked.identifier("session")
        do {
            try await store.accept(
                id, schedule: Int(asked.form["schedule"]) ?? 0,
                withFollowing: asked.form.contains("following") ? asked.form["following"] : nil, as: visit.actor, at: asked.now)
        } catch is ProposalChanged {
            return proposalChanged(id, asked, visit)
        }
        return .redirect(to: .session(id), saying: .sessionAccepted)
    }

    func proposalChanged(_ id: Session.ID, _ asked: Asked, _ visit: SignedInVisit) -> Reply {
        .page(
            MessagePage(
                context: frame(asked, visit), title: "The time or place has changed",
                sentences: ["Somebody proposed another time or place after this page was shown. Nothing of yours has been saved."],
                wayOn: Link(text: "Read the new proposal", path: .session(id))),
            .conflict)
    }

    func frame(_ asked: Asked, _ visit: SignedInVisit) -> PageContext {
        var context = context(asked, visit)
        context.section = .sessions
        return context
    }
}
