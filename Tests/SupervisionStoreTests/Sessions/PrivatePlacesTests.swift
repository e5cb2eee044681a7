import SQLStorage
import Support
import Supervision
import SupervisionStore
import Testing

/// What is asked of a place, as firmly as the policy says it.
@Suite struct PrivatePlacesTests {
    private func proposal(_ pair: Pair, isPrivate: Bool = false, keeps: Bool = false) -> SessionProposal {
        SessionProposal(
            id: .init(), type: "mandatory", supervisorID: pair.supervisor.membershipID, superviseeID: pair.supervisee.membershipID,
            startsAt: pair.then, minutes: 60, venue: "Canteen", venueIsPrivate: isPrivate, asksAboutAdjustments: true, keepsClashes: keeps)
    }

    @Test(arguments: Engine.all)
    func `DDICB-059 HIPS-069 DIFF-64: where a place should be private, whoever proposes another is told, and keeps it all the same`(
        _ engine: Engine
    ) async throws {
        let pack = PolicyForTests.thatWouldHavePlacesPrivate(String(decoding: try PolicyForTests.bytes(), as: UTF8.self))
        try await withPair(engine, pack: Array(pack.utf8)) { pair in
            await #expect(throws: PlanDoesNotFit([.venueNotPrivate])) {
                try await pair.store.plan(proposal(pair), as: pair.supervisor, at: pair.now)
            }
            let id = try await pair.store.plan(proposal(pair, keeps: true), as: pair.supervisor, at: pair.now)
            #expect(try await !pair.store.hub(of: id, as: pair.supervisor).session.schedule.venueIsPrivate)
            func move(keeps: Bool) async throws {
                let move = SessionMove(
                    expecting: 1, startsAt: pair.then.adding(days: 1), minutes: 60, venue: "Yard", venueIsPrivate: false,
                    reason: Confidential("Rota"), keepsClashes: keeps)
                try await pair.store.move(id, to: move, as: pair.supervisor, at: pair.now)
            }
            await #expect(throws: PlanDoesNotFit([.venueNotPrivate])) { try await move(keeps: false) }
            try await move(keeps: true)
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-106 DIFF-64: where it must be, nobody keeps another; where the policy is silent, nobody is told`(_ engine: Engine)
        async throws
    {
        try await withPair(engine) { pair in
            await #expect(throws: Refusal(.venueIsPrivate)) {
                try await pair.store.plan(proposal(pair, keeps: true), as: pair.supervisor, at: pair.now)
            }
            _ = try await pair.store.plan(proposal(pair, isPrivate: true), as: pair.supervisor, at: pair.now)
        }
        let lines = String(decoding: try PolicyForTests.bytes(), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let silent = lines.filter { !$0.hasPrefix("  venueIsPrivate:") }
        #expect(silent.count == lines.count - 1)
        try await withPair(engine, pack: Array(silent.joined(separator: "\n").utf8)) { pair in
            _ = try await pair.store.plan(proposal(pair), as: pair.supervisor, at: pair.now)
        }
    }

    @Test(arguments: Engine.all)
    func `DDICB-059 DIFF-64: a year's draft is booked without a word of its places only where they are kept as they are`(
        _ engine: Engine
    ) async throws {
        try await withPlannedYear(engine) { year in
            try await year.store.adoptPolicyOfTests(
                for: year.trust.organisation.code, from: LondonTime.day(of: year.now), at: year.now,
                changing: PolicyForTests.thatWouldHavePlacesPrivate)
            let draft = try await year.drafted()
            func confirm(keeps: Bool) async throws -> Int {
                let said = DraftConfirmation(expecting: 1, venuesArePrivate: false, asksAboutAdjustments: true, keepsPlaces: keeps)
                return try await year.store.confirm(draft, with: said, as: year.planner, at: year.now)
            }
            await #expect(throws: PlanDoesNotFit([.venueNotPrivate])) { _ = try await confirm(keeps: false) }
            #expect(try await year.count("session") == 0)
            #expect(try await confirm(keeps: true) == 10)
            #expect(try await year.count("session_schedule WHERE venue_is_private") == 0)
        }
    }
}
