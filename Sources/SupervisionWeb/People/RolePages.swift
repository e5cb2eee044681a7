import HTMLLiteral
import Supervision
import SupervisionStore

extension PeoplePages {
    func showRole(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let member = try await roleHolder(asked, visit)
        let form = asked.kept.map { RoleForm($0) } ?? RoleForm(from: LondonTime.day(of: asked.now))
        return .page(RolePage(member, form, context: frame(asked, visit)))
    }

    func assignRole(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let member = try await roleHolder(asked, visit)
        let form = RoleForm(asked.form)
        var errors = FieldErrors()
        if let assignment = form.assignment(to: member.id, in: asked.form, &errors) {
            do {
                try await store.assign(assignment, as: visit.actor, at: asked.now)
                return .redirect(to: .person(member.id), saying: .roleGiven)
            } catch is RoleAlreadyHeld {
                errors.add("\(member.name) holds this role already on some of these days", at: "role")
            } catch let refusal as Refusal where refusal.clauses.contains(.outsidersSupervise) {
                errors.add(refusal, at: [.outsidersSupervise: "role"])
            }
        }
        return .page(RolePage(member, form, errors, context: frame(asked, visit)), .unprocessable)
    }

    func showRoleEnd(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let (member, role) = try await heldRole(asked, visit)
        let typed = asked.kept?.dateBoxes("end") ?? DateInput.Typed(LondonTime.day(of: asked.now))
        return .page(LastDayPage(member, role, typed: typed, context: frame(asked, visit)))
    }

    func endRole(_ asked: Asked, _ visit: SignedInVisit) async throws -> Reply {
        let (member, role) = try await heldRole(asked, visit)
        var errors = FieldErrors()
        let day = errors.date("end", in: asked.form, missing: "Enter the last day", subject: "Last day")
        if let day, day < role.startsOn.adding(days: -1) {
            errors.add("Last day must not be before \(ShownTime.shortDate(role.startsOn.adding(days: -1)))", at: "end")
        }
        guard errors.isEmpty, let day else {
            return .page(
                LastDayPage(member, role, typed: asked.form.dateBoxes("end"), errors, context: frame(asked, visit)), .unprocessable)
        }
        try await store.endRole(role.id, on: day, as: visit.actor, at: asked.now)
        return .redirect(to: .person(member.id), saying: .roleEnded)
    }

    /// - Throws: ``NotFound`` for whoever keeps no staff list, ``Refusal`` where it is oneself: that person knows that they exist.
    private func roleHolder(_ asked: Asked, _ visit: SignedInVisit) async throws -> Member {
        try visit.expectStaffKeeper()
        let dossier = try await dossier(asked, visit)
        try dossier.expectAnother()
        return dossier.member
    }

    private func heldRole(_ asked: Asked, _ visit: SignedInVisit) async throws -> (Member, RoleAssignment) {
        try visit.expectStaffKeeper()
        let id: RoleAssignment.ID = try asked.identifier("role")
        let dossier = try await dossier(asked, visit)
        guard let role = dossier.roles.first(where: { $0.id == id }) else { throw NotFound() }
        try dossier.expectAnother()
        return (dossier.member, role)
    }
}

extension MemberDossier {
    fileprivate func expectAnother() throws(Refusal) {
        guard canAssignRoles else { throw Refusal(.nobodyAssignsOwnRole) }
    }
}

/// What came back about a role.
struct RoleForm: Sendable {
    var id = RoleAssignment.ID()
    var role = ""
    var start: DateInput.Typed
    var end = DateInput.Typed()
    /// Of somebody who is nominated from outside.
    var organisation = ""
    var area = ""

    init(from day: CivilDate) { start = DateInput.Typed(day) }

    init(_ form: Fields) {
        id = RoleAssignment.ID(form["assignment"]) ?? RoleAssignment.ID()
        role = form["role"]
        (start, end) = (form.dateBoxes("start"), form.dateBoxes("end"))
        (organisation, area) = (form["organisation"], form["area"])
    }

    func assignment(to member: Membership.ID, in form: Fields, _ errors: inout FieldErrors) -> RoleAssignment? {
        let role = Role(rawValue: role)
        if role == nil { errors.add("Select a role", at: "role") }
        let start = errors.date("start", in: form, missing: "Enter the first day", subject: "First day")
        let end = errors.date("end", in: form, missing: nil, subject: "Last day")
        if let start, let end, end < start { errors.add("Last day must be on or after the first day", at: "end") }
        let home = role == .externalSupervisor ? origin(&errors) : nil
        guard errors.isEmpty, let role, let start else { return nil }
        return RoleAssignment(id: id, membershipID: member, role: role, startsOn: start, endsOn: end, origin: home)
    }

    /// Nil where nothing was said of it.
    private func origin(_ errors: inout FieldErrors) -> NominationOrigin? {
        if organisation.isEmpty, area.isEmpty { return nil }
        if organisation.isEmpty {
            errors.add("Enter the organisation that they come from", at: "organisation")
        } else if let fault = OneLine.fault(in: organisation, called: "The organisation") {
            errors.add(fault, at: "organisation")
        }
        let isOther = ["same": false, "other": true][area]
        if isOther == nil { errors.add("Select whether they work in another area", at: "area") }
        return isOther.map { NominationOrigin(organisation: organisation, isOtherArea: $0) }
    }
}

/// Giving somebody a role.
struct RolePage: Component {
    let context: PageContext
    let name: String
    let person: Path
    let action: Path
    let form: RoleForm
    let errors: FieldErrors

    init(_ member: Member, _ form: RoleForm, _ errors: FieldErrors = FieldErrors(), context: PageContext) {
        self.context = context
        name = member.name
        person = .person(member.id)
        action = .newRole(of: member.id)
        self.form = form
        self.errors = errors
    }

    var html: HTML {
        Page(title: "Give \(name) a role", context: context, wayBack: .link(BackLink(path: person)), errors: errors, body: body).html
    }

    private var body: HTML {
        """
        \(Heading(text: "Give \(name) a role"))
        \(Form(
            action: action, formGuard: context.formGuard, hidden: [HiddenField(name: "assignment", value: form.id.text)], content: fields,
            button: Button(text: "Give role"), beside: [Link(text: "Cancel", path: person)]))
        """
    }

    private var fields: HTML {
        """
        \(Radios(
            name: "role", legend: "Role", prominence: .small, choices: Role.allCases.map { Choice(value: $0.rawValue, text: $0.words, hint: $0.hint) },
            value: form.role, error: errors["role"]))
        \(DateInput(name: "start", legend: "First day", prominence: .small, typed: form.start, error: errors["start"]))
        \(DateInput(name: "end", legend: "Last day (optional)", prominence: .small, typed: form.end, error: errors["end"]))
        \(Heading(text: "For an external supervisor", level: .section))
        \(TextInput(
            name: "organisation", label: "Organisation they come from (optional)", hint: "As its people call it",
            value: form.organisation, error: errors["organisation"]))
        \(Radios(
            name: "area", legend: "Where do they usually work? (optional)", prominence: .small,
            choices: [Choice(value: "other", text: "In another area"), Choice(value: "same", text: "In the same area")], value: form.area,
            error: errors["area"]))
        """
    }
}

extension LastDayPage {
    /// Of a role.
    init(_ member: Member, _ role: RoleAssignment, typed: DateInput.Typed, _ errors: FieldErrors = FieldErrors(), context: PageContext) {
        self.init(
            context: context, title: "End the role \(role.role.words) of \(member.name)",
            since: "Held from \(ShownTime.shortDate(role.startsOn)).", person: .person(member.id),
            action: .roleEnd(role.id, of: member.id), legend: "Last day in this role", hint: "With yesterday's date it ends at once",
            button: "End role", typed: typed, errors: errors)
    }
}

extension Role {
    fileprivate var hint: String? {
        switch self {
        case .headOfSafeguarding: "Reads records for audit where the signed terms name the post"
        case .safeguardingSpecialist: "Arranges sessions and sees all of their dates"
        case .supervisor: "Nominated: can be chosen to lead sessions"
        case .externalSupervisor: "Nominated: leads sessions from outside the organisation"
        case .lineManager: "Whoever has a team in the staff list is one without this"
        case .administrator: "Keeps the staff list and the groups; no way to any content"
        case .assuranceGroup: "Reads the quarterly reports that were released, without names"
        }
    }
}
