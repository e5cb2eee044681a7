import Supervision
import Testing

@Suite struct ReleaseWeekTests {
    private func release(_ text: String, _ minutes: Int, _ answer: ReleaseAnswer? = nil) throws -> (Instant, Int, ReleaseAnswer?) {
        (try #require(Instant(text)), minutes, answer)
    }

    @Test func `DB-28: staff-hours to release are counted by the week, from Monday to Sunday, on London's clocks`() throws {
        let weeks = ReleaseWeek.all(of: [
            // The Sunday evening on which the clocks went forward is Monday in London only after midnight there.
            try release("2027-03-28T22:30:00.000Z", 60, .released), try release("2027-03-28T23:30:00.000Z", 90),
            try release("2027-03-22T09:00:00.000Z", 30), try release("2027-03-24T09:00:00.000Z", 60, .noCover),
        ])
        #expect(weeks.map(\.monday.description) == ["2027-03-22", "2027-03-29"])
        #expect(weeks.map(\.minutes) == [90, 90])
        #expect(weeks.map(\.confirmedMinutes) == [60, 0])
        #expect(weeks.map(\.count) == [2, 1])
    }

    @Test func `DB-28: a request ages by the day until it is answered`() throws {
        let asked = try #require(Instant("2027-03-15T23:50:00.000Z"))
        let request = ReleaseRequest(id: .init(), sessionID: .init(), number: 1, memberID: .init(), requestedAt: asked)
        let day = LondonTime.day(of: asked)
        #expect([0, 1, 9].map { request.daysWaiting(on: day.adding(days: $0)) } == [0, 1, 9])
        let answered = ReleaseRequest(
            id: .init(), sessionID: .init(), number: 1, memberID: .init(), requestedAt: asked, answer: .noCover)
        #expect(answered.daysWaiting(on: day.adding(days: 9)) == 0)
    }
}
