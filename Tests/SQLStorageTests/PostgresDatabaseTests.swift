import SQLStorage
import Support
import Synchronization
import Testing

@Suite(.enabled(if: Engine.all.contains(.postgres)))
struct PostgresDatabaseTests {
    private func withDatabase(
        connections: Int = 2, limits: PostgresLimits = PostgresLimits(), _ body: (PostgresDatabase) async throws -> Void
    ) async throws {
        try await withPostgresDatabase { conninfo in
            let database = try await PostgresDatabase(conninfo, connections: connections, limits: limits)
            try await database.migrate(accountMigrations)
            try await body(database)
            try await database.close()
        }
    }

    private static let killOthers: SQL = """
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
        """

    @Test func `a connection that was killed while it was free is opened again`() async throws {
        try await withPostgresDatabase { conninfo in
            let database = try await PostgresDatabase(conninfo, connections: 1)
            let administrator = try await PostgresDatabase(conninfo, connections: 1)
            for _ in 0..<3 {
                #expect(try await administrator.read { try $0.rows(Self.killOthers) }.count == 1)
                #expect(try await database.read { try $0.count("SELECT 1") } == 1)
            }
            try await administrator.close()
            try await database.close()
        }
    }

    @Test func `a transaction whose connection is lost before its end is run again, once`() async throws {
        try await withDatabase { database in
            let runs = Mutex(0)
            try await database.write { db in
                try db.insert(Account())
                if runs.withLock({
                    $0 += 1; return $0 == 1
                }) {
                    _ = try db.rows("SELECT pg_terminate_backend(pg_backend_pid())")
                }
            }
            #expect(runs.withLock { $0 } == 2)
            #expect(try await database.read { try $0.accounts() } == [Account()])
        }
    }

    @Test func `a connection lost during the commit is told, and nothing is run again`() async throws {
        try await withDatabase { database in
            try await database.write { db in
                try db.execute(
                    """
                    CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$
                    """)
                try db.execute(
                    "CREATE CONSTRAINT TRIGGER dies AFTER INSERT ON account DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION die()"
                )
            }
            let runs = Mutex(0)
            let kind = await failureKind {
                try await database.write { db in
                    runs.withLock { $0 += 1 }
                    try db.insert(Account())
                }
            }
            #expect(kind == .unavailable)
            #expect(runs.withLock { $0 } == 1)
            #expect(try await database.read { try $0.accounts() }.isEmpty)
        }
    }

    @Test func `a conflict is run again even where the closure hid it`() async throws {
        try await withDatabase { database in
            try await database.write { try $0.insert(Account()) }
            let runs = Mutex(0)
            try await database.write { db in
                if runs.withLock({
                    $0 += 1; return $0 == 1
                }) {
                    _ = try? db.rows("DO $$ BEGIN RAISE EXCEPTION 'conflict' USING ERRCODE = '40001'; END $$")
                    throw CancellationError()
                }
                try db.execute("UPDATE account SET balance = 1")
            }
            #expect(runs.withLock { $0 } == 2)
            #expect(try await database.read { try $0.accounts() } == [Account(balance: 1)])
        }
    }

    @Test func `a conflict that does not end is given up`() async throws {
        try await withDatabase { database in
            let runs = Mutex(0)
            let kind = await failureKind {
                try await database.write { db in
                    runs.withLock { $0 += 1 }
                    try db.execute("DO $$ BEGIN RAISE EXCEPTION 'conflict' USING ERRCODE = '40P01'; END $$")
                }
            }
            #expect(kind == .busy)
            #expect(runs.withLock { $0 } == 12)
        }
    }

    @Test func `a statement that takes too long is ended`() async throws {
        var limits = PostgresLimits()
        limits.statement = 1
        try await withDatabase(limits: limits) { database in
            #expect(await failureKind { try await database.read { try $0.rows("SELECT pg_sleep(20)::TEXT") } } == .busy)
            let answer = try await database.read { try $0.count("SELECT 1") }
            #expect(answer == 1)
        }
    }

    @Test func `who waits for a connection is woken when one is free`() async throws {
        var limits = PostgresLimits()
        limits.waiting = 120
        try await withDatabase(connections: 1, limits: limits) { database in
            let sum = try await withThrowingTaskGroup { group in
                for number in 0..<20 { group.addTask { try await database.read { try $0.count("SELECT \(number)") } } }
                return try await group.reduce(0, +)
            }
            #expect(sum == 190)
        }
    }

    @Test func `who waits too long for a connection is told so`() async throws {
        var limits = PostgresLimits()
        limits.waiting = 1
        try await withDatabase(connections: 1, limits: limits) { database in
            async let slow = database.read { try $0.rows("SELECT pg_sleep(3)::TEXT").count }
            try await Task.sleep(for: .milliseconds(200))
            #expect(await failureKind { try await database.read { try $0.rows("SELECT 1") } } == .busy)
            #expect(try await slow == 1)
        }
    }

    @Test func `a server that acknowledges what has not reached its disk is refused`() async throws {
        try await withPostgresDatabase { conninfo in
            let kind = await failureKind { try await PostgresDatabase("\(conninfo) options='-c synchronous_commit=off'") }
            #expect(kind == .unavailable)
        }
    }

    @Test func `a server that is not there is told at once`() async throws {
        await #expect {
            _ = try await PostgresDatabase("host=/nowhere-at-all user=nobody")
        } throws: { ($0 as? DatabaseFailure)?.kind == .unavailable }
    }
}
