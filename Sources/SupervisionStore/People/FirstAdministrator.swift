import SQLStorage
public import Supervision

extension Store {
    /// Lets the first person into a new organisation, from the command line: a membership with the administrator's role, and the link by
    /// which they set their passphrase. Who is a member by that work e-mail already gets the role and a new link.
    /// - Throws: ``UnknownOrganisation``, ``NameNotTheirs``.
    public func addAdministrator(
        firstName: String, lastName: String, email: WorkEmail, to code: String, at now: Instant
    ) async throws -> InvitationToken {
        let token = InvitationToken.new()
        let (personID, membershipID, roleID, invitationID) = (
            Person.ID(), Membership.ID(), RoleAssignment.ID(), Identifier<InvitationToken>()
        )
        let day = LondonTime.day(of: now)
        return try await change { db in
            guard let organisation = try db.organisations(where: "code = \(code)").first else { throw UnknownOrganisation(code: code) }
            let known = try db.person(workEmail: email)
            if let known, FoldedName(known.lastName) != FoldedName(lastName) { throw NameNotTheirs() }
            let person = known ?? Person(id: personID, firstName: firstName, lastName: lastName, workEmail: email.text)
            if known == nil { try db.insert(person) }
            let present = try db.currentMembers(of: person.id, on: day).first { $0.membership.organisationID == organisation.id }
            let membership =
                present?.membership
                ?? Membership(
                    id: membershipID, organisationID: organisation.id, personID: person.id, kind: .staff, staffGroup: "",
                    role: "Administrator",
                    department: "", startsOn: day)
            if present == nil { try db.insert(membership) }
            if try !db.roles(of: membership.id, on: day).contains(.administrator) {
                let role = RoleAssignment(id: roleID, membershipID: membership.id, role: .administrator, startsOn: day)
                try db.insert(role, in: organisation.id, by: nil)
            }
            try db.insertInvitation(invitationID, token, for: person.id, at: now)
            return (token, LogEntry(.invited, membership.id.text, organisation: organisation.id, role: "command", at: now))
        }
    }
}

/// The work e-mail is that of somebody with another family name.
public struct NameNotTheirs: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String { "That work email belongs to somebody with another last name." }
}
