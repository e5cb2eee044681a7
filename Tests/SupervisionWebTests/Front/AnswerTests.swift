import Foundation
import Logging
import Testing

@testable import SupervisionWeb

struct AnswerTests {
    @Test(arguments: [
        ("GET", "/hello", 200), ("GET", "/nowhere", 404), ("DELETE", "/hello", 405), ("POST", "/sign-in", 403), ("GET", "/broken", 500),
        ("GET", "/hello?name=%zz", 400), ("GET", "/account", 303), ("HEAD", "/hello", 200), ("HEAD", "/nowhere", 404),
    ])
    func `Every answer carries every header, errors too`(_ method: String, _ path: String, _ status: Int) async throws {
        try await TestSite().serve { port async throws in
            let answer = try await ask(port, method, path, form: method == "POST" ? "name=a" : nil)
            #expect(answer.status == status)
            #expect(answer["content-security-policy"]?.hasPrefix("default-src 'none'; script-src 'self';") == true)
            #expect(answer["content-security-policy"]?.contains("unsafe") == false)
            #expect(answer["x-content-type-options"] == "nosniff")
            #expect(answer["referrer-policy"] == "same-origin")
            #expect(answer["cross-origin-opener-policy"] == "same-origin")
            #expect(answer["cross-origin-resource-policy"] == "same-origin")
            #expect(answer["permissions-policy"] != nil)
            #expect(answer["cache-control"] == "no-store")
            #expect(answer["server"] == nil)
            #expect(answer["strict-transport-security"] == nil)
        }
    }

    @Test func `A page that is too large to send back is answered with its headers before its body is read`() async throws {
        try await TestSite().serve { port async throws in
            let answer = try await ask(
                port,
                "POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 300000\r\n\r\n"
            )
            #expect(answer.status == 413)
            #expect(answer["content-security-policy"] != nil)
            #expect(answer.isClosed)
        }
    }

    @Test func `A body that grows beyond the limit while it comes is cut off`() async throws {
        try await TestSite().serve { port async throws in
            let chunk = "1000\r\n\(String(repeating: "a", count: 4_096))\r\n"
            let head =
                "POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
            let answer = try await ask(port, head + String(repeating: chunk, count: 80))
            #expect(answer.status == 413)
        }
    }

    @Test func `HEAD is GET without the page`() async throws {
        try await TestSite().serve { port async throws in
            let answer = try await ask(port, "HEAD", "/hello")
            #expect(answer.status == 200)
            #expect(answer["content-type"] == "text/html; charset=utf-8")
            #expect(answer.body.isEmpty)
        }
    }

    @Test func `An address that is asked in the wrong way names the right ways`() async throws {
        try await TestSite().serve { port async throws in
            #expect(try await ask(port, "DELETE", "/sign-in")["allow"] == "GET, POST, HEAD")
        }
    }

    @Test func `What one may not see is not found, byte for byte`() async throws {
        try await TestSite().serve { port async throws in
            let paths = [
                "/nowhere", "/records/b2f1c3d4-0000-4000-8000-000000000000", "/records/not-an-identifier",
                "/records/A2f1c3d4-0000-4000-8000-000000000000",
            ]
            var answers: [RawAnswer] = []
            for path in paths { answers.append(try await ask(port, "GET", path, headers: [visitCookie])) }
            #expect(answers.map(\.status) == [404, 404, 404, 404])
            #expect(Set(answers.map(\.body)).count == 1)
            #expect(try await ask(port, "GET", "/records/a2f1c3d4-0000-4000-8000-000000000000", headers: [visitCookie]).status == 200)
        }
    }

    @Test func `A refusal shows the clause in its own words`() async throws {
        try await TestSite().serve { port async throws in
            let answer = try await ask(port, "GET", "/refused", headers: [visitCookie])
            #expect(answer.status == 403)
            #expect(answer.text.contains("You cannot do this"))
            #expect(answer.text.contains("Both sign the individual record."))
        }
    }

    @Test func `What goes wrong inside is logged under a reference, without anybody's words or identifiers`() async throws {
        let log = LineLog()
        try await TestSite(log: { _ in log }).serve { port async throws in
            let answer = try await ask(port, "GET", "/broken?name=secret")
            #expect(answer.status == 500)
            #expect(answer.text.contains("Sorry, there is a problem with the service"))
            #expect(!answer.text.contains("Quoting"))
            _ = try await ask(port, "GET", "/records/a2f1c3d4-0000-4000-8000-000000000000", headers: [visitCookie])
            let lines = log.lines.filter { $0.hasPrefix("request ") || $0.hasPrefix("problem ") }
            let reference = try #require(
                lines.first { $0.contains("problem") }?.split(separator: " ").first { $0.hasPrefix("reference=") }?.dropFirst(10))
            #expect(answer.text.contains(reference))
            #expect(lines.contains { $0.contains("error=Quoting") })
            #expect(lines.contains { $0.contains("route=/records/{record}") && $0.contains("status=200") })
            #expect(lines.count == 3)
            #expect(
                !lines.contains {
                    $0.contains("secret") || $0.contains("supervisee said") || $0.contains("a2f1c3d4") || $0.contains("127.0.0.1")
                })
        }
    }

    @Test func `A file to keep is never shown inside the site, whatever its name`() async throws {
        try await TestSite().serve { port async throws in
            let answer = try await ask(port, "GET", "/file", headers: [visitCookie])
            #expect(answer["content-disposition"] == "attachment; filename=\"r---cord--.csv\"")
            #expect(answer["content-security-policy"] == "default-src 'none'; sandbox")
            #expect(answer.text == "a,b")
        }
    }
}

/// Keeps each line with its metadata.
private final class LineLog: LogHandler, @unchecked Sendable {
    private let lock = NSLock()
    private var kept: [String] = []
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.info

    var lines: [String] { lock.withLock { kept } }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { nil }
        set {}
    }

    func log(event: LogEvent) {
        let pairs = (event.metadata ?? [:]).map { "\($0)=\($1)" }.joined(separator: " ")
        lock.withLock { kept.append("\(event.message) \(pairs)") }
    }
}
