import Foundation
import HTMLLiteral
import SQLStorage
import Supervision
import SupervisionStore
import Support
import Synchronization

@testable import SupervisionWeb

/// The whole site with the cast in it, and a clock that the test moves on.
struct LateSite {
    let store: Store
    let port: Int
    let clock: Clock
    static let cast = SmallTrust()
    static let guards = TestSite.formGuards

    final class Clock: Sendable {
        private let time: Mutex<Instant>
        init(_ time: Instant) { self.time = Mutex(time) }
        var now: Instant { time.withLock { $0 } }
        func wait(minutes: Int) { time.withLock { $0 = $0.adding(minutes: minutes) } }
    }

    static func serve(
        _ engine: Engine = .sqlite, at now: Instant = .ofTests, _ test: @escaping @Sendable (LateSite) async throws -> Void
    ) async throws {
        try await withStore(engine) { store in
            try await store.add(cast)
            let clock = Clock(now)
            let folder = FileManager.default.temporaryDirectory.appending(path: "assets-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            for name in AssetTests.names { try Data("content of \(name)".utf8).write(to: folder.appending(path: name)) }
            let front = try Website(store: store, assets: try AssetTable(folder: folder)).front(
                try Listening(address: "127.0.0.1", port: 0, hosts: ["127.0.0.1"], .loopback), keeper: StoreVisits(store: store),
                formGuards: guards, now: { clock.now })
            try await front.serve { port async throws in try await test(LateSite(store: store, port: port, clock: clock)) }
        }
    }

    func get(_ path: String, in token: String) async throws -> RawAnswer {
        try await ask(port, "GET", path, headers: ["Cookie: __Host-visit=\(token)"])
    }

    /// Sends a form that a page of ours gave to that visit.
    func post(_ path: String, _ fields: [(String, String)], in token: String) async throws -> RawAnswer {
        try await ask(
            port, "POST", path, headers: ["Cookie: __Host-visit=\(token)"],
            form: encode([(FormGuard.name, Self.guards.formGuard(for: token).token)] + fields))
    }

    /// Signs in one of the cast in the browser that had that visit before.
    /// - Returns: the new visit's token, and where it goes on.
    func signIn(
        _ actor: Actor, on path: String = "/sign-in", after earlier: String? = nil
    ) async throws -> (token: String, location: String) {
        let cookie = RandomText.make()
        let answer = try await ask(
            port, "POST", path, headers: ["Cookie: __Host-form=\(cookie)" + (earlier.map { "; __Host-visit=\($0)" } ?? "")],
            form: encode([
                (FormGuard.name, Self.guards.formGuard(for: cookie).token), ("email", Self.cast.email(of: actor)),
                ("passphrase", "seven words that nobody else has"),
            ]))
        let token = answer["set-cookie"]?.split(separator: ";").first?.dropFirst("__Host-visit=".count) ?? ""
        return (String(token), answer["location"] ?? "")
    }

    private func encode(_ fields: [(String, String)]) -> String {
        fields.map { "\($0)=\($1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }.joined(separator: "&")
    }

    func count(_ table: LateTable) async throws -> Int {
        try await store.database.read { db in
            switch table {
            case .kept: try db.count("SELECT COUNT(*) FROM kept_form")
            case .log: try db.count("SELECT COUNT(*) FROM log_entry WHERE event NOT IN ('formKept', 'keptFormOpened', 'signedIn')")
            }
        }
    }
}

enum LateTable { case kept, log }
