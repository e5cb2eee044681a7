import Foundation
public import SQLStorage

/// The engines that the tests run on.
public enum Engine: String, CaseIterable, Sendable {
    case sqlite, postgres

    /// Both, unless the environment variable CORNERSTONE_TEST_ENGINES names one (`sqlite`).
    public static let all: [Engine] = {
        let names = ProcessInfo.processInfo.environment["CORNERSTONE_TEST_ENGINES"] ?? ""
        let named = names.split(separator: ",").compactMap { Engine(rawValue: String($0)) }
        return named.isEmpty ? Array(allCases) : named
    }()
}

/// What is missing on this machine before a test can run.
public struct TestSetupFailure: Error, CustomStringConvertible {
    public let description: String

    public init(description: String) { self.description = description }
}

/// Hands in a database of its own, migrated, and deletes it afterwards.
public func withDatabase(
    _ engine: Engine, migrations: [Migration] = [], _ body: (any Database) async throws -> Void
) async throws {
    switch engine {
    case .sqlite: try await withSQLiteFile { path in try await using(try SQLiteDatabase(path: path), migrations, body) }
    case .postgres:
        try await PostgresForTests.withDatabase(migrations: migrations) { conninfo in
            try await using(try await PostgresDatabase(conninfo, connections: 8), [], body)
        }
    }
}

private func using(_ database: any Database, _ migrations: [Migration], _ body: (any Database) async throws -> Void) async throws {
    do {
        if !migrations.isEmpty { try await database.migrate(migrations) }
        try await body(database)
    } catch {
        try? await database.close()
        throw error
    }
    try await database.close()
}

/// Hands in the path of a database that is not there yet, in a temporary folder.
public func withSQLiteFile(_ body: (_ path: String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "cornerstone-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder.appending(path: "test.sqlite").path)
}

/// Hands in the conninfo of a new database on the tests' server.
public func withPostgresDatabase(_ body: (_ conninfo: String) async throws -> Void) async throws {
    try await PostgresForTests.withDatabase(migrations: [], body)
}
