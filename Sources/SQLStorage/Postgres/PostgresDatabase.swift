import Foundation

/// A database on a PostgreSQL server, through a few connections that are opened as they are needed.
///
/// Transactions are serializable: one that another got in the way of is run again, up to ``tries`` times, after pauses that
/// grow with how long it took, and so is one whose connection was lost before its COMMIT was sent. A connection lost during
/// COMMIT leaves the outcome unknown and throws ``DatabaseFailure`` of kind `unavailable`; nothing is repeated then.
public final class PostgresDatabase: Database {
    public var dialect: Dialect { .postgres }
    private static let tries = 12
    private let pool: PostgresPool

    /// - Parameters:
    ///   - conninfo: `postgres://…` or `host=… dbname=…`, as libpq reads it. The server's certificate is verified unless
    ///     it says otherwise (`sslmode`).
    ///   - connections: how many transactions can run at the same time.
    /// - Throws: ``DatabaseFailure`` where the server cannot be reached, does not keep what it acknowledges, or orders
    ///   and encodes text other than by its UTF-8 bytes.
    public init(_ conninfo: String, connections: Int = 4, limits: PostgresLimits = PostgresLimits()) async throws {
        guard connections > 0 else { throw DatabaseFailure(.other, "PostgreSQL needs at least one connection.") }
        pool = PostgresPool((0..<connections).map { _ in PostgresConnection(conninfo, limits) }, waiting: limits.waiting)
        do {
            try await checkServer()
        } catch {
            try? await pool.close()
            throw error
        }
    }

    private func checkServer() async throws {
        let settings: ServerSettings? = try await read {
            try $0.row(
                """
                SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commits,
                current_setting('server_encoding') AS encoding,
                CAST('Z' AS TEXT) < CAST('a' AS TEXT) AND CAST('z' AS TEXT) < CAST('\u{E9}' AS TEXT) AS orders_by_bytes
                """)
        }
        guard let settings else { throw DatabaseFailure(.other, "The server does not tell the settings of its database.") }
        try settings.check()
    }

    public func read<Value: Sendable>(_ body: @escaping @Sendable (any ReadTransaction) throws -> Value) async throws -> Value {
        try await attempt(.reading, body)
    }

    @discardableResult
    public func write<Value: Sendable>(
        isCounted: Bool, _ body: @escaping @Sendable (any WriteTransaction) throws -> Value
    ) async throws -> Value {
        try await attempt(.writing, body)
    }

    private func attempt<Value: Sendable>(
        _ access: PostgresConnection.Access, _ body: @escaping @Sendable (any WriteTransaction) throws -> Value
    ) async throws -> Value {
        var longestPause = Duration.milliseconds(4)
        for _ in 1..<Self.tries {
            let start = ContinuousClock.now
            do {
                return try await pool.perform { try $0.transaction(access, body) }
            } catch is Interruption {
                let took = start.duration(to: .now)
                longestPause = min(max(longestPause * 2, took), max(took * 8, .milliseconds(500)))
                try await Task.sleep(for: longestPause * Double.random(in: 0...1))
            }
        }
        do {
            return try await pool.perform { try $0.transaction(access, body) }
        } catch let interruption as Interruption {
            throw interruption.failure
        }
    }

    public func close() async throws { try await pool.close() }
}

private struct ServerSettings: Decodable {
    let fsync: String
    let commits: String
    let encoding: String
    let ordersByBytes: Bool

    func check() throws {
        guard fsync == "on" else { throw DatabaseFailure(.unavailable, "The server runs with fsync = \(fsync): turn it on.") }
        guard commits != "off" else { throw DatabaseFailure(.unavailable, "The server runs with synchronous_commit = off: turn it on.") }
        guard encoding == "UTF8", ordersByBytes else {
            throw DatabaseFailure(
                .unavailable,
                """
                The database does not keep text as UTF-8 in the order of its bytes: create it anew with TEMPLATE template0 \
                ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'.
                """)
        }
    }
}
