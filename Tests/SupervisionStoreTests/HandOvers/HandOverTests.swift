import SQLStorage
import Supervision
@testable import SupervisionStore
import Support
import Testing

/// A supervisee goes from one supervisor to another.
@Suite struct HandOverTests {
    @Test(arguments: Engine.all)
    func `DB-53 LAS-068 LAS-071: agreed by all three, open actions and the chosen record go over, and nothing before`(
        _ engine: Engine
    ) async throws {
        try await withHandOver(engine) { handing in
            let (store, next) = (handing.store, handing.next)
            let (supervisee, from, to) = (next.pair.supervisee, next.pair.supervisor, handing.successor)
            let record = try #require(try await store.ownCopies(as: supervisee).first).id
            try await handing.write()
            #expect(try await handing.opened(to).helps == nil)
            #expect(try await handing.opened(to).canAgreeAs == nil)
            await #expect(throws: Refusal(.superviseesAgreeFirst)) {
                try await store.agree(to: handing.id, as: .to, by: to, at: handing.now)
            }
            try await store.agree(to: handing.id, as: .supervisee, handing: [record], by: supervisee, at: handing.now)
            #expect(try await handing.opened(to).helps == "Short sessions \(Pair.canary)")
            await #expect(throws: NotFound()) { try await store.openHandedOver(record, as: to, at: handing.now) }
            #expect(try await store.actionPoints(as: to) == [])
            try await store.agree(to: handing.id, as: .to, by: to, at: handing.now)
            for _ in 1...2 { try await store.agree(to: handing.id, as: .from, by: from, at: handing.now) }
            #expect(try await handing.opened(to).line.handOver.state == .completed)
            #expect(Set(try await store.actionPoints(as: to).map(\.point.id)) == Set(next.points))
            #expect(try await store.open(next.points[0], as: to, at: handing.now).text == "training \(Pair.canary)")
            #expect(try await !store.openHandedOver(record, as: to, at: handing.now).text.lines.isEmpty)
            for purpose in Purpose.allCases where purpose != .handOver {
                await #expect(throws: NotFound()) { try await store.open(record, for: purpose, as: to, at: handing.now) }
            }
            for other in [next.pair.manager, next.pair.trust.administrator, next.pair.head] {
                await #expect(throws: NotFound()) { try await store.openHandedOver(record, as: other, at: handing.now) }
            }
        }
    }

    @Test(arguments: Engine.all)
    func `DB-53 DB-19: planned sessions change hands, the new supervisor accepts anew, and open actions come first there`(
        _ engine: Engine
    ) async throws {
        try await withHandOver(engine) { handing in
            let (store, next) = (handing.store, handing.next)
            try await handing.complete()
            let hub = try await store.hub(of: next.session, as: handing.successor)
            #expect(hub.supervisor.id == handing.successor.membershipID && hub.standsInFor == nil)
            #expect(hub.session.state == .proposed && hub.session.acceptedBy.contains(next.pair.supervisee.membershipID))
            #expect(Set(hub.carried.map(\.line.point.id)) == Set(next.points))
            await #expect(throws: NotFound()) { try await store.hub(of: next.session, as: next.pair.supervisor) }
            try await store.accept(next.session, schedule: 1, as: handing.successor, at: handing.now)
            try await next.review(0, .goingOn, as: handing.successor)
            #expect(try await store.caseload(of: next.pair.supervisor.membershipID, as: next.pair.supervisor, at: handing.now).pairs == [])
            let pairs = try await store.caseload(of: handing.successor.membershipID, as: handing.successor, at: handing.now).pairs
            #expect(pairs.map(\.supervisee) == [next.pair.supervisee.membershipID] && pairs.map(\.openActions) == [3])
        }
    }

    @Test(arguments: Engine.all)
    func `DB-53: a session of yesterday stays with its supervisor, and one that is still to come changes hands`(_ engine: Engine)
        async throws
    {
        try await withHandOver(engine) { handing in
            let (store, pair, yesterday) = (handing.store, handing.next.pair, handing.next.session)
            let later = handing.next.then.adding(days: 1)
            let ahead = try await store.plan(
                pair.proposal(startsAt: later.adding(days: 7), asks: false), as: pair.supervisor, at: handing.now)
            try await handing.write()
            try await handing.agreeAll(handing: [], at: later)
            #expect(try await handing.opened(handing.successor).line.handOver.state == .completed)
            #expect(try await store.hub(of: yesterday, as: pair.supervisor).supervisor.id == pair.supervisor.membershipID)
            #expect(try await store.hub(of: ahead, as: handing.successor).supervisor.id == handing.successor.membershipID)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-53 LAS-068: a risk of harm is handed over whatever the supervisee chooses, and records only with a yes`(
        _ engine: Engine
    ) async throws {
        try await withHandOver(engine) { handing in
            let (store, supervisee) = (handing.store, handing.next.pair.supervisee)
            let record = try #require(try await store.ownCopies(as: supervisee).first).id
            try await handing.write(harm: "Somebody may come to harm")
            #expect(try await handing.opened(handing.successor).harm == "Somebody may come to harm")
            #expect(try await handing.opened(handing.successor).risks == nil)
            #expect(try await handing.opened(supervisee).line.handOver.tellsOfHarm)
            #expect(try await handing.opened(handing.next.pair.head).harm == nil)
            try await handing.agreeAll(handing: [])
            await #expect(throws: NotFound()) { try await store.openHandedOver(record, as: handing.successor, at: handing.now) }
            #expect(try await handing.opened(handing.successor).records == [])
        }
    }

    @Test(arguments: Engine.all)
    func `DB-53: for a supervisor who is gone the Safeguarding Team writes and agrees, and says why; for one who is there it cannot`(
        _ engine: Engine
    ) async throws {
        try await withHandOver(engine) { handing in
            let (store, pair) = (handing.store, handing.next.pair)
            try await handing.write(as: pair.head)
            await #expect(throws: NotFound()) {
                try await store.agree(to: handing.id, as: .from, because: Confidential("Left"), by: pair.head, at: handing.now)
            }
            let leave = Leave(startsOn: LondonTime.day(of: handing.now))
            try await store.enter(
                leave, of: pair.supervisor.membershipID, because: Confidential("Ill"), as: pair.trust.administrator, at: handing.now)
            #expect(try await store.home(as: pair.head, at: handing.now).caseloads.map(\.supervisor) == [pair.supervisor.membershipID])
            #expect(try await store.caseload(of: pair.supervisor.membershipID, as: pair.specialist, at: handing.now).isGone)
            await #expect(throws: Refusal(.leaversAreReplaced)) {
                try await store.agree(to: handing.id, as: .from, by: pair.specialist, at: handing.now)
            }
            try await store.agree(to: handing.id, as: .from, because: Confidential("Not there"), by: pair.specialist, at: handing.now)
            try await store.agree(to: handing.id, as: .supervisee, by: pair.supervisee, at: handing.now)
            try await store.agree(to: handing.id, as: .to, by: handing.successor, at: handing.now)
            #expect(try await handing.opened(pair.supervisee).reason == "Not there")
            #expect(try await store.home(as: pair.head, at: handing.now).caseloads == [])
        }
    }

    @Test(arguments: Engine.all)
    func `DB-53: others see nothing of it, and a withdrawn one hands nothing over`(_ engine: Engine) async throws {
        try await withHandOver(engine) { handing in
            let (store, pair) = (handing.store, handing.next.pair)
            for other in [pair.manager, handing.other, pair.trust.administrator] {
                #expect(try await store.handOvers(as: other) == [])
                await #expect(throws: NotFound()) { try await handing.opened(other) }
                await #expect(throws: NotFound()) { try await handing.write(as: other) }
                await #expect(throws: NotFound()) {
                    try await store.caseload(of: pair.supervisor.membershipID, as: other, at: handing.now)
                }
            }
            await #expect(throws: Refusal(.handedOverOnce)) {
                try await store.openHandOvers(
                    of: [pair.supervisee.membershipID], from: pair.supervisor.membershipID, to: handing.other.membershipID,
                    as: pair.supervisor, at: handing.now)
            }
            try await handing.write()
            try await store.withdraw(handing.id, as: pair.supervisee, at: handing.now)
            await #expect(throws: Refusal(.openHandOversOnly)) {
                try await store.agree(to: handing.id, as: .supervisee, by: pair.supervisee, at: handing.now)
            }
            #expect(try await store.actionPoints(as: handing.successor) == [])
        }
    }
}

/// A pair with open action points and a next session, of which a hand-over has begun.
struct Handing {
    let next: NextSession
    let successor: Actor
    /// Nominated too, and no party to it.
    let other: Actor
    let id: HandOver.ID

    var store: Store { next.store }
    var now: Instant { next.now }

    init(_ next: NextSession) async throws {
        self.next = next
        let pair = next.pair
        successor = try await pair.trust.appoint("6", .supervisor)
        other = try await pair.trust.appoint("3", .supervisor)
        try await next.store.openHandOvers(
            of: [pair.supervisee.membershipID], from: pair.supervisor.membershipID, to: successor.membershipID, as: pair.supervisor,
            at: next.now)
        id = try #require(try await next.store.handOvers(as: successor).first).handOver.id
    }

    func opened(_ actor: Actor) async throws -> OpenedHandOver { try await store.open(id, as: actor, at: now) }

    func write(harm: String = "", as actor: Actor? = nil) async throws {
        let text = HandOverText(
            risks: Confidential("Works nights"), helps: Confidential("Short sessions \(Pair.canary)"), harm: Confidential(harm))
        try await store.write(text, of: id, as: actor ?? next.pair.supervisor, at: now)
    }

    /// - Parameter time: nil is when it began.
    func agreeAll(handing records: Set<SupervisionRecord.ID>, at time: Instant? = nil) async throws {
        try await store.agree(to: id, as: .supervisee, handing: records, by: next.pair.supervisee, at: time ?? now)
        try await store.agree(to: id, as: .from, by: next.pair.supervisor, at: time ?? now)
        try await store.agree(to: id, as: .to, by: successor, at: time ?? now)
    }

    func complete() async throws {
        try await write()
        try await agreeAll(handing: [])
    }
}

private func withHandOver(_ engine: Engine, _ body: (Handing) async throws -> Void) async throws {
    try await withNextSession(engine) { try await body(try await Handing($0)) }
}
