import Supervision
import SupervisionStore

/// Where everybody arrives.
struct HomePages: Sendable {
    let store: Store
    let context: @Sendable (Asked, SignedInVisit) -> PageContext

    var routes: [Route] { [.get("/", signedIn: show)] }

    func show(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let home = try await store.home(as: visit.actor, at: asked.now)
        var context = context(asked, visit)
        context.section = .home
        return .page(HomePage(home, of: visit, on: LondonTime.day(of: asked.now), context: context))
    }
}
