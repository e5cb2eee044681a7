import HTMLLiteral
import Supervision
import SupervisionStore

/// One session of a draft is moved, or left out.
struct DraftMovePage: Component {
    static let title = "Move a session of the draft"

    let context: PageContext
    let draft: YearDraft.ID
    let session: Session.ID
    let now: String
    let supervisors: [Choice]
    let form: DraftMoveForm
    let errors: FieldErrors

    init(_ shown: ShownDraftedSession, _ form: DraftMoveForm, _ errors: FieldErrors = .init(), context: PageContext) {
        self.context = context
        (draft, session) = (shown.draft.id, shown.session.id)
        let people = shown.session.memberIDs.compactMap { shown.names[$0] }.sorted().joined(separator: ", ")
        now =
            "\(people) with \(shown.names[shown.session.supervisorID] ?? ""), \(ShownTime.dateAndTime(shown.session.startsAt)), "
            + "\(ShownTime.length(minutes: shown.session.minutes)), \(shown.session.venue). "
            + "It is owed between \(ShownTime.shortDate(shown.session.window.first)) and \(ShownTime.shortDate(shown.session.window.last))."
        supervisors = shown.supervisors.map { Choice(value: $0.id.text, text: $0.name) }
        self.form = form
        self.errors = errors
    }

    var html: HTML {
        Page(
            title: Self.title, context: context, wayBack: .link(BackLink(path: .yearDraft(draft))), errors: errors,
            body: """
                \(Heading(text: Self.title))
                <p>\(now)</p>
                \(Form(
                    action: .draftedSession(session, of: draft), formGuard: context.formGuard, hidden: [version], content: fields,
                    button: Button(text: "Move the session")))
                \(Heading(text: "Leave it out", level: .section))
                <p>It is not booked then, and is listed with what could not be placed: somebody misses a session that is owed.</p>
                \(Form(
                    action: .draftedSessionOut(session, of: draft), formGuard: context.formGuard, hidden: [version], content: "",
                    button: Button(text: "Leave it out", variant: .warning)))
                """
        ).html
    }

    private var version: HiddenField { HiddenField(name: "version", value: String(form.version)) }

    private var fields: HTML {
        """
        \(DateInput(name: "date", legend: "Date", prominence: .small, typed: form.date, error: errors["date"]))
        \(TextInput(
            name: "time", label: "Start time", prominence: .small, hint: "For example, 10am or 14:30", value: form.time, error: errors["time"],
            width: 10))
        \(TextInput(
            name: "venue", label: "Venue", prominence: .small, hint: "A room, or “\(YearPlanning.online)”, which is never taken",
            value: form.venue, error: errors["venue"]))
        \(Select(
            name: "supervisor", label: "Supervisor", prominence: .small, choices: supervisors, value: form.supervisor,
            error: errors["supervisor"]))
        \(errors["meant"] == nil ? nil : meant)
        """
    }

    private var meant: Checkboxes {
        Checkboxes(
            name: "meant", legend: "Against advice", prominence: .small,
            choices: [Choice(value: "yes", text: "Move it there all the same")], error: errors["meant"])
    }
}

/// What somebody typed to move a session of a draft.
struct DraftMoveForm: Sendable {
    var version: Int
    var date: DateInput.Typed
    var time: String
    var venue: String
    var supervisor: String
    var isMeant = false

    init(_ shown: ShownDraftedSession) {
        let (day, hour, minute) = LondonTime.wall(shown.session.startsAt)
        version = shown.draft.version
        date = DateInput.Typed(day)
        time = "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
        venue = shown.session.venue
        supervisor = shown.session.supervisorID.text
    }

    init(_ form: Fields) {
        version = Int(form["version"]) ?? 0
        date = form.dateBoxes("date")
        time = form["time"]
        venue = form["venue"]
        supervisor = form["supervisor"]
        isMeant = form["meant"] == "yes"
    }

    func move(in form: Fields, among supervisors: [Member], _ errors: inout FieldErrors) -> DraftMove? {
        let day = errors.date("date", in: form, missing: "Enter the date of the session", subject: "Session date")
        let time = errors.time("time", in: form, missing: "Enter a time, like 10am or 14:30", subject: "Start time")
        let startsAt = errors.instant(on: day, at: time, field: "time", subject: "Start time")
        let venue = errors.text(
            "venue", in: form, missing: "Enter where the session will be", subject: "Venue", limit: TypedSchedule.venueLimit)
        let supervisor = supervisors.first { $0.id.text == self.supervisor }?.id
        if supervisor == nil { errors.add("Select a supervisor", at: "supervisor") }
        guard errors.isEmpty, let startsAt, let supervisor else { return nil }
        return DraftMove(expecting: version, startsAt: startsAt, venue: venue, supervisorID: supervisor, isMeant: isMeant)
    }
}
