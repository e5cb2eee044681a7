import Foundation
import Logging
import Testing

@testable import SupervisionWeb

private let openssl = "/usr/bin/openssl"

@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: openssl)))
struct TLSTests {
    @Test func `Only authenticated encryption with forward secrecy is spoken`() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let (certificate, key) = (folder.appending(path: "certificate.pem").path, folder.appending(path: "key.pem").path)
        let made = try await run("req -x509 -newkey rsa:2048 -nodes -subj /CN=localhost -days 1 -out \(certificate) -keyout \(key)")
        try #require(made.status == 0)

        try await TestSite(secrecy: .tls(certificate: certificate, key: key)).serve { port async throws in
            let client = "s_client -connect 127.0.0.1:\(port) -brief"
            #expect(try await run("\(client) -tls1_3").output.contains("Protocol version: TLSv1.3"))
            #expect(try await run("\(client) -tls1_2").output.contains("Protocol version: TLSv1.2"))
            #expect(try await run("\(client) -tls1_2 -cipher ECDHE-RSA-AES128-GCM-SHA256").output.contains("ECDHE-RSA-AES128-GCM-SHA256"))
            #expect(try await !run("\(client) -tls1_2 -cipher ECDHE-RSA-AES128-SHA").output.contains("Protocol version"))
            #expect(try await !run("\(client) -tls1_2 -cipher AES128-GCM-SHA256").output.contains("Protocol version"))
            #expect(try await !run("\(client) -tls1_1 -cipher DEFAULT@SECLEVEL=0").output.contains("Protocol version"))
            let answer = try await run(
                "s_client -connect 127.0.0.1:\(port) -quiet", input: "GET /hello HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
            #expect(answer.output.contains("200 OK"))
            #expect(answer.output.contains("max-age=63072000; includeSubDomains"))
        }
    }

    @Test func `A certificate that cannot be read stops start-up`() throws {
        let front = try TestSite(secrecy: .tls(certificate: "/nowhere/certificate.pem", key: "/nowhere/key.pem")).front()
        #expect(throws: (any Error).self) { _ = try front.application(front.router(), logger: Logger(label: "test")) }
    }

    /// On a thread of its own: waiting for a process would hold one of Swift's.
    private func run(_ arguments: String, input: String = "") async throws -> (status: Int32, output: String) {
        try await withCheckedThrowingContinuation { continuation in
            Thread { continuation.resume(with: Result { try runNow(arguments, input) }) }.start()
        }
    }

    private func runNow(_ arguments: String, _ input: String) throws -> (Int32, String) {
        let process = Process()
        let (sent, answered) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: openssl)
        process.arguments = arguments.split(separator: " ").map(String.init)
        process.standardInput = sent
        process.standardOutput = answered
        process.standardError = answered
        try process.run()
        sent.fileHandleForWriting.write(Data(input.utf8))
        if input.isEmpty { try sent.fileHandleForWriting.close() }
        let output = answered.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
