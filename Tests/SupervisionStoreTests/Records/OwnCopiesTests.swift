import Supervision
@testable import SupervisionStore
import Support
import Testing

@Suite struct OwnCopiesTests {
    @Test(arguments: Engine.all)
    func `LAS-178 DB-05: each party still gets the own signed copy once the other has left, and whoever left gets in no more`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            let (_, record) = try await pair.signed()
            let later = pair.then.adding(days: 2)
            let leaver = try await pair.trust.member("1")
            let visit = try await pair.store.signIn(
                email: leaver.person.workEmail ?? "", passphrase: Pair.passphrase, device: "test", from: "127.0.0.3", at: pair.then)
            try await pair.leave(pair.supervisee, on: LondonTime.day(of: pair.then))
            #expect(try await pair.store.openOwnCopies(.exported, as: pair.supervisor, at: later).map(\.opened.record.id) == [record])
            _ = try await pair.store.open(record, for: .own, .printed, as: pair.supervisor, at: later)
            #expect(try await pair.store.visit(visit, at: later) == nil)
            await #expect(throws: WrongPassphrase.self) {
                try await pair.store.signIn(
                    email: leaver.person.workEmail ?? "", passphrase: Pair.passphrase, device: "test", from: "127.0.0.4", at: later)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-178 DB-06: all own signed copies at once, each written down, and nobody else's`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let (_, record) = try await pair.signed()
            let (_, draft) = try await pair.held()
            try await pair.sent(draft)
            for party in [pair.supervisee, pair.supervisor] {
                #expect(try await pair.store.ownCopies(as: party).map(\.id) == [record])
                let copies = try await pair.store.openOwnCopies(.exported, as: party, at: pair.then.adding(days: 1))
                #expect(copies.map(\.opened.record.id) == [record])
                #expect(copies.first?.opened.text.lines.contains { $0.value.contains(Pair.canary) } == true)
            }
            let readings = try await pair.store.readings(of: record, as: pair.supervisee)
            #expect(readings.prefix(2).map(\.event) == [.recordExported, .recordExported])
            #expect(Set(readings.prefix(2).map(\.role)) == ["supervisee", "supervisor"])
            for other in [pair.head, pair.specialist, pair.manager, pair.colleague, pair.trust.administrator] {
                #expect(try await pair.store.openOwnCopies(.printed, as: other, at: pair.then).isEmpty)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `DB-05: whoever leaves within 30 days is told to keep copies`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let day = LondonTime.day(of: pair.now)
            #expect(try await pair.store.lastDay(of: pair.supervisee, within: 30, at: pair.now) == nil)
            try await pair.leave(pair.supervisee, on: day.adding(days: 31))
            #expect(try await pair.store.home(as: pair.supervisee, at: pair.now).lastDay == nil)
            #expect(try await pair.store.home(as: pair.supervisee, at: pair.now.adding(days: 1)).lastDay == day.adding(days: 31))
        }
    }
}
