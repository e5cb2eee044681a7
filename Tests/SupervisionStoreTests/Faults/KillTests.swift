import Foundation
import SQLStorage
import Support
import Supervision
@testable import SupervisionStore
import Testing

/// A server may die at any moment; what it said that it had done is done.
@Suite(.serialized) struct KillTests {
    private static let kills = 50
    /// Kinds of what can be acknowledged.
    private static let steps = 11

    @Test(arguments: Engine.all)
    func `a server that is killed 50 times loses nothing that it had acknowledged, and leaves nothing half done`(
        engine: Engine
    ) async throws {
        try await withAddress(of: engine) { address in
            try await using(engine, address) { store in
                try await store.database.migrate(Schema.migrations)
                try await store.add(SmallTrust())
            }
            var acknowledged: [Acknowledged] = []
            var kills = 0
            // A slow machine gets through few steps before it is killed: it is killed again, later, until each kind was acknowledged.
            while kills < Self.kills || (Set(acknowledged.map(\.step)).count < Self.steps && kills < 2 * Self.kills) {
                kills += 1
                let latest = kills <= Self.kills ? 300 : 3_000
                let writer = KilledWriter(
                    engine: engine, database: address, milliseconds: Int.random(in: 30...latest), countsFromStart: kills.isMultiple(of: 5))
                let now = try await writer.acknowledged()
                try await using(engine, address) { try await check(now, in: $0) }
                acknowledged += now
            }
            try await using(engine, address) { store in
                try await check(acknowledged, in: store)
                try await checkEveryDocumentOpens(in: store)
            }
            let steps = Dictionary(grouping: acknowledged, by: \.step).mapValues(\.count)
            #expect(steps.count == Self.steps, "each kind of step has been acknowledged at least once: \(steps)")
            print(
                "\(engine): \(kills) kills, \(acknowledged.count) acknowledged, 0 lost, nothing half done; \(steps.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", "))"
            )
        }
    }

    private func check(_ acknowledged: [Acknowledged], in store: Store) async throws {
        let (lost, halfDone) = try await store.look { db in
            let things = KeptThings(store: store, db: db)
            return (try acknowledged.filter { try !things.keep($0) }, try db.halfDone())
        }
        try #require(lost == [])
        try #require(halfDone == [])
    }

    private func checkEveryDocumentOpens(in store: Store) async throws {
        let closed = try await store.look { db in
            try db.sealedDocuments().filter { document in
                let key = try db.organisationKey(of: document.place.organisationID)
                return (try? store.vault.bytes(of: document, organisationKey: key, with: Access.signInGrant)) == nil
            }
        }
        #expect(closed.isEmpty)
    }

    @Test(arguments: Engine.all)
    func `what was never stored is told as lost, and what is half done is named`(engine: Engine) async throws {
        try await withStore(engine) { store in
            let cast = SmallTrust()
            try await store.add(cast)
            let invented: [Acknowledged] = [
                .planned(.init()), .accepted(.init(), schedule: 1), .moved(.init(), schedule: 2, reason: ""),
                .topicWritten(.init(), words: ""), .agreementSigned(.init(), by: cast.supervisor.membershipID), .started(.init()),
                .closed(.init()), .saved(.init(), draft: 1, advice: ""), .sent(.init(), version: 1, advice: ""),
                .signed(.init(), version: 1, by: cast.supervisor.membershipID), .finished(.init(), words: ""),
            ]
            let meeting = OneToOne(in: store, of: cast)
            try await meeting.plan()
            let kept: [Acknowledged] = try await store.look { db in
                let things = KeptThings(store: store, db: db)
                return try (invented + [.planned(meeting.id)]).filter { try things.keep($0) }
            }
            #expect(kept == [.planned(meeting.id)])
            #expect(try await store.look { try $0.halfDone() } == [])
            try await store.database.write { db in
                try db.execute(
                    """
                    INSERT INTO topic (id, session_id, author_id, kind, written_at)
                    VALUES (\(Topic.ID()), \(meeting.id), \(cast.supervisee.membershipID), 'query', \(Instant.ofTests))
                    """)
            }
            #expect(try await store.look { try $0.halfDone() } == ["topic without words", "topic without its line in the log"])
        }
    }

    private func withAddress(of engine: Engine, _ body: (String) async throws -> Void) async throws {
        switch engine {
        case .sqlite: try await withSQLiteFile(body)
        case .postgres: try await withPostgresDatabase(body)
        }
    }

    private func using(_ engine: Engine, _ address: String, _ body: (Store) async throws -> Void) async throws {
        let database: any Database =
            switch engine {
            case .sqlite: try SQLiteDatabase(path: address)
            case .postgres: try await PostgresDatabase(address, connections: 1)
            }
        try await body(try testStore(over: database))
        try await database.close()
    }
}

private struct SealedDocumentRow: Decodable {
    let subject: String
    let subjectID: String
    let version: Int
    let organisationID: Organisation.ID
    let wrappedKey: Data
    let sealed: Data
}

extension ReadTransaction {
    /// Every one that there is.
    fileprivate func sealedDocuments() throws -> [SealedDocument] {
        let found: [SealedDocumentRow] = try rows(
            """
            SELECT subject, subject_id, version, organisation_id, wrapped_key, sealed FROM sealed_document
            UNION ALL SELECT subject, subject_id, version, organisation_id, wrapped_key, sealed FROM draft_document
            """)
        return try found.map { row in
            guard let subject = Place.Subject(rawValue: row.subject), let id = Identifier<SealedDocument>(row.subjectID) else {
                throw NotFound()
            }
            let place = Place(subject, id, version: row.version, in: row.organisationID)
            return SealedDocument(place: place, wrappedKey: row.wrappedKey, sealed: row.sealed)
        }
    }
}
