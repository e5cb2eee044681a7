import SQLStorage
import Support
import Supervision
@testable import SupervisionStore
import Testing

/// No words without a receipt: the entry of a reading is in the log before anybody reads.
@Suite struct ReceiptTests {
    private static let tries = 200

    @Test(arguments: Engine.all)
    func `DB-06 LAS-073: where the log cannot be written, a record is not read`(engine: Engine) async throws {
        try await withWords(engine) { store, ways in
            let record = ways.filter { $0.name.hasPrefix("record") }
            let told = try await tell(record, tries: Self.tries, watchedBy: Self.failingAtRandom, in: store)
            #expect(told.withoutEntry == [])
            #expect(told.yielded > 20 && told.refused > 20)
            print("\(engine): \(Self.tries) tries to open a record, \(told.yielded) read, \(told.refused) not, 0 without an entry")
        }
    }

    @Test(arguments: Engine.all)
    func `DB-06: the same holds for drafts, topics, adjustments and action points`(engine: Engine) async throws {
        try await withWords(engine) { store, ways in
            let told = try await tell(ways, tries: Self.tries, watchedBy: Self.failingAtRandom, in: store)
            #expect(told.withoutEntry == [])
            #expect(told.yielded > 20 && told.refused > 20)
            print(
                "\(engine): \(Self.tries) tries over \(ways.count) ways to open words, \(told.yielded) read, \(told.refused) not, 0 without an entry"
            )
        }
    }

    @Test(arguments: Engine.all)
    func `with a log that is passed over in silence, the drill finds each reading`(engine: Engine) async throws {
        try await withWords(engine) { store, ways in
            let told = try await tell(
                ways, tries: ways.count, watchedBy: { statement, _ in statement.writesLog ? .passOver : .goOn }, in: store)
            #expect(Set(told.withoutEntry) == Set(ways.map(\.name)))
        }
    }

    /// Before the entry is written, after it, or after the commit, where the answer is lost on the way back.
    private static let failingAtRandom: @Sendable (String, WatchedDatabase.Moment) throws -> WatchedDatabase.Verdict = {
        statement, moment in
        guard statement.writesLog || moment == .committed, Int.random(in: 0..<4) == 0 else { return .goOn }
        throw DatabaseFailure(.unavailable, "the log cannot be written")
    }

    private struct Told {
        var yielded = 0
        var refused = 0
        var withoutEntry: [String] = []
    }

    /// Opens words again and again over a database that is watched, and looks into the log of the real one.
    private func tell(
        _ ways: [WordsOpened], tries: Int,
        watchedBy watch: @escaping @Sendable (String, WatchedDatabase.Moment) throws -> WatchedDatabase.Verdict,
        in store: Store
    ) async throws -> Told {
        let watched = try testStore(over: WatchedDatabase(base: store.database, watch: watch))
        var told = Told()
        for number in 0..<tries {
            let (way, now) = (ways[number % ways.count], Instant.ofTests.adding(days: 1).adding(seconds: number))
            do {
                #expect(try await way.open(watched, now).contains(WordsOpened.token), "\(way.name)")
                told.yielded += 1
            } catch let failure as DatabaseFailure where failure.kind == .unavailable {
                told.refused += 1
                continue
            }
            let entries = try await store.look { db in
                try db.count(
                    "SELECT COUNT(*) FROM log_entry WHERE event = \(way.event.rawValue) AND subject_id = \(way.subjectID) AND at = \(now)")
            }
            if entries == 0 { told.withoutEntry.append(way.name) }
        }
        return told
    }

    private func withWords(_ engine: Engine, _ body: (Store, [WordsOpened]) async throws -> Void) async throws {
        try await withStore(engine) { store in
            let cast = SmallTrust()
            try await store.add(cast)
            try await body(store, try await WordsOpened.everyWay(in: store, of: cast))
        }
    }
}

extension String {
    fileprivate var writesLog: Bool { contains("INSERT INTO log_entry") }
}
