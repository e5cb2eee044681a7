import SQLStorage
import Supervision
@testable import SupervisionStore
import Support
import Testing

@Suite struct PlanSessionTests {
    @Test(arguments: Engine.all)
    func `LAS-059 LAS-161: a proposed time and place stand once both have accepted them`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let id = try await pair.planned()
            #expect(try await pair.store.hub(of: id, as: pair.supervisee).session.state == .proposed)
            try await pair.store.accept(id, schedule: 1, as: pair.supervisee, at: pair.now)
            try await pair.store.accept(id, schedule: 1, as: pair.supervisee, at: pair.now)
            #expect(try await pair.store.hub(of: id, as: pair.supervisor).session.state == .agreed)
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-058 DB-31: nothing is planned before the question about adjustments, and no reply holds nobody up`(_ engine: Engine)
        async throws
    {
        try await withPair(engine) { pair in
            await #expect(throws: Refusal(.adjustmentsAskedFirst)) {
                try await pair.store.plan(pair.proposal(asks: false), as: pair.supervisor, at: pair.now)
            }
            _ = try await pair.planned()
            #expect(
                try await pair.store.planningSubject(pair.supervisee.membershipID, as: pair.supervisor, at: pair.now).adjustments
                    == .asked(on: Trust.today))
            _ = try await pair.store.plan(pair.proposal(asks: false), as: pair.supervisor, at: pair.now)
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-060 DB-31: what somebody needs is kept for next time, for the parties and whoever arranges`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let id = try await pair.planned()
            try await pair.store.answerAdjustments(Confidential("A lift \(Pair.canary)"), as: pair.supervisee, at: pair.now)
            let supervisee = pair.supervisee.membershipID
            #expect(
                try await pair.store.adjustments(of: supervisee, for: id, as: pair.supervisor, at: pair.now)?.text
                    == "A lift \(Pair.canary)")
            #expect(try await pair.store.adjustmentsAnswer(of: supervisee, as: pair.supervisor) == .answered(on: Trust.today))
            for other in [pair.manager, pair.head, pair.specialist, pair.colleague, pair.trust.administrator] {
                await #expect(throws: NotFound()) { try await pair.store.adjustments(of: supervisee, for: id, as: other, at: pair.now) }
            }
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-038: only somebody who is nominated can be set as supervisor`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            await #expect(throws: Refusal(.supervisorIsNominated)) {
                try await pair.store.plan(pair.proposal(supervisor: pair.colleague), as: pair.supervisor, at: pair.now)
            }
            let choices = try await pair.store.planningChoices(as: pair.supervisor, at: pair.now)
            #expect(choices.supervisors.map(\.id) == [pair.supervisor.membershipID])
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-106 LAS-162: whoever plans confirms that the place is private, and that the time is still to come`(_ engine: Engine)
        async throws
    {
        try await withPair(engine) { pair in
            await #expect(throws: Refusal(.venueIsPrivate)) {
                try await pair.store.plan(pair.proposal(isPrivate: false), as: pair.supervisor, at: pair.now)
            }
            await #expect(throws: Refusal(.plannedAhead)) {
                try await pair.store.plan(pair.proposal(startsAt: pair.now.adding(minutes: -1)), as: pair.supervisor, at: pair.now)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `A proposal that is sent twice is one session`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let proposal = pair.proposal()
            let first = try await pair.store.plan(proposal, as: pair.supervisor, at: pair.now)
            let second = try await pair.store.plan(proposal, as: pair.supervisor, at: pair.now)
            #expect(first == second)
            #expect(try await pair.store.sessionCount(.upcoming, as: pair.supervisor, at: pair.now) == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-022: for whom somebody can plan is what the decision function says of each person`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let everybody = try await pair.store.database.read { db in try db.members(where: "1 = 1") }
            for actor in [
                pair.supervisee, pair.supervisor, pair.manager, pair.head, pair.specialist, pair.colleague, pair.trust.administrator,
            ] {
                let allowed = everybody.filter {
                    Access.allows(
                        .planFor(
                            MemberFacts(
                                id: $0.id, organisationID: $0.membership.organisationID, lineManagerID: $0.membership.lineManagerID)),
                        to: actor)
                }
                let offered = (try? await pair.store.planningChoices(as: actor, at: pair.now).supervisees) ?? []
                #expect(Set(offered.map(\.id)) == Set(allowed.map(\.id)))
                #expect(try await pair.store.canPlan(as: actor, at: pair.now) == !allowed.isEmpty)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `GAP-22: the length that a matrix row states beats the usual one`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let id = pair.head.membershipID
            #expect(try await pair.store.planningSubject(id, as: pair.specialist, at: pair.now).usualMinutes == 60)
            try await pair.store.setMembership(
                ofRow: "headOfSafeguarding", to: .handPicked([id]), as: pair.trust.administrator, at: pair.now)
            #expect(try await pair.store.planningSubject(id, as: pair.specialist, at: pair.now).usualMinutes == 150)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-08: a line manager sees when a mandatory session is, and nothing of one whose type tells something`(_ engine: Engine)
        async throws
    {
        try await withPair(engine) { pair in
            _ = try await pair.planned()
            _ = try await pair.planned(type: "childDeath")
            let managed = try await pair.store.sessions(.upcoming, as: pair.manager, at: pair.now)
            #expect(managed.map(\.type) == ["mandatory"])
            #expect(managed.allSatisfy { !$0.isParty && !$0.canRearrange && $0.recordState == nil })
            let administered = try await pair.store.sessions(.upcoming, as: pair.trust.administrator, at: pair.now)
            #expect(Set(administered.map(\.type)) == ["mandatory", nil])
            #expect(try await pair.store.sessions(.upcoming, as: pair.colleague, at: pair.now).isEmpty)
        }
    }
}
