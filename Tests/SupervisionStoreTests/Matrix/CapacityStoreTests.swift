import Support
import Supervision
import Testing

@testable import SupervisionStore

struct CapacityStoreTests {
    @Test(arguments: Engine.all)
    func `DB-11 LAS-159: what the matrix asks stands beside what supervisors declare`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let division = try await Division(store)
            let supervisor = try await division.nominated("20")
            let empty = try await store.capacity(as: division.keeper, at: Trust.now)
            let asked = empty.capacity()
            #expect(asked.supervision.map(\.printed) == [32, 33])
            #expect(asked.surgeries.map(\.printed) == [36])
            #expect((asked.printed.supervisorHours, asked.printed.staffHours) == (65, 137))
            #expect(asked.supervision.map(\.standing) == [15, nil])
            #expect(asked.supervision.map(\.declared) == [nil, nil])
            #expect(empty.undeclared.map(\.id) == [supervisor.membershipID])
            #expect(empty.heldOnRequest == 0)

            for hours in [40, 27] {
                try await store.declare(
                    DeclaredHours(supervisor: "Safeguarding Specialists", membershipID: supervisor.membershipID, minutes: hours * 60),
                    as: supervisor, at: Trust.now)
            }
            let full = try await store.capacity(as: division.keeper, at: Trust.now)
            let tried = full.capacity(trying: MatrixChange(row: Division.row, members: 34))
            #expect(tried.supervision[0].declared == 27 * 60)
            #expect(tried.supervision[0].spare(for: tried.supervision[0].printed) == -300)
            #expect(tried.supervision.map(\.changed) == [18, nil])
            #expect(full.undeclared.isEmpty && full.lapsed.isEmpty)
            #expect(full.capacity().changed == nil)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-11: groups that are formed count, and hours of whoever is nominated no longer do not`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let division = try await Division(store)
            let supervisor = try await division.nominated("20")
            try await store.declare(
                DeclaredHours(supervisor: "Safeguarding Specialists", membershipID: supervisor.membershipID, minutes: 600), as: supervisor,
                at: Trust.now)
            try await division.form()
            try await division.move("37", to: .newGroup)
            let capacity = try await store.capacity(as: division.keeper, at: Trust.now)
            #expect(capacity.rows[Division.row] == RowAsItStands(members: 28, groups: 6))
            #expect(capacity.capacity().supervision[0].standing == 18)
            let role = try #require(
                try await store.dossier(of: supervisor.membershipID, as: division.keeper, at: Trust.now).roles.first)
            try await store.endRole(role.id, on: Trust.today, as: division.keeper, at: Trust.now)
            let later = try await store.capacity(as: division.keeper, at: Trust.now.adding(days: 2))
            #expect(later.capacity().supervision[0].declared == nil)
            #expect(later.lapsed.map(\.id) == [supervisor.membershipID])
        }
    }

    @Test(arguments: Engine.all)
    func `DB-11 LAS-159: sessions on request are counted, those of a year ago are not`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let supervised = try await Supervised(store)
            try await supervised.insert(.individual, type: "onRequest", for: "2", at: Trust.now.adding(days: -30))
            try await supervised.insert(.individual, type: "onRequest", for: "2", at: Trust.now.adding(days: -30), isHeld: false)
            try await supervised.insert(.individual, for: "2", at: Trust.now.adding(days: -30))
            try await supervised.insert(.individual, type: "onRequest", for: "3", at: Trust.now.adding(days: -400))
            let capacity = try await store.capacity(as: supervised.trust.administrator, at: Trust.now)
            #expect(capacity.heldOnRequest == 1)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-08 DB-11: a supervisor declares the own hours only, and for what the matrix names`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let division = try await Division(store)
            let (one, other) = (try await division.nominated("20"), try await division.nominated("21"))
            let nurse = try await division.trust.member("22")
            func declare(_ member: Membership.ID, _ supervisor: String = "Safeguarding Specialists", by actor: Actor) async throws {
                try await store.declare(DeclaredHours(supervisor: supervisor, membershipID: member, minutes: 60), as: actor, at: Trust.now)
            }
            await #expect(throws: NotFound.self) { try await declare(other.membershipID, by: one) }
            await #expect(throws: NotFound.self) { try await declare(nurse.id, by: division.keeper) }
            await #expect(throws: NotFound.self) { try await declare(nurse.id, by: division.trust.actor(nurse)) }
            await #expect(throws: NotFound.self) { try await declare(one.membershipID, "Anybody", by: one) }
            await #expect(throws: NotFound.self) { try await store.capacity(as: one, at: Trust.now) }
            await #expect(throws: NotFound.self) { try await store.declaringChoices(as: division.trust.actor(nurse), at: Trust.now) }
            #expect(try await store.declaringChoices(as: one, at: Trust.now).people.map(\.id) == [one.membershipID])
            #expect(try await store.declaringChoices(as: division.keeper, at: Trust.now).people.count == 2)
            try await declare(other.membershipID, by: division.keeper)
            #expect(try await store.declaringChoices(as: one, at: Trust.now).declared.isEmpty)
        }
    }
}

extension Division {
    /// Somebody of the bed service who is nominated to supervise.
    fileprivate func nominated(_ number: String) async throws -> Actor {
        let member = try await trust.member(number)
        try await store.assign(
            RoleAssignment(id: .init(), membershipID: member.id, role: .supervisor, startsOn: Trust.today.adding(days: -1)), as: keeper,
            at: Trust.now)
        return trust.actor(member, .supervisor)
    }
}
