import HTMLLiteral
import Supervision
import SupervisionStore

/// One person: details, roles with their dates, and how they get in.
struct PersonPage: Component {
    struct HeldRole: Sendable {
        let name: String
        let from: String
        let until: String
        /// Nil where it is over, or not the reader's to end.
        let end: Path?
    }

    let context: PageContext
    let name: String
    let details: [SummaryList.Row]
    let obligations: ObligationPart
    /// What is known from before the system; nil where nothing is, or is not the reader's to know.
    let before: HistoryPart?
    /// Nil for whoever may not know of it.
    let leave: LeavePart?
    let roles: [HeldRole]
    let signIn: String
    let hasLeft: Bool
    let canManage: Bool
    let isOwn: Bool
    let giveRole: Path?
    let changeDetails: Path
    let invite: Path
    let endVisits: Path

    init(
        _ dossier: MemberDossier, _ obligations: [PersonObligation] = [], before: HistoryBefore? = nil, on day: CivilDate,
        context: PageContext
    ) {
        let (membership, person) = (dossier.member.membership, dossier.member.person)
        self.context = context
        name = dossier.member.name
        details = Self.details(of: dossier, on: day)
        self.obligations = ObligationPart(obligations)
        self.before = before.flatMap { $0.isEmpty ? nil : HistoryPart($0) }
        leave = dossier.leaves.map {
            LeavePart($0, of: membership.id, isOwn: dossier.isOwn, canManage: dossier.canManage)
        }
        roles = dossier.roles.map { role in
            HeldRole(
                name: role.words, from: ShownTime.shortDate(role.startsOn), until: role.endsOn.map(ShownTime.shortDate) ?? "",
                end: dossier.canAssignRoles && role.endsOn.map({ day <= $0 }) ?? true ? .roleEnd(role.id, of: membership.id) : nil)
        }
        hasLeft = membership.state(on: day) == .left
        signIn =
            switch (person.workEmail, dossier.hasPassphrase, dossier.invitedUntil) {
            case (nil, _, _): "Cannot sign in: there is no work email"
            case (_, true, nil): "Has set a passphrase"
            case (_, true, .some(let until)): "Has set a passphrase; a new link works until \(ShownTime.dateAndTime(until))"
            case (_, false, .some(let until)): "Invited; the link works until \(ShownTime.dateAndTime(until))"
            case (_, false, nil): "Not invited yet"
            }
        canManage = dossier.canManage
        isOwn = dossier.isOwn
        giveRole = dossier.canAssignRoles ? .newRole(of: membership.id) : nil
        changeDetails = .personDetails(membership.id)
        invite = .personInvitation(membership.id)
        endVisits = .personVisitsEnd(membership.id)
    }

    private static func details(of dossier: MemberDossier, on day: CivilDate) -> [SummaryList.Row] {
        let (membership, person) = (dossier.member.membership, dossier.member.person)
        let lines: [(String, String?)] = [
            ("Name", person.knownAs == nil ? person.shownName : "\(person.firstName) \(person.lastName), known as \(person.shownName)"),
            ("Work email", person.workEmail), ("Kind", membership.kind.words), ("Employee number", membership.employeeNumber),
            ("Staff group", membership.staffGroup), ("Role", membership.role), ("Department", membership.department),
            ("Commissioning body", membership.commissioning.body), ("Area", membership.commissioning.area),
            ("Line manager", dossier.lineManager?.name), ("Sponsor", dossier.sponsor?.name),
            ("Start date", ShownTime.shortDate(membership.startsOn)), ("Last day", membership.endsOn.map(ShownTime.shortDate)),
            // Why somebody is away is nobody's business but theirs and the staff list's.
            (
                "Status",
                membership.state(on: day) == .current && dossier.leaves != nil
                    ? membership.status.words : membership.state(on: day).words
            ),
        ]
        return lines.compactMap { key, value in value.flatMap { $0.isEmpty ? nil : SummaryList.Row(key, $0) } }
    }

    var html: HTML {
        Page(
            title: name, context: context, wayBack: .breadcrumb(Breadcrumb(links: [Link(text: "People", path: .people)])), body: body
        ).html
    }

    private var body: HTML {
        """
        \(Heading(text: name))
        \(SummaryList(rows: details))
        \(canManage ? "<p>\(Link(text: "Correct these details", path: changeDetails))</p>" as HTML : "")
        \(obligations)
        \(before)
        \(leave)
        \(Heading(text: "Roles", level: .section))
        \(Table(
            caption: "Roles in the supervision programme", columns: [.init("Role"), .init("From"), .init("Last day"), .init("Change")],
            rows: roles.map(row), empty: "No roles. Everybody can be supervised without one."))
        \(giveRole.map { "<p>\(Link(text: "Give a role", path: $0))</p>" as HTML })
        \(isOwn && canManage ? InsetText("Nobody gives a role to themselves: another administrator does.").html : "")
        \(canManage ? access : "")
        """
    }

    private func row(_ role: HeldRole) -> [HTML] {
        [
            "\(role.name)", "\(role.from)", "\(role.until)",
            "\(role.end.map { Link(text: "End", path: $0, hiddenText: "the role \(role.name)") })",
        ]
    }

    private var access: HTML {
        """
        \(Heading(text: "Signing in", level: .section))
        <p>\(signIn)</p>
        \(hasLeft ? "" : Form(
            action: invite, formGuard: context.formGuard, content: "", button: Button(text: "Make an invitation link", variant: .secondary)).html)
        \(Form(action: endVisits, formGuard: context.formGuard, content: "", button: Button(text: "Log them out everywhere", variant: .secondary)))
        """
    }
}

/// A link, once.
struct InvitationPage: Component {
    let context: PageContext
    let name: String
    let person: Path
    let link: Path
    /// The link as it is handed on.
    let address: String

    init(_ member: Member, link: Path, origin: String, context: PageContext) {
        self.context = context
        name = member.name
        person = .person(member.id)
        self.link = link
        address = origin + link.description
    }

    var html: HTML {
        Page(title: "Invitation for \(name)", context: context, wayBack: .link(BackLink(path: person)), body: body).html
    }

    private var body: HTML {
        """
        \(Heading(text: "Invitation for \(name)"))
        <p>Copy this link now: it is shown once. It works once, for \(Store.invitationDays) days.</p>
        \(InsetText(markup: "<p>\(Link(text: address, path: link))</p>"))
        <p>Hand it to \(name) in person or by work email, and to nobody else. Whoever opens it sets the passphrase with which \(name) signs in. \
        Earlier links have stopped working.</p>
        <p>When the passphrase is set, their visits on other devices end.</p>
        """
    }
}

extension RoleAssignment {
    /// With where somebody comes from who is nominated from outside.
    fileprivate var words: String { origin.map { "\(role.words), from \($0.organisation)" } ?? role.words }
}
