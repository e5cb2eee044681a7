import HTMLLiteral
import Supervision
import SupervisionStore

/// What came back about the hours of a supervisor.
struct DeclareHoursForm: Sendable {
    var member = ""
    var supervisor = ""
    var hours = ""

    init() {}

    init(_ form: Fields) {
        member = form["member"]
        supervisor = form["supervisor"]
        hours = form["hours"]
    }

    func declared(among choices: DeclaringChoices, _ errors: inout FieldErrors) -> DeclaredHours? {
        let member = choices.people.first { $0.id.text.utf8.elementsEqual(self.member.utf8) }
        if member == nil { errors.add("Select the supervisor", at: "member") }
        let supervisor = choices.supervisors.first { $0.utf8.elementsEqual(self.supervisor.utf8) }
        if supervisor == nil { errors.add("Select what the hours are for", at: "supervisor") }
        switch TypedHours(hours) {
        case .missing: errors.add("Enter the hours of a year", at: "hours")
        case .impossible: errors.add("Hours must be a number from 0 to \(TypedHours.most.grouped), like 32 or 7.5", at: "hours")
        case .minutes(let minutes):
            if let member, let supervisor {
                return DeclaredHours(supervisor: supervisor, membershipID: member.id, minutes: minutes)
            }
        }
        return nil
    }
}

/// Declaring what a nominated supervisor can give in a year.
struct DeclareHoursPage: Component {
    let context: PageContext
    /// Whether hours are declared for others too.
    let isForOthers: Bool
    let people: [Choice]
    let supervisors: [Choice]
    let declared: [CapacityPage.Offer]
    let form: DeclareHoursForm
    var errors = FieldErrors()

    private var title: String { isForOthers ? "Declare hours of supervisors" : "Hours that you can give" }

    var html: HTML {
        Page(
            title: title, context: context, wayBack: .link(BackLink(path: isForOthers ? .capacity : .home)), errors: errors, body: body
        ).html
    }

    private var body: HTML {
        """
        \(Heading(text: title))
        <p>Hours of a year, beside which the Safeguarding Team sees how many the matrix asks for.</p>
        \(people.isEmpty || supervisors.isEmpty ? "<p>\(nobody)</p>" : asking)
        \(Table(
            caption: "Declared so far", columns: [.init("Name"), .init("For"), .init("Hours a year", .number)],
            rows: declared.map { ["\($0.name)", "\($0.supervisor)", "\($0.hours)"] }, empty: "No hours have been declared."))
        """
    }

    private var nobody: String {
        people.isEmpty ? "Nobody is nominated as supervisor. An administrator gives the role." : "The matrix names no supervisors."
    }

    private var asking: HTML {
        Form(
            action: .declaredHours, formGuard: context.formGuard, hidden: isForOthers ? [] : own, content: fields,
            button: Button(text: "Declare")
        ).html
    }

    private var own: [HiddenField] { people.prefix(1).map { HiddenField(name: "member", value: $0.value) } }

    private var fields: HTML {
        """
        \(isForOthers ? who : nil)
        \(Radios(
            name: "supervisor", legend: "What for?", prominence: .small, hint: "As the matrix names who supervises", choices: supervisors,
            value: form.supervisor, error: errors["supervisor"]))
        \(TextInput(
            name: "hours", label: "Hours a year", prominence: .small, hint: "They take the place of what was declared before",
            value: form.hours, error: errors["hours"], width: 5))
        """
    }

    private var who: HTML {
        Select(
            name: "member", label: "Supervisor", prominence: .small, hint: "Only nominated supervisors can be chosen",
            prompt: "Select a supervisor", choices: people, value: form.member, error: errors["member"]
        ).html
    }
}

extension DeclareHoursPage {
    init(_ choices: DeclaringChoices, _ form: DeclareHoursForm, errors: FieldErrors = FieldErrors(), context: PageContext) {
        let names = Dictionary(choices.people.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        self.init(
            context: context, isForOthers: choices.isForOthers,
            people: choices.people.map { Choice(value: $0.id.text, text: $0.name) },
            supervisors: choices.supervisors.map { Choice(value: $0, text: $0) },
            declared: choices.declared.map {
                .init(name: names[$0.membershipID] ?? "", supervisor: $0.supervisor, hours: $0.minutes.asHours)
            }, form: form, errors: errors)
    }
}
