/// How a session is repeated after its first date.
public struct Repetition: Hashable, Sendable {
    public enum Rhythm: Hashable, Sendable {
        /// Every so many weeks.
        case weeks(Int)
        /// On the same day of each month, or on the last of a month that has no such day.
        case months
    }

    public static let weeks = 1...12
    /// Further dates, after the first.
    public static let times = 1...12

    public let rhythm: Rhythm
    public let times: Int

    public init(_ rhythm: Rhythm, times: Int) {
        self.rhythm = rhythm
        self.times = times
    }

    /// The further dates, at the time of day that London's clocks show at the first. Nil where there are too many of them, or too few,
    /// and where one lies beyond the calendar.
    public func starts(after first: Instant) -> [Instant]? {
        guard Self.times.contains(times) else { return nil }
        let day = LondonTime.day(of: first)
        let starts = (1...times).compactMap { time in self.day(time, after: day).flatMap { LondonTime.instant(on: $0, atTimeOf: first) } }
        return starts.count == times ? starts : nil
    }

    /// Counted from the first date each time: the 31st comes back after a short month.
    private func day(_ time: Int, after first: CivilDate) -> CivilDate? {
        switch rhythm {
        case .weeks(let weeks): Self.weeks.contains(weeks) ? first.adding(days: time * weeks * 7) : nil
        case .months: first.adding(months: time)
        }
    }
}

/// Where a session stands among those that were planned together.
public struct SeriesPlace: Hashable, Sendable {
    /// The first of them names the series.
    public let firstID: Session.ID
    /// From 1.
    public let number: Int
    public let count: Int

    public init(firstID: Session.ID, number: Int, count: Int) {
        self.firstID = firstID
        self.number = number
        self.count = count
    }
}

public enum SeriesRules {
    /// What stands before a session may be repeated.
    public static let repeating: [Rule<(repetition: Repetition, startsAt: Instant)>] = [
        Rule(.seriesIsShort) { $0.repetition.starts(after: $0.startsAt) != nil }
    ]
}

extension SessionSchedule {
    /// The next proposal for a session that follows one that moves: so many days on, then at the other's time of day, length and place.
    /// Nil where that lies beyond the calendar.
    public func following(_ moved: SessionSchedule, days: Int) -> SessionSchedule? {
        LondonTime.instant(on: LondonTime.day(of: startsAt).adding(days: days), atTimeOf: moved.startsAt).map {
            SessionSchedule(
                number: number + 1, startsAt: $0, minutes: moved.minutes, venue: moved.venue, venueIsPrivate: moved.venueIsPrivate,
                proposedBy: moved.proposedBy)
        }
    }
}

extension [Session] {
    /// Which proposal stands for each of a series: a form that carries it names what was shown.
    /// - Parameter steps: how many proposals ago.
    public func proposals(before steps: Int = 0) -> String {
        map { "\($0.series?.number ?? 1).\($0.schedule.number - steps)" }.joined(separator: " ")
    }
}
