import HTMLLiteral
import Supervision
import SupervisionStore

/// Who one is here, where one is signed in, and the way out.
struct AccountPage: Component {
    struct Standing: Sendable {
        let value: String
        let text: String
    }

    struct Device: Sendable {
        let name: String
        let signedIn: String
        let lastSeen: String
        /// Nil for the device that shows the page.
        let end: Path?
    }

    let context: PageContext
    let facts: [SummaryList.Row]
    /// What one can act as; nothing to choose where it is one.
    let standings: [Standing]
    let acting: String
    let devices: [Device]
    var errors = FieldErrors()

    static let membership = "membership"

    var html: HTML { Page(title: "Your account", context: context, errors: errors, body: body).html }

    private var body: HTML {
        """
        \(Heading(text: "Your account"))
        \(SummaryList(rows: facts))
        <p>\(Link(text: "Copies of your records", path: .copies))</p>
        \(Form(action: .logOut, formGuard: context.formGuard, content: "", button: Button(text: "Log out")))
        \(standings.count > 1 ? choice : nil)
        \(Heading(text: "Where you are signed in", level: .section))
        \(Table(caption: "Your visits", columns: columns, rows: devices.map(row), empty: "You are signed in nowhere else."))
        \(Heading(text: "Change your passphrase", level: .section))
        \(passphrase)
        """
    }

    private var choice: HTML {
        Form(
            action: "/account/membership", formGuard: context.formGuard,
            content: Radios(
                name: Self.membership, legend: "Which post are you acting in?", prominence: .medium,
                choices: standings.map { Choice(value: $0.value, text: $0.text) }, value: acting, error: errors[Self.membership]
            ).html, button: Button(text: "Change post", variant: .secondary)
        ).html
    }

    private var columns: [Table.Column] { ["Device", "Signed in", "Last used", "End"].map { Table.Column($0) } }

    private func row(_ device: Device) -> [HTML] {
        ["\(device.name)", "\(device.signedIn)", "\(device.lastSeen)", device.end.map { end(device, at: $0) } ?? "This device"]
    }

    private func end(_ device: Device, at path: Path) -> HTML {
        Form(
            action: path, formGuard: context.formGuard, content: "",
            button: Button(text: "End", variant: .secondary, hiddenText: "the visit on \(device.name), signed in \(device.signedIn)")
        ).html
    }

    private var passphrase: HTML {
        Form(
            action: "/account/passphrase", formGuard: context.formGuard,
            content: """
                <p>You stay signed in here. Your visits on other devices end.</p>
                \(PasswordInput(
                    name: PassphraseAnswer.presentField, label: "Present passphrase", error: errors[PassphraseAnswer.presentField],
                    account: context.account))
                \(PasswordInput(
                    name: PassphraseAnswer.newField, label: "New passphrase", hint: NewPassphrase.hint, error: errors[PassphraseAnswer.newField],
                    use: .new))
                """, button: Button(text: "Change passphrase", variant: .secondary)
        ).html
    }
}

extension AccountPage {
    init(_ account: Account, in visit: SignedInVisit, errors: FieldErrors = FieldErrors(), context: PageContext) {
        self.context = context
        self.errors = errors
        facts = [
            SummaryList.Row("Name", account.member.name), SummaryList.Row("Work email", account.member.person.workEmail ?? "None"),
            SummaryList.Row("Post", account.member.post), SummaryList.Row("Organisation", account.organisation.name),
            SummaryList.Row("Roles", Self.roles(of: visit.actor)),
        ]
        standings = account.standings.map { Standing(value: $0.member.id.text, text: "\($0.member.post), \($0.organisation.name)") }
        acting = visit.actor.membershipID.text
        devices = account.visits.map { Device($0, isThis: $0.id == visit.id) }
    }

    private static func roles(of actor: Actor) -> String {
        let held = Role.allCases.filter(actor.roles.contains).map(\.words)
        return held.isEmpty ? "Supervisee" : held.joined(separator: ", ")
    }
}

extension AccountPage.Device {
    fileprivate init(_ visit: Visit, isThis: Bool) {
        name = visit.device
        signedIn = ShownTime.dateAndTime(visit.startedAt)
        lastSeen = ShownTime.dateAndTime(visit.seenAt)
        end = isThis ? nil : "/account/visits/\(visit.id)/end"
    }
}

extension Role {
    /// As one reads of oneself.
    var words: String {
        switch self {
        case .headOfSafeguarding: "Head of Safeguarding"
        case .safeguardingSpecialist: "Safeguarding Specialist"
        case .supervisor: "Supervisor"
        case .externalSupervisor: "External supervisor"
        case .lineManager: "Line manager"
        case .administrator: "Administrator"
        case .assuranceGroup: "Assurance group"
        }
    }
}
