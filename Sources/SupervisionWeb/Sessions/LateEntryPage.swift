import HTMLLiteral
import Supervision
import SupervisionStore

/// The supervisor enters a 1:1 that was held on paper or without signal.
struct LateEntryPage: Component {
    let context: PageContext
    let people: [Choice]
    let types: [Choice]
    let example: String
    let form: LateEntryForm
    var errors = FieldErrors()

    static let title = "Enter a session held earlier"

    var html: HTML {
        Page(
            title: Self.title, context: context, wayBack: .link(BackLink(path: .sessions)), errors: errors,
            body: """
                \(Heading(text: Self.title))
                <p>For a one to one that you have held, on paper or without signal. It counts from the day on which it was held, and shows \
                that it was entered late.</p>
                <p>If the session was planned here, start and close it on its own page instead.</p>
                \(Form(
                    action: .lateEntry, formGuard: context.formGuard, hidden: [HiddenField(name: "session", value: form.id.text)],
                    content: fields, button: Button(text: "Enter the session")))
                """
        ).html
    }

    private var fields: HTML {
        """
        \(Select(
            name: "supervisee", label: "Who was the session with?", prominence: .small, prompt: "Select a person", choices: people,
            value: form.supervisee, error: errors["supervisee"]))
        \(Radios(
            name: "type", legend: "What type of session was it?", prominence: .small, choices: types, value: form.type,
            error: errors["type"]))
        \(DateInput(
            name: "date", legend: "Date it was held", prominence: .small, hint: "For example, \(example)", typed: form.date,
            error: errors["date"]))
        \(TextInput(
            name: "time", label: "Start time", prominence: .small, hint: "For example, 10am or 14:30", value: form.time,
            error: errors["time"], width: 10))
        \(TextInput(
            name: "minutes", label: "How long the session lasted, in minutes", prominence: .small, value: form.minutes,
            error: errors["minutes"], kind: .wholeNumber, width: 4))
        \(TextInput(
            name: "venue", label: "Venue", prominence: .small, hint: "A room, or where you met online", value: form.venue,
            error: errors["venue"]))
        \(Textarea(
            name: "reason", label: "Why is it entered late?", prominence: .small,
            hint: "Only the supervisee and the supervisor can read this.", value: form.reason, error: errors["reason"], rows: 3,
            limit: ReasonField.limit))
        \(Radios(
            name: "sheet", legend: "Is there a paper sheet that you both signed?", prominence: .small,
            hint: "You can attach a scan or a photo of it on the next pages.",
            choices: [Choice(value: "yes", text: "Yes"), Choice(value: "no", text: "No")], value: form.sheet, error: errors["sheet"]))
        """
    }
}

/// What somebody filled in to enter a session late.
struct LateEntryForm: Sendable {
    var id = Session.ID()
    var supervisee = ""
    var type = ""
    var date = DateInput.Typed()
    var time = ""
    var minutes = ""
    var venue = ""
    var reason = ""
    var sheet = ""

    init() {}

    init(_ form: Fields) {
        id = Session.ID(form["session"]) ?? Session.ID()
        supervisee = form["supervisee"]
        type = form["type"]
        date = form.dateBoxes("date")
        time = form["time"]
        minutes = form["minutes"]
        venue = form["venue"]
        reason = form["reason"]
        sheet = form["sheet"]
    }

    /// The session as it was held, or what stands in its way.
    func session(from choices: LateEntryChoices, in form: Fields, at now: Instant, _ errors: inout FieldErrors) -> LateSession? {
        let supervisee = choices.supervisees.first { $0.id.text == self.supervisee }?.id
        if supervisee == nil { errors.add("Select who the session was with", at: "supervisee") }
        let type = choices.edition.pack.types(for: .individual).first { $0.key == self.type }?.key
        if type == nil { errors.add("Select the type of session", at: "type") }
        let day = errors.date("date", in: form, missing: "Enter the date on which the session was held", subject: "Date")
        if let day, day > LondonTime.day(of: now) { errors.add("Date must be today or in the past", at: "date") }
        let time = errors.time("time", in: form, missing: "Enter a time, like 10am or 14:30", subject: "Start time")
        let startedAt = errors.instant(on: day, at: time, field: "time", subject: "Start time")
        let minutes = errors.minutes("minutes", in: form, missing: "Enter how long the session lasted", subject: "Length")
        if let startedAt, let minutes, errors["date"] == nil, startedAt.adding(minutes: minutes) > now {
            errors.add("The session must be over before you enter it", at: "time")
        }
        let venue = errors.text(
            "venue", in: form, missing: "Enter where the session was", subject: "Venue", limit: TypedSchedule.venueLimit)
        let reason = errors.text("reason", in: form, missing: "Enter why it is entered late", subject: "Reason", limit: ReasonField.limit)
        if sheet != "yes", sheet != "no" { errors.add("Select whether there is a paper sheet that you both signed", at: "sheet") }
        guard errors.isEmpty, let supervisee, let type, let startedAt, let minutes else { return nil }
        return LateSession(
            id: id, type: type, superviseeID: supervisee, startedAt: startedAt, minutes: minutes, venue: venue,
            reason: Confidential(reason), hasSignedSheet: sheet == "yes")
    }

    /// The fields that the rules speak of.
    static let fields: [Clause: String] = [.enteredOnceOver: "time", .heldWhileHere: "date", .enteredOnce: "time"]
}
