import Crypto
import HTMLLiteral
import HTTPTypes
import Hummingbird
import Supervision

/// What stands between a browser and the pages: every request passes here, and every answer.
struct Front: Sendable {
    let table: RouteTable
    let listening: Listening
    let limits: FrontLimits
    let keeper: any VisitKeeper
    let formGuards: FormGuardKey
    let failurePage: @Sendable (Failure) -> HTML
    /// For what was kept of a form that has no place for it any more.
    let keptPage: @Sendable (Asked, SignedInVisit, KeptWords) -> KeptFormPage
    let now: @Sendable () -> Instant

    func router() -> Router<FrontContext> {
        let router = Router(context: FrontContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: SecurityHeaders(isSecure: listening.scheme == "https"))
        router.add(middleware: RequestLog())
        router.add(middleware: BodyAwaited(limit: limits.body))
        router.add(middleware: FailuresAnswered(page: failurePage))
        router.add(middleware: RequestChecked(hosts: listening.hosts, table: table, networks: networks))
        router.add(middleware: SameSiteOnly(scheme: listening.scheme))
        for route in table.routes {
            let endpoint = Endpoint(route: route, front: self)
            router.on(RouterPath(route.pattern), method: route.method) { try await endpoint.respond(to: $0, $1) }
        }
        return router
    }

    var networks: AskingNetwork { AskingNetwork(proxies: listening.proxies) }
}
