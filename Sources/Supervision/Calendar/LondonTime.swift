public import Foundation

/// The wall clock that everybody here lives by. Instants are shown, and typed times are read, in Europe/London.
public enum LondonTime {
    private static let zone = TimeZone(identifier: "Europe/London") ?? .gmt

    /// The day on which an instant falls in London.
    public static func day(of instant: Instant) -> CivilDate {
        wall(instant).day
    }

    /// Day, hour and minute on London's clocks.
    public static func wall(_ instant: Instant) -> (day: CivilDate, hour: Int, minute: Int) {
        let shifted = instant.milliseconds + milliseconds(aheadAt: instant)
        let (days, inDay) = shifted.flooredDivision(by: 86_400_000)
        return (CivilDate(daysSince1970: Int(days)), Int(inDay / 3_600_000), Int(inDay / 60_000 % 60))
    }

    /// How far London's clocks are ahead of UTC. By rule where there is one: the system's tables take a hundred times as long to ask.
    private static func milliseconds(aheadAt instant: Instant) -> Int64 {
        SummerTime.isKept(at: instant).map { $0 ? 3_600_000 : 0 } ?? Int64(zone.secondsFromGMT(for: instant.date)) * 1_000
    }

    /// The instant at which London's clocks show that time; the first where they show it twice, nil where they skip it.
    public static func instant(on day: CivilDate, hour: Int, minute: Int) -> Instant? {
        guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
        let asIfUTC = Instant(milliseconds: (Int64(day.daysSince1970) * 86_400 + Int64(hour * 3_600 + minute * 60)) * 1_000)
        let candidates = [3_600, 0].map { asIfUTC.adding(seconds: -$0) }
        return candidates.first { wall($0) == (day, hour, minute) }
    }

    /// The instant on another day at which London's clocks show the same time; an hour later where they skip it, nil where the day is
    /// beyond the calendar.
    public static func instant(on day: CivilDate, atTimeOf other: Instant) -> Instant? {
        guard day.isInCalendar else { return nil }
        let (_, hour, minute) = wall(other)
        return instant(on: day, hour: hour, minute: minute) ?? instant(on: day, hour: hour + 1, minute: minute)
    }
}
