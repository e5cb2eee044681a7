import HTTPTypes
import Hummingbird

/// What every request has to be before a route is thought of: asked under our name, by a known way, for an address of ours.
struct RequestChecked: RouterMiddleware {
    let hosts: Set<String>
    let table: RouteTable
    let networks: AskingNetwork

    func handle(_ request: Request, context: FrontContext, next: (Request, FrontContext) async throws -> Response) async throws -> Response
    {
        _ = try networks.network(peer: context.channel.remoteAddress, headers: request.headers)
        try expectOurHost(request)
        let target = try Target(request.head.path)
        if context.endpointPath == nil { throw noRoute(at: target.path) }
        return try await next(request, context)
    }

    /// The first `Host` stands in the head, a second one stays among the headers.
    private func expectOurHost(_ request: Request) throws {
        guard let authority = request.head.authority, !request.headers.contains(where: { $0.name.canonicalName == "host" }) else {
            throw Rejection(.unreadable)
        }
        guard hosts.contains(name(in: authority)) else { throw Rejection(.foreignHost) }
    }

    private func name(in authority: String) -> String {
        let bytes = authority.lowercased().utf8
        let end = bytes.lastIndex(of: UInt8(ascii: ":")).flatMap { bytes[$0...].contains(UInt8(ascii: "]")) ? nil : $0 } ?? bytes.endIndex
        return String(Substring(bytes[..<end]))
    }

    private func noRoute(at path: Substring) -> Rejection {
        let methods = table.methods(at: path)
        guard !methods.isEmpty else { return Rejection(.notFound) }
        return Rejection(.methodNotAllowed, headers: [.allow: methods.map(\.rawValue).joined(separator: ", ")])
    }
}
