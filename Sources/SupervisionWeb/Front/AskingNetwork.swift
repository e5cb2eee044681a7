import HTTPTypes
import NIOCore

/// Whose address asks, for throttling: the socket's, or the one that a trusted proxy names.
struct AskingNetwork: Sendable {
    let proxies: Set<String>

    /// An IPv4 address, or the 64 bits of an IPv6 one that are one subscriber's.
    /// - Throws: ``Rejection`` where a proxy is declared and somebody else knocks.
    func network(peer: SocketAddress?, headers: HTTPFields) throws -> String {
        guard let address = peer?.ipAddress.map(Self.unmapped) else { throw Rejection(.untrustedProxy) }
        guard !proxies.isEmpty else { return Self.network(of: address) }
        guard proxies.contains(address) else { throw Rejection(.untrustedProxy) }
        return Self.network(of: forwarded(in: headers) ?? address)
    }

    /// Only what our own proxies have added can be believed: the right-most address that is not one of them.
    private func forwarded(in headers: HTTPFields) -> String? {
        guard let name = HTTPField.Name("X-Forwarded-For") else { return nil }
        let hops: [String] = headers[values: name].flatMap { value in
            Array(value.utf8).split(separator: UInt8(ascii: ",")).map { String(decoding: $0.filter { $0 > 0x20 }, as: UTF8.self) }
        }
        guard let hop = hops.last(where: { !proxies.contains($0) }) else { return nil }
        return (try? SocketAddress(ipAddress: hop, port: 0))?.ipAddress.map(Self.unmapped)
    }

    /// A socket that listens to both kinds shows an IPv4 address as `::ffff:192.0.2.1`.
    private static func unmapped(_ address: String) -> String {
        guard address.utf8.contains(dot), let colon = address.utf8.lastIndex(of: colon) else { return address }
        return String(address[address.utf8.index(after: colon)...])
    }

    private static func network(of address: String) -> String {
        guard address.utf8.contains(colon) else { return address }
        return groups(of: address).prefix(4).joined(separator: ":") + "::/64"
    }

    /// All eight groups of an IPv6 address, those included that `::` leaves out.
    private static func groups(of address: String) -> [String] {
        let written = Array(address.utf8).split(separator: colon, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard let gap = written.firstIndex(of: "") else { return written }
        let head = written[..<gap].filter { !$0.isEmpty }
        let tail = written[gap...].filter { !$0.isEmpty }
        return head + Array(repeating: "0", count: max(0, 8 - head.count - tail.count)) + tail
    }

    private static let colon = UInt8(ascii: ":")
    private static let dot = UInt8(ascii: ".")
}
