import HTMLLiteral
import Supervision
import SupervisionStore

/// Another time or place is proposed.
struct MovePage: Component {
    let context: PageContext
    let session: Session.ID
    /// Where one came from: the hub for the parties, the list for whoever arranged it.
    let back: Path
    let now: String
    let form: MoveForm
    let venueNote: String
    let example: String
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: "Move the session", context: context, wayBack: .link(BackLink(path: back)), errors: errors,
            body: """
                \(Heading(text: "Move the session"))
                <p>Now: \(now)</p>
                \(Form(
                    action: .sessionMove(session), formGuard: context.formGuard,
                    hidden: [HiddenField(name: "schedule", value: String(form.expecting))], content: fields,
                    button: Button(text: "Send the new proposal")))
                <p>\(Link(text: "Cancel the session instead", path: .sessionCancel(session)))</p>
                """
        ).html
    }

    private var fields: HTML {
        """
        \(ScheduleFields(
            date: form.date, time: form.time, minutes: form.minutes, venue: form.venue, isPrivate: form.isPrivate, venueNote: venueNote,
            example: example, errors: errors))
        \(ReasonField(label: "Why is it moved?", value: form.reason, error: errors["reason"]))
        """
    }
}

/// The session will not take place.
struct CancelPage: Component {
    let context: PageContext
    let session: Session.ID
    let back: Path
    let now: String
    let reason: String
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: "Cancel the session", context: context, wayBack: .link(BackLink(path: back)), errors: errors,
            body: """
                \(Heading(text: "Cancel the session"))
                <p>\(now)</p>
                \(Form(
                    action: .sessionCancel(session), formGuard: context.formGuard,
                    content: ReasonField(label: "Why is it cancelled?", value: reason, error: errors["reason"]).html,
                    button: Button(text: "Cancel the session", variant: .warning)))
                """
        ).html
    }
}

/// Why a plan changes; for the parties.
struct ReasonField: Component {
    let label: String
    let value: String
    let error: String?

    static let limit = 500

    var html: HTML {
        Textarea(
            name: "reason", label: label, prominence: .small, hint: "Only the supervisee and the supervisor can read this.", value: value,
            error: error, rows: 3, limit: Self.limit
        ).html
    }
}

/// What somebody filled in to move a session.
struct MoveForm: Sendable {
    /// Number of the proposal that was shown.
    var expecting: Int
    var date = DateInput.Typed()
    var time = ""
    var minutes: String
    var venue: String
    var isPrivate = false
    var reason = ""

    init(from schedule: SessionSchedule) {
        expecting = schedule.number
        minutes = String(schedule.minutes)
        venue = schedule.venue
    }

    init(_ form: Fields) {
        expecting = Int(form["schedule"]) ?? 0
        date = form.dateBoxes("date")
        time = form["time"]
        minutes = form["minutes"]
        venue = form["venue"]
        isPrivate = form["private"] == "yes"
        reason = form["reason"]
    }

    func move(in form: Fields, at now: Instant, _ errors: inout FieldErrors) -> SessionMove? {
        let day = errors.date("date", in: form, missing: "Enter the date of the session", subject: "Session date")
        if let day, day < LondonTime.day(of: now) { errors.add("Session date must be today or in the future", at: "date") }
        let time = errors.time("time", in: form, missing: "Enter a time, like 10am or 14:30", subject: "Start time")
        let startsAt = errors.instant(on: day, at: time, field: "time", subject: "Start time")
        if let startsAt, startsAt <= now, errors["date"] == nil { errors.add("Start time must be in the future", at: "time") }
        let minutes = errors.minutes("minutes", in: form, missing: "Enter how long the session will be", subject: "Length")
        let venue = errors.text("venue", in: form, missing: "Enter where the session will be", subject: "Venue", limit: PlanForm.venueLimit)
        if !isPrivate { errors.add("Confirm that the place is private and free of interruption", at: "private") }
        let reason = errors.text("reason", in: form, missing: "Enter why it is moved", subject: "Reason", limit: ReasonField.limit)
        guard errors.isEmpty, let startsAt, let minutes else { return nil }
        return SessionMove(
            expecting: expecting, startsAt: startsAt, minutes: minutes, venue: venue, venueIsPrivate: isPrivate,
            reason: Confidential(reason))
    }
}
