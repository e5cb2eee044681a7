import Dispatch
import Foundation
import GRDB
import Synchronization

/// A database in one file: one writer at a time, any number of readers beside it.
///
/// Every acknowledged write has reached the disk (`synchronous=FULL`). Only one process may write: see ``ProcessLock``.
public final class SQLiteDatabase: Database {
    public var dialect: Dialect { .sqlite }
    private let pool: DatabasePool
    private let readOnly: Bool
    private let isClosed = Mutex(false)
    private let written = Atomic(0)

    /// Known, because only one process may write; one that only reads knows nothing of the other's changes.
    public var changes: Int? { readOnly ? nil : written.load(ordering: .sequentiallyConsistent) }

    /// Opens the file, or makes it where it is not there and is not opened for reading only.
    /// - Throws: ``DatabaseFailure`` where the file cannot be opened or SQLite would not keep what it acknowledges.
    public init(path: String, readOnly: Bool = false) throws {
        self.readOnly = readOnly
        do {
            if !readOnly { Self.makePrivateFile(path) }
            pool = try DatabasePool(path: path, configuration: Self.configuration(readOnly: readOnly))
            if !readOnly { try pool.writeWithoutTransaction(Self.makeDurable) }
        } catch {
            throw DatabaseFailure(preparing: error)
        }
    }

    /// Made before SQLite would make it readable to everyone; its side files take over the rights.
    ///
    /// Only a new file: closing a descriptor of one that is open would drop SQLite's locks on it.
    private static func makePrivateFile(_ path: String) {
        let made = open(path, O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if made >= 0 { _ = Foundation.close(made) }
    }

    private static func configuration(readOnly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { db in
            for pragma in [
                "trusted_schema = OFF", "cell_size_check = ON", "secure_delete = ON", "recursive_triggers = ON", "cache_size = -8000",
            ] {
                try db.execute(sql: "PRAGMA " + pragma)
            }
        }
        return configuration
    }

    /// After opening, because GRDB sets NORMAL when it turns the write-ahead log on; then read back, because a pragma
    /// that is not understood is passed over in silence.
    private static func makeDurable(_ db: GRDB.Database) throws {
        try db.execute(sql: "PRAGMA synchronous = FULL")
        let wanted = [
            ("synchronous", "2"), ("journal_mode", "wal"), ("foreign_keys", "1"), ("trusted_schema", "0"), ("cell_size_check", "1"),
            ("secure_delete", "1"), ("recursive_triggers", "1"),
        ]
        for (pragma, value) in wanted {
            guard try String.fetchOne(db, sql: "PRAGMA " + pragma) == value else {
                throw DatabaseFailure(.unavailable, "SQLite does not keep the setting \(pragma) = \(value), so nothing is stored in it.")
            }
        }
    }

    public func read<Value: Sendable>(_ body: @escaping @Sendable (any ReadTransaction) throws -> Value) async throws -> Value {
        try checkOpen()
        return try await withCheckedThrowingContinuation { continuation in
            pool.asyncRead { opened in
                continuation.resume(
                    with: Result {
                        let db = try Self.mapping { try opened.get() }
                        return try Transaction.carryOut(body, in: .sqlite) { try db.answer($0, $1) }
                    })
            }
        }
    }

    @discardableResult
    public func write<Value: Sendable>(
        isCounted: Bool, _ body: @escaping @Sendable (any WriteTransaction) throws -> Value
    ) async throws -> Value {
        try checkOpen()
        guard !readOnly else { throw DatabaseFailure(.unavailable, "The database was opened for reading only.") }
        return try await withCheckedThrowingContinuation { continuation in
            pool.asyncWriteWithoutTransaction { [self] db in
                let result = Result { try Self.transaction(in: db, body) }
                if isCounted { written.add(1, ordering: .sequentiallyConsistent) }
                continuation.resume(with: result)
            }
        }
    }

    /// Immediate: a transaction that began by reading and then writes could otherwise find the database changed.
    private static func transaction<Value>(in db: GRDB.Database, _ body: (any WriteTransaction) throws -> Value) throws -> Value {
        try mapping { try db.beginTransaction(.immediate) }
        do {
            let value = try Transaction.carryOut(body, in: .sqlite) { try db.answer($0, $1) }
            try mapping { try db.commit() }
            return value
        } catch {
            if db.isInsideTransaction { try? db.rollback() }
            throw error
        }
    }

    private static func mapping<Value>(_ work: () throws -> Value) throws -> Value {
        do { return try work() } catch { throw DatabaseFailure(running: error) }
    }

    private func checkOpen() throws {
        if isClosed.withLock({ $0 }) { throw DatabaseFailure(.unavailable, "The database is closed.") }
    }

    /// Leaves everything in the one file, so that whoever copies it has it all: a pool closes its writer before its readers, and these
    /// cannot fold the write-ahead log back in. What cannot be folded in now (somebody reads) is so at the next opening.
    public func close() async throws {
        guard
            isClosed.withLock({ closed in
                defer { closed = true }; return !closed
            })
        else { return }
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            DispatchQueue.global().async { [pool, readOnly] in
                if !readOnly { try? pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) } }
                continuation.resume(with: Result { try Self.mapping { try pool.close() } })
            }
        }
    }
}
