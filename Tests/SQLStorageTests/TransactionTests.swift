import SQLStorage
import Support
import Testing

@Suite struct TransactionTests {
    private struct ChangedMind: Error {}

    @Test(arguments: Engine.all)
    func `nothing is kept of a transaction that throws`(engine: Engine) async throws {
        try await withDatabase(engine, migrations: accountMigrations) { database in
            await #expect(throws: ChangedMind.self) {
                try await database.write { db in
                    try db.insert(Account())
                    throw ChangedMind()
                }
            }
            let kept = try await database.read { try $0.accounts() }
            #expect(kept.isEmpty)
        }
    }

    @Test(arguments: Engine.all)
    func `nothing is kept of a transaction that goes on after a failed statement`(engine: Engine) async throws {
        try await withDatabase(engine, migrations: accountMigrations) { database in
            let kind = await failureKind {
                try await database.write { db in
                    try db.insert(Account())
                    _ = try? db.insert(Account())
                    _ = try? db.insert(Account(id: "b", email: "b"))
                }
            }
            #expect(kind == .uniqueness)
            let kept = try await database.read { try $0.accounts() }
            #expect(kept.isEmpty)
        }
    }

    @Test(arguments: Engine.all)
    func `a statement tells how many rows it changed`(engine: Engine) async throws {
        try await withDatabase(engine, migrations: accountMigrations) { database in
            let changed = try await database.write { db in
                try db.insert(Account(id: "a", email: "a"))
                try db.insert(Account(id: "b", email: "b"))
                return [
                    try db.execute("UPDATE account SET balance = 1"), try db.execute("UPDATE account SET balance = 2 WHERE id = \("b")"),
                    try db.execute("UPDATE account SET balance = 3 WHERE id = \("c")"), try db.execute("CREATE TABLE other (id TEXT)"),
                    try db.execute("SELECT id FROM account"), try db.execute("DELETE FROM account"),
                ]
            }
            #expect(changed == [2, 1, 0, 0, 0, 2])
        }
    }

    /// The compiler refuses `execute` in a read; this is the engine refusing what a query tries.
    @Test(arguments: Engine.all)
    func `a read cannot change anything`(engine: Engine) async throws {
        try await withDatabase(engine, migrations: accountMigrations) { database in
            try await database.write { try $0.insert(Account()) }
            let kind = await failureKind { try await database.read { try $0.rows("UPDATE account SET balance = 9 RETURNING id") } }
            #expect(kind != nil)
            #expect(try await database.read { try $0.accounts() } == [Account()])
        }
    }

    @Test(arguments: Engine.all)
    func `eight writers who add to one row at the same time lose nothing`(engine: Engine) async throws {
        try await withDatabase(engine, migrations: accountMigrations) { database in
            try await database.write { try $0.insert(Account()) }
            try await withThrowingTaskGroup { group in
                for _ in 0..<8 {
                    group.addTask {
                        for _ in 0..<5 {
                            try await database.write { db in
                                let balance = try db.count("SELECT balance FROM account WHERE id = \("a")")
                                try db.execute("UPDATE account SET balance = \(balance + 1) WHERE id = \("a")")
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await database.read { try $0.accounts() } == [Account(balance: 40)])
        }
    }

    @Test(arguments: Engine.all.filter { $0 == .postgres })
    func `eight writers who take their time over one row lose nothing either`(engine: Engine) async throws {
        try await withDatabase(engine, migrations: accountMigrations) { database in
            try await database.write { try $0.insert(Account()) }
            try await withThrowingTaskGroup { group in
                for _ in 0..<8 {
                    group.addTask {
                        for _ in 0..<3 {
                            try await database.write { db in
                                let balance = try db.count("SELECT balance FROM account WHERE id = \("a")")
                                _ = try db.rows("SELECT pg_sleep(0.2)")
                                try db.execute("UPDATE account SET balance = \(balance + 1) WHERE id = \("a")")
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await database.read { try $0.accounts() } == [Account(balance: 24)])
        }
    }

    /// Two people on call, and each may leave while the other stays: both leaving is what neither allowed.
    @Test(arguments: Engine.all)
    func `two transactions that would each be right alone are never both kept`(engine: Engine) async throws {
        try await withDatabase(engine, migrations: accountMigrations) { database in
            for _ in 0..<10 {
                try await database.write { db in
                    try db.execute("DELETE FROM account")
                    for id in ["a", "b"] { try db.insert(Account(id: id, email: id)) }
                }
                await withTaskGroup { group in
                    for id in ["a", "b"] {
                        group.addTask {
                            _ = try? await database.write { db in
                                guard try db.count("SELECT COUNT(*) FROM account WHERE open = \(true)") == 2 else { throw ChangedMind() }
                                try db.execute("UPDATE account SET open = \(false) WHERE id = \(id)")
                            }
                        }
                    }
                }
                #expect(try await database.read { try $0.count("SELECT COUNT(*) FROM account WHERE open = \(true)") } == 1)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `a closed database says that it is closed`(engine: Engine) async throws {
        try await withDatabase(engine) { database in
            try await database.close()
            try await database.close()
            #expect(await failureKind { try await database.read { try $0.rows("SELECT 1") } } == .unavailable)
            #expect(await failureKind { try await database.write { try $0.rows("SELECT 1") } } == .unavailable)
        }
    }
}
