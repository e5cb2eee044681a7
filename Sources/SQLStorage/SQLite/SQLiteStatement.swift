import Foundation
import GRDB
import GRDBSQLite

extension GRDB.Database {
    /// Runs one statement, and gives its rows and how many it changed. A statement is prepared once for each connection: there are a few
    /// hundred, because no value is ever part of one.
    func answer(_ text: String, _ values: [SQLValue]) throws -> Answer {
        let statement: Statement
        do { statement = try cachedStatement(sql: text) } catch { throw DatabaseFailure(preparing: error) }
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
        let places = columns.indices.map(Int32.init)
        var rows: [Row] = []
        let cursor = try GRDB.Row.fetchCursor(self)
        while try cursor.next() != nil {
            rows.append(Row(columns: columns, values: try places.map { try value(at: $0) }))
        }
        return rows
    }

    /// Of the row at which the statement stands. Straight from SQLite: GRDB would copy each text twice.
    private func value(at place: Int32) throws -> SQLValue {
        switch sqlite3_column_type(sqliteStatement, place) {
        case SQLITE_NULL: .null
        case SQLITE_INTEGER: .integer(sqlite3_column_int64(sqliteStatement, place))
        case SQLITE_FLOAT: .real(sqlite3_column_double(sqliteStatement, place))
        case SQLITE_BLOB: .bytes(Data(bytes(sqlite3_column_blob(sqliteStatement, place), at: place)))
        default: .text(try text(at: place))
        }
    }

    /// Checked, because GRDB would put U+FFFD for what is not UTF-8 and nobody would know.
    private func text(at place: Int32) throws -> String {
        let bytes = bytes(sqlite3_column_text(sqliteStatement, place), at: place)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw DatabaseFailure(.decoding, "The column \(columnNames[Int(place)]) holds a text that is not UTF-8.")
        }
        return text
    }

    /// SQLite's own memory, good until the next step; its length is asked for after its address, as SQLite wants it.
    private func bytes(_ start: UnsafeRawPointer?, at place: Int32) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(sqliteStatement, place)))
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
