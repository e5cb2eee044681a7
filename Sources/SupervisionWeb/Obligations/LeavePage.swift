import HTMLLiteral
import Supervision
import SupervisionStore

/// What came back about a leave.
struct LeaveForm: Sendable {
    static let reasonLimit = 500

    var id = Leave.ID()
    var start = DateInput.Typed()
    var end = DateInput.Typed()
    var reason = ""

    init() {}

    init(_ form: Fields) {
        id = Leave.ID(form["leave"]) ?? Leave.ID()
        (start, end) = (form.dateBoxes("start"), form.dateBoxes("end"))
        reason = form["reason"]
    }

    func leave(in form: Fields, _ errors: inout FieldErrors) -> Leave? {
        let start = errors.date("start", in: form, missing: "Enter the first day", subject: "First day")
        let end = errors.date("end", in: form, missing: nil, subject: "Last day")
        if let start, let end, end < start { errors.add("Last day must be on or after the first day", at: "end") }
        _ = errors.text("reason", in: form, missing: nil, subject: "Reason", limit: Self.reasonLimit)
        guard errors.isEmpty, let start else { return nil }
        return Leave(id: id, startsOn: start, endsOn: end)
    }
}

/// Entering that somebody is away.
struct LeavePage: Component {
    let context: PageContext
    let title: String
    let person: Path
    let action: Path
    let form: LeaveForm
    let errors: FieldErrors

    init(_ member: Member, _ form: LeaveForm, _ errors: FieldErrors = FieldErrors(), context: PageContext) {
        self.context = context
        title = "Enter leave of \(member.name)"
        person = .person(member.id)
        action = .newLeave(of: member.id)
        self.form = form
        self.errors = errors
    }

    var html: HTML { Page(title: title, context: context, wayBack: .link(BackLink(path: person)), errors: errors, body: body).html }

    private var body: HTML {
        """
        \(Heading(text: title))
        <p>A leave of \(Leave.longFrom) days or more, or without a last day, puts off what is due. A shorter one changes nothing.</p>
        \(Form(
            action: action, formGuard: context.formGuard, hidden: [HiddenField(name: "leave", value: form.id.text)], content: fields,
            button: Button(text: "Enter leave"), beside: [Link(text: "Cancel", path: person)]))
        """
    }

    private var fields: HTML {
        """
        \(DateInput(name: "start", legend: "First day", prominence: .small, typed: form.start, error: errors["start"]))
        \(DateInput(
            name: "end", legend: "Last day (optional)", prominence: .small, hint: "Leave it empty while nobody knows it", typed: form.end,
            error: errors["end"]))
        \(Textarea(
            name: "reason", label: "Reason (optional)", prominence: .small,
            hint: "It is kept sealed and shown to nobody but the person. Nobody else needs it.", value: form.reason,
            error: errors["reason"], limit: LeaveForm.reasonLimit))
        """
    }
}

extension LastDayPage {
    /// Of a leave.
    init(_ member: Member, _ leave: Leave, typed: DateInput.Typed, _ errors: FieldErrors = FieldErrors(), context: PageContext) {
        self.init(
            context: context, title: "End the leave of \(member.name)", since: "Away from \(ShownTime.shortDate(leave.startsOn)).",
            person: .person(member.id), action: .leaveEnd(leave.id, of: member.id), legend: "Last day of the leave", hint: nil,
            button: "Save", typed: typed, errors: errors)
    }
}
