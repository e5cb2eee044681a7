import Foundation
import SQLStorage
import Support
import Supervision
@testable import SupervisionStore
import Testing

/// What is written in confidence is nowhere in clear, neither in a database's files nor in what it tells.
@Suite struct CanaryTests {
    private let canaries = Canaries()

    @Test(.enabled(if: Engine.all.contains(.sqlite)))
    func `LAS-083: no word written in confidence stands in clear in SQLite's files`() async throws {
        try await withSQLiteFile { path in
            let database = try SQLiteDatabase(path: path)
            try await database.migrate(Schema.migrations)
            try await write(in: try testStore(over: database))
            let folder = URL(filePath: path).deletingLastPathComponent()
            let whileOpen = folder.appending(path: "copy")
            try copy(folder, to: whileOpen)
            #expect(try files(in: whileOpen).count == 3, "the database, its log and its index")
            try check(try files(in: whileOpen))
            try await database.close()
            try FileManager.default.removeItem(at: whileOpen)
            try check(try files(in: folder))
        }
    }

    @Test(.enabled(if: Engine.all.contains(.postgres)))
    func `LAS-083: no word written in confidence stands in clear in any column of PostgreSQL's tables`() async throws {
        try await withStore(.postgres) { store in
            try await write(in: store)
            let dump = try await store.database.write { db in
                try db.execute("SET LOCAL xmlbinary = hex")
                return try db.rows("SELECT CAST(database_to_xml(true, false, '') AS TEXT) AS dump")
            }
            guard case .text(let text)? = dump.first?["dump"] else { throw NotFound() }
            #expect(text.contains("<sealed_document"))
            try check([Data(text.lowercased().utf8)])
        }
    }

    private func write(in store: Store) async throws {
        try await store.add(SmallTrust())
        try await canaries.write(in: store, of: SmallTrust())
    }

    /// As they are, and as hexadecimal digits.
    private func check(_ dumps: [Data]) throws {
        func isFound(_ token: String) -> Bool {
            let digits = token.utf8.map { String($0, radix: 16) }.joined()
            return dumps.contains { $0.range(of: Data(token.utf8)) != nil || $0.range(of: Data(digits.utf8)) != nil }
        }
        #expect(isFound(canaries.venue), "a place is no secret; not finding it means that nothing is found")
        #expect(canaries.confidential.filter(isFound) == [])
        let passphrase = SmallTrust.passphrase.opened(with: Access.signInGrant)
        #expect(!isFound(passphrase))
    }

    /// By another process: closing a file that SQLite has open would drop its locks.
    private func copy(_ folder: URL, to other: URL) throws {
        try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
        let process = Process()
        process.executableURL = URL(filePath: "/bin/cp")
        process.arguments = ["", "-wal", "-shm"].map { folder.appending(path: "test.sqlite" + $0).path } + [other.path]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }

    private func files(in folder: URL) throws -> [Data] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).map { try Data(contentsOf: $0) }
    }

    @Test(arguments: Engine.all)
    func `each of the words comes back to whoever may read it`(engine: Engine) async throws {
        try await withStore(engine) { store in
            try await write(in: store)
            let texts = try await store.look { db in
                try db.everySealedText { try store.bytes(at: $0, with: Access.signInGrant, in: db) }
            }
            for canary in canaries.confidential { #expect(texts.contains { $0.contains(canary) }, "\(canary)") }
        }
    }
}

private struct PlaceRow: Decodable {
    let subject: String
    let subjectID: Identifier<Place>
    let version: Int
    let organisationID: Organisation.ID
}

extension ReadTransaction {
    fileprivate func everySealedText(_ open: (Place) throws -> Data?) throws -> [String] {
        let found: [PlaceRow] = try rows(
            """
            SELECT subject, subject_id, version, organisation_id FROM sealed_document
            UNION ALL SELECT subject, subject_id, version, organisation_id FROM draft_document
            """)
        return try found.compactMap { row in
            guard let subject = Place.Subject(rawValue: row.subject) else { return nil }
            return try open(Place(subject, row.subjectID, version: row.version, in: row.organisationID)).map {
                String(decoding: $0, as: UTF8.self)
            }
        }
    }
}
