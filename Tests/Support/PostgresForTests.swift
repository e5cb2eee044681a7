import CLibPQ
import Dispatch
import Foundation
import SQLStorage

/// The server that CORNERSTONE_TEST_POSTGRES names, and the databases that the tests make on it.
///
/// Creating a database is no transaction and its name cannot be bound, which the product's own driver has no door for.
enum PostgresForTests {
    static func withDatabase(migrations: [Migration], _ body: (_ conninfo: String) async throws -> Void) async throws {
        guard let server = ProcessInfo.processInfo.environment["CORNERSTONE_TEST_POSTGRES"] else {
            throw TestSetupFailure(description: "There is no PostgreSQL server for this test: run bin/test, which starts one.")
        }
        await Turnstile.shared.enter()
        do {
            let template = try await Templates.shared.template(with: migrations, on: server)
            let name = newName()
            try await command("CREATE DATABASE \(name) TEMPLATE \(template)", on: server)
            do { try await body(conninfo(of: name, on: server)) } catch {
                try? await command("DROP DATABASE \(name) WITH (FORCE)", on: server)
                throw error
            }
            try await command("DROP DATABASE \(name) WITH (FORCE)", on: server)
        } catch {
            await Turnstile.shared.leave()
            throw error
        }
        await Turnstile.shared.leave()
    }

    fileprivate static func newName() -> String { "test_" + UUID().uuidString.lowercased().replacing("-", with: "") }

    /// The server may be named in either of libpq's forms, `host=…` or `postgres://…`.
    fileprivate static func conninfo(of database: String, on server: String) -> String {
        guard var address = URLComponents(string: server), address.scheme != nil else { return "\(server) dbname=\(database)" }
        address.path = "/" + database
        return address.string ?? server
    }

    /// Sends a command on a connection of its own.
    fileprivate static func command(_ text: String, on server: String) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            DispatchQueue.global().async {
                let handle = PQconnectdb(server)
                defer { PQfinish(handle) }
                PQsetNoticeReceiver(handle, { _, _ in }, nil)
                let result = PQexec(handle, text)
                defer { PQclear(result) }
                guard PQresultStatus(result) == PGRES_COMMAND_OK else {
                    let reason = PQerrorMessage(handle).map { String(cString: $0) } ?? ""
                    return continuation.resume(throwing: TestSetupFailure(description: "The tests' PostgreSQL server: \(reason)"))
                }
                continuation.resume()
            }
        }
    }
}

/// One migrated database for each list of migrations, which the tests' own databases are copied from. They stay until the
/// server is deleted.
private actor Templates {
    static let shared = Templates()
    private var made: [String: Task<String, any Error>] = [:]

    func template(with migrations: [Migration], on server: String) async throws -> String {
        let key = String(describing: migrations.map { $0.statements(.postgres) })
        if let task = made[key] { return try await task.value }
        let task = Task { try await Self.make(migrations, on: server) }
        made[key] = task
        return try await task.value
    }

    private static func make(_ migrations: [Migration], on server: String) async throws -> String {
        let name = PostgresForTests.newName()
        try await PostgresForTests.command(
            "CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'", on: server)
        guard !migrations.isEmpty else { return name }
        let database = try await PostgresDatabase(PostgresForTests.conninfo(of: name, on: server), connections: 1)
        do { try await database.migrate(migrations) } catch {
            try? await database.close()
            throw error
        }
        try await database.close()
        return name
    }
}

/// Lets a few tests at a time onto the server, which has a limit of connections.
private actor Turnstile {
    static let shared = Turnstile()
    private var places = 8
    private var line: [CheckedContinuation<Void, Never>] = []

    func enter() async {
        guard places == 0 else { return places -= 1 }
        await withCheckedContinuation { line.append($0) }
    }

    func leave() {
        guard !line.isEmpty else { return places += 1 }
        line.removeFirst().resume()
    }
}
