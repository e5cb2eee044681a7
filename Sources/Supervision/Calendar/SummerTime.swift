/// Summer time as it has been kept since 1996: from 1am UTC on the last Sunday of March to 1am UTC on the last Sunday of October.
enum SummerTime {
    /// Nil before 1996, and from 2100 on, which nobody can know.
    static func isKept(at instant: Instant) -> Bool? {
        let (days, inDay) = instant.milliseconds.flooredDivision(by: 86_400_000)
        guard firstDay <= days, days < endDay else { return nil }
        let day = CivilDate(daysSince1970: Int(days))
        if day.month < 3 || day.month > 10 { return false }
        if day.month > 3, day.month < 10 { return true }
        // March and October have 31 days: their last Sunday is the one after which no other fits.
        let sunday = 31 - CivilDate(daysSince1970: Int(days) + 31 - day.day).weekday % 7
        let isAfter = day.day > sunday || (day.day == sunday && inDay >= 3_600_000)
        return isAfter == (day.month == 3)
    }

    /// 1 January 1996.
    private static let firstDay = 9_496
    /// 1 January 2100.
    private static let endDay = 47_482
}
