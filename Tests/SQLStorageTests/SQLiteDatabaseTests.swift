import Foundation
import SQLStorage
import Support
import Testing

@Suite(.enabled(if: Engine.all.contains(.sqlite)))
struct SQLiteDatabaseTests {
    @Test func `every acknowledged write has reached the disk, and the settings say so`() async throws {
        try await withSQLiteFile { path in
            let database = try SQLiteDatabase(path: path)
            let settings = try await database.write { db in
                [
                    try db.count("PRAGMA synchronous"), try db.count("PRAGMA foreign_keys"), try db.count("PRAGMA trusted_schema"),
                    try db.count("PRAGMA cell_size_check"), try db.count("PRAGMA secure_delete"),
                ]
            }
            #expect(settings == [2, 1, 0, 1, 1])
            try await database.close()
        }
    }

    @Test func `a database that was closed is whole in its one file`() async throws {
        try await withSQLiteFile { path in
            let database = try SQLiteDatabase(path: path)
            try await database.migrate(accountMigrations)
            try await database.write { try $0.insert(Account()) }
            #expect(try await database.read { try $0.accounts() } == [Account()])
            try await database.close()
            try await withSQLiteFile { other in
                try FileManager.default.copyItem(atPath: path, toPath: other)
                let copy = try SQLiteDatabase(path: other)
                #expect(try await copy.read { try $0.accounts() } == [Account()])
                try await copy.close()
            }
        }
    }

    @Test func `nobody else on the machine can read the file`() async throws {
        try await withSQLiteFile { path in
            let database = try SQLiteDatabase(path: path)
            for file in [path, path + "-wal"] {
                #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
            }
            try await database.close()
        }
    }

    @Test func `a database opened for reading only reads and refuses to write`() async throws {
        try await withSQLiteFile { path in
            let database = try SQLiteDatabase(path: path)
            try await database.migrate(accountMigrations)
            try await database.write { try $0.insert(Account()) }
            let reader = try SQLiteDatabase(path: path, readOnly: true)
            #expect(try await reader.read { try $0.accounts() } == [Account()])
            #expect(await failureKind { try await reader.write { try $0.insert(Account(id: "b", email: "b")) } } == .unavailable)
            try await reader.close()
            try await database.close()
        }
    }

    @Test func `what was written is counted, unless nothing kept depends on it`() async throws {
        try await withSQLiteFile { path in
            let database = try SQLiteDatabase(path: path)
            try await database.migrate(accountMigrations)
            let before = try #require(database.changes)
            try await database.write { try $0.insert(Account()) }
            #expect(database.changes == before + 1)
            try await database.write(isCounted: false) { _ = try $0.execute("UPDATE account SET balance = 1") }
            _ = try await database.read { try $0.accounts() }
            #expect(database.changes == before + 1)
            try await database.close()
        }
    }

    @Test func `a file that is no database is refused`() async throws {
        try await withSQLiteFile { path in
            try Data(repeating: 65, count: 8192).write(to: URL(fileURLWithPath: path))
            #expect(await failureKind { try SQLiteDatabase(path: path) } == .unavailable)
            #expect(await failureKind { try SQLiteDatabase(path: path + "/nowhere", readOnly: true) } == .unavailable)
        }
    }

    @Test func `a text that is not UTF-8 is never read as another text`() async throws {
        try await withSQLiteFile { path in
            let database = try SQLiteDatabase(path: path)
            #expect(await failureKind { try await database.read { try $0.rows("SELECT CAST(x'61FF62' AS TEXT) AS words") } } == .decoding)
            try await database.close()
        }
    }

    @Test func `a second process is told what to do`() async throws {
        try await withSQLiteFile { path in
            let lock = try ProcessLock(path: path)
            #expect(await failureKind { try ProcessLock(path: path) } == .busy)
            lock.release()
            let next = try ProcessLock(path: path)
            next.release()
        }
    }
}
