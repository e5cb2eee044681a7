/// Dates and times as people read them: "Monday 15 March 2027", "10am to 11:30am", London's clocks.
public enum ShownTime {
    public static func date(_ day: CivilDate) -> String {
        "\(weekdays[day.weekday - 1]) \(day.day) \(months[day.month - 1]) \(day.year)"
    }

    public static func shortDate(_ day: CivilDate) -> String {
        "\(day.day) \(months[day.month - 1]) \(day.year)"
    }

    /// "10am", "2:30pm", "midday", "midnight".
    public static func time(_ instant: Instant) -> String {
        let (_, hour, minute) = LondonTime.wall(instant)
        if minute == 0, hour == 12 { return "midday" }
        if minute == 0, hour == 0 { return "midnight" }
        let shown = hour % 12 == 0 ? 12 : hour % 12
        return "\(shown)\(minute == 0 ? "" : ":\(padded(minute, 2))")\(hour < 12 ? "am" : "pm")"
    }

    public static func dateAndTime(_ instant: Instant) -> String {
        "\(date(LondonTime.day(of: instant))) at \(time(instant))"
    }

    public static func span(from start: Instant, minutes: Int) -> String {
        "\(time(start)) to \(time(start.adding(minutes: minutes)))"
    }

    /// "1 hour", "1 hour 30 minutes", "45 minutes".
    public static func length(minutes: Int) -> String {
        let hours = minutes / 60 == 0 ? "" : minutes / 60 == 1 ? "1 hour" : "\(minutes / 60) hours"
        let rest = minutes % 60 == 0 ? "" : minutes % 60 == 1 ? "1 minute" : "\(minutes % 60) minutes"
        return [hours, rest].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]
}
