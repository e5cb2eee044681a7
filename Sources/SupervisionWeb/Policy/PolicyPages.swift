import HTMLLiteral
import Supervision
import SupervisionStore

/// The policy in force as everybody can read it: what to expect of a session, and every setting with its paragraph.
struct PolicyPages: Sendable {
    let store: Store
    let context: @Sendable (Asked, SignedInVisit) -> PageContext

    var routes: [Route] {
        [
            .get("/procedure", asks: "seePolicy", procedure),
            .get("/policy", asks: "seePolicy", policy),
        ]
    }

    func procedure(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        guard let edition = try await edition(asked, visit) else { return none(asked, visit) }
        return .page(ProcedurePage(edition, context: context(asked, visit)))
    }

    func policy(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        guard let edition = try await edition(asked, visit) else { return none(asked, visit) }
        let isOwners = Access.allows(.settlePolicy(visit.actor.organisationID), to: visit.actor)
        return .page(PolicyPage(edition, keepsGroups: visit.keepsGroups, isOwners: isOwners, context: context(asked, visit)))
    }

    private func edition(_ asked: Asked, _ visit: SignedInVisit) async throws -> PolicyEdition? {
        do {
            return try await store.policyInForce(for: visit.actor, on: LondonTime.day(of: asked.now))
        } catch is NoPolicyAdopted {
            return nil
        }
    }

    private func none(_ asked: Asked, _ visit: SignedInVisit) -> Reply {
        .page(
            MessagePage(
                context: context(asked, visit), title: "There is no policy yet",
                sentences: ["Your organisation has not adopted a supervision policy. Your administrator does this."],
                wayOn: Link(text: "Home", path: .home)))
    }
}
