import Supervision
import Testing

@Suite struct DraftCheckTests {
    private let supervisor = Membership.ID()
    private let member = Membership.ID()
    private let other = Membership.ID()

    private func at(_ day: CivilDate, _ hour: Int) throws -> Instant { try #require(LondonTime.instant(on: day, hour: hour, minute: 0)) }

    private func session(_ startsAt: Instant, venue: String = "Room 1") throws -> DraftedSession {
        DraftedSession(
            row: "nurses", format: .individual, groupID: nil, supervisorID: supervisor, memberIDs: [member], startsAt: startsAt,
            minutes: 60,
            venue: venue, window: DaySpan(first: try day("2027-01-01"), last: try day("2027-06-30")))
    }

    private func faults(
        of session: DraftedSession, busy: [BusyTime] = [], absences: [Membership.ID: [DaySpan]] = [:],
        bookedSince: [Membership.ID: [CivilDate]] = [:]
    ) throws -> [DraftFault] {
        DraftCheck(
            in: .england, at: try at(try day("2027-03-01"), 12), supervisors: [supervisor], busy: busy, absences: absences,
            bookedSince: bookedSince
        ).faults(of: session)
    }

    @Test func `LAS-054: a session of a draft stands on a working day that is still to come`() throws {
        #expect(try faults(of: try session(try at(try day("2027-03-01"), 12))) == [.notAhead])
        let (sunday, easter) = (try day("2027-03-07"), try day("2027-03-29"))
        #expect(try faults(of: try session(try at(sunday, 10))) == [.weekend(sunday)])
        #expect(try faults(of: try session(try at(easter, 10))) == [.bankHoliday(easter)])
        #expect(try faults(of: try session(try at(try day("2027-03-08"), 10))).isEmpty)
    }

    @Test func `LAS-054 DB-12: it clashes with other sessions, leave and rooms, and an end that meets a beginning does not`() throws {
        let monday = try day("2027-03-08")
        let session = try session(try at(monday, 10))
        let taken = { (id: Membership.ID, venue: String, hour: Int) in
            BusyTime(sessionID: .init(), memberIDs: [id], venue: venue, startsAt: try self.at(monday, hour), minutes: 60)
        }
        #expect(try faults(of: session, busy: [try taken(member, "X", 10)]) == [.clash(member, try at(monday, 10))])
        #expect(try faults(of: session, busy: [try taken(other, "room 1", 10)]) == [.venueTaken("Room 1", try at(monday, 10))])
        #expect(try faults(of: session, busy: [try taken(member, "X", 9), try taken(supervisor, "Y", 11), session.busy]).isEmpty)
        #expect(
            try faults(of: session, absences: [supervisor: [DaySpan(first: monday, last: monday)]]) == [.away(supervisor, monday)])
        #expect(try faults(of: session, bookedSince: [member: [try day("2027-02-01")]]) == [.bookedMeanwhile(member)])
        #expect(
            try faults(of: session.moved(to: session.startsAt, at: YearPlanning.online, with: member))
                == [.supervisesThemselves, .notNominated(member)])
    }

    @Test func `outside its part of the year, or of the day, it may stand where the planner means it`() throws {
        let faults = try faults(of: try session(try at(try day("2027-07-05"), 18)))
        #expect(faults.count == 2 && faults.allSatisfy { $0.isAdvice })
    }
}
