/// What a statement answered: its rows, and how many it changed.
struct Answer {
    var rows: [Row] = []
    var changed = 0
}

/// A transaction of either engine, with the rules that both keep.
///
/// Once a statement failed, every later one fails with it and the transaction is rolled back, even where the closure
/// caught the failure: PostgreSQL knows no other way, so SQLite is held to it too.
final class Transaction: WriteTransaction {
    typealias Run = (_ text: String, _ values: [SQLValue]) throws -> Answer

    let dialect: Dialect
    private let run: Run
    private var failure: (any Error)?

    private init(_ dialect: Dialect, _ run: @escaping Run) {
        self.dialect = dialect
        self.run = run
    }

    /// Runs the closure in a transaction that the driver has begun and will commit.
    static func carryOut<Value>(_ body: (any WriteTransaction) throws -> Value, in dialect: Dialect, run: @escaping Run) throws -> Value {
        let transaction = Transaction(dialect, run)
        defer { transaction.failure = DatabaseFailure(.other, "The transaction has ended.") }
        let value = try body(transaction)
        if let failure = transaction.failure { throw failure }
        return value
    }

    func rows(_ sql: SQL) throws -> [Row] { try answer(sql).rows }

    func execute(_ sql: SQL) throws -> Int { try answer(sql).changed }

    private func answer(_ sql: SQL) throws -> Answer {
        if let failure { throw failure }
        do {
            let (text, values) = sql.prepared(for: dialect)
            for (index, value) in values.enumerated() { try value.checkKept(at: index + 1) }
            return try run(text, values)
        } catch {
            failure = error
            throw error
        }
    }
}

extension SQLValue {
    /// Refuses what one of the engines would cut short or turn into something else.
    fileprivate func checkKept(at position: Int) throws {
        switch self {
        case .text(let text) where text.utf8.contains(0):
            throw DatabaseFailure(.check, "Value \(position) of the statement is a text with a NUL byte.")
        case .real(let number) where !number.isFinite:
            throw DatabaseFailure(.check, "Value \(position) of the statement is not a finite number.")
        default: break
        }
    }
}
