import HTMLLiteral
import HTTPTypes
import Hummingbird
import Logging
import Supervision

/// Turns whatever was thrown into a page. What is not ours to show goes to the log, under a reference that the page names.
struct FailuresAnswered: RouterMiddleware {
    let page: @Sendable (Failure) -> HTML

    func handle(_ request: Request, context: FrontContext, next: (Request, FrontContext) async throws -> Response) async throws -> Response
    {
        do {
            return try await next(request, context)
        } catch let rejection as Rejection {
            return response(rejection.failure, rejection.headers)
        } catch is NotFound {
            return response(.notFound)
        } catch let refusal as Refusal {
            return response(.refused(refusal.clauses))
        } catch {
            log(error, context)
            return response(.problem(reference: context.reference))
        }
    }

    private func response(_ failure: Failure, _ headers: HTTPFields = [:]) -> Response {
        var headers = headers
        headers[.contentType] = "text/html; charset=utf-8"
        return Response(
            status: HTTPResponse.Status(code: failure.status), headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: page(failure).utf8))
        )
    }

    /// An error that has no words of its own is named by its type: what Swift would print of it may quote what a person wrote.
    private func log(_ error: any Error, _ context: FrontContext) {
        let type = type(of: error)
        let words = type is any CustomStringConvertible.Type ? "\(error)" : "\(type)"
        context.logger.error(
            "problem", metadata: ["reference": "\(context.reference)", "route": "\(context.endpointPath ?? "none")", "error": "\(words)"]
        )
    }
}
