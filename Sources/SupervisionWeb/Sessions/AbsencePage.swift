import HTMLLiteral
import Supervision
import SupervisionStore

/// A party notes that the session did not take place, because somebody did not come.
struct AbsencePage: Component {
    let context: PageContext
    let session: Session.ID
    let planned: String
    let parties: [Choice]
    let form: AbsenceForm
    var errors = FieldErrors()

    static let title = "The session did not take place"

    var html: HTML {
        Page(
            title: Self.title, context: context, wayBack: .link(BackLink(path: .session(session))), errors: errors,
            body: """
                \(Heading(text: Self.title))
                <p>\(planned)</p>
                <p>It will not count as held. You can plan it anew afterwards.</p>
                \(Form(
                    action: .sessionAbsence(session), formGuard: context.formGuard, content: fields,
                    button: Button(text: "Note that it did not take place", variant: .warning)))
                """
        ).html
    }

    private var fields: HTML {
        """
        \(Radios(
            name: "absent", legend: "Who did not come?", prominence: .small, choices: parties, value: form.absent, error: errors["absent"]))
        \(Radios(
            name: "reason", legend: "Why?", prominence: .small,
            choices: NonAttendance.Reason.allCases.map { Choice(value: $0.rawValue, text: $0.label) }, value: form.reason,
            error: errors["reason"]))
        \(Textarea(
            name: "text", label: "What is known of it (optional)", prominence: .small,
            hint: "Only you both and the Safeguarding Team can read this.", value: form.text, error: errors["text"], rows: 3,
            limit: AbsenceForm.limit))
        """
    }
}

/// What a party filled in.
struct AbsenceForm: Sendable {
    var absent = ""
    var reason = ""
    var text = ""

    static let limit = 500

    init() {}

    init(_ form: Fields) {
        absent = form["absent"]
        reason = form["reason"]
        text = form["text"]
    }

    func answer(
        from parties: [Membership.ID], in form: Fields, _ errors: inout FieldErrors
    ) -> (absent: Membership.ID, words: NonAttendance.Words)? {
        let absent = parties.first { $0.text == self.absent }
        if absent == nil { errors.add("Select who did not come", at: "absent") }
        let reason = NonAttendance.Reason(rawValue: self.reason)
        if reason == nil { errors.add("Select why they did not come", at: "reason") }
        let text = errors.text("text", in: form, missing: nil, subject: "What is known of it", limit: Self.limit)
        guard errors.isEmpty, let absent, let reason else { return nil }
        return (absent, NonAttendance.Words(reason: reason, text: text))
    }
}

/// Who did not come and why, for the parties and the Safeguarding Team.
struct AbsenceView: Component {
    let heading: String
    let reason: String
    let text: String

    var html: HTML {
        WarningCallout(heading: heading, content: "<p>\(reason)</p>\n\(text.isEmpty ? nil : WrittenText(text))").html
    }
}

extension AbsenceView {
    init(_ opened: OpenedAbsence) {
        heading = "Did not take place: \(opened.absent) did not come"
        reason = "\(opened.words.reason.label). Noted by \(opened.notedBy) on \(ShownTime.dateAndTime(opened.nonAttendance.notedAt))."
        text = opened.words.text
    }
}

extension NonAttendance.Reason {
    var label: String {
        switch self {
        case .calledAway: "Called away to work"
        case .unwell: "Unwell"
        case .leave: "On leave"
        case .notTold: "Did not know of it"
        case .notKnown: "Not known"
        case .other: "Another reason"
        }
    }
}
