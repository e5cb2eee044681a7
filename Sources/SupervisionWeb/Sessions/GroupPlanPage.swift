import HTMLLiteral
import Supervision
import SupervisionStore

/// The first question of planning for several: which group is it?
struct GroupWhichPage: Component {
    let context: PageContext
    let groups: [Choice]
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: "Which group is the session for?", context: context, wayBack: .link(BackLink(path: .sessions)), errors: errors,
            body: QuestionForm(
                path: .planGroup,
                content: """
                    \(HiddenField(name: "asked", value: "yes"))\
                    \(Radios(
                        name: "group", legend: "Which group is the session for?", prominence: .page, choices: groups, error: errors["group"]))
                    """
            ).html
        ).html
    }
}

/// The invitation of a group: whom, what they need, then type, supervisor, time and place.
struct GroupPlanPage: Component {
    let context: PageContext
    let title: String
    /// As the address names it.
    let group: String
    let people: [Choice]
    /// Whether somebody of them was not asked yet what they need.
    let asks: Bool
    let types: [Choice]
    let supervisors: [Choice]
    let venueNote: String
    let example: String
    let form: GroupPlanForm
    /// What does not fit; nil until that was looked up.
    var clashes: PlanDoesNotFit?
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: title, context: context, wayBack: .link(BackLink(path: .planGroup)), errors: errors,
            body: """
                \(Heading(text: title, caption: "Group session"))
                \(people.isEmpty ? "<p>There is nobody in this group whom you can invite.</p>" as HTML : question)
                """
        ).html
    }

    private var question: HTML {
        Form(
            action: .planGroup, formGuard: context.formGuard,
            hidden: [HiddenField(name: "session", value: form.id.text), HiddenField(name: "group", value: group)],
            content: fields, button: Button(text: "Send invitations")
        ).html
    }

    private var fields: HTML {
        """
        \(Checkboxes(
            name: "invited", legend: "Who is invited?", prominence: .small,
            hint: "Somebody who comes without an invitation can be added on the day.", choices: people, values: form.invited,
            error: errors["invited"]))
        \(asks ? needs : nil)
        \(Radios(name: "type", legend: "What type of session is it?", prominence: .small, choices: types, value: form.type, error: errors["type"]))
        \(Select(
            name: "supervisor", label: "Supervisor", prominence: .small, hint: "Only nominated supervisors can be chosen",
            prompt: "Select a supervisor", choices: supervisors, value: form.supervisor, error: errors["supervisor"]))
        \(ScheduleFields(schedule: form.schedule, venueNote: venueNote, example: example, errors: errors))
        \(RepeatFields(repetition: form.repetition, errors: errors))
        \(ClashField(clashes, isKept: form.keepsClashes, error: errors[ClashField.name]))
        """
    }

    private var needs: Checkboxes {
        Checkboxes(
            name: "ask", legend: "Before you choose a time and a place", prominence: .small,
            hint: "The question comes first. You can go on planning without a reply.",
            choices: [Choice(value: "yes", text: "Ask everybody who has not been asked yet what they need to take part")],
            values: form.asks ? ["yes"] : [], error: errors["ask"])
    }
}
