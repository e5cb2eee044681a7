import Foundation
import Supervision
import Testing

@Suite struct SummerTimeTests {
    private let zone = TimeZone(identifier: "Europe/London")

    private func systemsWall(_ instant: Instant) throws -> (CivilDate, Int, Int) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(zone)
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: instant.date)
        let day = try #require(CivilDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0))
        return (day, parts.hour ?? -1, parts.minute ?? -1)
    }

    /// The second before, at and after each hour of the days on which a change can be, and one moment of each other day.
    private func moments(of day: Int) -> [Instant] {
        let date = CivilDate(daysSince1970: day)
        let begins = Int64(day) * 86_400_000
        guard [3, 10].contains(date.month), date.day > 24 else { return [Instant(milliseconds: begins + 43_200_000)] }
        return (0...4).flatMap { hour in [-1, 0, 1].map { Instant(milliseconds: begins + Int64(hour) * 3_600_000 + $0) } }
    }

    @Test func `the clocks that we read by rule are the system's, each day from 1970 to 2101`() throws {
        let first = try #require(CivilDate("1970-01-01")).daysSince1970
        let last = try #require(CivilDate("2101-12-31")).daysSince1970
        var compared = 0
        for day in first...last where day % 3 == 0 || moments(of: day).count > 1 {
            for moment in moments(of: day) {
                let (day, hour, minute) = LondonTime.wall(moment)
                let (systemsDay, systemsHour, systemsMinute) = try systemsWall(moment)
                if (day, hour, minute) != (systemsDay, systemsHour, systemsMinute) {
                    Issue.record("\(moment): \(day) \(hour):\(minute), the system says \(systemsDay) \(systemsHour):\(systemsMinute)")
                }
                compared += 1
            }
        }
        #expect(compared > 40_000)
    }
}
