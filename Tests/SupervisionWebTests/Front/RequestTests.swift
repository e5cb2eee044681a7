import Testing

@testable import SupervisionWeb

/// Bytes that no browser sends.
struct RequestTests {
    @Test(arguments: [
        Odd("no Host", "GET /hello", host: nil, gets: 400),
        Odd("two Hosts", "GET /hello", ["Host: 127.0.0.1"], gets: 400),
        Odd("a foreign Host", "GET /hello", host: "elsewhere.example", gets: 421),
        Odd("a Host with ours in front", "GET /hello", host: "127.0.0.1.elsewhere.example", gets: 421),
        Odd("a Host with ours as its port", "GET /hello", host: "elsewhere.example:127.0.0.1", gets: 421),
        Odd("an empty Host", "GET /hello", host: "", gets: 421),
        Odd("a length and chunks", "POST /sign-in", ["Content-Length: 5", "Transfer-Encoding: chunked"], body: "0\r\n\r\n", gets: 400),
        Odd("two lengths", "POST /sign-in", ["Content-Length: 5", "Content-Length: 6"], body: "abcdef", gets: 400),
        Odd("a negative length", "POST /sign-in", ["Content-Length: -5"], gets: 400),
        Odd("a length beyond numbers", "POST /sign-in", ["Content-Length: 99999999999999999999999"], gets: 400),
        Odd("a huge length", "POST /sign-in", ["Content-Length: 99999999999"], gets: 413),
        Odd("a body where none belongs", "GET /hello", ["Content-Length: 3"], body: "abc", gets: 413),
        Odd("a form that is not one", "POST /sign-in", ["Content-Length: 2", "Content-Type: application/json"], body: "{}", gets: 400),
        Odd("NUL in the address", "GET /he\0llo", gets: 400),
        Odd("NUL in a header", "GET /hello", ["X-A: a\0b"], gets: 400),
        Odd("an escaped NUL", "GET /hello%00.html", gets: 404),
        Odd("an escaped NUL in the query", "GET /hello?name=a%00b", gets: 400),
        Odd("a broken escape in the query", "GET /hello?name=%zz", gets: 400),
        Odd("overlong UTF-8 in the query", "GET /hello?name=%c0%af", gets: 400),
        Odd("overlong UTF-8 in the address", "GET /%c0%afhello", gets: 404),
        Odd("two slashes", "GET //hello", gets: 404),
        Odd("a slash at the end", "GET /hello/", gets: 404),
        Odd("escaped dots", "GET /assets/%2e%2e/hello", gets: 404),
        Odd("dots", "GET /assets/../hello", gets: 404),
        Odd("an escaped letter", "GET /h%65llo", gets: 404),
        Odd("a long address", "GET /\(String(repeating: "a", count: 5_000))", gets: 414),
        Odd("an unknown way of asking", "PUT /hello", gets: 405),
        Odd("TRACE", "TRACE /hello", gets: 405),
        Odd("no address at all", "OPTIONS *", gets: 404),
    ])
    func `A request that no browser sends is turned away at once`(_ odd: Odd) async throws {
        try await TestSite().serve { port async throws in
            let began = ContinuousClock.now
            #expect(try await ask(port, odd.request).status == odd.status)
            #expect(ContinuousClock.now - began < .seconds(15))
        }
    }

    struct Odd: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let request: String
        let status: Int

        init(_ what: String, _ line: String, _ headers: [String] = [], host: String? = "127.0.0.1", body: String = "", gets status: Int) {
            testDescription = what
            let head = ["\(line) HTTP/1.1"] + (host.map { ["Host: \($0)"] } ?? []) + ["Connection: close"] + headers
            request = head.joined(separator: "\r\n") + "\r\n\r\n" + body
            self.status = status
        }
    }

    @Test func `A foreign spelling of line ends is not taken for two requests`() async throws {
        try await TestSite().serve { port async throws in
            let answer = try await ask(port, "GET /hello HTTP/1.1\nHost: 127.0.0.1\nConnection: close\n\n")
            #expect([0, 200, 400].contains(answer.status))
            #expect(!answer.text.contains("HTTP/1.1"))
        }
    }

    @Test func `Fifteen hundred headers are turned away`() async throws {
        try await TestSite().serve { port async throws in
            let headers = (0..<1_500).map { "X-\($0): a" }.joined(separator: "\r\n")
            let answer = try await ask(port, "GET /hello HTTP/1.1\r\nHost: 127.0.0.1\r\n\(headers)\r\n\r\n")
            #expect(answer.status != 200)
            #expect(try await ask(port, "GET", "/hello").status == 200)
        }
    }

    @Test func `Random bytes never end the server`() async throws {
        try await TestSite().serve { port async throws in
            for length in 1...60 {
                let bytes = (0..<length * 7).map { _ in UInt8.random(in: 0...255) }
                _ = try await conversation(port) {
                    $0.send("GET /hello?".utf8 + bytes + " HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: ".utf8 + bytes + "\r\n\r\n".utf8)
                }
            }
            #expect(try await ask(port, "GET", "/hello").status == 200)
        }
    }
}
