import Supervision
import SupervisionStore

/// The visits that the store keeps, as the front asks for them.
struct StoreVisits: VisitKeeper {
    let store: Store

    func visit(for token: VisitToken, at now: Instant) async throws -> SignedInVisit? {
        guard let current = try await store.visit(token, at: now) else { return nil }
        return SignedInVisit(
            id: current.visit.id, actor: current.actor, personName: current.member.name, organisationName: current.organisation.name,
            workEmail: current.member.person.workEmail)
    }
}
