import HTMLLiteral
import Supervision
import SupervisionStore

/// Another nominated supervisor is asked to lead one session.
struct StandInPage: Component {
    let context: PageContext
    let session: Session.ID
    /// Where one came from: the hub for the parties, the list for whoever arranged it.
    let back: Path
    let now: String
    /// The supervisor who was shown.
    let present: String
    let supervisors: [Choice]
    let form: StandInForm
    var errors = FieldErrors()

    static let title = "Ask somebody to stand in"

    var html: HTML {
        Page(
            title: Self.title, context: context, wayBack: .link(BackLink(path: back)), errors: errors,
            body: """
                \(Heading(text: Self.title))
                <p>\(now)</p>
                <p>Whoever stands in leads this one session, has its agreement and its record, and is asked to accept time and place. They \
                do not see earlier records, unless the supervisee shows them. In a session of two they see the open action points until it \
                is over.</p>
                \(Form(
                    action: .sessionStandIn(session), formGuard: context.formGuard, hidden: [HiddenField(name: "present", value: present)],
                    content: field, button: Button(text: "Ask them to stand in")))
                """
        ).html
    }

    private var field: HTML {
        Select(
            name: "member", label: "Who is to stand in?", prominence: .small, hint: "Only nominated supervisors can be chosen",
            prompt: "Select a supervisor", choices: supervisors, value: form.member, error: errors["member"]
        ).html
    }
}

/// What somebody filled in to ask for a stand-in.
struct StandInForm: Sendable {
    var member = ""

    /// Where the clauses are said.
    static let fields: [Clause: String] = [
        .supervisorIsNominated: "member", .nobodySupervisesThemselves: "member", .standInIsAnother: "member", .standInIsAsked: "member",
    ]

    init() {}

    init(_ form: Fields) { member = form["member"] }

    func answer(_ errors: inout FieldErrors) -> Membership.ID? {
        let member = Membership.ID(member)
        if member == nil { errors.add("Select who is to stand in", at: "member") }
        return member
    }
}

/// How a supervisor is named who stands in for another.
enum StandingIn {
    static func words(_ supervisor: String, for usual: String?) -> String {
        usual.map { "\(supervisor), who stands in for \($0)" } ?? supervisor
    }
}
