public import Supervision
public import SupervisionStore

/// An organisation with an administrator, as the tests of people begin.
public struct Trust: Sendable {
    public static let now = Instant("2027-03-15T10:00:00.000Z") ?? Instant(milliseconds: 0)
    public static let today = LondonTime.day(of: now)

    public let store: Store
    public let organisation: Organisation
    public let administrator: Actor

    public init(_ store: Store, code: String = "TST1", administrator email: String = "admin@trust.example") async throws {
        self.store = store
        organisation = Organisation(id: .init(), code: code, name: "Test trust \(code)")
        try await store.add(organisation, at: Self.now)
        guard let address = WorkEmail(email) else { throw TestSetupFailure(description: "\(email) is not an address") }
        let token = try await store.addAdministrator(firstName: "Ada", lastName: "Keeper", email: address, to: code, at: Self.now)
        try await store.accept(token, passphrase: Confidential("a long passphrase of mine"), at: Self.now)
        let visit = try await store.signIn(
            email: email, passphrase: Confidential("a long passphrase of mine"), device: "test", from: "127.0.0.1", at: Self.now)
        guard let current = try await store.visit(visit, at: Self.now) else { throw TestSetupFailure(description: "No visit began") }
        administrator = current.actor
    }

    public func importStaff(_ rows: [String], heading: String = Self.heading, leaversConfirmed: Bool = false, at now: Instant = now)
        async throws -> StaffImport.Outcome
    {
        try await store.importStaff(
            try Self.file(rows, heading: heading), into: organisation.code, leaversConfirmed: leaversConfirmed, at: now)
    }

    /// Somebody's membership, by employee number.
    public func member(_ number: String) async throws -> Member {
        guard let member = try await store.colleague(number, as: administrator, at: Self.now) else { throw NotFound() }
        return member
    }

    /// Somebody acting, as they would after signing in.
    public func actor(_ member: Member, _ roles: Role...) -> Actor {
        Actor(personID: member.person.id, membershipID: member.id, organisationID: organisation.id, roles: Set(roles))
    }

    /// Signs somebody in by an invitation.
    public func visit(_ member: Member, at now: Instant = now) async throws -> VisitToken {
        let token = try await store.invite(member.id, as: administrator, at: now)
        let passphrase = Confidential("another long passphrase")
        try await store.accept(token, passphrase: passphrase, at: now)
        return try await store.signIn(
            email: member.person.workEmail ?? "", passphrase: passphrase, device: "test", from: "127.0.0.2", at: now)
    }

    public static let heading =
        "employee_number,first_name,last_name,work_email,staff_group,role,department,line_manager_employee_number,start_date"

    public static func file(_ rows: [String], heading: String = heading) throws -> StaffFile {
        try StaffFile(Array(([heading] + rows).joined(separator: "\n").utf8))
    }

    public static func row(_ number: Int, manager: String = "") -> String {
        "\(number),Ann,Reed\(number),a\(number)@trust.example,Nursing,Nurse,Dispatch,\(manager),2020-01-01"
    }
}

extension AddedPerson {
    /// A bank worker whom somebody answers for.
    public static func bank(
        sponsor: Membership.ID?, email: String = "bo@bank.example", lastName: String = "Hill",
        endsOn: CivilDate? = Trust.today.adding(days: 90)
    ) -> AddedPerson {
        AddedPerson(
            id: .init(), kind: .bank,
            details: MemberDetails(
                firstName: "Bo", lastName: lastName, workEmail: WorkEmail(email), staffGroup: "Nursing", role: "Nurse",
                department: "Dispatch",
                sponsorID: sponsor, startsOn: Trust.today, endsOn: endsOn))
    }
}
