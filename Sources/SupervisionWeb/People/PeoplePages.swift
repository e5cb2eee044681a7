import HTMLLiteral
import Supervision
import SupervisionStore

/// The staff list: who is here, what they are in the programme, and how they get in.
struct PeoplePages: Sendable {
    let store: Store
    let context: @Sendable (Asked, SignedInVisit) -> PageContext

    var routes: [Route] {
        [
            .get("/people", asks: "seeMember", list),
            .get("/people/new", asks: "manageStaff", showAdding),
            .post("/people/new", asks: "manageStaff", add),
            .get("/people/:member", asks: "seeMember", person),
            .get("/people/:member/details", asks: "manageMember", showDetails),
            .post("/people/:member/details", asks: "manageMember", correct),
            .post("/people/:member/invitation", asks: "manageMember", invite),
            .post("/people/:member/visits/end", asks: "manageMember", endVisits),
            .get("/people/:member/roles/new", asks: "manageMember", showRole),
            .post("/people/:member/roles/new", asks: "manageMember", assignRole),
            .get("/people/:member/roles/:role/end", asks: "manageMember", showRoleEnd),
            .post("/people/:member/roles/:role/end", asks: "manageMember", endRole),
        ]
    }

    func list(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let query = PeopleQuery(asked.query)
        let list = try await store.members(query.filter, page: query.page, as: visit.actor, at: asked.now)
        return .page(
            PeopleListPage(
                list, query: query, canManage: visit.canManageStaff, keepsGroups: visit.keepsGroups, context: frame(asked, visit)))
    }

    func person(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let dossier = try await dossier(asked, visit)
        let obligations = try await store.obligations(of: dossier.member.id, as: visit.actor, at: asked.now)
        let before = try await store.historyBefore(of: dossier.member.id, as: visit.actor)
        return .page(PersonPage(dossier, obligations, before: before, on: LondonTime.day(of: asked.now), context: frame(asked, visit)))
    }

    func invite(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let dossier = try await dossier(asked, visit)
        let token = try await store.invite(dossier.member.id, as: visit.actor, at: asked.now)
        return .page(InvitationPage(dossier.member, link: .welcome(token), origin: asked.origin, context: frame(asked, visit)))
    }

    func endVisits(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let id: Membership.ID = try asked.identifier("member")
        try await store.endVisits(of: id, as: visit.actor, at: asked.now)
        return .redirect(to: .person(id), saying: .visitsEnded)
    }

    func dossier(_ asked: Asked, _ visit: SignedInVisit) async throws -> MemberDossier {
        try await store.dossier(of: try asked.identifier("member"), as: visit.actor, at: asked.now)
    }

    func frame(_ asked: Asked, _ visit: SignedInVisit) -> PageContext {
        var context = context(asked, visit)
        context.section = .people
        return context
    }
}

extension SignedInVisit {
    var canManageStaff: Bool { Access.allows(.manageStaff(actor.organisationID), to: actor) }

    var keepsGroups: Bool { Access.allows(.manageMatrix(actor.organisationID), to: actor) }

    /// - Throws: ``NotFound`` for whoever does not keep the staff list: before a form is shown to them.
    func expectStaffKeeper() throws { _ = try Access.grant(.manageStaff(actor.organisationID), to: actor) }
}
