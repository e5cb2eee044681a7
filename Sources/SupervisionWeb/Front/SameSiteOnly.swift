import HTTPTypes
import Hummingbird

/// A form that changes something is sent by our own pages. Browsers say where a request comes from; the form's guard proves it.
struct SameSiteOnly: RouterMiddleware {
    let scheme: String

    func handle(_ request: Request, context: FrontContext, next: (Request, FrontContext) async throws -> Response) async throws -> Response
    {
        if request.changesSomething, !isFromUs(request) { throw Rejection(.anotherSite) }
        return try await next(request, context)
    }

    private func isFromUs(_ request: Request) -> Bool {
        let sites = request.headers[values: Self.fetchSite]
        let origins = request.headers[values: .origin]
        let ours = "\(scheme)://\(request.head.authority ?? "")"
        return sites.allSatisfy { $0 == "same-origin" || $0 == "none" } && origins.allSatisfy { $0.utf8.elementsEqual(ours.utf8) }
    }

    private static let fetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .origin
}

extension Request {
    var changesSomething: Bool { method != .get && method != .head }
}
