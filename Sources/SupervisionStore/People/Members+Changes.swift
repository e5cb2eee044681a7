import SQLStorage
import Supervision

extension WriteTransaction {
    func insert(_ person: Person) throws {
        try execute(
            """
            INSERT INTO person (id, first_name, last_name, known_as, folded_name, work_email)
            VALUES (\(person.id), \(person.firstName), \(person.lastName), \(person.knownAs), \(FoldedName(of: person).text), \(person.workEmail))
            """)
    }

    func update(_ person: Person) throws {
        try execute(
            """
            UPDATE person SET first_name = \(person.firstName), last_name = \(person.lastName), known_as = \(person.knownAs),
                folded_name = \(FoldedName(of: person).text), work_email = \(person.workEmail)
            WHERE id = \(person.id)
            """)
    }

    func insert(_ membership: Membership) throws {
        try execute(
            """
            INSERT INTO membership (id, organisation_id, person_id, kind, employee_number, staff_group, role, department,
                commissioning_body, area, line_manager_id, sponsor_id, starts_on, ends_on, status)
            VALUES (\(membership.id), \(membership.organisationID), \(membership.personID), \(membership.kind.rawValue),
                \(membership.employeeNumber), \(membership.staffGroup), \(membership.role), \(membership.department),
                \(membership.commissioning.body), \(membership.commissioning.area), \(membership.lineManagerID),
                \(membership.sponsorID), \(membership.startsOn), \(membership.endsOn),
                \(membership.status.rawValue))
            """)
    }

    func update(_ membership: Membership) throws {
        try execute(
            """
            UPDATE membership SET staff_group = \(membership.staffGroup), role = \(membership.role), department = \(membership.department),
                commissioning_body = \(membership.commissioning.body), area = \(membership.commissioning.area), line_manager_id = \(membership.lineManagerID), sponsor_id = \(membership.sponsorID), starts_on = \(membership.startsOn),
                ends_on = \(membership.endsOn), status = \(membership.status.rawValue)
            WHERE id = \(membership.id)
            """)
    }

    /// Ends at once whatever goes on in these memberships: who has left is out, whatever they have open.
    func endVisits(in memberships: [Membership.ID], at now: Instant) throws {
        try execute("UPDATE visit SET ended_at = \(now) WHERE membership_id IN \(memberships) AND ended_at IS NULL")
    }
}

extension ReadTransaction {
    /// Whether another organisation knows the person too.
    func isShared(_ person: Person.ID, beyond organisation: Organisation.ID) throws -> Bool {
        try count("SELECT COUNT(*) FROM membership WHERE person_id = \(person) AND organisation_id <> \(organisation)") > 0
    }

    func person(workEmail: WorkEmail) throws -> Person? {
        try members(where: "person.work_email = \(workEmail.text)", limit: 1).first?.person
    }
}
