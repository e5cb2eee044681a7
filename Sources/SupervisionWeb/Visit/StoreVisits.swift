import HTMLLiteral
import Supervision
import SupervisionStore

/// The visits that the store keeps, as the front asks for them.
struct StoreVisits: VisitKeeper {
    let store: Store

    func visit(for token: VisitToken, at now: Instant) async throws -> SignedInVisit? {
        guard let current = try await store.visit(token, at: now) else { return nil }
        return SignedInVisit(
            id: current.visit.id, actor: current.actor, personName: current.member.name, organisationName: current.organisation.name,
            workEmail: current.member.person.workEmail, hasKeptForms: current.hasKeptForms, posts: current.memberships.count)
    }

    func keep(_ form: Fields, of page: Path, from token: VisitToken, at now: Instant) async throws {
        let fields = form.pairs.map { KeptForm.Field(name: $0.name, value: $0.value) }
        try await store.keep(fields, of: page.description, from: token, at: now)
    }

    func keptForm(of page: Path, in visit: SignedInVisit, at now: Instant) async throws -> KeptForm? {
        try await store.keptForm(of: page.description, as: visit.actor, at: now)
    }

    func forget(_ kept: KeptForm.ID, in visit: SignedInVisit) async throws { try await store.forget(kept, as: visit.actor) }
}
