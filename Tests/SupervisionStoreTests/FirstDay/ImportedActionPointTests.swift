import Foundation
import SQLStorage
import Support
import Supervision
import Testing

@testable import SupervisionStore

struct ImportedActionPointTests {
    private let words = "Ask about the stairs"

    /// The cast with employee numbers: the supervisor is 1, the supervisee 2, the manager 3.
    private func withCast(_ engine: Engine, _ body: (Store, SmallTrust) async throws -> Void) async throws {
        try await withStore(engine) { store in
            let cast = SmallTrust()
            try await store.add(cast)
            try await store.database.write { db in
                for (number, actor) in [("1", cast.supervisor), ("2", cast.supervisee), ("3", cast.manager)] {
                    try db.execute("UPDATE membership SET employee_number = \(number) WHERE id = \(actor.membershipID)")
                }
            }
            try await body(store, cast)
        }
    }

    private func bringIn(_ rows: [String], into store: Store, by actor: Actor) async throws -> FirstDayImport.Outcome {
        let id = FirstDayImport.ID()
        let bytes = Supervised.bytes(.actionPoints, rows)
        try await store.receive(firstDay: bytes, as: .actionPoints, named: "open.csv", id, from: actor, at: .ofTests)
        let preview = try await store.firstDayImport(id, as: actor, at: .ofTests)
        #expect(!"\(preview)".contains(words))
        return try await store.apply(id, expecting: preview.digest, as: actor, at: .ofTests)
    }

    @Test(arguments: Engine.all)
    func `DB-41 LAS-071: open action points come to the two who agreed them and to nobody else, and are followed like others`(
        _ engine: Engine
    ) async throws {
        try await withCast(engine) { store, cast in
            let row = "1,2,2,training,\(words),2026-12-01"
            let outcome = try await bringIn([row, "1,2,3,training,\(words),2026-12-01"], into: store, by: cast.administrator)
            #expect(outcome == .init(taken: 1, refused: 1))
            #expect(try await bringIn([row], into: store, by: cast.administrator) == .init(taken: 0, refused: 0))
            let lines = try await store.actionPoints(as: cast.supervisee)
            let point = try #require(lines.first?.point)
            #expect(lines.count == 1 && point.isOpen && lines.first?.isOwn == true && lines.first?.sessionID == nil)
            #expect(lines.first?.kindLabel == "Training or development need")
            for party in [cast.supervisor, cast.supervisee] {
                #expect(try await store.actionPoints(as: party).map(\.point.id) == [point.id])
                #expect(try await store.open(point.id, as: party, at: .ofTests).text == words)
            }
            for other in [cast.administrator, cast.manager, cast.head, cast.specialist, cast.otherHead] {
                #expect(try await store.actionPoints(as: other) == [])
                await #expect(throws: NotFound.self) { try await store.open(point.id, as: other, at: .ofTests) }
            }
            let today = LondonTime.day(of: .ofTests)
            await #expect(throws: NotFound.self) {
                try await store.finish(point.id, as: .done, Confidential("Done"), on: today, by: cast.supervisor, at: .ofTests)
            }
            try await store.finish(point.id, as: .done, Confidential("Done"), on: today, by: cast.supervisee, at: .ofTests)
            #expect(try await store.actionPoints(as: cast.supervisor).allSatisfy { !$0.point.isOpen })
        }
    }

    @Test(arguments: Engine.all)
    func `DB-41: their words lie nowhere unsealed, nor can they be told from what marks them`(_ engine: Engine) async throws {
        try await withCast(engine) { store, cast in
            _ = try await bringIn(["1,2,2,training,\(words),2026-12-01"], into: store, by: cast.administrator)
            let file = Data(words.utf8)
            let marks: [MarkRow] = try await store.look { db in try db.rows("SELECT mark FROM imported_action_point") }
            #expect(marks.count == 1 && marks.allSatisfy { !$0.mark.contains(words) && $0.mark != Digest(of: file).hex })
            let sealed: [SealedBytes] = try await store.look { db in
                try db.rows("SELECT sealed FROM sealed_document UNION ALL SELECT sealed FROM draft_document")
            }
            #expect(sealed.count == 2 && sealed.allSatisfy { $0.sealed.range(of: file) == nil })
        }
    }
}

private struct MarkRow: Decodable { let mark: String }

private struct SealedBytes: Decodable { let sealed: Data }
