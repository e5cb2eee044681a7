import NIOCore

/// Where the server listens, and how its words are kept secret on the way.
public struct Listening: Sendable {
    public enum Secrecy: Sendable {
        /// Plain, on this machine's own addresses only: the demo, and tests.
        case loopback
        /// PEM files, the chain with the server's certificate first.
        case tls(certificate: String, key: String)
        /// A proxy on one of these addresses takes the TLS off; nobody else is answered.
        case behind(proxies: Set<String>)
    }

    /// Why a server does not start.
    public struct Refused: Error, CustomStringConvertible {
        public let description: String
    }

    let address: String
    let port: Int
    let secrecy: Secrecy
    /// The names under which browsers may ask, in lower case and without a port.
    let hosts: Set<String>

    /// - Throws: ``Refused`` where words would travel in plain beyond this machine.
    public init(address: String, port: Int, hosts: Set<String>, _ secrecy: Secrecy) throws {
        if case .loopback = secrecy, !Self.isLoopback(address) {
            throw Refused(
                description: "\(address) is not an address of this machine alone: name a certificate and its key, or the proxy in front.")
        }
        if case .behind(let proxies) = secrecy, proxies.isEmpty || !proxies.allSatisfy(Self.isAddress) {
            throw Refused(description: "Name each proxy in front by its IP address.")
        }
        if hosts.isEmpty { throw Refused(description: "Name the host under which browsers reach this server.") }
        self.address = address
        self.port = port
        self.hosts = Set(hosts.map { $0.lowercased() })
        self.secrecy = secrecy
    }

    /// The scheme that browsers see.
    var scheme: String { if case .loopback = secrecy { "http" } else { "https" } }

    var proxies: Set<String> { if case .behind(let proxies) = secrecy { proxies } else { [] } }

    private static func isAddress(_ text: String) -> Bool { (try? SocketAddress(ipAddress: text, port: 0)) != nil }

    private static func isLoopback(_ address: String) -> Bool {
        address == "localhost" || address == "::1" || isAddress(address) && address.utf8.starts(with: "127.".utf8)
    }
}
