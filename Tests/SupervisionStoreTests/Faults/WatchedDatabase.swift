@testable import SQLStorage

/// A database that shows each statement to the test before and after it runs; the test can make it fail, or be passed over.
struct WatchedDatabase: Database {
    enum Moment: Sendable { case before, after, committed }
    enum Verdict: Sendable { case goOn, passOver }

    let base: any Database
    /// - Throws: what the transaction then ends with. For `committed` the text is empty.
    let watch: @Sendable (_ statement: String, Moment) throws -> Verdict

    var dialect: Dialect { base.dialect }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any ReadTransaction) throws -> Value) async throws -> Value {
        try await base.read { try body(WatchedReading(base: $0, watch: watch)) }
    }

    func write<Value: Sendable>(
        isCounted: Bool, _ body: @escaping @Sendable (any WriteTransaction) throws -> Value
    ) async throws -> Value {
        let value = try await base.write(isCounted: isCounted) { try body(WatchedWriting(base: $0, watch: watch)) }
        _ = try watch("", .committed)
        return value
    }

    func close() async throws { try await base.close() }
}

private typealias Watch = @Sendable (_ statement: String, WatchedDatabase.Moment) throws -> WatchedDatabase.Verdict

extension SQL {
    fileprivate var text: String { shape }
}

private struct WatchedReading: ReadTransaction {
    let base: any ReadTransaction
    let watch: Watch

    var dialect: Dialect { base.dialect }

    func rows(_ sql: SQL) throws -> [Row] {
        guard try watch(sql.text, .before) == .goOn else { return [] }
        let rows = try base.rows(sql)
        _ = try watch(sql.text, .after)
        return rows
    }
}

private struct WatchedWriting: WriteTransaction {
    let base: any WriteTransaction
    let watch: Watch

    var dialect: Dialect { base.dialect }

    func rows(_ sql: SQL) throws -> [Row] { try WatchedReading(base: base, watch: watch).rows(sql) }

    func execute(_ sql: SQL) throws -> Int {
        guard try watch(sql.text, .before) == .goOn else { return 1 }
        let changed = try base.execute(sql)
        _ = try watch(sql.text, .after)
        return changed
    }
}
