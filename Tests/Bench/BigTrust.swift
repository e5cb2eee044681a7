import Foundation
import SQLStorage
import Supervision
import SupervisionStore

/// A fictional organisation of the size that the site is made for. Everybody in it belongs to a row of the matrix that obliges.
struct BigTrust: Sendable {
    static let code = "BIG"
    static let staff = 5_000
    static let sessions = 20_000
    static let passphrase = "lantern meadow copper"

    struct Filled: Codable {
        let sessions: Int
        let visits: [Visiting]
    }

    /// Somebody signed in.
    struct Visiting: Codable {
        let who: String
        let member: String
        let cookie: String
        /// A session and a person that they may open.
        let session: String?
        let person: String?
    }

    let store: Store
    let now: Instant
    let organisation: Organisation
    let edition: PolicyEdition
    /// By employee number: the first manage the others, a hundred of them supervise.
    let members: [Member]

    static let managers = 250
    static let supervisors = 100

    init(in store: Store, pack: String, at now: Instant) async throws {
        self.store = store
        self.now = now
        let then = now.adding(days: -800)
        let day = LondonTime.day(of: then)
        organisation = Organisation(id: .init(), code: Self.code, name: "Great Northern Ambulance Service")
        try await store.add(organisation, isDemo: true, at: then)
        edition = try await store.adopt(
            pack: Array(try Data(contentsOf: URL(filePath: pack))), file: pack, for: Self.code, from: day, asOverlay: false, at: then)
        guard let email = WorkEmail("keeper@big.example") else { throw NotFound() }
        _ = try await store.addAdministrator(firstName: "Jo", lastName: "Keeper", email: email, to: Self.code, at: then)
        _ = try await store.importStaff(
            try StaffFile(Array(Self.staffFile.utf8)), into: Self.code, leaversConfirmed: false, at: then)
        members = try await store.database.read { db in
            try db.rows("SELECT id FROM membership WHERE employee_number IS NOT NULL ORDER BY employee_number", as: Membership.ID.self)
        }.inOrder(of: try await store.members(of: Self.code))
        try await appoint(on: day, at: then)
    }

    /// One in twenty manages; three of five are supervised one to one, the others in groups.
    private static var staffFile: String {
        let heading =
            "employee_number,first_name,last_name,work_email,staff_group,role,department,line_manager_employee_number,start_date"
        return ([heading] + (0..<staff).map(row)).joined(separator: "\n")
    }

    private static let firstNames = ["Ann", "Bo", "Cleo", "Dai", "Eve", "Finn", "Gwen", "Hal", "Ida", "Jem"]

    private static func row(_ index: Int) -> String {
        let (role, department) =
            switch index {
            case ..<supervisors: ("Safeguarding Specialist", "Safeguarding")
            case _ where index % 5 < 3: ("Mental Health Nurse", "Clinical Hub \(index % 7)")
            case _ where index % 5 == 3: ("Adviser", "Emergency Bed Service")
            default: ("Paramedic", "Frequent Caller Team")
            }
        let manager = index == 0 ? "" : number(index < managers ? 0 : index % managers)
        return [
            number(index), firstNames[index % 10], "Reed\(index)", "a\(index)@big.example", "Nursing", role, department, manager,
            "2020-01-01",
        ].joined(separator: ",")
    }

    private static func number(_ index: Int) -> String { String(100_000 + index) }

    private func appoint(on day: CivilDate, at then: Instant) async throws {
        guard let keeper = try await store.members(of: Self.code).first(where: { $0.membership.employeeNumber == nil }) else {
            throw NotFound()
        }
        let administrator = try await store.actor(keeper.id, on: day)
        let roles: [(Member, Role)] =
            [(members[0], .headOfSafeguarding)] + members[1..<Self.supervisors].map { ($0, .supervisor) }
            + members[1..<4].map { ($0, .safeguardingSpecialist) }
        for (member, role) in roles {
            try await store.assign(
                RoleAssignment(id: .init(), membershipID: member.id, role: role, startsOn: day), as: administrator, at: then)
        }
        let rules: [(String, MembershipRule)] = [
            ("emergencyBedService", .department("Emergency Bed Service")), ("frequentCallerTeam", .department("Frequent Caller Team")),
            ("mentalHealthNurses", .role("Mental Health Nurse")), ("safeguardingSpecialists", .role("Safeguarding Specialist")),
        ]
        for (row, rule) in rules { try await store.setMembership(ofRow: row, to: rule, as: administrator, at: then) }
    }

    /// One of each kind, signed in with their passphrase.
    func visits() async throws -> [Visiting] {
        guard let keeper = try await store.members(of: Self.code).first(where: { $0.membership.employeeNumber == nil }) else {
            throw NotFound()
        }
        return [
            try await visit("head", members[0]), try await visit("supervisor", members[10]), try await visit("manager", members[200]),
            try await visit("supervisee", members[1_000]), try await visit("administrator", keeper),
        ]
    }

    private func visit(_ who: String, _ member: Member) async throws -> Visiting {
        let token = try await store.inviteFromCommand(member, at: now)
        try await store.accept(token, passphrase: Confidential(Self.passphrase), at: now)
        let visit = try await store.signIn(
            email: member.person.workEmail ?? "", passphrase: Confidential(Self.passphrase), device: "bench", from: "127.0.0.1", at: now)
        let session: Session.ID? = try await store.database.read { db in
            try db.row(
                """
                SELECT session.id FROM session JOIN session_supervisee ON session_supervisee.session_id = session.id
                WHERE supervisor_id = \(member.id) OR membership_id = \(member.id) ORDER BY session.id LIMIT 1
                """)
        }
        let person: Membership.ID? = try await store.database.read { db in
            try db.row("SELECT id FROM membership WHERE line_manager_id = \(member.id) ORDER BY id LIMIT 1")
        }
        return Visiting(
            who: who, member: member.id.text, cookie: visit.text, session: session?.text, person: (person ?? member.id).text)
    }
}

extension [Membership.ID] {
    fileprivate func inOrder(of members: [Member]) -> [Member] {
        let known = Dictionary(members.map { ($0.id, $0) }) { first, _ in first }
        return compactMap { known[$0] }
    }
}
