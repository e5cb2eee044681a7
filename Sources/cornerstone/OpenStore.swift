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

    private static func open(_ settings: Settings, _ passphraseCost: PassphraseCost = .standard) async throws -> Store {
        let vault = try Vault(masterKey: try MasterKey.read(settings.masterKeyFile))
        let database = try await database(settings)
        try await database.migrate(Schema.migrations)
        let store = Store(database: database, vault: vault, passphraseCost: passphraseCost, visitLimits: settings.visitLimits)
        try await store.checkMasterKey()
        return store
    }

    private static func database(_ settings: Settings) async throws -> any Database {
        if settings.database.utf8.starts(with: "postgres".utf8) || settings.database.utf8.contains(UInt8(ascii: "=")) {
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

    func read<Value: Sendable>(_ body: @escaping @Sendable (any ReadTransaction) throws -> Value) async throws -> Value {
        try await database.read(body)
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any WriteTransaction) throws -> Value) async throws -> Value {
        try await database.write(body)
    }

    func close() async throws { try await database.close() }
}
