import SQLStorage
import Supervision
@testable import SupervisionStore
import Support
import Testing

/// Of the quarter from October to December 2026, in which twelve people are in a group row of two a year.
@Suite struct ReportStoreTests {
    private static let quarter = "2026-27-Q3"

    private func withTrust(_ engine: Engine, _ body: (Supervised, _ head: Actor) async throws -> Void) async throws {
        try await withStore(engine) { store in
            let supervised = try await Supervised(store)
            let head = supervised.trust.actor(try await supervised.trust.member("2"), .headOfSafeguarding)
            for number in 3...9 {
                try await supervised.insert(.individual, for: "\(number)", at: Self.time("2026-10-0\(number)T09:00:00.000Z"))
            }
            try await supervised.insert(.individual, type: "onRequest", for: "3", at: Self.time("2026-11-05T09:00:00.000Z"))
            try await supervised.put("3", into: "mentalHealthNurses")
            try await body(supervised, head)
        }
    }

    private static func time(_ text: String) -> Instant { Instant(text) ?? Trust.now }

    private func digest(_ store: Store, _ head: Actor) async throws -> Digest {
        try #require(try await store.report(of: Self.quarter, for: nil, as: head, at: Trust.now).digest)
    }

    @Test(arguments: Engine.all)
    func `LAS-085 LAS-087 GAP-16: figures come from the sessions, for those who read no record`(_ engine: Engine) async throws {
        try await withTrust(engine) { supervised, head in
            for actor in [head, supervised.trust.administrator] {
                let shown = try await supervised.store.report(of: Self.quarter, for: nil, as: actor, at: Trust.now)
                #expect(shown.report[.formats]?.figure("individual", "sessions") == .number(8))
                #expect(shown.report[.types]?.figure("onRequest", "attendances") == .number(1))
                #expect(shown.report[.designated]?.figure("mentalHealthNurses", "counted") == .number(1))
                #expect(shown.report[.designated]?.figure("mentalHealthNurses", "other") == .number(1))
                #expect(shown.report[.designated]?.figure("everybodyElse", "attendances") == .number(6))
                #expect(shown.report[.agreements]?.figure("without", "sessions") == .number(8))
                #expect(shown.release == nil && !shown.report.isProvisional)
            }
            let nurse = supervised.trust.actor(try await supervised.trust.member("3"), .supervisor, .lineManager)
            await #expect(throws: NotFound()) {
                try await supervised.store.report(of: Self.quarter, for: nil, as: nurse, at: Trust.now)
            }
            await #expect(throws: NotFound()) { try await supervised.store.reports(as: nurse, at: Trust.now) }
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-088 GAP-19 DB-10: the head lets the report go to each recipient by itself, and its figures stand`(_ engine: Engine)
        async throws
    {
        try await withTrust(engine) { supervised, head in
            let store = supervised.store
            let group = supervised.trust.actor(try await supervised.trust.member("4"), .assuranceGroup)
            #expect(try await store.home(as: head, at: Trust.now).reportWaiting?.description == Self.quarter)
            #expect(try await store.reports(as: group, at: Trust.now) == [])
            let digest = try await digest(store, head)
            try await store.releaseReport(of: Self.quarter, to: ["commissioners"], expecting: digest, as: head, at: Trust.now)
            await #expect(throws: NotFound(), "It went to the commissioners only.") {
                try await store.report(of: Self.quarter, for: nil, as: group, at: Trust.now)
            }
            // Something is entered late: the release stands, and goes on to the others as it was.
            try await supervised.insert(.individual, for: "5", at: Self.time("2026-12-01T09:00:00.000Z"))
            try await store.releaseReport(of: Self.quarter, to: ["assuranceGroup"], expecting: digest, as: head, at: Trust.now)
            let read = try await store.report(of: Self.quarter, for: nil, as: group, at: Trust.now)
            #expect(read.report.audience == .assurance && read.report[.formats]?.figure("total", "sessions") == .number(8))
            #expect(read.changes == [] && read.digest == nil)
            await #expect(throws: NotFound()) { try await store.report(of: Self.quarter, for: .team, as: group, at: Trust.now) }
            await #expect(throws: NotFound()) { try await store.report(of: "2026-27-Q2", for: nil, as: group, at: Trust.now) }
            let seen = try await store.report(of: Self.quarter, for: nil, as: head, at: Trust.now)
            #expect(seen.report[.formats]?.figure("total", "sessions") == .number(8))
            #expect(seen.changes.contains { $0.table == .formats && $0.then == .number(8) && $0.now == .number(9) })
            #expect(seen.release?.recipients.map(\.key).sorted() == ["assuranceGroup", "commissioners"])
            #expect(try await store.reports(as: group, at: Trust.now).map(\.quarter.description) == [Self.quarter])
        }
    }

    @Test(arguments: Engine.all)
    func `DB-10: nobody but the head lets a report go, not before its quarter has ended, and not other figures than were shown`(
        _ engine: Engine
    ) async throws {
        try await withTrust(engine) { supervised, head in
            let store = supervised.store
            let digest = try await digest(store, head)
            let specialist = supervised.trust.actor(try await supervised.trust.member("5"), .safeguardingSpecialist)
            for other in [specialist, supervised.trust.administrator] {
                await #expect(throws: NotFound()) {
                    try await store.releaseReport(of: Self.quarter, to: ["commissioners"], expecting: digest, as: other, at: Trust.now)
                }
            }
            for recipients in [[], ["somebody"], ["commissioners", "press"]] {
                await #expect(throws: NoRecipient()) {
                    try await store.releaseReport(of: Self.quarter, to: recipients, expecting: digest, as: head, at: Trust.now)
                }
            }
            let refusal = await #expect(throws: Refusal.self) {
                try await store.releaseReport(of: "2026-27-Q4", to: ["commissioners"], expecting: digest, as: head, at: Trust.now)
            }
            #expect(refusal?.clauses == [.reportOfEndedQuarter])
            try await supervised.insert(.individual, for: "6", at: Self.time("2026-12-01T09:00:00.000Z"))
            await #expect(throws: ReportChanged()) {
                try await store.releaseReport(of: Self.quarter, to: ["commissioners"], expecting: digest, as: head, at: Trust.now)
            }
            #expect(try await store.report(of: Self.quarter, for: nil, as: head, at: Trust.now).release == nil)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-10: a quarter that goes on is provisional, and there is none before the first policy or in the future`(_ engine: Engine)
        async throws
    {
        try await withTrust(engine) { supervised, head in
            let store = supervised.store
            let running = try await store.report(of: "2026-27-Q4", for: nil, as: head, at: Trust.now)
            #expect(running.report.isProvisional && running.digest == nil)
            for text in ["2027-28-Q1", "2019-20-Q1", "2026-27-Q9", "nonsense"] {
                await #expect(throws: NotFound()) { try await store.report(of: text, for: nil, as: head, at: Trust.now) }
            }
            let code = supervised.trust.organisation.code
            await #expect(throws: NoSuchReport.notAQuarter) {
                try await store.report(of: code, quarter: "Q3", for: .team, on: Trust.today)
            }
            let early = await #expect(throws: NoSuchReport.self) {
                try await store.report(of: code, quarter: "2019-20-Q1", for: .team, on: Trust.today)
            }
            #expect(early?.description == "Reports begin with 2024-25-Q1.")
            let lines = try await store.reports(as: head, at: Trust.now)
            #expect(lines.first?.state == .provisional && lines.last?.quarter.description == "2024-25-Q1")
        }
    }
}
