import Supervision
@testable import SupervisionStore
import Support
import Testing

@Suite struct ArrangingStoreTests {
    private static func policy(_ arranger: String, _ strength: String = "must") -> String {
        "scheduling:\n  arranger: { value: \(arranger), paragraph: \"6.0\", strength: \(strength) }\n"
    }

    /// Tomorrow at the same time, or some minutes after, as somebody would plan it who was told what does not fit.
    private func proposal(_ pair: Pair, type: String = "mandatory", minutesAfter: Int = 0, keeps: Bool = false) -> SessionProposal {
        SessionProposal(
            id: .init(), type: type, supervisorID: pair.supervisor.membershipID, superviseeID: pair.supervisee.membershipID,
            startsAt: pair.then.adding(minutes: minutesAfter), minutes: 60, venue: "Room \(minutesAfter)", venueIsPrivate: true,
            asksAboutAdjustments: true, keepsClashes: keeps)
    }

    @Test(arguments: Engine.all)
    func `DIFF-10 HWCCG-044 DDICB-069: a supervisee books for themselves where the policy says so, and for nobody else`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine, under: Self.policy("supervisee")) { pair in
            let choices = try await pair.store.planningChoices(as: pair.supervisee, at: pair.now)
            let id = pair.supervisee.membershipID
            #expect(choices.supervisees.map(\.id) == [id] && choices.supervisors(for: id).map(\.id) == [pair.supervisor.membershipID])
            #expect(try await pair.store.canPlan(as: pair.supervisee, at: pair.now))
            let planned = try await pair.store.plan(proposal(pair), as: pair.supervisee, at: pair.now)
            let session = try await pair.store.hub(of: planned, as: pair.supervisor).session
            #expect(session.arrangerID == id && session.acceptedBy == [id] && session.state == .proposed)
            await #expect(throws: NotFound()) { try await pair.store.plan(proposal(pair), as: pair.colleague, at: pair.now) }
            await #expect(throws: NotFound()) { try await pair.store.planningSubject(id, as: pair.colleague, at: pair.now) }
            await #expect(throws: NotFound()) { try await pair.store.groupChoices(ofRow: nil, as: pair.supervisee, at: pair.now) }
            let byNobody = SessionProposal(
                id: .init(), type: "mandatory", supervisorID: pair.colleague.membershipID, superviseeID: id, startsAt: pair.then,
                minutes: 60,
                venue: "Room", venueIsPrivate: true, asksAboutAdjustments: true)
            await #expect(throws: NotFound()) { try await pair.store.plan(byNobody, as: pair.supervisee, at: pair.now) }
        }
        try await withPair(engine) { pair in
            let canPlan = try await pair.store.canPlan(as: pair.supervisee, at: pair.now)
            #expect(!canPlan)
            await #expect(throws: NotFound()) { try await pair.store.plan(proposal(pair), as: pair.supervisee, at: pair.now) }
            await #expect(throws: NotFound()) { try await pair.store.planningChoices(as: pair.supervisee, at: pair.now) }
        }
    }

    @Test(arguments: Engine.all)
    func `DDICB-069: whoever supervises them is offered first, and they book with anybody else who is nominated too`(_ engine: Engine)
        async throws
    {
        try await withPair(engine, under: Self.policy("supervisee")) { pair in
            let other = try await pair.trust.appoint("6", .supervisor)
            let id = pair.supervisee.membershipID
            func offered() async throws -> [Membership.ID] {
                try await pair.store.planningChoices(as: pair.supervisee, at: pair.now).supervisors(for: id).map(\.id)
            }
            #expect(try await offered() == [pair.supervisor.membershipID, other.membershipID])
            _ = try await pair.store.plan(pair.proposal(supervisor: other), as: pair.supervisee, at: pair.now)
            #expect(try await offered() == [other.membershipID, pair.supervisor.membershipID])
            let second = try await pair.store.plan(proposal(pair, minutesAfter: 120), as: pair.supervisee, at: pair.now)
            #expect(try await pair.store.hub(of: second, as: pair.supervisee).supervisor.id == pair.supervisor.membershipID)
        }
    }

    @Test(arguments: Engine.all)
    func `DIFF-10 HWCCG-056: others are refused where the policy must have it, but for extra sessions and what they cancelled`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine, under: Self.policy("supervisee")) { pair in
            for actor in [pair.supervisor, pair.manager, pair.head] {
                await #expect(throws: Refusal(.arrangerBooks)) {
                    try await pair.store.plan(proposal(pair, keeps: true), as: actor, at: pair.now)
                }
            }
            _ = try await pair.store.plan(proposal(pair, type: "onRequest", minutesAfter: 90), as: pair.supervisor, at: pair.now)
            let id = try await pair.store.plan(proposal(pair), as: pair.supervisee, at: pair.now)
            try await pair.store.cancel(id, because: Confidential("Ill"), as: pair.supervisor, at: pair.now)
            _ = try await pair.store.plan(proposal(pair), as: pair.supervisor, at: pair.now)
        }
    }

    @Test(arguments: Engine.all)
    func `DIFF-10: others are told where it should be somebody else, and book all the same`(_ engine: Engine) async throws {
        try await withPair(engine, under: Self.policy("supervisee", "should")) { pair in
            await #expect(throws: PlanDoesNotFit([.leftToOthers(["Ann Reed1"])])) {
                try await pair.store.plan(proposal(pair), as: pair.supervisor, at: pair.now)
            }
            _ = try await pair.store.plan(proposal(pair, keeps: true), as: pair.supervisor, at: pair.now)
        }
        try await withPair(engine, under: Self.policy("lineManager", "may")) { pair in
            _ = try await pair.store.plan(proposal(pair), as: pair.supervisor, at: pair.now)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-14 HWCCG-054 HIPS-037 DDICB-121: an extra session on the day of a planned one brings a warning, on another day none`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            _ = try await pair.store.plan(proposal(pair, keeps: true), as: pair.supervisor, at: pair.now)
            await #expect(throws: PlanDoesNotFit([.waitsForPlanned(Trust.today.adding(days: 1))])) {
                try await pair.store.plan(proposal(pair, type: "onRequest", minutesAfter: 120), as: pair.supervisor, at: pair.now)
            }
            _ = try await pair.store.plan(
                proposal(pair, type: "onRequest", minutesAfter: 120, keeps: true), as: pair.supervisor, at: pair.now)
            let extra = try await pair.store.plan(
                proposal(pair, type: "onRequest", minutesAfter: 24 * 60 + 200), as: pair.supervisor, at: pair.now)
            func move(minutesAfter minutes: Int) async throws {
                let move = SessionMove(
                    expecting: 1, startsAt: pair.then.adding(minutes: minutes), minutes: 60, venue: "Room 8", venueIsPrivate: true,
                    reason: Confidential("Rota"), keepsClashes: false)
                try await pair.store.move(extra, to: move, as: pair.supervisor, at: pair.now)
            }
            await #expect(throws: PlanDoesNotFit([.waitsForPlanned(Trust.today.adding(days: 1))])) { try await move(minutesAfter: 240) }
            try await move(minutesAfter: 2 * 24 * 60)
        }
    }

    private static let asked: [(arranger: String, supervisee: [Bool], supervisor: [Bool], manager: [Bool])] = [
        ("supervisee", [true], [], []), ("lineManager", [], [], [false]), ("supervisor", [], [false], []),
    ]

    @Test(arguments: Engine.all, asked)
    func `DIFF-10 HWCCG-044 DDICB-069: whoever is to book finds it on the first page until it is booked`(
        _ engine: Engine, _ expected: (arranger: String, supervisee: [Bool], supervisor: [Bool], manager: [Bool])
    ) async throws {
        try await withPair(engine, under: Self.policy(expected.arranger, "may")) { pair in
            try await pair.store.setMembership(
                ofRow: "mentalHealthNurses", to: .handPicked([pair.supervisee.membershipID]), as: pair.trust.administrator, at: pair.now)
            // A planned session makes them a pair; nobody came to it.
            _ = try await pair.store.plan(
                proposal(pair, keeps: true), as: expected.arranger == "supervisee" ? pair.supervisee : pair.supervisor,
                at: pair.now)
            let later = pair.now.adding(days: 17)
            func asked(_ actor: Actor) async throws -> [SessionToBook] { try await pair.store.home(as: actor, at: later).toBook }
            #expect(try await asked(pair.supervisee).map(\.isOwn) == expected.supervisee)
            #expect(try await asked(pair.supervisor).map(\.isOwn) == expected.supervisor)
            #expect(try await asked(pair.manager).map(\.isOwn) == expected.manager)
            for other in [pair.head, pair.colleague, pair.trust.administrator] { #expect(try await asked(other) == []) }
            let planner = expected.arranger == "supervisee" ? pair.supervisee : pair.supervisor
            _ = try await pair.store.plan(
                pair.proposal(startsAt: later.adding(days: 10)), as: planner, at: later)
            for actor in [pair.supervisee, pair.supervisor, pair.manager] { #expect(try await asked(actor) == []) }
        }
    }
}
