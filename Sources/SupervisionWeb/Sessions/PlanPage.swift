import HTMLLiteral
import Supervision
import SupervisionStore

/// The first question of planning: for whom. What the person needs is asked before a time and a place are thought of.
struct PlanWhoPage: Component {
    let context: PageContext
    let people: [Choice]
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: "Who is the session for?", context: context, wayBack: .link(BackLink(path: .sessions)), errors: errors,
            body: QuestionForm(
                path: .planSession,
                content: Select(
                    name: "supervisee", label: "Who is the session for?", prominence: .page, prompt: "Select a person", choices: people,
                    error: errors["supervisee"]
                ).html
            ).html
        ).html
    }
}

/// The proposal itself: adjustments first, then type, supervisor, time and place.
struct PlanPage: Component {
    let context: PageContext
    let supervisee: Member
    let adjustments: AdjustmentsAnswer
    let types: [Choice]
    let supervisors: [Choice]
    let venueNote: String
    let example: String
    let form: PlanForm
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: "Plan a session with \(supervisee.name)", context: context, wayBack: .link(BackLink(path: .planSession)), errors: errors,
            body: """
                \(Heading(text: "Plan a session with \(supervisee.name)", caption: supervisee.post))
                \(Form(
                    action: .planSession, formGuard: context.formGuard,
                    hidden: [HiddenField(name: "session", value: form.id.text), HiddenField(name: "supervisee", value: supervisee.id.text)],
                    content: fields, button: Button(text: "Send invitations")))
                """
        ).html
    }

    private var fields: HTML {
        """
        \(needs)
        \(Radios(name: "type", legend: "What type of session is it?", prominence: .small, choices: types, value: form.type, error: errors["type"]))
        \(Select(
            name: "supervisor", label: "Supervisor", prominence: .small, hint: "Only nominated supervisors can be chosen",
            prompt: "Select a supervisor", choices: supervisors, value: form.supervisor, error: errors["supervisor"]))
        \(ScheduleFields(
            date: form.date, time: form.time, minutes: form.minutes, venue: form.venue, isPrivate: form.isPrivate, venueNote: venueNote,
            example: example, errors: errors))
        """
    }

    private var needs: HTML {
        guard adjustments == .notAsked else {
            return "\(Heading(text: "What \(supervisee.name) needs to take part", level: .section))\n\(InsetText(adjustments.words))"
        }
        return Checkboxes(
            name: "ask", legend: "Before you choose a time and a place", prominence: .small,
            hint: "The question comes first. You can go on planning without a reply.",
            choices: [Choice(value: "yes", text: "Ask \(supervisee.name) now what they need to take part")],
            values: form.asks ? ["yes"] : [], error: errors["ask"]
        ).html
    }
}

/// When and where: asked alike when a session is planned and when it is moved.
struct ScheduleFields: Component {
    let date: DateInput.Typed
    let time: String
    let minutes: String
    let venue: String
    let isPrivate: Bool
    let venueNote: String
    /// A date that is still to come, for the hint.
    let example: String
    let errors: FieldErrors

    var html: HTML {
        """
        \(DateInput(name: "date", legend: "Date", prominence: .small, hint: "For example, \(example)", typed: date, error: errors["date"]))
        \(TextInput(
            name: "time", label: "Start time", prominence: .small, hint: "For example, 10am or 14:30", value: time, error: errors["time"],
            width: 10))
        \(TextInput(
            name: "minutes", label: "Length in minutes", prominence: .small, value: minutes, error: errors["minutes"], kind: .wholeNumber,
            width: 4))
        \(TextInput(
            name: "venue", label: "Venue", prominence: .small, hint: "A room, or where to meet online", value: venue,
            error: errors["venue"]))
        \(Checkboxes(
            name: "private", legend: "Privacy", prominence: .small, hint: venueNote,
            choices: [Choice(value: "yes", text: "I have made sure that this place is private and free of interruption")],
            values: isPrivate ? ["yes"] : [], error: errors["private"]))
        """
    }

    /// Four weeks on: a valid example, whenever the page is shown.
    static func example(at now: Instant) -> String {
        let day = LondonTime.day(of: now).adding(days: 28)
        return "\(day.day) \(day.month) \(day.year)"
    }
}
