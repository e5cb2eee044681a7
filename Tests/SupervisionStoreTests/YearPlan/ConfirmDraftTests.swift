import SQLStorage
import Support
import Supervision
import Testing

@testable import SupervisionStore

@Suite struct ConfirmDraftTests {
    @Test(arguments: Engine.all)
    func `LAS-054 DB-12: confirming books every session as planning would, and invites its people`(_ engine: Engine) async throws {
        try await withPlannedYear(engine) { year in
            try await year.formGroup()
            let (store, draft) = (year.store, try await year.drafted())
            let drafted = try await year.sessions(of: draft)
            #expect(try await store.confirm(draft, with: try await year.confirmation(of: draft), as: year.planner, at: year.now) == 12)
            #expect(try await year.count("release_request") == drafted.map(\.memberIDs.count).reduce(0, +), "Each line manager is asked.")
            for session in drafted {
                let lead = try #require(year.supervisors.first { $0.membershipID == session.supervisorID })
                let hub = try await store.hub(of: session.id, as: lead)
                #expect(hub.session.schedule.startsAt == session.startsAt && hub.session.schedule.venue == session.venue)
                #expect(hub.session.superviseeIDs == session.memberIDs && hub.session.type == "mandatory" && hub.session.state == .proposed)
                try await store.accept(session.id, schedule: 1, as: lead, at: year.now)
                if session.format == .individual {
                    #expect(
                        try await store.agreement(of: session.id, as: lead, at: year.now).agreement.superviseeID == session.memberIDs[0])
                    #expect(hub.record != nil)
                } else {
                    #expect(try await store.groupAgreement(of: session.id, as: lead, at: year.now) != nil)
                }
            }
            #expect(try await year.count("log_entry WHERE event = 'sessionPlanned'") == 12)
            #expect(try await year.count("adjustments_question") == 11)
            #expect(try await year.count("draft_session") == 0)
            #expect(try await year.supervised.states(of: "4", at: year.now) == [.planned])
            #expect(try await year.supervised.states(of: "9", at: year.now) == [.planned])
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-058: nothing is booked before the places are private and everybody is asked what they need`(_ engine: Engine) async throws {
        try await withPlannedYear(engine) { year in
            let draft = try await year.drafted()
            await #expect(throws: Refusal(.adjustmentsAskedFirst, .venueIsPrivate)) {
                try await year.store.confirm(
                    draft, with: DraftConfirmation(expecting: 1, venuesArePrivate: false, asksAboutAdjustments: false), as: year.planner,
                    at: year.now)
            }
            #expect(try await year.count("session") == 0)
            #expect(try await year.count("adjustments_question") == 0)
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-054: of two planners who confirm at once one books the year, and the other nothing`(_ engine: Engine) async throws {
        try await withPlannedYear(engine) { year in
            let draft = try await year.drafted()
            let said = try await year.confirmation(of: draft)
            let outcomes = await withTaskGroup(of: Result<Int, any Error>.self) { group -> [Result<Int, any Error>] in
                for actor in [year.planner, year.trust.administrator] {
                    group.addTask {
                        do { return .success(try await year.store.confirm(draft, with: said, as: actor, at: year.now)) } catch {
                            return .failure(error)
                        }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(outcomes.compactMap { try? $0.get() } == [10])
            for case .failure(let error) in outcomes {
                #expect(error as? YearDraftEnded == YearDraftEnded(isConfirmed: true, isOwn: false))
            }
            #expect(try await year.count("session") == 10)
            #expect(try await year.count("session_schedule") == 10)
        }
    }

    @Test(arguments: Engine.all)
    func `LAS-054: what was booked or entered meanwhile is named, nothing is booked then, and the rest only if the planner says so`(
        _ engine: Engine
    ) async throws {
        try await withPlannedYear(engine) { year in
            let draft = try await year.drafted()
            let drafted = try await year.sessions(of: draft)
            let (clashing, away) = (drafted[0], try #require(drafted.last { $0.supervisorID == drafted[0].supervisorID }))
            let proposal = SessionProposal(
                id: .init(), type: "onRequest", supervisorID: clashing.supervisorID,
                superviseeID: try await year.trust.member("12").id, startsAt: clashing.startsAt.adding(minutes: 30), minutes: 60,
                venue: "Elsewhere", venueIsPrivate: true, asksAboutAdjustments: true)
            _ = try await year.store.plan(proposal, as: year.planner, at: year.now)
            let day = LondonTime.day(of: away.startsAt)
            try await year.store.enter(
                Leave(startsOn: day, endsOn: day), of: away.memberIDs[0], because: Confidential(""), as: year.trust.administrator,
                at: year.now)
            do {
                _ = try await year.store.confirm(draft, with: try await year.confirmation(of: draft), as: year.planner, at: year.now)
                Issue.record("It was booked")
            } catch let unfit as DraftNoLongerFits {
                #expect(unfit.misfits.map(\.session.id) == [clashing.id, away.id])
                #expect(unfit.misfits[0].faults == [.clash(clashing.supervisorID, proposal.startsAt)])
                #expect(unfit.misfits[1].faults == [.away(away.memberIDs[0], day)])
            }
            #expect(try await year.count("session") == 1)
            let rest = try await year.confirmation(of: draft, bookingTheRest: true)
            #expect(try await year.store.confirm(draft, with: rest, as: year.planner, at: year.now) == 8)
            #expect(try await year.count("draft_unplaced WHERE reason = 'noLongerFits'") == 2)
            #expect(try await year.store.yearFigures(as: year.planner, at: year.now).toPlace == 2)
        }
    }

    @Test(arguments: Engine.all)
    func `Whoever had one booked for that part of the year meanwhile is not given another`(_ engine: Engine) async throws {
        try await withPlannedYear(engine) { year in
            let draft = try await year.drafted()
            let session = try await year.sessions(of: draft)[0]
            _ = try await year.store.plan(
                SessionProposal(
                    id: .init(), type: "mandatory", supervisorID: session.supervisorID, superviseeID: session.memberIDs[0],
                    startsAt: session.startsAt.adding(days: 7), minutes: 60, venue: "Elsewhere", venueIsPrivate: true,
                    asksAboutAdjustments: true), as: year.planner, at: year.now)
            do {
                _ = try await year.store.confirm(draft, with: try await year.confirmation(of: draft), as: year.planner, at: year.now)
                Issue.record("It was booked")
            } catch let unfit as DraftNoLongerFits {
                #expect(unfit.misfits.map(\.faults) == [[.bookedMeanwhile(session.memberIDs[0])]])
            }
        }
    }
}
