import HTMLLiteral
import Supervision
import SupervisionStore

/// The supervisor begins the session: when, how long, and what was gone through.
struct StartPage: Component {
    let context: PageContext
    let session: Session.ID
    let form: StartForm
    let steps: [Choice]
    let prompts: [PromptList.Group]
    var errors = FieldErrors()
    var lengthLabel = "Length that you both agreed, in minutes"
    /// That the two signed on paper before the system; nil where they did not.
    var onPaper: String?

    var html: HTML {
        Page(
            title: "Start the session", context: context, wayBack: .link(BackLink(path: .session(session))), errors: errors,
            body: """
                \(Heading(text: "Start the session"))
                \(onPaper.map { InsetText($0) })\
                \(Form(
                    action: .sessionStart(session), formGuard: context.formGuard, content: fields, button: Button(text: "Start the session")))
                \(PromptList(summary: "Questions to begin with", groups: prompts))
                <p>\(Link(text: "Read and sign the agreement", path: .sessionAgreement(session)))</p>
                """
        ).html
    }

    private var fields: HTML {
        """
        \(DateInput(name: "date", legend: "Date", prominence: .small, typed: form.date, error: errors["date"]))
        \(TextInput(
            name: "time", label: "Start time", prominence: .small, hint: "For example, 10am or 14:30", value: form.time,
            error: errors["time"], width: 10))
        \(TextInput(
            name: "minutes", label: lengthLabel, prominence: .small, value: form.minutes,
            error: errors["minutes"], kind: .wholeNumber, width: 4))
        \(steps.isEmpty ? nil : Checkboxes(
            name: "step", legend: "What you have done", prominence: .small, hint: "Tick what is done. The rest can wait.", choices: steps,
            values: form.steps))
        """
    }
}

/// What the supervisor filled in to begin.
struct StartForm: Sendable {
    var date: DateInput.Typed
    var time: String
    var minutes: String
    var steps: Set<String>

    struct Answer: Sendable {
        let startedAt: Instant
        let minutes: Int
    }

    /// Now, and the length that was planned.
    init(at now: Instant, minutes: Int, steps: Set<String>) {
        date = DateInput.Typed(LondonTime.day(of: now))
        time = ShownTime.time(now)
        self.minutes = String(minutes)
        self.steps = steps
    }

    init(_ form: Fields) {
        date = form.dateBoxes("date")
        time = form["time"]
        minutes = form["minutes"]
        steps = Set(form.all("step"))
    }

    func answer(in form: Fields, at now: Instant, _ errors: inout FieldErrors) -> Answer? {
        let day = errors.date("date", in: form, missing: "Enter the date on which the session began", subject: "Date")
        let time = errors.time("time", in: form, missing: "Enter a time, like 10am or 14:30", subject: "Start time")
        let startedAt = errors.instant(on: day, at: time, field: "time", subject: "Start time")
        if let startedAt, startedAt > now { errors.add("Start time must be now or in the past", at: "time") }
        let minutes = errors.minutes("minutes", in: form, missing: "Enter how long you agreed to talk", subject: "Length")
        guard errors.isEmpty, let startedAt, let minutes else { return nil }
        return Answer(startedAt: startedAt, minutes: minutes)
    }
}
