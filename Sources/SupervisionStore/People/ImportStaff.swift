import SQLStorage
public import Supervision
import Synchronization

extension Store {
    /// What an import would do, for the command line.
    /// - Throws: ``UnknownOrganisation``.
    public func staffPlan(for file: StaffFile, in code: String, at now: Instant) async throws -> StaffImportPlan {
        try await look { db in
            guard let organisation = try db.organisations(where: "code = \(code)").first else { throw UnknownOrganisation(code: code) }
            return try db.staffPlan(for: file, in: organisation.id, on: LondonTime.day(of: now))
        }
    }

    /// Imports a staff file from the command line: all that can be taken, in one transaction.
    /// - Throws: ``UnknownOrganisation``, ``LeaversNotConfirmed``.
    public func importStaff(
        _ file: StaffFile, into code: String, leaversConfirmed: Bool, at now: Instant
    ) async throws -> StaffImport.Outcome {
        let (id, fresh) = (StaffImport.ID(), FreshIDs())
        return try await change { db in
            guard let organisation = try db.organisations(where: "code = \(code)").first else { throw UnknownOrganisation(code: code) }
            let plan = try db.staffPlan(for: file, in: organisation.id, on: LondonTime.day(of: now))
            try plan.expectLeavers(confirmed: leaversConfirmed)
            let outcome = try db.apply(plan, in: organisation.id, ids: fresh, at: now)
            return (outcome, LogEntry(.staffImported, id.text, organisation: organisation.id, role: "command", at: now))
        }
    }
}

/// Identifiers for whoever joins, the same each time the transaction has to run again.
final class FreshIDs: Sendable {
    private let made = Mutex<[String: (Person.ID, Membership.ID, Leave.ID)]>([:])

    func ids(for employeeNumber: String) -> (person: Person.ID, membership: Membership.ID, leave: Leave.ID) {
        made.withLock { made in
            let ids = made[employeeNumber] ?? (Person.ID(), Membership.ID(), Leave.ID())
            made[employeeNumber] = ids
            return ids
        }
    }
}

extension ReadTransaction {
    func staffPlan(for file: StaffFile, in organisation: Organisation.ID, on day: CivilDate) throws -> StaffImportPlan {
        StaffImportPlan(importing: file, over: try knownStaff(of: organisation, named: file.entries.compactMap(\.workEmail)), on: day)
    }

    private func knownStaff(of organisation: Organisation.ID, named emails: [WorkEmail]) throws -> KnownStaff {
        let members = try members(
            where: """
                membership.organisation_id = \(organisation) AND membership.kind = \(Membership.Kind.staff.rawValue)
                    AND membership.employee_number IS NOT NULL
                """,
            limit: 100_000)
        let shared: [SharedRow] = try rows(
            """
            SELECT DISTINCT here.person_id FROM membership AS here JOIN membership AS elsewhere ON elsewhere.person_id = here.person_id
            WHERE here.organisation_id = \(organisation) AND elsewhere.organisation_id <> \(organisation)
            """)
        let sharedIDs = Set(shared.map(\.personID))
        return KnownStaff(
            members: members.map { KnownMember(membership: $0.membership, person: $0.person, isShared: sharedIDs.contains($0.person.id)) },
            emailHolders: try holders(of: emails))
    }

    /// In portions, because a statement takes some 30,000 values.
    private func holders(of emails: [WorkEmail]) throws -> [WorkEmail: Person] {
        var holders: [WorkEmail: Person] = [:]
        for start in stride(from: 0, to: emails.count, by: 5_000) {
            let portion = emails.dropFirst(start).prefix(5_000).map(\.text)
            for member in try members(where: "person.work_email IN \(portion)", limit: 100_000) {
                if let email = member.person.workEmail.flatMap({ WorkEmail($0) }) { holders[email] = member.person }
            }
        }
        return holders
    }
}

private struct SharedRow: Decodable { let personID: Person.ID }
