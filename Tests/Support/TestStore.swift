import Foundation
public import SQLStorage
public import SupervisionStore

/// Hands in a store over a migrated database of its own, with a key that is the same each time and passphrases that cost little.
public func withStore(_ engine: Engine, _ body: (Store) async throws -> Void) async throws {
    try await withDatabase(engine, migrations: Schema.migrations) { database in
        try await body(try testStore(over: database))
    }
}

/// A store over a database that is already migrated.
public func testStore(over database: any Database) throws -> Store {
    Store(
        database: database, vault: try testVault(),
        passphraseCost: PassphraseCost(rounds: 16, blockSize: 1, parallelism: 1))
}

/// The vault under whose key every test seals.
public func testVault() throws -> Vault { try Vault(masterKey: Data(repeating: 7, count: 32)) }
