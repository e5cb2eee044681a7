import HTMLLiteral
import Supervision
import SupervisionStore

/// Knows the visits that are open. It keeps the hash of each token, never the token.
protocol VisitKeeper: Sendable {
    /// The visit that the token opens, its idle time counted anew.
    /// Nil where there is none, where it was ended, and where it has been idle or open for too long.
    func visit(for token: VisitToken, at now: Instant) async throws -> SignedInVisit?

    /// Keeps a form that came after its visit had run out, for whoever wrote it.
    /// - Throws: `NotFound` where no visit of that token ran out.
    func keep(_ form: Fields, of page: Path, from token: VisitToken, at now: Instant) async throws

    /// What was kept of a page's form. Nil where nothing was.
    func keptForm(of page: Path, in visit: SignedInVisit, at now: Instant) async throws -> KeptForm?

    /// It has been shown.
    func forget(_ kept: KeptForm.ID, in visit: SignedInVisit) async throws
}
