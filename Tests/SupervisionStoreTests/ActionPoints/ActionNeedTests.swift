import SQLStorage
import Supervision
@testable import SupervisionStore
import Support
import Testing

/// What kinds of action points set going.
@Suite struct ActionNeedTests {
    private static let kinds = ["training", "furtherSupervision", "referral", "escalation", "guidance"]

    @Test(arguments: Engine.all)
    func `LAS-197 LAS-202 DB-22: the Safeguarding Team sees training needs, referrals and flagged concerns, without words`(
        _ engine: Engine
    ) async throws {
        try await withNextSession(engine, kinds: Self.kinds) { next in
            let (store, pair) = (next.store, next.pair)
            for actor in [pair.head, pair.specialist] {
                let lines = try await store.needs(as: actor)
                #expect(Set(lines.map(\.need)) == [.trainingNeed, .referral, .escalation])
                #expect(lines.allSatisfy { $0.owner != nil && $0.dueOn != nil })
                #expect(!"\(lines)".contains(Pair.canary))
                for id in next.points { await #expect(throws: NotFound()) { try await store.open(id, as: actor, at: next.now) } }
            }
            for actor in [pair.supervisor, pair.supervisee, pair.manager, pair.colleague, pair.trust.administrator] {
                await #expect(throws: NotFound()) { try await store.needs(as: actor) }
            }
            #expect(try await store.home(as: pair.head, at: next.now).needs?.map(\.need) == [.escalation])
            try await store.finish(
                next.points[3], as: .done, Confidential("Done"), on: LondonTime.day(of: next.now), by: pair.supervisee, at: next.now)
            #expect(try await store.home(as: pair.head, at: next.now).needs == [])
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-200 DB-22: another session that was agreed is to be booked until one is`(_ engine: Engine) async throws {
        try await withPair(engine) { pair in
            let (point, record) = try await pair.sentMeetingAgain()
            for party in [pair.supervisor, pair.supervisee] { try await pair.sign(record, as: party) }
            let (store, now) = (pair.store, pair.then.adding(minutes: 90))
            #expect(try await store.home(as: pair.supervisor, at: now).bookings.map(\.supervisee) == [pair.supervisee.membershipID])
            #expect(try await store.home(as: pair.supervisee, at: now).bookings == [])
            #expect(try await store.open(point, as: pair.supervisor, at: now).followUp?.isBooked == false)
            let next = try await store.plan(pair.proposal(startsAt: now.adding(days: 7), asks: false), as: pair.supervisor, at: now)
            #expect(try await store.home(as: pair.supervisor, at: now).bookings == [])
            #expect(try await store.open(point, as: pair.supervisee, at: now).followUp?.isBooked == true)
            try await store.cancel(next, because: Confidential("Ill"), as: pair.supervisee, at: now)
            #expect(try await store.home(as: pair.supervisor, at: now).bookings.map(\.pointID) == [point])
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-200 DB-22: the session that was agreed may be booked before the record is signed, and is not one that is entered late`(
        _ engine: Engine
    ) async throws {
        try await withPair(engine) { pair in
            let (point, record) = try await pair.sentMeetingAgain()
            let (store, now) = (pair.store, pair.then.adding(minutes: 90))
            let next = try await store.plan(
                pair.proposal(startsAt: now.adding(days: 7), asks: false), as: pair.supervisor, at: pair.then.adding(minutes: 65))
            for party in [pair.supervisor, pair.supervisee] { try await pair.sign(record, as: party) }
            #expect(try await store.home(as: pair.supervisor, at: now).bookings == [])
            #expect(try await store.open(point, as: pair.supervisor, at: now).followUp?.isBooked == true)
            try await store.cancel(next, because: Confidential("Ill"), as: pair.supervisee, at: now)
            #expect(try await store.home(as: pair.supervisor, at: now).bookings.map(\.pointID) == [point])
            _ = try await store.enter(pair.late(), as: pair.supervisor, at: now)
            #expect(try await store.home(as: pair.supervisor, at: now).bookings.map(\.pointID) == [point])
            #expect(try await store.open(point, as: pair.supervisor, at: now).followUp?.isBooked == false)
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-201 DB-22: a referral is followed step by step by the pair, and rises to the Safeguarding Team when it is late`(
        _ engine: Engine
    ) async throws {
        try await withNextSession(engine, kinds: ["referral"]) { next in
            let (store, pair, id) = (next.store, next.pair, next.points[0])
            let today = LondonTime.day(of: next.now)
            let plan = ReferralPlan(
                referrerID: pair.supervisee.membershipID, concerns: .child, authority: Confidential("Anytown \(Pair.canary)"),
                dueOn: today.adding(days: 1), reason: Confidential(""))
            await #expect(throws: Refusal(.referredToday)) {
                try await store.planReferral(plan, for: id, as: pair.supervisor, at: next.now)
            }
            for other in [pair.manager, pair.head, pair.specialist, pair.colleague] {
                await #expect(throws: NotFound()) { try await store.planReferral(plan, for: id, as: other, at: next.now) }
                await #expect(throws: NotFound()) { try await store.referral(of: id, as: other, at: next.now) }
            }
            try await store.planReferral(
                ReferralPlan(
                    referrerID: pair.supervisee.membershipID, concerns: .child, authority: Confidential("Anytown \(Pair.canary)"),
                    dueOn: today, reason: Confidential("")), for: id, as: pair.supervisor, at: next.now)
            #expect(try await store.home(as: pair.head, at: next.now).needs == [])
            let made = Referral.Step(id: .init(), kind: .made, on: today, by: pair.supervisee.membershipID, at: next.now)
            for _ in 1...2 { try await store.add(made, Confidential("Reference 12"), toReferralOf: id, as: pair.supervisee) }
            let late = next.now.adding(days: 6)
            #expect(try await store.home(as: pair.head, at: late).needs?.map(\.pointID) == [id])
            let again = Referral.Step(id: .init(), kind: .made, on: today, by: pair.supervisee.membershipID, at: next.now)
            await #expect(throws: Refusal(.referralGoesStepByStep)) {
                try await store.add(again, Confidential("x"), toReferralOf: id, as: pair.supervisee)
            }
            let answered = Referral.Step(
                id: .init(), kind: .acknowledged, on: LondonTime.day(of: late), by: pair.supervisor.membershipID, at: late)
            try await store.add(answered, Confidential(""), toReferralOf: id, as: pair.supervisor)
            #expect(try await store.home(as: pair.head, at: late).needs == [])
            let opened = try await store.referral(of: id, as: pair.supervisee, at: late)
            #expect(opened.authority == "Anytown \(Pair.canary)" && opened.steps.map(\.text) == ["Reference 12", nil])
        }
    }
}

extension Pair {
    /// Held, with a record that was sent for signature and in which the two agree to have one more session.
    fileprivate func sentMeetingAgain() async throws -> (point: ActionPoint.ID, record: SupervisionRecord.ID) {
        let point = ActionPoint.ID()
        let (_, record) = try await held()
        try await sent(
            record,
            RecordWords(
                answers: ["advice": "Advice", "sharing": "all"],
                actionPoints: [
                    ActionPointDraft(
                        id: point, kind: "furtherSupervision", text: "Meet again", ownerID: supervisee.membershipID,
                        dueOn: Trust.today.adding(days: 20))
                ]))
        return (point, record)
    }
}
