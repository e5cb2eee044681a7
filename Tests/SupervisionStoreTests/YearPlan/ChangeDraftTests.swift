import SQLStorage
import Support
import Supervision
import Testing

@testable import SupervisionStore

@Suite struct ChangeDraftTests {
    private func move(
        _ session: DraftedSession, to day: String, hour: Int = 10, venue: String = YearPlanning.online,
        with supervisor: Membership.ID? = nil,
        version: Int = 1, isMeant: Bool = false
    ) throws -> DraftMove {
        let day = try #require(CivilDate(day))
        return DraftMove(
            expecting: version, startsAt: try #require(LondonTime.instant(on: day, hour: hour, minute: 0)), venue: venue,
            supervisorID: supervisor ?? session.supervisorID, isMeant: isMeant)
    }

    @Test(arguments: Engine.all)
    func `LAS-054: a session of a draft is moved to a day on which it can be, and to no other`(_ engine: Engine) async throws {
        try await withPlannedYear(engine) { year in
            let draft = try await year.drafted()
            let all = try await year.sessions(of: draft)
            let session = all[0]
            func faults(_ move: DraftMove) async throws -> [DraftFault] {
                do {
                    try await year.store.move(session.id, of: draft, to: move, as: year.planner, at: year.now)
                    return []
                } catch let unfit as DraftDoesNotFit {
                    #expect(session.busy.memberIDs.allSatisfy { unfit.names[$0] != nil || move.supervisorID != session.supervisorID })
                    return unfit.faults
                }
            }
            #expect(try await faults(try move(session, to: "2027-04-05")) == [.notAhead])
            #expect(try await faults(try move(session, to: "2027-05-03")) == [.bankHoliday(try #require(CivilDate("2027-05-03")))])
            #expect(try await faults(try move(session, to: "2027-05-08")) == [.weekend(try #require(CivilDate("2027-05-08")))])
            let leave = Leave(startsOn: try #require(CivilDate("2027-05-10")), endsOn: try #require(CivilDate("2027-05-12")))
            try await year.store.enter(
                leave, of: session.memberIDs[0], because: Confidential(""), as: year.trust.administrator, at: year.now)
            #expect(
                try await faults(try move(session, to: "2027-05-11"))
                    == [.away(session.memberIDs[0], try #require(CivilDate("2027-05-11")))])
            #expect(try await faults(try move(session, to: "2027-11-16")) == [.outsideWindow(session.window)])
            #expect(try await faults(try move(session, to: "2027-05-14", with: session.memberIDs[0])).contains(.supervisesThemselves))
            let other = try #require(all.last { $0.supervisorID == session.supervisorID && $0.window == session.window })
            let clash = DraftMove(
                expecting: 1, startsAt: other.startsAt, venue: other.venue, supervisorID: other.supervisorID, isMeant: true)
            #expect(try await faults(clash).contains(.clash(other.supervisorID, other.startsAt)))
            #expect(try await year.sessions(of: draft) == all)
            #expect(try await faults(try move(session, to: "2027-05-14")).isEmpty)
            #expect(try await faults(try move(session, to: "2027-11-16", version: 2, isMeant: true)).isEmpty)
            #expect(try await year.sessions(of: draft).first { $0.id == session.id }?.venue == YearPlanning.online)
        }
    }

    @Test(arguments: Engine.all)
    func `Two planners who change one draft at once are told, and a session that is left out is listed`(_ engine: Engine) async throws {
        try await withPlannedYear(engine) { year in
            let draft = try await year.drafted()
            let (first, second) = (try await year.sessions(of: draft)[0], try await year.sessions(of: draft)[1])
            try await year.store.leaveOut(first.id, of: draft, expecting: 1, as: year.planner, at: year.now)
            let colleague = year.trust.administrator
            await #expect(throws: YearDraftChanged()) {
                try await year.store.leaveOut(second.id, of: draft, expecting: 1, as: colleague, at: year.now)
            }
            await #expect(throws: YearDraftChanged()) {
                try await year.store.move(
                    second.id, of: draft, to: try move(second, to: "2027-05-14", isMeant: true), as: colleague, at: year.now)
            }
            let shown = try await year.store.draft(draft, as: colleague, at: year.now)
            #expect(shown.count == 9 && shown.unplaced.contains { $0.reason == .leftOut && $0.memberID == first.memberIDs[0] })
            await #expect(throws: NotFound()) {
                try await year.store.draftedSession(first.id, of: draft, as: year.planner, at: year.now)
            }
        }
    }
}
