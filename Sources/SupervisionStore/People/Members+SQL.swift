import SQLStorage
import Supervision

struct MemberRow: Decodable {
    let id: Membership.ID
    let organisationID: Organisation.ID
    let personID: Person.ID
    let kind: Membership.Kind
    let employeeNumber: String?
    let staffGroup: String
    let role: String
    let department: String
    let commissioningBody: String
    let area: String
    let lineManagerID: Membership.ID?
    let sponsorID: Membership.ID?
    let startsOn: CivilDate
    let endsOn: CivilDate?
    let status: Membership.Status
    let firstName: String
    let lastName: String
    let knownAs: String?
    let workEmail: String?

    /// On `membership` joined to its `person`.
    static let columns: SQL = """
        membership.id, membership.organisation_id, membership.person_id, membership.kind, membership.employee_number,
        membership.staff_group, membership.role, membership.department, membership.commissioning_body, membership.area, membership.line_manager_id, membership.sponsor_id,
        membership.starts_on, membership.ends_on, membership.status, person.first_name, person.last_name, person.known_as,
        person.work_email
        """

    var member: Member {
        Member(
            membership: Membership(
                id: id, organisationID: organisationID, personID: personID, kind: kind, employeeNumber: employeeNumber,
                staffGroup: staffGroup, role: role, department: department,
                commissioning: Commissioning(body: commissioningBody, area: area), lineManagerID: lineManagerID, sponsorID: sponsorID,
                startsOn: startsOn, endsOn: endsOn, status: status),
            person: Person(id: personID, firstName: firstName, lastName: lastName, knownAs: knownAs, workEmail: workEmail))
    }
}

private struct HeldRoleRow: Decodable { let role: Role }

extension ReadTransaction {
    /// Members that meet a condition on `membership` and `person`, by name.
    func members(where condition: SQL, limit: Int = 5_000, offset: Int = 0) throws -> [Member] {
        let found: [MemberRow] = try rows(
            """
            SELECT \(MemberRow.columns)
            FROM membership JOIN person ON person.id = membership.person_id
            WHERE \(condition)
            ORDER BY person.folded_name, membership.id
            LIMIT \(limit) OFFSET \(offset)
            """)
        return found.map(\.member)
    }

    func member(_ id: Membership.ID) throws -> Member? {
        try members(where: "membership.id = \(id)").first
    }

    func members(_ ids: [Membership.ID]) throws -> [Membership.ID: Member] {
        ids.isEmpty
            ? [:] : Dictionary(try members(where: "membership.id IN \(ids)").map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The roles that somebody holds on a day. Who has people to manage is a line manager without being told so.
    func roles(of membership: Membership.ID, on day: CivilDate) throws -> Set<Role> {
        let held: [HeldRoleRow] = try rows(
            """
            SELECT role FROM role_assignment
            WHERE membership_id = \(membership) AND starts_on <= \(day) AND (ends_on IS NULL OR ends_on >= \(day))
            """)
        let reports = try count(
            """
            SELECT COUNT(*) FROM membership
            WHERE line_manager_id = \(membership) AND starts_on <= \(day) AND (ends_on IS NULL OR ends_on >= \(day))
            """)
        return Set(held.map(\.role)).union(reports > 0 ? [.lineManager] : [])
    }
}

extension Store {
    /// Everybody of an organisation, for commands and the demo, which have no visit.
    package func members(of code: String) async throws -> [Member] {
        try await look { db in
            guard let organisation = try db.organisations(where: "code = \(code)").first else { throw UnknownOrganisation(code: code) }
            return try db.members(where: "membership.organisation_id = \(organisation.id)")
        }
    }

    /// Whether an organisation of that code is there.
    package func hasOrganisation(_ code: String) async throws -> Bool {
        try await look { db in try !db.organisations(where: "code = \(code)").isEmpty }
    }
}
