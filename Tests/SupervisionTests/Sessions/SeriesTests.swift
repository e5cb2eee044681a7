import Supervision
import Testing

@Suite struct SeriesTests {
    private func instant(_ text: String) throws -> Instant { try #require(Instant("\(text):00.000Z")) }

    private func starts(_ rhythm: Repetition.Rhythm, times: Int, after first: String) throws -> [String]? {
        Repetition(rhythm, times: times).starts(after: try instant(first))?.map { String($0.description.prefix(16)) }
    }

    @Test func `LAS-054: every few weeks is the same day of the week at the same time on London's clocks, in winter and in summer`() throws
    {
        #expect(
            try starts(.weeks(4), times: 3, after: "2026-03-02T10:00") == ["2026-03-30T09:00", "2026-04-27T09:00", "2026-05-25T09:00"])
        #expect(try starts(.weeks(1), times: 2, after: "2026-10-19T13:30") == ["2026-10-26T14:30", "2026-11-02T14:30"])
    }

    @Test func `LAS-054: each month is the same day of the month, and the last where a month has no such day`() throws {
        #expect(
            try starts(.months, times: 4, after: "2027-11-30T10:00") == [
                "2027-12-30T10:00", "2028-01-30T10:00", "2028-02-29T10:00", "2028-03-30T09:00",
            ])
        #expect(try starts(.months, times: 2, after: "2026-12-31T10:00") == ["2027-01-31T10:00", "2027-02-28T10:00"])
    }

    @Test func `A time that the clocks skip is an hour later on that day alone`() throws {
        #expect(try starts(.weeks(1), times: 2, after: "2026-03-22T01:30") == ["2026-03-29T01:30", "2026-04-05T00:30"])
    }

    @Test(arguments: [
        Repetition(.weeks(4), times: 0), Repetition(.weeks(4), times: 13), Repetition(.weeks(0), times: 1),
        Repetition(.weeks(13), times: 1),
        Repetition(.months, times: -1), Repetition(.months, times: .max), Repetition(.weeks(.max), times: 12),
    ])
    func `A series has from one to twelve further dates, and from one to twelve weeks between them`(_ repetition: Repetition) throws {
        #expect(SeriesRules.repeating.unmet(by: (repetition, try instant("2026-03-02T10:00"))) == [.seriesIsShort])
    }

    @Test func `A series does not go beyond the calendar`() throws {
        let late = try instant("9999-11-30T10:00")
        #expect(SeriesRules.repeating.unmet(by: (Repetition(.months, times: 1), late)).isEmpty)
        #expect(SeriesRules.repeating.unmet(by: (Repetition(.months, times: 2), late)) == [.seriesIsShort])
        #expect(SeriesRules.repeating.unmet(by: (Repetition(.weeks(12), times: 1), late)) == [.seriesIsShort])
    }

    @Test func `LAS-161: a session that follows moves by as many days, and takes the new time of day, length and place`() throws {
        let proposer = Membership.ID()
        func schedule(_ number: Int, _ start: String, minutes: Int, venue: String) throws -> SessionSchedule {
            SessionSchedule(
                number: number, startsAt: try instant(start), minutes: minutes, venue: venue, venueIsPrivate: true, proposedBy: proposer)
        }
        let moved = try schedule(2, "2026-03-04T14:00", minutes: 45, venue: "Room 4")
        let next = try schedule(3, "2026-03-30T09:00", minutes: 60, venue: "Room 3").following(moved, days: 2)
        #expect(try next == schedule(4, "2026-04-01T13:00", minutes: 45, venue: "Room 4"))
        #expect(try schedule(1, "9999-12-31T09:00", minutes: 60, venue: "Room 3").following(moved, days: 1) == nil)
    }
}
