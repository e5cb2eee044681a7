import HTMLLiteral
import Supervision

/// When and where, as somebody typed it: read alike when a session is planned, for two or for a group, and when it is moved.
struct TypedSchedule: Sendable {
    var date = DateInput.Typed()
    var time = ""
    var minutes = ""
    var venue = ""
    var isPrivate = false

    static let venueLimit = 200

    /// An empty one.
    init(minutes: Int, venue: String = "") {
        self.minutes = String(minutes)
        self.venue = venue
    }

    /// What came back.
    init(_ form: Fields) {
        date = form.dateBoxes("date")
        time = form["time"]
        minutes = form["minutes"]
        venue = form["venue"]
        isPrivate = form["private"] == "yes"
    }

    /// When the two said that they meet.
    mutating func begin(at instant: Instant) {
        date = DateInput.Typed(LondonTime.day(of: instant))
        time = ShownTime.time(instant)
    }

    /// A time that is still to come, a length and a place; what is missing stands in the errors.
    func read(
        in form: Fields, at now: Instant, under pack: PolicyPack, _ errors: inout FieldErrors
    ) -> (startsAt: Instant?, minutes: Int?, venue: String) {
        let day = errors.date("date", in: form, missing: "Enter the date of the session", subject: "Session date")
        if let day, day < LondonTime.day(of: now) { errors.add("Session date must be today or in the future", at: "date") }
        let time = errors.time("time", in: form, missing: "Enter a time, like 10am or 14:30", subject: "Start time")
        let startsAt = errors.instant(on: day, at: time, field: "time", subject: "Start time")
        if let startsAt, startsAt <= now, errors["date"] == nil { errors.add("Start time must be in the future", at: "time") }
        let minutes = errors.minutes("minutes", in: form, missing: "Enter how long the session will be", subject: "Length")
        let venue = errors.text("venue", in: form, missing: "Enter where the session will be", subject: "Venue", limit: Self.venueLimit)
        if !isPrivate, pack.norms[Clause.venueIsPrivate.name]?.strength == .must {
            errors.add("Confirm that the place is private and free of interruption", at: "private")
        }
        return (startsAt, minutes, venue)
    }
}

/// When and where: asked alike when a session is planned and when it is moved.
struct ScheduleFields: Component {
    let schedule: TypedSchedule
    let venueNote: String
    /// A date that is still to come, for the hint.
    let example: String
    let errors: FieldErrors

    var html: HTML {
        """
        \(DateInput(name: "date", legend: "Date", prominence: .small, hint: "For example, \(example)", typed: schedule.date, error: errors["date"]))
        \(TextInput(
            name: "time", label: "Start time", prominence: .small, hint: "For example, 10am or 14:30", value: schedule.time, error: errors["time"],
            width: 10))
        \(TextInput(
            name: "minutes", label: "Length in minutes", prominence: .small, value: schedule.minutes, error: errors["minutes"], kind: .wholeNumber,
            width: 4))
        \(TextInput(
            name: "venue", label: "Venue", prominence: .small, hint: "A room, or where to meet online", value: schedule.venue,
            error: errors["venue"]))
        \(Checkboxes(
            name: "private", legend: "Privacy", prominence: .small, hint: venueNote,
            choices: [Choice(value: "yes", text: "I have made sure that this place is private and free of interruption")],
            values: schedule.isPrivate ? ["yes"] : [], error: errors["private"]))
        """
    }

    /// Four weeks on: a valid example, whenever the page is shown.
    static func example(at now: Instant) -> String {
        let day = LondonTime.day(of: now).adding(days: 28)
        return "\(day.day) \(day.month) \(day.year)"
    }
}
