import Foundation
import SQLStorage
import SupervisionStore
import Support

private struct Dump: Decodable { let content: String }

/// Everything that a database holds, as somebody reads it who has stolen it.
struct EveryByte {
    private let bytes: Data

    /// Whether a text stands there in clear, as text or as bytes.
    func contains(_ text: String) -> Bool {
        ([Data(text.utf8)] + Self.base64(of: text)).contains { bytes.range(of: $0) != nil }
    }

    /// Hands in a store, and afterwards what its database holds.
    static func withStore(_ engine: Engine, _ body: (Store) async throws -> Void, then look: (EveryByte) throws -> Void) async throws {
        switch engine {
        case .sqlite:
            try await withSQLiteFile { path in
                let database = try SQLiteDatabase(path: path)
                try await database.migrate(Schema.migrations)
                try await body(try testStore(over: database))
                let files = [path, path + "-wal"].compactMap { FileManager.default.contents(atPath: $0) }
                try await database.close()
                try look(EveryByte(bytes: files.reduce(Data(), +)))
            }
        case .postgres:
            try await withDatabase(engine, migrations: Schema.migrations) { database in
                try await body(try testStore(over: database))
                try look(EveryByte(bytes: try await dump(database)))
            }
        }
    }

    /// Each table as XML, in which bytes stand in base64 with line breaks.
    private static func dump(_ database: any Database) async throws -> Data {
        let tables: [Dump] = try await database.read { db in
            try db.rows(
                """
                SELECT CAST(query_to_xml('SELECT * FROM ' || quote_ident(table_name), true, false, '') AS TEXT) AS content
                FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
                """)
        }
        return Data(tables.map(\.content).joined().utf8.filter { $0 != UInt8(ascii: "\n") })
    }

    /// How a text looks inside base64, wherever in a group of three bytes it begins.
    private static func base64(of text: String) -> [Data] {
        (0..<3).map { offset in
            let encoded = Data((Data(count: offset) + Data(text.utf8)).base64EncodedString().utf8)
            let begin = offset == 0 ? 0 : 4
            let end = (offset + text.utf8.count) / 3 * 4
            return encoded.subdata(in: begin..<max(begin, end))
        }
    }
}
