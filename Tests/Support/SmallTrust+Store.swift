import Foundation
public import CornerstoneDemo
public import SQLStorage
public import Supervision
public import SupervisionStore

extension Store {
    /// Puts the cast into an empty database: two organisations under a policy, and people who can sign in.
    public func add(_ cast: SmallTrust, at now: Instant = .ofTests) async throws {
        try await addOrganisation(cast.organisationID, code: "T1", at: now)
        try await addOrganisation(cast.otherOrganisationID, code: "T2", at: now)
        try await database.write { db in
            for (actor, person) in zip(cast.everybody, SmallTrust.people).reversed() {
                try db.insertPerson(actor.personID, person)
                try db.insertMembership(of: actor, managedBy: actor == cast.supervisee ? cast.manager.membershipID : nil)
            }
        }
        for (actor, person) in zip(cast.everybody, SmallTrust.people) {
            let token = try await inviteFromCommand(Member(actor, person), at: now)
            try await accept(token, passphrase: SmallTrust.passphrase, at: now)
        }
    }

    /// An organisation with a key of its own and the policy of the demo in force.
    @discardableResult
    public func addOrganisation(_ id: Organisation.ID, code: String, at now: Instant = .ofTests) async throws -> PolicyEdition.ID {
        let key = try testVault().newOrganisationKey(for: id)
        try await database.write { db in
            try db.execute(
                """
                INSERT INTO organisation (id, code, name, nation, year_start_month, wrapped_key, is_demo)
                VALUES (\(id), \(code), \("Organisation \(code)"), 'england', 4, \(key), TRUE)
                """)
        }
        return try await adoptPolicyOfTests(for: code, from: LondonTime.day(of: now.adding(days: -400)), at: now)
    }

    /// - Parameter change: what is changed in the file before it is adopted.
    @discardableResult
    public func adoptPolicyOfTests(
        for code: String, from day: CivilDate, at now: Instant, changing change: (String) -> String = { $0 }
    ) async throws -> PolicyEdition.ID {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let file = folder.appending(path: "Policies/london-ambulance-service.yaml")
        let text = change(String(decoding: try Data(contentsOf: file), as: UTF8.self))
        return try await adopt(pack: Array(text.utf8), file: file.lastPathComponent, for: code, from: day, asOverlay: false, at: now).id
    }
}

extension WriteTransaction {
    public func insertPerson(_ id: Person.ID, _ cast: Cast) throws {
        try insertPerson(id, first: cast.person.first, last: cast.person.last, email: cast.email)
    }

    public func insertPerson(_ id: Person.ID, first: String, last: String, email: String?) throws {
        try execute(
            """
            INSERT INTO person (id, first_name, last_name, folded_name, work_email)
            VALUES (\(id), \(first), \(last), \("\(first) \(last)".lowercased()), \(email))
            """)
    }

    /// A membership with the roles that the actor holds; who has reports is a line manager without being told so.
    public func insertMembership(of actor: Actor, managedBy manager: Membership.ID?, kind: Membership.Kind = .staff) throws {
        try execute(
            """
            INSERT INTO membership (id, organisation_id, person_id, kind, staff_group, role, department, line_manager_id, starts_on, status)
            VALUES (\(actor.membershipID), \(actor.organisationID), \(actor.personID), \(kind.rawValue), 'Nursing', 'Paramedic',
                'Operations', \(manager), '2020-01-01', 'active')
            """)
        for role in actor.roles.subtracting([.lineManager]) {
            try execute(
                """
                INSERT INTO role_assignment (id, organisation_id, membership_id, role, starts_on)
                VALUES (\(RoleAssignment.ID()), \(actor.organisationID), \(actor.membershipID), \(role.rawValue), '2020-01-01')
                """)
        }
    }
}

extension Member {
    fileprivate init(_ actor: Actor, _ cast: Cast) {
        self.init(
            membership: Membership(
                id: actor.membershipID, organisationID: actor.organisationID, personID: actor.personID, kind: .staff, staffGroup: "Nursing",
                role: "Paramedic", department: "Operations", startsOn: LondonTime.day(of: .ofTests)),
            person: Person(id: actor.personID, firstName: cast.person.first, lastName: cast.person.last))
    }
}
