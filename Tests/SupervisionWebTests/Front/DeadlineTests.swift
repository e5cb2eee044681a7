import Foundation
import Testing

@testable import SupervisionWeb

struct DeadlineTests {
    private static let short = {
        var limits = FrontLimits()
        limits.idle = .milliseconds(500)
        limits.body = .milliseconds(800)
        limits.handler = .milliseconds(300)
        limits.connections = 2
        return limits
    }()

    @Test func `A silent connection is closed`() async throws {
        try await TestSite(limits: Self.short).serve { port async throws in
            let isClosed = try await conversation(port) { $0.read().isClosed }
            #expect(isClosed)
        }
    }

    @Test func `Headers that dribble in do not hold a connection`() async throws {
        try await TestSite(limits: Self.short).serve { port async throws in
            #expect(try await dribbles(port, after: "GET /hello HTTP/1.1\r\nX-A: ") < 20)
        }
    }

    @Test func `A body that dribbles in does not hold a connection`() async throws {
        try await TestSite(limits: Self.short).serve { port async throws in
            let head =
                "POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\n"
            #expect(try await dribbles(port, after: head) < 20)
        }
    }

    @Test func `A refused body that goes on dribbling does not hold a connection`() async throws {
        try await TestSite(limits: Self.short).serve { port async throws in
            #expect(try await dribbles(port, after: "POST /nowhere HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n\r\n") < 20)
        }
    }

    @Test func `A page that takes too long is given up`() async throws {
        try await TestSite(limits: Self.short).serve { port async throws in
            let began = ContinuousClock.now
            let answer = try await ask(port, "GET", "/slow")
            #expect(answer.status == 503)
            #expect(ContinuousClock.now - began < .seconds(15))
        }
    }

    @Test func `More connections than allowed wait until one is free`() async throws {
        var limits = Self.short
        (limits.idle, limits.handler) = (.seconds(3), .seconds(20))
        try await TestSite(limits: limits).serve { port async throws in
            let waited = try await conversation(port) { first in
                let second = try RawConnection(port: port)
                // Connections that wait at the same moment may be accepted in one go.
                Thread.sleep(forTimeInterval: 0.5)
                let third = try RawConnection(port: port)
                third.send("GET /hello HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                let early = third.read(patience: 0.2).bytes
                // The first two say nothing and are closed for it: then it is the third one's turn.
                let closed = first.read().isClosed && second.read().isClosed
                return (early.isEmpty, closed, RawAnswer(third.read().bytes, isClosed: true).status)
            }
            #expect(waited == (true, true, 200))
        }
    }

    /// Seconds until the server closes a connection that sends one byte every 100 milliseconds.
    private func dribbles(_ port: Int, after head: String) async throws -> Double {
        try await conversation(port) { connection in
            let began = Date()
            connection.send(head)
            while connection.send("a"), Date().timeIntervalSince(began) < 30 { Thread.sleep(forTimeInterval: 0.1) }
            return Date().timeIntervalSince(began)
        }
    }
}
