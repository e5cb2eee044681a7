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
    /// Who books planned sessions, where the policy insists on somebody else.
    var booking: String?
    /// What the pair agreed, and the date that follows.
    var agreed: String?
    /// What does not fit; nil until that was looked up.
    var clashes: PlanDoesNotFit?
    /// What the policy asks about the pair; nil where it asks nothing.
    var pairing: PairingIsOpen?
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
        \(Radios(
            name: "type", legend: "What type of session is it?", prominence: .small, hint: booking, choices: types, value: form.type,
            error: errors["type"]))
        \(Select(
            name: "supervisor", label: "Supervisor", prominence: .small, hint: "Only nominated supervisors can be chosen",
            prompt: "Select a supervisor", choices: supervisors, value: form.supervisor, error: errors["supervisor"]))
        \(pairing.map { PairingField($0, reason: form.pairReason, errors: errors) } ?? PairingField(given: form.pairReason, errors: errors))
        \(agreed.map { InsetText($0) })
        \(ScheduleFields(schedule: form.schedule, venueNote: venueNote, example: example, errors: errors))
        \(RepeatFields(repetition: form.repetition, errors: errors))
        \(ClashField(clashes, isKept: form.keepsClashes, error: errors[ClashField.name]))
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
