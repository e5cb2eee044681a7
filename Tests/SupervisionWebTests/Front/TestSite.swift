import Crypto
import Foundation
import HTMLLiteral
import Hummingbird
import Logging
import Supervision
import SupervisionStore

@testable import SupervisionWeb

/// A small site behind the real front, served on a port of its own for as long as a test needs it.
struct TestSite {
    var limits = FrontLimits()
    var secrecy = Listening.Secrecy.loopback
    var hosts: Set<String> = ["127.0.0.1"]
    var extraRoutes: [Route] = []
    var log: @Sendable (String) -> any LogHandler = { _ in SwiftLogNoOpLogHandler() }

    static let token = VisitToken()
    static let now = Instant(milliseconds: 1_772_442_000_000)

    func front() throws -> Front {
        Front(
            table: try RouteTable(Self.routes + extraRoutes),
            listening: try Listening(address: "127.0.0.1", port: 0, hosts: hosts, secrecy),
            limits: limits, keeper: OneVisit(), formGuards: Self.formGuards,
            failurePage: { "<h1>\($0.title)</h1>\($0.sentences.map { "<p>\($0)</p>" as HTML })" },
            keptPage: PageContexts(assets: .sample).keptPage, now: { Self.now }
        )
    }

    static let formGuards = FormGuardKey(key: SymmetricKey(size: .bits256))

    /// Serves until the test is through.
    func serve(_ test: @escaping @Sendable (Int) async throws -> Void) async throws { try await front().serve(log, test) }

    private static let routes: [Route] = [
        .get("/", signedIn: { _, visit in .page("<p>\(visit.personName)</p>" as HTML) }),
        .get("/hello", open: { .page("<p>Hello \($0.query["name"])</p>" as HTML) }),
        .get("/sign-in", open: { .page("<form>\($0.formGuard)</form>" as HTML) }),
        .post("/sign-in", open: { asked in Reply.redirect(to: asked.wayOn, saying: .saved).beginning(token) }),
        .post("/log-out", signedIn: { _, _ in Reply.redirect(to: .signIn, saying: .loggedOut).endingVisit() }),
        .get("/account", signedIn: { asked, visit in .page("<p>\(visit.personName)</p>\(asked.formGuard)" as HTML) }),
        .post(
            "/account",
            signedIn: { asked, _ in
                asked.form["name"].isEmpty ? .page("<p>Enter a name</p>" as HTML, .unprocessable) : .redirect(to: .account)
            }),
        .get(
            "/records/:record", asks: "readingRecord",
            { asked, _ in
                let id: Identifier<SupervisionRecord> = try asked.identifier("record")
                guard id.text.utf8.first == UInt8(ascii: "a") else { throw NotFound() }
                return .page("<p>found</p>" as HTML)
            }),
        .post(
            "/records/:record/scan", asks: "filingScan",
            { asked, _ in .page("<p>\(asked.files.map(\.bytes.count).reduce(0, +))</p>" as HTML) }, files: true),
        .get("/refused", signedIn: { _, _ in throw Refusal(Clause("test", "Both sign the individual record.", keeps: [])) }),
        .get("/broken", open: { _ in throw Quoting(words: "what the supervisee said") }),
        .get(
            "/slow",
            open: { _ in
                try await Task.sleep(for: .seconds(30))
                return .page("<p>late</p>" as HTML)
            }),
        .get("/file", signedIn: { _, _ in .download("r\"\u{E9}cord\r\n.csv", type: "text/csv; charset=utf-8", bytes: Array("a,b".utf8)) }),
    ]
}

extension Front {
    /// Serves on a port of its own until the test is through.
    func serve(
        _ log: @Sendable (String) -> any LogHandler = { _ in SwiftLogNoOpLogHandler() },
        _ test: @escaping @Sendable (Int) async throws -> Void
    ) async throws {
        let (ports, announced) = AsyncStream.makeStream(of: Int.self)
        let application = try application(router(), logger: Logger(label: "site", factory: log)) { announced.yield($0) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try? await application.run() }
            for await port in ports {
                defer { group.cancelAll() }
                do { try await test(port) } catch {
                    await answerAll(port)
                    throw error
                }
                await answerAll(port)
                break
            }
        }
    }
}

/// Waits until every connection that was opened is in the server's hands: they are taken one after the other, and this one is the last.
/// SwiftNIO traps where a server is cancelled while a connection is accepted and nobody has taken it yet
/// (https://github.com/apple/swift-nio/issues/2637).
private func answerAll(_ port: Int) async {
    _ = try? await conversation(port) { connection in
        connection.send("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
        return connection.read(patience: 5).isClosed
    }
}

/// An error such as a decoder throws, with somebody's words inside.
struct Quoting: Error { let words: String }

struct OneVisit: VisitKeeper {
    func keep(_ form: Fields, of page: Path, from token: VisitToken, at now: Instant) async throws { throw NotFound() }
    func keptForm(of page: Path, in visit: SignedInVisit, at now: Instant) async throws -> KeptForm? { nil }
    func forget(_ kept: KeptForm.ID, in visit: SignedInVisit) async throws {}

    func visit(for token: VisitToken, at now: Instant) async throws -> SignedInVisit? {
        guard token == TestSite.token else { return nil }
        let actor = Actor(personID: Person.ID(), membershipID: Membership.ID(), organisationID: Organisation.ID(), roles: [])
        return SignedInVisit(id: Visit.ID(), actor: actor, personName: "Amal Reyes", organisationName: "Anytown")
    }
}

let visitCookie = "Cookie: theme=dark; __Host-visit=\(TestSite.token.text)"
let visitGuard = "form-guard=\(TestSite.formGuards.formGuard(for: TestSite.token.text).token)"
