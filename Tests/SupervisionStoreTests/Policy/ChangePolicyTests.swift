import SQLStorage
import Support
import Supervision
@testable import SupervisionStore
import Testing

@Suite struct ChangePolicyTests {
    private let longer = OwnersChange(key: "lengths.individual", value: "90", reason: "")
    private let today = LondonTime.day(of: .ofTests)

    private func withCast(_ engine: Engine, _ body: (Store, SmallTrust) async throws -> Void) async throws {
        try await withStore(engine) { store in
            let cast = SmallTrust()
            try await store.add(cast)
            try await body(store, cast)
        }
    }

    private func change(
        _ changes: [OwnersChange], as id: PolicyEdition.ID = .init(), from day: CivilDate? = nil, over base: PolicyEdition.ID? = nil,
        by actor: Actor? = nil, in store: Store, _ cast: SmallTrust
    ) async throws {
        let day = day ?? today
        let standing = try await store.policyInForce(for: cast.head, on: day).id
        try await store.changePolicy(changes, as: id, over: base ?? standing, from: day, by: actor ?? cast.head, at: .ofTests)
    }

    private func minutes(_ store: Store, _ cast: SmallTrust, on day: CivilDate) async throws -> Int? {
        try await store.policyInForce(for: cast.supervisee, on: day).pack.lengths[.individual]?.value
    }

    @Test(arguments: Engine.all)
    func `HIPS-011: what the owner sets holds from its day on, and what was made before keeps its edition`(_ engine: Engine) async throws {
        try await withCast(engine) { store, cast async throws in
            let meeting = OneToOne(in: store, of: cast)
            try await meeting.plan()
            let before = try await store.hub(of: meeting.id, as: cast.supervisor).edition
            let (id, then) = (PolicyEdition.ID(), today.adding(days: 10))
            for _ in 1...2 { try await change([longer], as: id, from: then, over: before.id, in: store, cast) }
            #expect(try await minutes(store, cast, on: then.adding(days: -1)) == 60)
            #expect(try await minutes(store, cast, on: then) == 90)
            let edition = try await store.policyInForce(for: cast.supervisor, on: then)
            #expect(edition.id == id && edition.changes == [longer] && edition.document == before.pack)

            let later = OneToOne(in: store, of: cast, plannedAt: .ofTests.adding(days: 11))
            try await later.plan()
            #expect(try await store.hub(of: later.id, as: cast.supervisor).edition.id == id)
            let kept = try await store.hub(of: meeting.id, as: cast.supervisor).edition
            #expect(kept == before && kept.pack.lengths[.individual]?.value == 60)
        }
    }

    @Test(arguments: Engine.all)
    func `HIPS-011: of the editions that wait, the owner learns the one that begins next`(_ engine: Engine) async throws {
        try await withCast(engine) { store, cast async throws in
            #expect(try await store.policyToFollow(today, as: cast.head) == nil)
            let (next, last) = (today.adding(days: 5), today.adding(days: 9))
            for day in [last, next] { try await change([longer], from: day, in: store, cast) }
            for (day, follows) in [(today, next), (next, last)] {
                #expect(try await store.policyToFollow(day, as: cast.head)?.from == follows)
            }
            #expect(try await store.policyToFollow(last, as: cast.head) == nil)
            #expect(try await store.policyToFollow(today, as: cast.otherHead) == nil)
        }
    }

    @Test(arguments: Engine.all)
    func `HIPS-011: only the owner changes the policy, and only that of the own organisation`(_ engine: Engine) async throws {
        try await withCast(engine) { store, cast async throws in
            for actor in [cast.supervisor, cast.supervisee, cast.specialist, cast.administrator, cast.manager] {
                await #expect(throws: NotFound()) { try await change([longer], by: actor, in: store, cast) }
                await #expect(throws: NotFound()) { try await store.policyToSettle(as: actor, on: today) }
                await #expect(throws: NotFound()) { try await store.policyToFollow(today, as: actor) }
            }
            await #expect(throws: EditionChanged()) { try await change([longer], by: cast.otherHead, in: store, cast) }
            #expect(try await minutes(store, cast, on: today) == 60)
        }
    }

    @Test(arguments: Engine.all)
    func `HIPS-011 DB-52: nothing weaker than a must, nothing for yesterday, and nothing over an edition that was not shown`(
        _ engine: Engine
    ) async throws {
        try await withCast(engine) { store, cast async throws in
            let weaker = OwnersChange(key: "reportMonths", value: "6", reason: "We have to.")
            let shorter = OwnersChange(key: "lengths.individual", value: "45")
            for (change, clause) in [(weaker, Clause.ownersKeepToMust), (shorter, .departuresSayWhy)] {
                let refused = await #expect(throws: SettingsRefused.self) { try await self.change([change], in: store, cast) }
                #expect(refused?.clauses == [change.key: [clause]])
            }
            await #expect(throws: Refusal(.settingsBeginAhead)) {
                try await change([longer], from: today.adding(days: -1), in: store, cast)
            }
            await #expect(throws: EditionChanged()) { try await change([longer], over: .init(), in: store, cast) }
            #expect(try await minutes(store, cast, on: today) == 60)
            #expect(try await store.changeCount() == 0)
        }
    }

    @Test(arguments: Engine.all)
    func `HIPS-011: what the owner set goes on under an overlay as far as it allows it, and ends with another base`(_ engine: Engine)
        async throws
    {
        try await withCast(engine) { store, cast async throws in
            let sent = OwnersChange(key: "reportMonths", value: "2")
            try await change([longer, sent], in: store, cast)
            let overlay = """
                title: A standard
                version: "1"
                reports:
                  monthsBetween: { value: 1, paragraph: "5", strength: must }
                """
            let (next, last) = (today.adding(days: 5), today.adding(days: 6))
            _ = try await store.adopt(
                pack: Array(overlay.utf8), file: "overlay", for: "T1", from: next, asOverlay: true, at: .ofTests)
            let both = try await store.policyInForce(for: cast.head, on: next)
            #expect(both.changes == [longer] && both.pack.reports?.monthsBetween.value == 1)
            #expect(both.pack.lengths[.individual]?.value == 90)
            try await store.adoptPolicyOfTests(for: "T1", from: last, at: .ofTests)
            #expect(try await store.policyInForce(for: cast.head, on: last).changes == [])
        }
    }
}

extension Store {
    fileprivate func changeCount() async throws -> Int {
        try await database.read { db in try db.count("SELECT COUNT(*) FROM policy_change") }
    }
}
