import CLibPQ
import Foundation

/// What the server answered to one statement. Holds libpq's memory until ``clear()``.
struct PostgresResult {
    private let pointer: OpaquePointer?

    /// Sends a statement and its values apart from each other, and waits for the answer.
    init(_ text: String, _ values: [SQLValue], in handle: OpaquePointer) {
        let parameters = PostgresParameters(values)
        pointer = parameters.withPointers { pointers in
            PQexecParams(handle, text, Int32(values.count), parameters.types, pointers, parameters.lengths, parameters.formats, 0)
        }
    }

    func clear() { PQclear(pointer) }

    var isFailed: Bool {
        let status = PQresultStatus(pointer)
        return status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK
    }

    /// `COMMIT`, `UPDATE 3` and the like.
    var command: String { PQcmdStatus(pointer).map { String(cString: $0) } ?? "" }

    /// A part of the server's error, by the letter that the protocol gives it.
    func errorField(_ letter: Unicode.Scalar) -> String? {
        PQresultErrorField(pointer, Int32(letter.value)).map { String(cString: $0) }
    }

    func answer() throws -> Answer {
        let columns = (0..<PQnfields(pointer)).map { String(cString: PQfname(pointer, $0)) }
        let rows = try (0..<PQntuples(pointer)).map { row in
            Row(columns: columns, values: try columns.indices.map { try value(row, Int32($0), named: columns[$0]) })
        }
        let isQuery = command.utf8.starts(with: "SELECT".utf8)
        return Answer(rows: rows, changed: isQuery ? 0 : Int(String(cString: PQcmdTuples(pointer))) ?? 0)
    }

    private func value(_ row: Int32, _ column: Int32, named name: String) throws -> SQLValue {
        guard PQgetisnull(pointer, row, column) == 0 else { return .null }
        let bytes = UnsafeRawBufferPointer(start: PQgetvalue(pointer, row, column), count: Int(PQgetlength(pointer, row, column)))
        let text = String(validating: bytes, as: UTF8.self)
        guard let text, let value = PostgresType(rawValue: PQftype(pointer, column)).value(of: text) else {
            throw DatabaseFailure(.decoding, "The column \(name) holds what cannot be read.")
        }
        return value
    }
}
