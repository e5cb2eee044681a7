import Hummingbird
import Logging

/// One line for each request: the route as we declared it, never the address with its query, a name, a body or an identifier.
struct RequestLog: RouterMiddleware {
    func handle(_ request: Request, context: FrontContext, next: (Request, FrontContext) async throws -> Response) async throws -> Response
    {
        let began = ContinuousClock.now
        let response = try await next(request, context)
        context.logger.info(
            "request",
            metadata: [
                "route": "\(context.endpointPath ?? "none")", "status": "\(response.status.code)",
                "milliseconds": "\((ContinuousClock.now - began).milliseconds)", "reference": "\(context.reference)",
            ]
        )
        return response
    }
}

extension Duration {
    fileprivate var milliseconds: Int64 { components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000 }
}
