import ArgumentParser
import Foundation
import SQLStorage
import SupervisionStore

/// The store as a command needs it: the database that the settings name, brought up to date, with the key beside it.
enum OpenStore {
    /// For the server: SQLite is this process's alone while it runs.
    static func forServing(_ settings: Settings, passphraseCost: PassphraseCost = .standard) async throws -> Store {
        try await open(settings, passphraseCost)
    }

    /// For a command that changes something. With SQLite it needs the server to be stopped; with PostgreSQL it may run at any time.
    static func forWriting(_ settings: Settings? = nil) async throws -> Store {
        try await open(try settings ?? Settings())
    }

    /// For a command that only looks. It may run beside the server, and leaves the database as it is.
    /// - Throws: ``StartFault`` where the database is at another version than the program.
    static func forReading() async throws -> Store {
        let settings = try Settings()
        guard !isPostgres(settings) else { return try await open(settings) }
        let vault = try Vault(masterKey: try MasterKey.read(settings.masterKeyFile))
        let database = try SQLiteDatabase(path: settings.database, readOnly: true)
        let applied = try await database.read { db in try db.count("SELECT COUNT(*) FROM schema_migration") }
        guard applied == Schema.migrations.count else {
            throw StartFault("The database is at another version than this program: start the server with it first.")
        }
        return Store(database: database, vault: vault, visitLimits: settings.visitLimits)
    }

    private static func isPostgres(_ settings: Settings) -> Bool {
        settings.database.utf8.starts(with: "postgres".utf8) || settings.database.utf8.contains(UInt8(ascii: "="))
    }

    private static func open(_ settings: Settings, _ passphraseCost: PassphraseCost = .standard) async throws -> Store {
        let vault = try Vault(masterKey: try MasterKey.read(settings.masterKeyFile))
        let database = try await database(settings)
        try await database.migrate(Schema.migrations)
        let store = Store(database: database, vault: vault, passphraseCost: passphraseCost, visitLimits: settings.visitLimits)
        try await store.checkMasterKey()
        return store
    }

    private static func database(_ settings: Settings) async throws -> any Database {
        if isPostgres(settings) {
            return try await PostgresDatabase(settings.database, connections: settings.databaseConnections)
        }
        let lock = try ProcessLock(path: settings.database)
        return LockedDatabase(database: try SQLiteDatabase(path: settings.database), lock: lock)
    }
}

/// An SQLite database together with the lock that keeps other processes from writing to it.
private struct LockedDatabase: Database {
    let database: SQLiteDatabase
    let lock: ProcessLock

    var dialect: Dialect { database.dialect }
    var changes: Int? { database.changes }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any ReadTransaction) throws -> Value) async throws -> Value {
        try await database.read(body)
    }

    func write<Value: Sendable>(
        isCounted: Bool, _ body: @escaping @Sendable (any WriteTransaction) throws -> Value
    ) async throws -> Value {
        try await database.write(isCounted: isCounted, body)
    }

    func close() async throws { try await database.close() }
}
