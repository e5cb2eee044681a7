import SQLStorage
import Supervision
@testable import SupervisionStore
import Support
import Testing

@Suite struct StandInTests {
    @Test(arguments: Engine.all)
    func `DB-45: whoever stands in leads that one session, with an agreement and a record of their own`(_ engine: Engine) async throws {
        try await withStandIn(engine) { stood in
            let (store, pair, id) = (stood.store, stood.pair, stood.session)
            try await stood.ask(stood.standIn, insteadOf: pair.supervisor, by: pair.supervisor)
            let hub = try await store.hub(of: id, as: stood.standIn)
            #expect(hub.supervisor.id == stood.standIn.membershipID && hub.standsInFor?.id == pair.supervisor.membershipID)
            #expect(hub.session.state == .proposed && hub.session.acceptedBy.contains(pair.supervisee.membershipID))
            #expect(hub.session.awaitsAnswer(of: stood.standIn.membershipID))
            #expect(hub.agreement?.text.supervisor.name == "Ann Reed6" && hub.record?.supervisorID == stood.standIn.membershipID)
            let line = try #require(try await store.sessions(.upcoming, as: pair.supervisee, at: stood.now).first)
            #expect(line.supervisor == "Ann Reed6" && line.standsInFor == "Ann Reed2")
            await #expect(throws: NotFound()) { try await store.hub(of: id, as: pair.supervisor) }
            await #expect(throws: NotFound()) { try await store.agreement(of: id, as: pair.supervisor, at: stood.now) }
            #expect(
                try await store.arrangement(of: id, as: pair.supervisor).standsInFor?.name == "Ann Reed2", "who arranged it keeps its dates"
            )
            let kept = try await store.look { db in
                (try db.count("SELECT COUNT(*) FROM stand_in"), try db.count("SELECT COUNT(*) FROM agreement WHERE session_id = \(id)"))
            }
            #expect(kept == (1, 2), "asked once; the earlier agreement is kept")
        }
    }

    @Test(arguments: Engine.all)
    func `DB-45 DB-13: the session that somebody stood in for is signed by them, and counts for the supervisee`(_ engine: Engine)
        async throws
    {
        try await withStandIn(engine) { stood in
            let (store, pair) = (stood.store, stood.pair)
            try await stood.hold()
            let record = try #require(try await store.hub(of: stood.session, as: stood.standIn).record?.id)
            let draft = try await store.save(pair.words(), to: record, expecting: Version(0), as: stood.standIn, at: stood.then)
            try await store.send(record, expecting: draft, as: stood.standIn, at: stood.then.adding(minutes: 55))
            for party in [stood.standIn, pair.supervisee] { try await pair.sign(record, as: party) }
            let hub = try await store.hub(of: stood.session, as: pair.supervisee)
            #expect(hub.record?.isSigned == true && hub.session.closing?.agreementID == hub.agreement?.id)
            await #expect(throws: NotFound()) { try await store.open(record, for: .own, as: pair.supervisor, at: stood.then) }
            let supervisee = pair.supervisee.membershipID
            try await store.setMembership(
                ofRow: "mentalHealthNurses", to: .handPicked([supervisee]), as: pair.trust.administrator, at: stood.then)
            let owed = try await store.obligations(of: supervisee, as: pair.supervisee, at: stood.then.adding(days: 1))
            #expect(owed.first?.reason?.held.count == 2)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-45: who may rearrange an open session may ask, for somebody else who is nominated, before the record is begun`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            let other = try await pair.trust.appoint("6", .supervisor)
            let (store, now) = (pair.store, pair.now)
            func ask(_ member: Actor, by actor: Actor, at id: Session.ID) async throws {
                try await store.askToStandIn(
                    member.membershipID, at: id, insteadOf: pair.supervisor.membershipID, as: actor, at: now)
            }
            let id = try await pair.planned()
            #expect(try await store.standInChoices(for: id, as: pair.supervisee).map(\.id) == [other.membershipID])
            for stranger in [pair.manager, pair.head, pair.specialist, other, pair.trust.administrator] {
                await #expect(throws: NotFound()) { try await ask(other, by: stranger, at: id) }
                await #expect(throws: NotFound()) { try await store.standInChoices(for: id, as: stranger) }
            }
            await #expect(throws: Refusal(.supervisorIsNominated)) { try await ask(pair.manager, by: pair.supervisee, at: id) }
            await #expect(throws: Refusal(.standInIsAnother)) { try await ask(pair.supervisor, by: pair.supervisee, at: id) }
            let arranged = try await store.plan(pair.proposal(startsAt: pair.then.adding(days: 2), asks: false), as: other, at: now)
            await #expect(throws: Refusal(.standInIsAsked)) { try await ask(other, by: other, at: arranged) }
            _ = try await store.save(
                RecordWords(answers: ["advice": "Beforehand"]),
                to: try #require(try await store.hub(of: id, as: pair.supervisor).record?.id),
                expecting: Version(0), as: pair.supervisor, at: now)
            await #expect(throws: Refusal(.begunRecordsStay)) { try await ask(other, by: pair.supervisee, at: id) }
            try await ask(other, by: pair.supervisor, at: arranged)
            await #expect(throws: ProposalChanged()) { try await ask(other, by: pair.supervisee, at: arranged) }
            let begun = try await pair.accepted()
            try await pair.started(begun)
            await #expect(throws: Refusal(.openSessionsOnly)) { try await ask(other, by: pair.supervisee, at: begun) }
        }
    }

    @Test(arguments: Engine.all)
    func `DB-45: the usual supervisor comes back to the agreement that they had signed`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let other = try await pair.trust.appoint("6", .supervisor)
            let id = try await pair.accepted()
            try await pair.signAgreement(of: id, as: pair.supervisor, at: pair.now)
            let (first, second) = (pair.supervisor.membershipID, other.membershipID)
            try await pair.store.askToStandIn(second, at: id, insteadOf: first, as: pair.supervisor, at: pair.now)
            #expect(try await pair.store.hub(of: id, as: other).agreement?.signatures == [])
            try await pair.store.askToStandIn(first, at: id, insteadOf: second, as: other, at: pair.now)
            let hub = try await pair.store.hub(of: id, as: pair.supervisor)
            #expect(hub.standsInFor == nil && hub.session.state == .agreed && hub.agreement?.hasSigned(first) == true)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-45: a group has a stand-in too, whom its agreement names and who sees nobody's action points`(_ engine: Engine) async throws {
        try await withGroup(engine) { group in
            let other = try await group.trust.appoint("9", .supervisor)
            let id = try await group.planned()
            let (store, now) = (group.store, group.now)
            await #expect(throws: Refusal(.nobodySupervisesThemselves, .supervisorIsNominated)) {
                do {
                    try await store.askToStandIn(
                        group.members[0].membershipID, at: id, insteadOf: group.supervisor.membershipID, as: group.supervisor, at: now)
                } catch let refusal as Refusal { throw Refusal(refusal.clauses.sorted { $0.name < $1.name }) }
            }
            await #expect(throws: NotFound()) {
                try await store.askToStandIn(
                    other.membershipID, at: id, insteadOf: group.supervisor.membershipID, as: group.members[0], at: now)
            }
            try await store.askToStandIn(
                other.membershipID, at: id, insteadOf: group.supervisor.membershipID, as: group.supervisor, at: now)
            let hub = try await store.hub(of: id, as: other)
            #expect(hub.standsInFor?.id == group.supervisor.membershipID && hub.session.state == .proposed)
            let agreement = try #require(try await store.groupAgreement(of: id, as: group.members[0], at: now)).agreement
            #expect(agreement.text.supervisor.membershipID == other.membershipID)
            await #expect(throws: NotFound()) { try await store.standInView(of: id, as: other) }
            await #expect(throws: NotFound()) { try await store.showableRecords(for: id, as: group.members[0]) }
            try await store.start(id, at: group.then, minutesAgreed: 85, steps: [], as: other, now: group.then)
            #expect(try await store.register(of: id, as: other, at: group.then).agreement?.digest == agreement.digest)
        }
    }
}
