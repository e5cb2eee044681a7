import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import Supervision
import SupervisionStore

@testable import SupervisionWeb

/// The whole site over a store, as `serve` puts it together, asked over a socket.
struct AccessSite: Sendable {
    let front: Front
    let formGuards = FormGuardKey(key: SymmetricKey(size: .bits256))

    init(_ store: Store) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "assets-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in AssetTests.names { try Data("content of \(name)".utf8).write(to: folder.appending(path: name)) }
        front = try Website(store: store, assets: try AssetTable(folder: folder)).front(
            try Listening(address: "127.0.0.1", port: 0, hosts: ["127.0.0.1"], .loopback), keeper: StoreVisits(store: store),
            formGuards: formGuards,
            now: { AccessWorld.now })
    }

    /// The routes as the router itself knows them, without the answers to HEAD that it makes up.
    var lines: [String] {
        front.router().routes.map { "\($0.method.rawValue) \($0.path.description)" }.filter { !$0.hasPrefix("HEAD ") }.sorted()
    }

    /// Asks as the subject does, a form with the guard that this visit was given.
    func ask(_ port: Int, _ asked: AccessCase) async throws -> RawAnswer {
        let token = asked.line == "POST /log-out" && asked.answer == .given ? asked.subject.leaving : asked.subject.token
        let cookie = token.map { ["Cookie: __Host-visit=\($0.text)"] } ?? []
        guard asked.method == "POST" else { return try await SupervisionWebTests.ask(port, "GET", asked.path, headers: cookie) }
        var form = asked.form
        form.append((FormGuard.name, token.map { formGuards.formGuard(for: $0.text).token } ?? ""))
        let sent = form.map { "\($0.0)=\($0.1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }.joined(separator: "&")
        return try await SupervisionWebTests.ask(port, "POST", asked.path, headers: cookie, form: sent)
    }
}
