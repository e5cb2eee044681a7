import Supervision
import SupervisionStore

/// What a browser asked, checked and decoded: all that a handler needs of HTTP.
struct Asked: Sendable {
    /// The steps that the route names: `:session` is `steps["session"]`.
    let steps: [String: String]
    let query: Fields
    let form: Fields
    let files: [UploadedFile]
    /// Stands in every form of the page; the front has compared what came back before a handler runs.
    let formGuard: FormGuard
    /// The visit's token where the browser sent one, so that signing in and logging out can end that visit.
    let visitToken: VisitToken?
    /// The address that asks, without a port; behind a proxy the one that the proxy names.
    let network: String
    /// What the browser calls itself, in a few words: "Firefox on Windows".
    let device: String
    let acceptsGzip: Bool
    /// Under which the browser reaches us, for an address that is handed on: "https://supervision.example.org".
    let origin: String
    let now: Instant
    /// What the form of this page held when its visit ran out, to be filled in once more. Nil almost always.
    var kept: Fields?

    init(
        _ steps: [String: String] = [:], query: Fields = Fields(), form: Fields = Fields(), files: [UploadedFile] = [],
        formGuard: FormGuard = FormGuard(token: ""), visitToken: VisitToken? = nil, network: String = "127.0.0.1",
        device: String = "", acceptsGzip: Bool = false, origin: String = "", now: Instant
    ) {
        self.steps = steps
        self.query = query
        self.form = form
        self.files = files
        self.formGuard = formGuard
        self.visitToken = visitToken
        self.network = network
        self.device = device
        self.acceptsGzip = acceptsGzip
        self.origin = origin
        self.now = now
    }

    /// The identifier at a step of the address: `let id: Session.ID = try asked.identifier("session")`.
    /// - Throws: `NotFound` where the step is not written as our identifiers are.
    func identifier<Subject>(_ step: String) throws -> Identifier<Subject> {
        guard let identifier = Identifier<Subject>(try self.step(step)) else { throw NotFound() }
        return identifier
    }

    /// A step of the address that is a word: `try asked.step("clause")`.
    func step(_ name: String) throws -> String {
        guard let step = steps[name] else { throw NotFound() }
        return step
    }

    /// What has just been done, where the page before redirected here saying so.
    var notice: String? { Notice(rawValue: query["done"])?.sentence(of: Int(query["of"]) ?? 1) }
}
