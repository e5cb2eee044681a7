public import SQLStorage
import Synchronization

/// A database that remembers which statements were asked of it: what a page costs is counted, not guessed. It does not tell its changes,
/// so that no answer is kept and none is missing from the count.
public final class CountedDatabase: Database {
    private let counted: any Database
    private let asked = Mutex<[String]>([])

    public init(_ database: any Database) { counted = database }

    public var dialect: Dialect { counted.dialect }

    /// The statements since this was asked last.
    public func takeStatements() -> [String] {
        asked.withLock { asked in
            defer { asked = [] }
            return asked
        }
    }

    public func read<Value: Sendable>(_ body: @escaping @Sendable (any ReadTransaction) throws -> Value) async throws -> Value {
        try await counted.read { db in try body(CountedReading(counted: db, note: self.note)) }
    }

    public func write<Value: Sendable>(
        isCounted: Bool, _ body: @escaping @Sendable (any WriteTransaction) throws -> Value
    ) async throws -> Value {
        try await counted.write(isCounted: isCounted) { db in try body(CountedWriting(counted: db, note: self.note)) }
    }

    public func close() async throws { try await counted.close() }

    private func note(_ statement: SQL) { asked.withLock { $0.append(statement.shape) } }
}

private struct CountedReading: ReadTransaction {
    let counted: any ReadTransaction
    let note: (SQL) -> Void

    var dialect: Dialect { counted.dialect }

    func rows(_ sql: SQL) throws -> [Row] {
        note(sql)
        return try counted.rows(sql)
    }
}

private struct CountedWriting: WriteTransaction {
    let counted: any WriteTransaction
    let note: (SQL) -> Void

    var dialect: Dialect { counted.dialect }

    func rows(_ sql: SQL) throws -> [Row] {
        note(sql)
        return try counted.rows(sql)
    }

    func execute(_ sql: SQL) throws -> Int {
        note(sql)
        return try counted.execute(sql)
    }
}
