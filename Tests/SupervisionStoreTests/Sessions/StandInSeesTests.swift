import SQLStorage
import Supervision
@testable import SupervisionStore
import Support
import Testing

/// What somebody who stands in sees of what was before.
@Suite struct StandInSeesTests {
    private func sees(_ stood: StoodIn, _ actor: Actor) async throws -> Bool {
        do {
            return try await stood.store.open(stood.point, as: actor, at: stood.now).text.contains(Pair.canary)
        } catch is NotFound { return false }
    }

    @Test(arguments: Engine.all)
    func `DB-45: a stand-in sees the open action points, not the earlier record, and in no list of their own`(_ engine: Engine) async throws
    {
        try await withStandIn(engine) { stood in
            let (store, standIn, now) = (stood.store, stood.standIn, stood.now)
            let view = try await store.standInView(of: stood.session, as: standIn)
            #expect(view.actionPoints.map(\.point.id) == [stood.point] && view.records == [])
            #expect(try await sees(stood, standIn))
            #expect(try await store.actionPoints(as: standIn) == [])
            #expect(try await store.ownCopies(as: standIn) == [])
            await #expect(throws: NotFound()) {
                try await store.finish(stood.point, as: .done, Confidential("Done"), on: LondonTime.day(of: now), by: standIn, at: now)
            }
            for purpose in Purpose.allCases {
                await #expect(throws: NotFound()) { try await store.open(stood.earlier, for: purpose, as: standIn, at: now) }
            }
            #expect(try await !stood.reads(standIn))
            for other in [stood.pair.supervisee, stood.pair.supervisor, stood.pair.manager, stood.pair.head] {
                await #expect(throws: NotFound()) { try await store.standInView(of: stood.session, as: other) }
            }
        }
    }

    @Test(arguments: Engine.all)
    func `DB-45: a point that is finished is none of the stand-in's, and nothing is once the session is over`(_ engine: Engine)
        async throws
    {
        try await withStandIn(engine) { stood in
            let (store, supervisee, now) = (stood.store, stood.pair.supervisee, stood.now)
            try await stood.show()
            try await store.finish(stood.point, as: .done, Confidential("Done"), on: LondonTime.day(of: now), by: supervisee, at: now)
            #expect(try await store.standInView(of: stood.session, as: stood.standIn).actionPoints == [])
            #expect(try await !sees(stood, stood.standIn))
            try await stood.hold()
            #expect(try await !stood.reads(stood.standIn))
            await #expect(throws: NotFound()) { try await store.standInView(of: stood.session, as: stood.standIn) }
            await #expect(throws: NotFound()) { try await store.showableRecords(for: stood.session, as: supervisee) }
            await #expect(throws: NotFound()) { try await stood.show(false) }
        }
    }

    @Test(arguments: Engine.all)
    func `DB-45: open points are shut with a session that is cancelled`(_ engine: Engine) async throws {
        try await withStandIn(engine) { stood in
            #expect(try await sees(stood, stood.standIn))
            try await stood.store.cancel(stood.session, because: Confidential("Ill"), as: stood.pair.supervisee, at: stood.now)
            #expect(try await !sees(stood, stood.standIn))
        }
    }

    @Test(arguments: Engine.all)
    func `DB-45 LAS-073: what the supervisee shows is read until it is taken back, and every reading is written down`(_ engine: Engine)
        async throws
    {
        try await withStandIn(engine) { stood in
            let (store, standIn) = (stood.store, stood.standIn)
            for _ in 1...2 { try await stood.show() }
            #expect(try await store.showableRecords(for: stood.session, as: stood.pair.supervisee).records.map(\.isShown) == [true])
            #expect(try await store.standInView(of: stood.session, as: standIn).records.map(\.id) == [stood.earlier])
            let opened = try await store.openShown(stood.earlier, in: stood.session, as: standIn, at: stood.now)
            #expect(!opened.isParty && opened.responses.isEmpty && opened.difference == nil && !opened.canClose)
            let reading = try #require(try await store.readings(of: stood.earlier, as: stood.pair.supervisee).first)
            #expect(reading.name == "Ann Reed6" && reading.role == "stand-in" && reading.purpose == .standIn)
            #expect(try await store.ownCopies(as: standIn) == [])
            for _ in 1...2 { try await stood.show(false) }
            #expect(try await !stood.reads(standIn))
            try await stood.show()
            #expect(try await stood.reads(standIn))
            #expect(try await store.look { db in try db.count("SELECT COUNT(*) FROM record_showing") } == 3)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-45: a record that is shown can be read and nothing else`(_ engine: Engine) async throws {
        try await withStandIn(engine) { stood in
            let (store, standIn, now, record) = (stood.store, stood.standIn, stood.now, stood.earlier)
            try await stood.show()
            #expect(try await stood.reads(standIn))
            for opening in [Opening.onScreen, .printed, .exported] {
                await #expect(throws: NotFound()) { try await store.open(record, for: .own, opening, as: standIn, at: now) }
            }
            await #expect(throws: NotFound()) { try await store.readings(of: record, as: standIn) }
            await #expect(throws: NotFound()) { try await store.draft(of: record, as: standIn, at: now) }
            await #expect(throws: NotFound()) { try await stood.pair.sign(record, as: standIn) }
            await #expect(throws: NotFound()) {
                try await store.add(
                    Confidential("More"), id: .init(), to: record, passphrase: Pair.passphrase, as: standIn, from: "127.0.0.1", at: now)
            }
            await #expect(throws: NotFound()) {
                try await store.answer(record, version: 1, with: .comment, Confidential("No"), id: .init(), as: standIn, at: now)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `DB-45: only the supervisee shows, only what both have signed, and only to the one they said`(_ engine: Engine) async throws {
        try await withStandIn(engine) { stood in
            let (store, pair) = (stood.store, stood.pair)
            for other in [stood.standIn, pair.supervisor, pair.manager, pair.head, pair.trust.administrator] {
                await #expect(throws: NotFound()) { try await stood.show(as: other) }
            }
            let own = try #require(try await store.hub(of: stood.session, as: stood.standIn).record?.id)
            await #expect(throws: NotFound()) { try await stood.show(true, own) }
            let late = LateSession(
                id: .init(), type: "mandatory", superviseeID: pair.supervisee.membershipID, startedAt: pair.now.adding(days: -3),
                minutes: 30,
                venue: "Station", reason: Confidential("No signal"), hasSignedSheet: false)
            let unsigned = try #require(
                try await store.hub(of: try await store.enter(late, as: pair.supervisor, at: stood.now), as: pair.supervisor).record?.id)
            try await pair.sent(unsigned)
            await #expect(throws: Refusal(.signedRecordsAreShown)) { try await stood.show(true, unsigned) }
            try await stood.show()
            let third = try await pair.trust.appoint("3", .supervisor)
            try await stood.ask(third, insteadOf: stood.standIn, by: pair.supervisee)
            for actor in [third, stood.standIn, pair.supervisor] { #expect(try await !stood.reads(actor)) }
            #expect(try await store.hub(of: stood.session, as: third).standsInFor?.id == pair.supervisor.membershipID)
        }
    }
}
