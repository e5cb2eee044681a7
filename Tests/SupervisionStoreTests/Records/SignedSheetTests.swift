import Supervision
@testable import SupervisionStore
import Support
import Testing

@Suite struct SignedSheetTests {
    @Test(arguments: Engine.all)
    func `DB-43 LAS-084: the signed sheet is attached sealed, comes back byte for byte, and each reading is shown`(_ engine: Engine)
        async throws
    {
        try await withPair(engine) { pair in
            let record = try await pair.enteredLate()
            let (id, bytes) = (SignedSheet.ID(), SampleSheets.pdf(saying: Pair.canary))
            for _ in 1...2 { try await pair.store.attach(bytes, as: id, to: record, as: pair.supervisor, at: pair.now) }
            let sheets = try await pair.store.sheets(of: record, as: pair.supervisor)
            #expect(sheets.sheets.map(\.kind) == [.pdf] && sheets.sheets.map(\.size) == [bytes.count] && sheets.canAttach)
            await #expect(throws: NotFound()) { try await pair.store.open(id, of: record, for: .own, as: pair.supervisee, at: pair.now) }
            try await pair.sent(record)
            for party in [pair.supervisee, pair.supervisor] {
                #expect(try await pair.store.open(id, of: record, for: .own, as: party, at: pair.then).bytes == bytes)
            }
            #expect(try await pair.store.open(id, of: record, for: .audit, as: pair.head, at: pair.then).bytes == bytes)
            for actor in [pair.manager, pair.colleague, pair.specialist] {
                await #expect(throws: NotFound()) { try await pair.store.open(id, of: record, for: .own, as: actor, at: pair.then) }
                await #expect(throws: NotFound()) { try await pair.store.open(id, of: record, for: .audit, as: actor, at: pair.then) }
            }
            let readings = try await pair.store.readings(of: record, as: pair.supervisee).filter { $0.event == .sheetOpened }
            #expect(readings.count == 3 && readings.filter { $0.purpose == .audit }.count == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-43: a sheet is attached by the author, to a late entry, until the record is signed`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let record = try await pair.enteredLate()
            let png = SampleSheets.png
            for actor in [pair.supervisee, pair.head, pair.colleague] {
                await #expect(throws: NotFound()) { try await pair.store.attach(png, as: .init(), to: record, as: actor, at: pair.now) }
            }
            await #expect(throws: Refusal(.sheetIsWhatItSays)) {
                try await pair.store.attach(Array("<script>".utf8), as: .init(), to: record, as: pair.supervisor, at: pair.now)
            }
            let (_, planned) = try await pair.held()
            await #expect(throws: Refusal(.sheetsOfLateEntries)) {
                try await pair.store.attach(png, as: .init(), to: planned, as: pair.supervisor, at: pair.now)
            }
            try await pair.sent(record)
            for party in [pair.supervisee, pair.supervisor] { try await pair.sign(record, as: party) }
            await #expect(throws: Refusal(.signedRecordStands)) {
                try await pair.store.attach(png, as: .init(), to: record, as: pair.supervisor, at: pair.now)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `DB-43: sheets are limited in size and number, and one of 8 MB passes`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let record = try await pair.enteredLate()
            let largest = SampleSheets.pdf(saying: "", size: SignedSheet.mostBytes)
            let id = SignedSheet.ID()
            try await pair.store.attach(largest, as: id, to: record, as: pair.supervisor, at: pair.now)
            #expect(try await pair.store.open(id, of: record, for: .own, as: pair.supervisor, at: pair.now).bytes == largest)
            await #expect(throws: Refusal(.sheetsAreSmall)) {
                let larger = SampleSheets.pdf(saying: "", size: SignedSheet.mostBytes + 1)
                try await pair.store.attach(larger, as: .init(), to: record, as: pair.supervisor, at: pair.now)
            }
            for _ in 2...SignedSheet.mostSheets {
                try await pair.store.attach(SampleSheets.jpeg, as: .init(), to: record, as: pair.supervisor, at: pair.now)
            }
            await #expect(throws: Refusal(.sheetsAreSmall)) {
                try await pair.store.attach(SampleSheets.jpeg, as: .init(), to: record, as: pair.supervisor, at: pair.now)
            }
        }
    }
}

extension Pair {
    /// A session that was entered late: its record.
    func enteredLate() async throws -> SupervisionRecord.ID {
        let id = try await store.enter(late(), as: supervisor, at: now)
        return try #require(try await store.hub(of: id, as: supervisor).record?.id)
    }
}
