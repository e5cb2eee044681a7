import Foundation

/// One step of the schema. A released one is never edited: a correction is the next number.
public struct Migration: Sendable {
    /// From 1, without gaps.
    public let number: Int
    public let name: String
    public let statements: @Sendable (Dialect) -> [SQL]

    public init(number: Int, name: String, statements: @escaping @Sendable (Dialect) -> [SQL]) {
        self.number = number
        self.name = name
        self.statements = statements
    }
}

extension Database {
    /// Brings the schema up to the last migration, each in a transaction of its own; those already applied are left alone.
    /// - Throws: ``DatabaseFailure``, of kind `newerSchema` where a newer version of the program has changed the schema.
    public func migrate(_ migrations: [Migration]) async throws {
        guard migrations.map(\.number) == migrations.indices.map({ $0 + 1 }) else {
            throw DatabaseFailure(.other, "Migrations are numbered from 1 without gaps.")
        }
        try await write { try $0.makeMigrationTable() }
        try await write { try $0.lockMigrations().check(against: migrations) }
        for migration in migrations {
            let time = Date.now.formatted(
                .iso8601.year().month().day().time(includingFractionalSeconds: true).timeZone(separator: .omitted))
            try await write { try $0.apply(migration, at: time) }
        }
    }
}

private struct AppliedMigration: Decodable {
    let number: Int
    let name: String
}

extension [AppliedMigration] {
    fileprivate func check(against migrations: [Migration]) throws {
        for applied in self {
            guard applied.number <= migrations.count else {
                throw DatabaseFailure(
                    .newerSchema,
                    "The database is at migration \(applied.number), this program knows \(migrations.count): use the newer program.")
            }
            guard migrations.contains(where: { $0.number == applied.number && $0.name == applied.name }) else {
                throw DatabaseFailure(.other, "Migration \(applied.number) of the database is not this program's.")
            }
        }
    }
}

extension WriteTransaction {
    /// Two processes that start together would both make the table, so PostgreSQL lets one of them in at a time.
    fileprivate func makeMigrationTable() throws {
        if dialect == .postgres { _ = try rows("SELECT pg_advisory_xact_lock(7205759403792794)") }
        try execute(
            "CREATE TABLE IF NOT EXISTS schema_migration (number BIGINT PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL)")
    }

    fileprivate func apply(_ migration: Migration, at time: String) throws {
        guard try !lockMigrations().contains(where: { $0.number == migration.number }) else { return }
        for statement in migration.statements(dialect) { try execute(statement) }
        try execute("INSERT INTO schema_migration (number, name, applied_at) VALUES (\(migration.number), \(migration.name), \(time))")
    }

    /// What has been applied, with nobody else applying.
    ///
    /// On PostgreSQL the lock is the transaction's first statement and takes no snapshot, so what it waited for is seen.
    fileprivate func lockMigrations() throws -> [AppliedMigration] {
        if dialect == .postgres {
            try execute("SET LOCAL statement_timeout = 0")
            try execute("LOCK TABLE schema_migration IN EXCLUSIVE MODE")
        }
        return try rows("SELECT number, name FROM schema_migration ORDER BY number")
    }
}
