import HTMLLiteral
import HTTPTypes
import Hummingbird
import NIOCore
import Supervision
import SupervisionStore

/// One route at work: who asks, what they send, whether our form sent it, and then the handler.
struct Endpoint: Sendable {
    let route: Route
    let front: Front

    func respond(to request: Request, _ context: FrontContext) async throws -> Response {
        switch route.handler {
        case .open(let handler): try await openly(request, context, handler)
        case .signedIn(let handler): try await signedIn(request, context, handler)
        }
    }

    /// Before sign-in a form is tied to a cookie of its own.
    private func openly(_ request: Request, _ context: FrontContext, _ handler: @escaping Route.OpenHandler) async throws -> Response {
        let sent = Cookie.form.value(in: request.headers).flatMap { RandomText.isWellFormed($0) ? $0 : nil }
        let cookie = sent ?? RandomText.make()
        let asked = try await asked(request, context, boundTo: cookie)
        var response = try await inTime(context) { try await handler(asked) }.response
        if sent == nil, response.headers[.contentType] == Reply.pageType {
            response.headers.append(HTTPField(name: .setCookie, value: Cookie.form.given(cookie)))
        }
        return response
    }

    private func signedIn(_ request: Request, _ context: FrontContext, _ handler: @escaping Route.SignedInHandler) async throws -> Response
    {
        guard let token = request.visitToken, let visit = try await visit(token, context) else {
            return Reply.redirect(to: try await signIn(before: request, context)).response
        }
        let asked = try await asked(request, context, boundTo: token.text)
        if let kept = try await keptForm(request, visit, context) { return try await fillAgain(kept, asked, visit, context, handler) }
        return try await inTime(context) { try await handler(asked, visit) }.response
    }

    private func visit(_ token: VisitToken, _ context: FrontContext) async throws -> SignedInVisit? {
        try await inTime(context) { [front] in try await front.keeper.visit(for: token, at: front.now()) }
    }

    private func asked(_ request: Request, _ context: FrontContext, boundTo cookie: String) async throws -> Asked {
        let target = try Target(request.head.path)
        let query = try FormReader.fields(in: target.query)
        let (form, files) = try await SentForm(request: request, most: mostBytes).read(before: context.body)
        if request.changesSomething, !front.formGuards.accepts(form.raw(FormGuard.name) ?? "", for: cookie) { throw Rejection(.staleForm) }
        return Asked(
            Dictionary(context.parameters.map { (String($0.key), String($0.value)) }) { first, _ in first },
            query: query, form: form, files: files, formGuard: front.formGuards.formGuard(for: cookie), visitToken: request.visitToken,
            network: try front.networks.network(peer: context.channel.remoteAddress, headers: request.headers),
            device: BrowserName(userAgent: request.headers[.userAgent] ?? "").text, acceptsGzip: request.acceptsGzip,
            origin: "\(front.listening.scheme)://\(request.head.authority ?? "")", now: front.now()
        )
    }

    private var mostBytes: Int {
        guard route.method != .get else { return 0 }
        return route.takesFiles ? front.limits.files : front.limits.form
    }

    /// The work's result, or ``Failure/overdue`` when it takes too long; it is told to stop, and nobody waits until it does.
    func inTime<Result: Sendable>(_ context: FrontContext, _ work: @escaping @Sendable () async throws -> Result) async throws
        -> Result
    {
        let result = context.channel.eventLoop.makePromise(of: Result.self)
        let working = result.completeWithTask(work)
        let deadline = context.channel.eventLoop.scheduleTask(in: TimeAmount(front.limits.handler)) {
            result.fail(Rejection(.overdue))
            working.cancel()
        }
        defer { deadline.cancel() }
        return try await result.futureResult.get()
    }
}

extension Request {
    var visitToken: VisitToken? { Cookie.visit.value(in: headers).flatMap { VisitToken($0) } }

    fileprivate var acceptsGzip: Bool {
        headers[values: .acceptEncoding].contains { value in
            value.utf8.split(separator: UInt8(ascii: ",")).contains { $0.filter { $0 > 0x20 }.elementsEqual("gzip".utf8) }
        }
    }
}
