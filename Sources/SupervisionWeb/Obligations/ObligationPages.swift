import Supervision
import SupervisionStore

/// Who is due, and who is away.
struct ObligationPages: Sendable {
    let store: Store
    let context: @Sendable (Asked, SignedInVisit) -> PageContext

    var routes: [Route] {
        [
            .get("/due", asks: "seeMember", list),
            .get("/people/:member/leave/new", asks: "manageMember", showLeave),
            .post("/people/:member/leave/new", asks: "manageMember", enterLeave),
            .get("/people/:member/leave/:leave/end", asks: "manageMember", showLeaveEnd),
            .post("/people/:member/leave/:leave/end", asks: "manageMember", endLeave),
            .get("/people/:member/leave/:leave/reason", asks: "ownWords", reason),
        ]
    }

    func list(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let query = DueQuery(asked.query)
        let all = try await store.obligations(
            ObligationFilter(isOwnTeam: query.filter.isOwnTeam), as: visit.actor, at: asked.now)
        return .page(DuePage(all, query: query, of: visit, context: frame(asked, visit)))
    }

    func showLeave(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let member = try await member(asked, visit)
        return .page(LeavePage(member, asked.kept.map { LeaveForm($0) } ?? LeaveForm(), context: frame(asked, visit)))
    }

    func enterLeave(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let member = try await member(asked, visit)
        let form = LeaveForm(asked.form)
        var errors = FieldErrors()
        guard let leave = form.leave(in: asked.form, &errors) else {
            return .page(LeavePage(member, form, errors, context: frame(asked, visit)), .unprocessable)
        }
        try await store.enter(leave, of: member.id, because: Confidential(form.reason), as: visit.actor, at: asked.now)
        return .redirect(to: .person(member.id), saying: .saved)
    }

    func showLeaveEnd(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let (member, leave) = try await leave(asked, visit)
        let typed = asked.kept?.dateBoxes("end") ?? DateInput.Typed(leave.endsOn ?? LondonTime.day(of: asked.now))
        return .page(LastDayPage(member, leave, typed: typed, context: frame(asked, visit)))
    }

    func endLeave(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let (member, leave) = try await leave(asked, visit)
        var errors = FieldErrors()
        if let day = errors.date("end", in: asked.form, missing: "Enter the last day", subject: "Last day") {
            do {
                try await store.endLeave(leave.id, of: member.id, on: day, as: visit.actor, at: asked.now)
                return .redirect(to: .person(member.id), saying: .saved)
            } catch let early as LeaveEndsTooEarly {
                errors.add("Last day must be on or after \(ShownTime.shortDate(early.startsOn))", at: "end")
            }
        }
        return .page(
            LastDayPage(member, leave, typed: asked.form.dateBoxes("end"), errors, context: frame(asked, visit)), .unprocessable)
    }

    func reason(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: Membership.ID = try asked.identifier("member")
        let words = try await store.leaveReason(try asked.identifier("leave"), of: id, as: visit.actor, at: asked.now)
        return .page(
            MessagePage(
                context: frame(asked, visit), title: "Why you are away",
                sentences: [
                    words?.text ?? "Nothing was written about it.",
                    "Nobody but you is shown this. That it was opened is in the log.",
                ],
                wayOn: Link(text: "Back to your page", path: .person(id))))
    }

    /// - Throws: ``NotFound`` for whoever keeps no staff list.
    private func member(_ asked: Asked, _ visit: SignedInVisit) async throws -> Member {
        try visit.expectStaffKeeper()
        return try await store.dossier(of: try asked.identifier("member"), as: visit.actor, at: asked.now).member
    }

    private func leave(_ asked: Asked, _ visit: SignedInVisit) async throws -> (Member, Leave) {
        let id: Leave.ID = try asked.identifier("leave")
        let member = try await member(asked, visit)
        guard let leave = try await store.leaves(of: member.id, as: visit.actor).first(where: { $0.id == id }) else { throw NotFound() }
        return (member, leave)
    }

    private func frame(_ asked: Asked, _ visit: SignedInVisit) -> PageContext {
        var context = context(asked, visit)
        context.section = .people
        return context
    }
}
