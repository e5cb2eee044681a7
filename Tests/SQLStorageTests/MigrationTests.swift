import SQLStorage
import Support
import Testing

@Suite struct MigrationTests {
    private func applied(_ database: any Database) async throws -> [Int] {
        try await database.read { try $0.rows("SELECT number FROM schema_migration ORDER BY number") }
    }

    @Test(arguments: Engine.all)
    func `migrations are applied once, and later ones to what is there`(engine: Engine) async throws {
        try await withDatabase(engine) { database in
            try await database.migrate(Array(accountMigrations.prefix(1)))
            try await database.write { try $0.insert(Account()) }
            try await database.migrate(accountMigrations)
            try await database.migrate(accountMigrations)
            #expect(try await applied(database) == [1, 2])
            #expect(try await database.read { try $0.accounts() } == [Account()])
        }
    }

    @Test(arguments: Engine.all)
    func `a schema that a newer program made is refused`(engine: Engine) async throws {
        try await withDatabase(engine, migrations: accountMigrations) { database in
            #expect(await failureKind { try await database.migrate(Array(accountMigrations.prefix(1))) } == .newerSchema)
        }
    }

    @Test(arguments: Engine.all)
    func `a schema of another program is refused`(engine: Engine) async throws {
        try await withDatabase(engine, migrations: accountMigrations) { database in
            let others = [Migration(number: 1, name: "something else") { _ in [] }]
            #expect(await failureKind { try await database.migrate(others + accountMigrations.suffix(1)) } == .other)
        }
    }

    @Test(arguments: Engine.all)
    func `a migration that fails leaves nothing behind`(engine: Engine) async throws {
        try await withDatabase(engine) { database in
            let broken = Migration(number: 2, name: "broken") { _ in ["CREATE TABLE half (id TEXT)", "CREATE TABLE account (id TEXT)"] }
            #expect(await failureKind { try await database.migrate(accountMigrations.prefix(1) + [broken]) } == .other)
            let numbers = try await applied(database)
            #expect(numbers == [1])
            #expect(await failureKind { try await database.read { try $0.rows("SELECT id FROM half") } } == .other)
        }
    }

    @Test func `migrations with a gap between their numbers are refused`() async throws {
        try await withDatabase(.sqlite) { database in
            #expect(await failureKind { try await database.migrate(Array(accountMigrations.suffix(1))) } == .other)
        }
    }

    @Test(.enabled(if: Engine.all.contains(.postgres)))
    func `servers that start together migrate once`() async throws {
        try await withPostgresDatabase { conninfo in
            try await withThrowingTaskGroup { group in
                for _ in 0..<6 {
                    group.addTask {
                        let database = try await PostgresDatabase(conninfo, connections: 1)
                        try await database.migrate(accountMigrations)
                        try await database.close()
                    }
                }
                try await group.waitForAll()
            }
            let database = try await PostgresDatabase(conninfo)
            #expect(try await applied(database) == [1, 2])
            try await database.close()
        }
    }
}
