import HTTPTypes

/// Who may ask for a route. Every route declares one; a server with a route that does not will not start.
enum RoutePolicy: Sendable {
    /// Anybody, signed in or not. The handler does not learn who.
    case open
    /// Whoever has signed in; the page is about their own things only.
    case signedIn
    /// Whoever has signed in and whom the named decision lets; the operation behind the handler asks it.
    case asks(StaticString)
}

/// One address of the site: how it is asked, who may ask, and what answers.
///
/// ```swift
/// .get("/sign-in", open: signIn.show),
/// .get("/account", signedIn: account.show),
/// .get("/records/:record", asks: "readingRecord", records.show),
/// .post("/people/import", asks: "importingStaff", people.receive, files: true),
/// ```
struct Route: Sendable {
    typealias OpenHandler = @Sendable (Asked) async throws -> Reply
    typealias SignedInHandler = @Sendable (Asked, SignedInVisit) async throws -> Reply

    enum Handler: Sendable {
        case open(OpenHandler)
        case signedIn(SignedInHandler)
    }

    let method: HTTPRequest.Method
    /// Readable: `/sessions/:session/record`.
    let pattern: String
    let policy: RoutePolicy
    let handler: Handler
    /// Whether its form may carry files, and so be larger.
    let takesFiles: Bool

    private init(_ method: HTTPRequest.Method, _ pattern: String, _ policy: RoutePolicy, _ handler: Handler, takesFiles: Bool = false) {
        self.method = method
        self.pattern = pattern
        self.policy = policy
        self.handler = handler
        self.takesFiles = takesFiles
    }

    static func get(_ pattern: String, open handler: @escaping OpenHandler) -> Route {
        Route(.get, pattern, .open, .open(handler))
    }

    static func get(_ pattern: String, signedIn handler: @escaping SignedInHandler) -> Route {
        Route(.get, pattern, .signedIn, .signedIn(handler))
    }

    static func get(_ pattern: String, asks decision: StaticString, _ handler: @escaping SignedInHandler) -> Route {
        Route(.get, pattern, .asks(decision), .signedIn(handler))
    }

    static func post(_ pattern: String, open handler: @escaping OpenHandler) -> Route {
        Route(.post, pattern, .open, .open(handler))
    }

    static func post(_ pattern: String, signedIn handler: @escaping SignedInHandler) -> Route {
        Route(.post, pattern, .signedIn, .signedIn(handler))
    }

    static func post(
        _ pattern: String, asks decision: StaticString, _ handler: @escaping SignedInHandler, files: Bool = false
    ) -> Route {
        Route(.post, pattern, .asks(decision), .signedIn(handler), takesFiles: files)
    }
}
