/// Time for which people are to be released in one week, from Monday to Sunday.
public struct ReleaseWeek: Hashable, Sendable {
    public let monday: CivilDate
    /// Releases, so a person who is released twice counts twice.
    public let count: Int
    public let minutes: Int
    /// Those of the minutes that are confirmed.
    public let confirmedMinutes: Int

    /// The weeks in which anybody is to be released, the next first. What cannot be released is none of it.
    public static func all(of releases: some Sequence<(startsAt: Instant, minutes: Int, answer: ReleaseAnswer?)>) -> [ReleaseWeek] {
        Dictionary(grouping: releases.filter { $0.answer == nil || $0.answer == .released }) { LondonTime.day(of: $0.startsAt).monday }
            .map { monday, releases in
                ReleaseWeek(
                    monday: monday, count: releases.count, minutes: releases.reduce(0) { $0 + $1.minutes },
                    confirmedMinutes: releases.filter { $0.answer == .released }.reduce(0) { $0 + $1.minutes })
            }
            .sorted { $0.monday < $1.monday }
    }
}

extension CivilDate {
    /// The first day of its week.
    public var monday: CivilDate { adding(days: 1 - weekday) }
}
