import Support
import Supervision
import Testing

@testable import SupervisionStore

struct GroupPlannerTests {
    @Test(arguments: Engine.all)
    func `LAS-147 DB-12: 28 people are kept in five groups of 5 or 6, and twice is once`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let division = try await Division(store)
            #expect(try await division.attention() == 1)
            #expect(try await division.sizes() == [])
            let shown = try await division.loaded()
            for _ in 1...2 {
                try await store.formGroups(ofRow: Division.row, expecting: shown.digest, as: division.keeper, at: Trust.now)
            }
            let kept = try await division.loaded().division
            #expect(kept.groups.map(\.members.count) == [6, 6, 6, 5, 5])
            #expect(kept.groups.map { $0.members } == shown.division.proposal.map { Set($0) })
            #expect(kept.joiners.isEmpty && kept.leavers.isEmpty)
            #expect(try await division.attention() == 0)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-12: a move over the size asks why, keeps the reason, and leaves nothing half done`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let division = try await Division(store)
            try await division.form()
            await #expect(throws: Refusal(.groupsKeepTheirSize)) { try await division.move("37", to: .group(1)) }
            #expect(try await division.sizes() == [6, 6, 6, 5, 5])
            try await division.move("37", to: .group(1), because: .sameHours)
            #expect(try await division.sizes() == [7, 6, 6, 5, 4])
            let member = try await division.trust.member("37").id
            #expect(try await division.loaded().reasons == [member: .sameHours])
            try await division.move("37", to: .group(5), because: .sameHours)
            #expect(try await division.loaded().reasons == [:])
            try await division.move("37", to: .newGroup)
            #expect(try await division.sizes() == [6, 6, 6, 5, 4, 1])
            try await division.move("37", to: .nowhere)
            #expect(try await division.sizes() == [6, 6, 6, 5, 4])
            #expect(try await division.loaded().division.joiners == [member])
            try await division.move("37", to: .newGroup)
            #expect(try await division.loaded().division.groups.map(\.number) == [1, 2, 3, 4, 5, 6])
        }
    }

    @Test(arguments: Engine.all)
    func `DB-12: joiners and leavers wait for somebody, who places them where there is room or takes them out`(_ engine: Engine)
        async throws
    {
        try await withStore(engine) { store in
            let division = try await Division(store)
            try await division.form()
            // Two of the 28 go elsewhere, three come.
            _ = try await division.trust.importStaff(
                (10...37).map { Trust.row($0).replacing("Dispatch", with: $0 < 12 ? "Elsewhere" : "Dispatch") }
                    + (50...52).map { Trust.row($0) })
            let row = try await division.loaded()
            #expect(row.division.joiners.count == 3 && row.division.leavers.count == 2)
            #expect(try await division.attention() == 5)
            #expect(try await division.sizes() == [6, 6, 6, 5, 5])
            func settle(_ settling: GroupSettling) async throws -> Int {
                try await store.settle(
                    settling, ofRow: Division.row, expecting: try await division.loaded().digest, as: division.keeper, at: Trust.now)
            }
            #expect(try await settle(.placeJoiners) == 2)
            #expect(try await settle(.placeJoiners) == 0)
            #expect(try await division.sizes() == [6, 6, 6, 6, 6])
            #expect(try await division.attention() == 3)
            #expect(try await settle(.takeOutLeavers) == 2)
            #expect(try await settle(.placeJoiners) == 1)
            #expect(try await division.attention() == 0)
            #expect(try await division.sizes().reduce(0, +) == 29)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-12: of two planners at once one is told, and nothing is half done`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let division = try await Division(store)
            try await division.form()
            let shown = try await division.loaded().digest
            let (one, other) = (try await division.trust.member("37").id, try await division.trust.member("36").id)
            let outcomes = await withTaskGroup(of: Bool.self) { group in
                for member in [one, other] {
                    group.addTask {
                        do {
                            try await store.move(
                                member, inRow: Division.row, to: .newGroup, expecting: shown, as: division.keeper, at: Trust.now)
                            return true
                        } catch is GroupsChanged {
                            return false
                        } catch {
                            Issue.record(error)
                            return false
                        }
                    }
                }
                return await group.reduce(into: [Bool]()) { $0.append($1) }
            }
            #expect(outcomes.filter(\.self).count == 1)
            #expect(try await division.sizes() == [6, 6, 6, 5, 4, 1])
            for stale in [GroupSettling.placeJoiners, .takeOutLeavers] {
                #expect(try await store.settle(stale, ofRow: Division.row, expecting: shown, as: division.keeper, at: Trust.now) == 0)
            }
            await #expect(throws: GroupsChanged.self) {
                try await store.formGroups(ofRow: Division.row, expecting: shown, as: division.keeper, at: Trust.now)
            }
            try await division.form()
            #expect(try await division.sizes() == [6, 6, 6, 5, 5])
        }
    }

    @Test(arguments: Engine.all)
    func `DB-12: somebody in two rows of the matrix is named with both`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let division = try await Division(store)
            let member = try await division.trust.member("12").id
            try await store.setMembership(
                ofRow: "mentalHealthNurses", to: .handPicked([member]), as: division.keeper, at: Trust.now)
            #expect(try await division.loaded().alsoIn == [member: ["Mental Health Nurses"]])
        }
    }

    @Test(arguments: Engine.all)
    func `DB-08 DB-12: groups are not there for a line manager, for another organisation, or of another row`(_ engine: Engine) async throws
    {
        try await withStore(engine) { store in
            let division = try await Division(store)
            let other = try await Trust(store, code: "TST2", administrator: "admin@two.example")
            try await store.adoptPolicyOfTests(for: "TST2", from: Trust.today.adding(days: -400), at: Trust.now)
            let digest = try await division.loaded().digest
            let manager = division.trust.actor(try await division.trust.member("10"), .lineManager, .supervisor)
            for key in [Division.row, "mentalHealthNurses", "none", ""] {
                await #expect(throws: NotFound.self) { try await store.dividedRow(key, as: manager, at: Trust.now) }
                await #expect(throws: NotFound.self) {
                    try await store.formGroups(ofRow: key, expecting: digest, as: manager, at: Trust.now)
                }
            }
            await #expect(throws: NotFound.self) {
                try await store.dividedRow("mentalHealthNurses", as: division.keeper, at: Trust.now)
            }
            try await division.form()
            let member = try await division.trust.member("12").id
            let row = try await store.dividedRow(Division.row, as: other.administrator, at: Trust.now)
            #expect(row.division.groups.isEmpty && row.people.isEmpty)
            for place in [GroupDivision.Place.nowhere, .newGroup, .group(1)] {
                await #expect(throws: NotFound.self) {
                    try await store.move(
                        member, inRow: Division.row, to: place, expecting: row.digest, as: other.administrator, at: Trust.now)
                }
            }
            await #expect(throws: NotFound.self) { try await division.move("12", to: .group(99)) }
            #expect(try await store.home(as: manager, at: Trust.now).groupAttentionCount == nil)
        }
    }
}
