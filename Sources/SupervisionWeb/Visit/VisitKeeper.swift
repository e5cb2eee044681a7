import Supervision
import SupervisionStore

/// Knows the visits that are open. It keeps the hash of each token, never the token.
protocol VisitKeeper: Sendable {
    /// The visit that the token opens, its idle time counted anew.
    /// Nil where there is none, where it was ended, and where it has been idle or open for too long.
    func visit(for token: VisitToken, at now: Instant) async throws -> SignedInVisit?
}
