import HTTPTypes
import NIOCore

/// Whose address asks, for throttling: the socket's, or the one that a trusted proxy names.
struct AskingNetwork: Sendable {
    let proxies: Set<String>

    /// An IPv4 address, or the 64 bits of an IPv6 one that are one subscriber's.
    /// - Throws: ``Rejection`` where a proxy is declared and somebody else knocks.
    func network(peer: SocketAddress?, headers: HTTPFields) throws -> String {
        guard let peer, let address = peer.ipAddress else { throw Rejection(.untrustedProxy) }
        guard !proxies.isEmpty else { return Self.network(of: peer) }
        guard proxies.contains(address) else { throw Rejection(.untrustedProxy) }
        return forwarded(in: headers).map(Self.network) ?? Self.network(of: peer)
    }

    /// Only what our own proxies have added can be believed: the right-most address that is not one of them.
    private func forwarded(in headers: HTTPFields) -> SocketAddress? {
        guard let name = HTTPField.Name("X-Forwarded-For") else { return nil }
        let hops = headers[values: name].flatMap { $0.utf8.split(separator: UInt8(ascii: ",")) }
            .map { String(decoding: $0.filter { $0 > 0x20 }, as: UTF8.self) }
        return hops.last { !proxies.contains($0) }.flatMap { try? SocketAddress(ipAddress: $0, port: 0) }
    }

    private static func network(of address: SocketAddress) -> String {
        guard case .v6(let sixth) = address else { return address.ipAddress ?? "unknown" }
        let bytes = withUnsafeBytes(of: sixth.address.sin6_addr) { Array($0.prefix(8)) }
        return bytes.map { String($0, radix: 16) }.joined(separator: ":") + "::/64"
    }
}
