import SQLStorage
import Support
import Supervision
import Testing

@testable import SupervisionStore

struct LeaveTests {
    @Test(arguments: Engine.all)
    func `DB-13: a long leave defers, and why is for the person alone`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let supervised = try await Supervised(store)
            let trust = supervised.trust
            try await supervised.put("2", into: "mentalHealthNurses")
            let (member, manager) = (try await trust.member("2"), trust.actor(try await trust.member("1"), .lineManager))
            let leave = Leave(startsOn: Trust.today.adding(days: -10))
            for _ in 1...2 {
                try await store.enter(leave, of: member.id, because: Confidential("An operation"), as: trust.administrator, at: Trust.now)
            }
            #expect(try await supervised.states(of: "2") == [.deferred])
            #expect(try await store.leaves(of: member.id, as: trust.administrator) == [leave])
            #expect(
                try await store.leaveReason(leave.id, of: member.id, as: trust.actor(member), at: Trust.now)?.text == "An operation")
            for actor in [trust.administrator, manager, trust.actor(try await trust.member("3"), .headOfSafeguarding)] {
                await #expect(throws: NotFound.self) { try await store.leaveReason(leave.id, of: member.id, as: actor, at: Trust.now) }
            }
            await #expect(throws: NotFound.self) { try await store.leaves(of: member.id, as: manager) }
            #expect(try await store.dossier(of: member.id, as: manager, at: Trust.now).leaves == nil)
            await #expect(throws: NotFound.self) {
                try await store.enter(Leave(startsOn: Trust.today), of: member.id, because: Confidential(""), as: manager, at: Trust.now)
            }
        }
    }

    @Test(arguments: Engine.all) func `a leave ends on or after its first day`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let supervised = try await Supervised(store)
            let (trust, member) = (supervised.trust, try await supervised.trust.member("2"))
            let leave = Leave(startsOn: Trust.today)
            try await store.enter(leave, of: member.id, because: Confidential(""), as: trust.administrator, at: Trust.now)
            await #expect(throws: LeaveEndsTooEarly(startsOn: Trust.today)) {
                try await store.endLeave(
                    leave.id, of: member.id, on: Trust.today.adding(days: -1), as: trust.administrator, at: Trust.now)
            }
            try await store.endLeave(leave.id, of: member.id, on: Trust.today, as: trust.administrator, at: Trust.now)
            #expect(try await store.leaves(of: member.id, as: trust.administrator).map(\.endsOn) == [Trust.today])
            await #expect(throws: NotFound.self) {
                try await store.endLeave(
                    leave.id, of: try await trust.member("3").id, on: Trust.today, as: trust.administrator, at: Trust.now)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `DB-13: a status of the staff file begins a leave on the day of the import, and its going ends it the day before`(
        _ engine: Engine
    ) async throws {
        try await withStore(engine) { store in
            let trust = try await Trust(store)
            let heading = Trust.heading + ",assignment_status"
            func importing(_ statuses: [String], days: Int) async throws {
                _ = try await trust.importStaff(
                    statuses.enumerated().map { Trust.row($0.offset + 1) + "," + $0.element }, heading: heading,
                    at: Trust.now.adding(days: days))
            }
            func leaves(_ number: String) async throws -> [String] {
                try await store.leaves(of: try await trust.member(number).id, as: trust.administrator).map {
                    "\($0.startsOn) \($0.endsOn?.description ?? "open")"
                }
            }
            try await importing(["Active", "Maternity", "Suspended"], days: 0)
            try await importing(["Career break", "Maternity", "Long term sick"], days: 10)
            #expect(try await leaves("1") == ["2027-03-25 open"])
            #expect(try await leaves("2") == ["2027-03-15 open"])
            #expect(try await leaves("3") == ["2027-03-15 open"])
            try await importing(["Active", "Active", "Long term sick"], days: 40)
            #expect(try await leaves("1") == ["2027-03-25 2027-04-23"])
            #expect(try await leaves("2") == ["2027-03-15 2027-04-23"])
            #expect(try await leaves("3") == ["2027-03-15 open"])
            try await importing(["Suspended", "Active", "Active"], days: 50)
            try await importing(["Active", "Active", "Active"], days: 50)
            #expect(try await leaves("1") == ["2027-03-25 2027-04-23", "2027-05-04 2027-05-04"])
        }
    }
}
