import HTMLLiteral
import Supervision

extension Path {
    static let visit: Path = "/visit"
}

/// A visit does not run out under somebody who is writing or holding a session: their page says now and then that it is so. Asking
/// anything counts the idle time anew; the absolute limit stays.
struct VisitPages: Sendable {
    var routes: [Route] { [.post("/visit", signedIn: goOn)] }

    func goOn(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply { .nothing }
}
