import SQLStorage
import Supervision
@testable import SupervisionStore
import Support
import Testing

/// What a pair takes from one session into the next.
@Suite struct CarryForwardTests {
    @Test(arguments: Engine.all)
    func `LAS-052 LAS-110 DB-19: open actions of the pair come first next time, and each is done, goes on or is dropped`(
        _ engine: Engine
    ) async throws {
        try await withNextSession(engine) { next in
            let (store, pair) = (next.store, next.pair)
            for actor in [pair.supervisor, pair.supervisee] {
                let carried = try await store.hub(of: next.session, as: actor).carried
                #expect(Set(carried.map(\.line.point.id)) == Set(next.points))
                #expect(carried.allSatisfy { $0.awaitsReview })
            }
            try await next.start()
            let newDate = next.today.adding(days: 14)
            let tap = ActionReview.ID()
            for _ in 1...2 { try await next.review(0, .done, "Course taken \(Pair.canary)", id: tap, as: pair.supervisee) }
            try await next.review(1, .goingOn, "Half of it", newDate: newDate)
            try await next.review(2, .dropped, "Somebody else did")
            let carried = try await store.hub(of: next.session, as: pair.supervisee).carried
            #expect(carried.count == 3 && !carried.contains { $0.awaitsReview })
            let point = try #require(carried.first { $0.line.point.id == next.points[1] }).line.point
            #expect(point.dueOn == Trust.today.adding(days: 3) && point.newDate == newDate && point.isOpen)
            #expect(!point.isOverdue(on: newDate) && point.isOverdue(on: newDate.adding(days: 1)))
            let done = try await store.open(next.points[0], as: pair.supervisor, at: next.then)
            #expect(done.outcome == "Course taken \(Pair.canary)" && done.line.point.outcome?.by == pair.supervisee.membershipID)
            let goesOn = try await store.open(next.points[1], as: pair.supervisee, at: next.then)
            let name = try await pair.trust.member("2").name
            #expect(goesOn.reviews.map(\.text) == ["Half of it"] && goesOn.reviews.map(\.by) == [name])
            #expect(try await store.open(next.points[2], as: pair.supervisor, at: next.then).line.point.outcome?.kind == .dropped)
            try await next.close()
            #expect(Set(try await store.hub(of: next.session, as: pair.supervisor).carried.map(\.line.point.id)) == Set(next.points))
            #expect(try await store.look { db in try db.count("SELECT COUNT(*) FROM action_review") } == 3)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-19: without a status a session can be closed under "should", and not under "must"`(_ engine: Engine) async throws {
        try await withNextSession(engine) { next in
            try await next.start()
            try await next.close()
        }
        try await withPair(engine) { pair in
            _ = try await pair.store.adoptPolicyOfTests(
                for: pair.trust.organisation.code, from: LondonTime.day(of: pair.then), at: pair.now
            ) {
                let norm = "openActionsComeFirst: { paragraph: \"7.1.1, Procedure 1.1\", strength: "
                return $0.replacing(norm + "should", with: norm + "must")
            }
            let next = try await NextSession(pair, kinds: ["training"])
            try await next.start()
            await #expect(throws: Refusal(.openActionsComeFirst)) { try await next.close() }
            try await next.review(0, .goingOn)
            try await next.close()
            let extra = try await NextSession(pair, kinds: ["guidance"], type: "onRequest")
            try await extra.start()
            try await extra.close()
        }
    }

    @Test(arguments: Engine.all)
    func `DIFF-42: where the policy carries none on, open actions stay in the list and out of the next session`(_ engine: Engine)
        async throws
    {
        try await withPair(engine) { pair in
            _ = try await pair.store.adoptPolicyOfTests(
                for: pair.trust.organisation.code, from: LondonTime.day(of: pair.then), at: pair.now
            ) {
                $0.replacing("\nactionPoints:\n", with: "\nactionPoints:\n  carryForward: { value: false, paragraph: S, strength: may }\n")
            }
            let next = try await NextSession(pair, kinds: ["training"])
            #expect(try await next.store.hub(of: next.session, as: pair.supervisor).carried.isEmpty)
            #expect(try await next.store.open(next.points[0], as: pair.supervisee, at: next.then).line.point.isOpen)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-19: only the pair says how its actions stand, before the session is over and of what is open`(_ engine: Engine) async throws {
        try await withNextSession(engine) { next in
            let pair = next.pair
            for other in [pair.manager, pair.head, pair.specialist, pair.colleague, pair.trust.administrator] {
                await #expect(throws: NotFound()) { try await next.review(0, .goingOn, as: other) }
                await #expect(throws: NotFound()) {
                    try await next.store.openForReview(next.points[0], in: next.session, as: other, at: next.then)
                }
            }
            await #expect(throws: Refusal(.newDateIsToCome)) {
                try await next.review(0, .goingOn, newDate: next.today.adding(days: -1))
            }
            await #expect(throws: Refusal(.outcomeHasCome)) { try await next.review(0, .done, "Done", on: next.today.adding(days: 1)) }
            try await next.review(0, .done, "Done")
            await #expect(throws: Refusal(.openActionsAreReviewed)) { try await next.review(0, .dropped, "No") }
            try await next.start()
            try await next.close()
            await #expect(throws: Refusal(.reviewedInSession)) { try await next.review(1, .goingOn) }
        }
    }

    @Test(arguments: Engine.all)
    func `DB-45 DB-19: a stand-in says how they stand in the session that they lead, and in no other`(_ engine: Engine) async throws {
        try await withStandIn(engine) { stood in
            #expect(try await stood.store.hub(of: stood.session, as: stood.standIn).carried.map(\.line.point.id) == [stood.point])
            let review = ActionReview(
                id: .init(), pointID: stood.point, sessionID: stood.session, status: .goingOn, newDate: nil,
                by: stood.standIn.membershipID, at: stood.now)
            try await stood.store.review(
                ActionReviewed(review: review, words: Confidential(""), on: LondonTime.day(of: stood.now)), as: stood.standIn)
            await #expect(throws: NotFound()) {
                try await stood.store.openForReview(stood.point, in: stood.session, as: stood.pair.supervisor, at: stood.now)
            }
            try await stood.hold()
            await #expect(throws: NotFound()) {
                try await stood.store.openForReview(stood.point, in: stood.session, as: stood.standIn, at: stood.then.adding(minutes: 60))
            }
        }
    }
}
