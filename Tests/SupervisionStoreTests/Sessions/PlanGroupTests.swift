import Supervision
@testable import SupervisionStore
import Support
import Testing

@Suite struct PlanGroupTests {
    @Test(arguments: Engine.all)
    func `LAS-042 LAS-055: a group stands with its supervisor, and each answer is kept`(_ engine: Engine) async throws {
        try await withGroup(engine) { group in
            let id = try await group.planned()
            #expect(try await group.store.groupChoices(ofRow: nil, as: group.supervisor, at: group.now).usualMinutes == 90)
            #expect(try await group.store.hub(of: id, as: group.members[0]).session.state == .agreed)
            try await group.store.accept(id, schedule: 1, as: group.members[0], at: group.now)
            for _ in 1...2 { try await group.store.decline(id, schedule: 1, as: group.members[1], at: group.now) }
            let session = try await group.store.hub(of: id, as: group.supervisor).session
            #expect(session.acceptedBy == [group.supervisor.membershipID, group.members[0].membershipID])
            #expect(session.declinedBy == [group.members[1].membershipID] && session.awaitsAnswer(of: group.members[2].membershipID))
            try await group.store.accept(id, schedule: 1, as: group.members[1], at: group.now)
            #expect(try await group.store.hub(of: id, as: group.supervisor).session.declinedBy.isEmpty)
        }
    }

    @Test(arguments: Engine.all)
    func `A group needs two, each asked beforehand what they need, a private place, and one plan for two sendings`(_ engine: Engine)
        async throws
    {
        try await withGroup(engine) { group in
            let (store, supervisor, now) = (group.store, group.supervisor, group.now)
            await #expect(throws: Refusal(.groupHasSeveral)) {
                try await store.plan(group.proposal(of: [group.members[0]]), as: supervisor, at: now)
            }
            await #expect(throws: Refusal(.adjustmentsAskedFirst)) {
                try await store.plan(group.proposal(asks: false), as: supervisor, at: now)
            }
            await #expect(throws: Refusal(.venueIsPrivate)) {
                try await store.plan(group.proposal(isPrivate: false), as: supervisor, at: now)
            }
            await #expect(throws: NotFound()) { try await store.plan(group.proposal(), as: group.members[0], at: now) }
            let proposal = group.proposal()
            for _ in 1...2 { _ = try await store.plan(proposal, as: supervisor, at: now) }
            #expect(try await store.sessionCount(.upcoming, as: supervisor, at: now) == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-028 DB-31: what one of a group needs is not shown to the others`(_ engine: Engine) async throws {
        try await withGroup(engine) { group in
            let id = try await group.planned()
            let (first, second) = (group.members[0], group.members[1])
            try await group.store.answerAdjustments(Confidential("A lift"), as: first, at: group.now)
            #expect(
                try await group.store.adjustments(of: first.membershipID, for: id, as: group.supervisor, at: group.now)?.text == "A lift")
            await #expect(throws: NotFound()) {
                try await group.store.adjustments(of: first.membershipID, for: id, as: second, at: group.now)
            }
            #expect(try await group.store.hub(of: id, as: second).adjustments.keys.sorted { $0.text < $1.text } == [second.membershipID])
        }
    }

    @Test(arguments: Engine.all)
    func `One of a group neither moves nor cancels it, and a 1:1 cannot be declined`(_ engine: Engine) async throws {
        try await withGroup(engine) { group in
            let id = try await group.planned()
            await #expect(throws: NotFound()) {
                try await group.store.cancel(id, because: Confidential("No"), as: group.members[0], at: group.now)
            }
            await #expect(throws: NotFound()) { try await group.store.arrangement(of: id, as: group.members[0]) }
        }
        try await withPair(engine) { pair in
            let id = try await pair.planned()
            await #expect(throws: NotFound()) { try await pair.store.decline(id, schedule: 1, as: pair.supervisee, at: pair.now) }
        }
    }
}
