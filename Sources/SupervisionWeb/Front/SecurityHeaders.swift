import HTTPTypes
import Hummingbird

/// The outermost: every answer, whatever went wrong inside, leaves with the same headers.
struct SecurityHeaders: RouterMiddleware {
    let isSecure: Bool

    func handle(_ request: Request, context: FrontContext, next: (Request, FrontContext) async throws -> Response) async throws -> Response
    {
        var response = try await next(request, context)
        for (name, value) in Self.always { response.headers[name] = value }
        if isSecure { response.headers[.strictTransportSecurity] = "max-age=63072000; includeSubDomains" }
        if response.headers[.contentSecurityPolicy] == nil { response.headers[.contentSecurityPolicy] = Self.pagePolicy }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return request.method == .head ? response.createHeadResponse() : response
    }

    /// Nothing but our own files; no inline script, no frame around us, no form that goes elsewhere.
    private static let pagePolicy = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; \
        base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'; require-trusted-types-for 'script'
        """

    private static let always: [(HTTPField.Name, String)] = [
        ("X-Content-Type-Options", "nosniff"),
        // With "no-referrer" a browser names no origin for its own forms, and these could not be told from a stranger's.
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), browsing-topics=()"),
    ].compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
}
