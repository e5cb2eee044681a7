import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import NIOSSL

extension Front {
    /// The server, ready to run as a service; it stops gracefully with its group.
    /// - Parameters:
    ///   - router: ``router()``, as nobody has changed it since.
    ///   - onListening: is told the port once the server answers.
    /// - Throws: ``UndeclaredRoutes``, and what makes the certificate or its key unreadable.
    func application(
        _ router: Router<FrontContext>, logger: Logger, onListening: @escaping @Sendable (Int) async -> Void = { _ in }
    ) throws -> some ApplicationProtocol {
        try table.expectDeclared(router)
        return Application(
            router: router,
            server: try server(),
            configuration: ApplicationConfiguration(
                address: .hostname(listening.address, port: listening.port),
                availableConnectionsDelegate: MaximumAvailableConnections(limits.connections, logger: logger)
            ),
            onServerRunning: { await onListening($0.localAddress?.port ?? 0) },
            logger: logger
        )
    }

    private func server() throws -> HTTPServerBuilder {
        let plain = HTTPServerBuilder.http1(
            configuration: .init(
                idleTimeout: TimeAmount(limits.idle),
                httpDecoderConfiguration: .init(maxHeaderFieldSize: 16_384, maxHeaderListSize: 32_768, maxHeaderFieldCount: 100)
            )
        )
        guard case .tls(let certificate, let key) = listening.secrecy else { return plain }
        return try .tls(plain, tlsConfiguration: Self.tls(certificate: certificate, key: key))
    }

    /// TLS 1.2 with forward secrecy and authenticated encryption only (the library's default offers CBC), or TLS 1.3.
    private static func tls(certificate: String, key: String) throws -> TLSConfiguration {
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: try NIOSSLCertificate.fromPEMFile(certificate).map { .certificate($0) },
            privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem))
        )
        configuration.minimumTLSVersion = .tlsv12
        configuration.cipherSuites = ["AES128-GCM-SHA256", "AES256-GCM-SHA384", "CHACHA20-POLY1305"]
            .flatMap { ["ECDHE-ECDSA-\($0)", "ECDHE-RSA-\($0)"] }.joined(separator: ":")
        return configuration
    }
}
