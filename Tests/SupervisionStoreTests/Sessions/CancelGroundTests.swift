import Supervision
@testable import SupervisionStore
import Support
import Testing

@Suite struct CancelGroundTests {
    private static func policy(rebooker: String = "cancellingParty") -> String {
        """
        scheduling:
          arranger: { value: supervisee, paragraph: "6.0", strength: should }
        cancel:
          grounds:
            - { key: emergency, text: A clinical emergency, paragraph: "App. 1", strength: must }
          rebooker: { value: \(rebooker), paragraph: "7.0", strength: must }
          rebookDays: { value: 5, ours: true }

        """
    }

    @Test(arguments: Engine.all)
    func `DB-02 HWCCG-062 DDICB-075 DDICB-125 GAP-26: whoever cancels says on which ground, and only the pair reads it`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine, under: Self.policy()) { pair in
            let id = try await pair.accepted()
            func cancel(on ground: String?, _ words: String = "") async throws {
                try await pair.store.cancel(id, on: ground, because: Confidential(words), as: pair.supervisor, at: pair.now)
            }
            for ground in [nil, "", "holiday"] {
                await #expect(throws: Refusal(.cancelledOnGround)) { try await cancel(on: ground, "Words") }
            }
            await #expect(throws: Refusal(.otherGroundIsExplained)) { try await cancel(on: "other") }
            try await cancel(on: "illness")
            for party in [pair.supervisee, pair.supervisor] {
                #expect(try await pair.store.changeOfPlan(of: id, as: party, at: pair.now)?.reason?.text == "Illness")
            }
            for other in [pair.manager, pair.head, pair.specialist, pair.colleague, pair.trust.administrator] {
                await #expect(throws: NotFound()) { try await pair.store.changeOfPlan(of: id, as: other, at: pair.now) }
            }
            let second = try await pair.accepted()
            try await pair.store.cancel(
                second, on: "emergency", because: Confidential("On call"), as: pair.supervisee, at: pair.now)
            #expect(
                try await pair.store.changeOfPlan(of: second, as: pair.supervisor, at: pair.now)?.reason?.text
                    == "A clinical emergency: On call")
        }
    }

    @Test(arguments: Engine.all)
    func `DIFF-12 DB-02 HWCCG-063 DDICB-076 DDICB-126 GAP-24: the canceller books it anew within the working days, then it is overdue`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine, under: Self.policy()) { pair in
            let id = try await pair.accepted()
            try await pair.store.cancel(id, on: "illness", because: Confidential(""), as: pair.supervisor, at: pair.now)
            let line = try #require(try await pair.store.rebookings(as: pair.supervisor, at: pair.now).first)
            // Monday 15 March 2027 and five working days.
            let due = Trust.today.adding(days: 7)
            #expect(line.dueOn == due && line.isOwn && line.canPlan)
            #expect(!line.isOverdue(on: due) && line.isOverdue(on: due.adding(days: 1)))
            #expect(try await pair.store.rebookings(as: pair.supervisee, at: pair.now) == [], "The first booking was theirs, this is not.")
        }
        try await withPair(engine) { pair in
            let id = try await pair.accepted()
            try await pair.store.cancel(id, because: Confidential("Ill"), as: pair.supervisor, at: pair.now)
            let line = try #require(try await pair.store.rebookings(as: pair.supervisor, at: pair.now).first)
            #expect(line.dueOn == nil && !line.isOverdue(on: Trust.today.adding(days: 900)), "As soon as possible has no figure.")
        }
    }

    @Test(arguments: Engine.all)
    func `DIFF-12: or whoever books the sessions of the two, where the policy leaves it to them`(_ engine: Engine) async throws {
        try await withPair(engine, under: Self.policy(rebooker: "arranger")) { pair in
            let id = try await pair.accepted()
            try await pair.store.cancel(id, on: "illness", because: Confidential(""), as: pair.supervisor, at: pair.now)
            #expect(try await pair.store.rebookings(as: pair.supervisor, at: pair.now) == [])
            let line = try #require(try await pair.store.rebookings(as: pair.supervisee, at: pair.now).first)
            #expect(line.isOwn && line.canPlan)
        }
    }
}
