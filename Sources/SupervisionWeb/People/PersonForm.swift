import Supervision
import SupervisionStore

/// What an administrator filled in about somebody.
struct PersonForm: Sendable {
    var id = Membership.ID()
    var kind = ""
    var firstName = ""
    var lastName = ""
    var knownAs = ""
    var email = ""
    var staffGroup = ""
    var role = ""
    var department = ""
    var commissioning = Commissioning()
    var lineManager = ""
    var sponsor = ""
    var start = DateInput.Typed()
    var end = DateInput.Typed()

    init() {}

    /// What is known already.
    init(_ dossier: MemberDossier) {
        let (membership, person) = (dossier.member.membership, dossier.member.person)
        id = membership.id
        kind = membership.kind.rawValue
        (firstName, lastName, knownAs) = (person.firstName, person.lastName, person.knownAs ?? "")
        email = person.workEmail ?? ""
        (staffGroup, role, department) = (membership.staffGroup, membership.role, membership.department)
        commissioning = membership.commissioning
        lineManager = dossier.lineManager.map(Self.called) ?? ""
        sponsor = dossier.sponsor.map(Self.called) ?? ""
        start = DateInput.Typed(membership.startsOn)
        end = membership.endsOn.map { DateInput.Typed($0) } ?? DateInput.Typed()
    }

    /// What came back.
    init(_ form: Fields) {
        id = Membership.ID(form["person"]) ?? Membership.ID()
        kind = form["kind"]
        (firstName, lastName, knownAs) = (form["first-name"], form["last-name"], form["known-as"])
        email = form["email"]
        (staffGroup, role, department) = (form["staff-group"], form["role"], form["department"])
        commissioning = Commissioning(body: form["commissioning-body"], area: form["area"])
        (lineManager, sponsor) = (form["line-manager"], form["sponsor"])
        (start, end) = (form.dateBoxes("start"), form.dateBoxes("end"))
    }

    /// A colleague as the form finds them again.
    private static func called(_ member: Member) -> String { member.person.workEmail ?? member.membership.employeeNumber ?? member.name }

    /// The details, or what stands in the way.
    /// - Parameter colleague: finds somebody by work e-mail, employee number or name.
    func details(
        isStaff: Bool, in form: Fields, _ errors: inout FieldErrors, colleague: (String) async throws -> Member?
    ) async throws -> MemberDetails? {
        let firstName = line("first-name", firstName, "First name", missing: "Enter the first name", &errors)
        let lastName = line("last-name", lastName, "Last name", missing: "Enter the last name", &errors)
        let knownAs = line("known-as", knownAs, "Name they go by", &errors)
        let workEmail = WorkEmail(email)
        if !email.utf8.isEmpty, workEmail == nil { errors.add("Enter an email address, like name@example.com", at: "email") }
        let staffGroup = line("staff-group", staffGroup, "Staff group", &errors)
        let role = line("role", role, "Role", &errors)
        let department = line("department", department, "Department", &errors)
        let commissioning = Commissioning(
            body: line("commissioning-body", commissioning.body, "Commissioning body", &errors),
            area: line("area", commissioning.area, "Area", &errors))
        let manager = try await somebody("line-manager", lineManager, "line manager", isNeeded: false, &errors, colleague)
        let sponsor = isStaff ? nil : try await somebody("sponsor", sponsor, "sponsor", isNeeded: true, &errors, colleague)
        let start = errors.date("start", in: form, missing: "Enter the start date", subject: "Start date")
        let end = errors.date("end", in: form, missing: isStaff ? nil : "Enter the last day", subject: "Last day")
        if let start, let end, end < start { errors.add("Last day must be on or after the start date", at: "end") }
        guard errors.isEmpty, let start else { return nil }
        return MemberDetails(
            firstName: firstName, lastName: lastName, knownAs: knownAs.isEmpty ? nil : knownAs, workEmail: workEmail,
            staffGroup: staffGroup,
            role: role, department: department, commissioning: commissioning, lineManagerID: manager, sponsorID: sponsor, startsOn: start,
            endsOn: end)
    }

    private func line(_ field: String, _ text: String, _ name: String, missing: String? = nil, _ errors: inout FieldErrors) -> String {
        if text.utf8.isEmpty, let missing { errors.add(missing, at: field) }
        if let fault = OneLine.fault(in: text, called: name) { errors.add(fault, at: field) }
        return text
    }

    private func somebody(
        _ field: String, _ typed: String, _ name: String, isNeeded: Bool, _ errors: inout FieldErrors,
        _ colleague: (String) async throws -> Member?
    ) async throws -> Membership.ID? {
        guard !typed.utf8.isEmpty else {
            if isNeeded { errors.add("Enter the \(name)", at: field) }
            return nil
        }
        guard typed.utf8.count <= 254, let found = try await colleague(typed) else {
            errors.add("Enter the work email or the employee number of a \(name) who works here", at: field)
            return nil
        }
        return found.id
    }
}
