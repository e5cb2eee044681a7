import Foundation
import GRDB

extension GRDB.Database {
    /// Runs one statement, and gives its rows and how many it changed.
    func answer(_ text: String, _ values: [SQLValue]) throws -> Answer {
        let statement: Statement
        do { statement = try makeStatement(sql: text) } catch { throw DatabaseFailure(preparing: error) }
        do {
            try statement.setArguments(StatementArguments(values.map(\.databaseValue)))
            let before = totalChangesCount
            let rows = try statement.rows()
            return Answer(rows: rows, changed: totalChangesCount == before ? 0 : changesCount)
        } catch {
            throw DatabaseFailure(running: error)
        }
    }
}

extension Statement {
    fileprivate func rows() throws -> [Row] {
        guard columnCount > 0 else {
            try execute()
            return []
        }
        let columns = columnNames
        var rows: [Row] = []
        let cursor = try GRDB.Row.fetchCursor(self)
        while let row = try cursor.next() {
            rows.append(Row(columns: columns, values: try columns.indices.map { try row.value(at: $0, named: columns[$0]) }))
        }
        return rows
    }
}

extension GRDB.Row {
    fileprivate func value(at index: Int, named column: String) throws -> SQLValue {
        switch (self[index] as DatabaseValue).storage {
        case .null: .null
        case .int64(let number): .integer(number)
        case .double(let number): .real(number)
        case .blob(let bytes): .bytes(bytes)
        case .string: .text(try text(at: index, named: column))
        }
    }

    /// From the bytes, because GRDB would put U+FFFD for what is not UTF-8 and nobody would know.
    private func text(at index: Int, named column: String) throws -> String {
        try withUnsafeData(atIndex: index) { bytes in
            guard let text = String(validating: bytes ?? Data(), as: UTF8.self) else {
                throw DatabaseFailure(.decoding, "The column \(column) holds a text that is not UTF-8.")
            }
            return text
        }
    }
}

extension SQLValue {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .text(let text): text.databaseValue
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .boolean(let answer): answer.databaseValue
        case .bytes(let bytes): bytes.databaseValue
        }
    }
}
