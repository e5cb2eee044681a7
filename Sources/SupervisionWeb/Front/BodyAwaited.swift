import HTTPTypes
import Hummingbird

/// A body that is announced has a fixed time to arrive, and one that is refused does not hold the connection.
struct BodyAwaited: RouterMiddleware {
    let limit: Duration

    func handle(_ request: Request, context: FrontContext, next: (Request, FrontContext) async throws -> Response) async throws -> Response
    {
        guard request.announcesBody else { return try await next(request, context) }
        await context.body.begin(limit)
        let response = try await next(request, context)
        await context.body.answered()
        return response
    }
}

extension Request {
    var announcesBody: Bool { headers[.transferEncoding] != nil || announcedLength > 0 }

    /// Bytes, as the browser says beforehand; 0 where it does not. More than a number can hold counts as the most that one can.
    var announcedLength: Int { headers[.contentLength].map { Int($0) ?? .max } ?? 0 }
}
