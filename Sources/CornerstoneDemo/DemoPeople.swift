public import Supervision
import SupervisionStore

extension DemoTrust {
    /// The trust, its policy and its staff from the file, a year and a half ago.
    static func found(in store: Store, pack: [UInt8], packFile: String, at now: Instant) async throws -> DemoTrust {
        let then = founding(before: now)
        let day = LondonTime.day(of: then)
        try await store.add(Organisation(id: .init(), code: code, name: name), isDemo: true, at: then)
        _ = try await store.adopt(pack: pack, file: packFile, for: code, from: day, asOverlay: false, at: then)
        let jonah = Cast.jonah
        guard let email = WorkEmail(jonah.email) else { throw NotFound() }
        _ = try await store.addAdministrator(firstName: jonah.person.first, lastName: jonah.person.last, email: email, to: code, at: then)
        let file = try StaffFile(Array(staffFile(at: now).utf8))
        _ = try await store.importStaff(file, into: code, leaversConfirmed: false, at: then)
        let members = try await members(in: store)
        return DemoTrust(store: store, now: now, members: members).with(try await external(in: store, members, at: then))
    }

    /// The staff file from which the trust is filled, to try an import with.
    /// - Parameter now: the day up to which there is history.
    public static func staffFile(at now: Instant) -> String { StaffList.csv(startingOn: LondonTime.day(of: founding(before: now))) }

    private static func founding(before now: Instant) -> Instant { now.adding(days: -540) }

    private static func members(in store: Store) async throws -> [Cast: Membership.ID] {
        let members = try await store.members(of: code)
        return Dictionary(
            Cast.allCases.compactMap { cast in members.first { $0.person.workEmail == cast.email }.map { (cast, $0.id) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// The external provider's supervisor is in no staff file: added by hand, with a sponsor and an end date.
    private static func external(in store: Store, _ members: [Cast: Membership.ID], at then: Instant) async throws -> Membership.ID {
        guard let jonah = members[.jonah] else { throw NotFound() }
        let day = LondonTime.day(of: then)
        return try await store.add(
            AddedPerson(
                id: .init(), kind: .external,
                details: MemberDetails(
                    firstName: Cast.helena.person.first, lastName: Cast.helena.person.last, workEmail: WorkEmail(Cast.helena.email),
                    staffGroup: "", role: "External supervisor", department: "Harbour Supervision Partners", sponsorID: members[.priya],
                    startsOn: day, endsOn: day.adding(days: 1_095))),
            as: try await store.actor(jonah, on: day), at: then)
    }

    private func with(_ helena: Membership.ID) -> DemoTrust {
        DemoTrust(store: store, now: now, members: members.merging([.helena: helena]) { _, new in new })
    }

    /// Roles, and who belongs to which row of the matrix.
    func appoint() async throws {
        let then = now.adding(days: -530)
        let administrator = try await actor(.jonah, at: then)
        let roles: [(Cast, Role)] = [
            (.priya, .headOfSafeguarding), (.tom, .safeguardingSpecialist), (.tom, .supervisor), (.grace, .safeguardingSpecialist),
            (.grace, .supervisor), (.ada, .administrator), (.helena, .externalSupervisor),
        ]
        for (cast, role) in roles {
            try await store.assign(
                RoleAssignment(id: .init(), membershipID: try id(cast), role: role, startsOn: LondonTime.day(of: then)), as: administrator,
                at: then)
        }
        for (row, rule) in Self.groups {
            try await store.setMembership(ofRow: row, to: rule, as: administrator, at: then)
        }
    }

    private static let groups: [(String, MembershipRule)] = [
        ("emergencyBedService", .department("Emergency Bed Service")), ("headOfSafeguarding", .role("Head of Safeguarding")),
        ("safeguardingSpecialists", .role("Safeguarding Specialist")), ("safeguardingOfficer", .role("Safeguarding Officer")),
        ("safeguardingAdministrator", .role("Safeguarding Administrator")), ("mentalHealthNurses", .role("Mental Health Nurse")),
        ("frequentCallerTeam", .department("Frequent Caller Team")),
    ]

    /// Everybody of the cast has accepted their invitation.
    func giveAccounts() async throws {
        let then = now.adding(days: -520)
        let members = try await store.members(of: Self.code)
        for cast in Cast.allCases {
            guard let member = members.first(where: { $0.id == self.members[cast] }) else { throw NotFound() }
            let token = try await store.inviteFromCommand(member, at: then)
            try await store.accept(token, passphrase: Confidential(Self.passphrase), at: then)
        }
    }
}
