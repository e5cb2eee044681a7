import CornerstoneDemo
import Support
import Supervision
import SupervisionStore

/// Everybody who asks, signed in.
struct Subjects {
    let store: Store
    let home: Staff
    let other: Staff

    private var now: Instant { AccessWorld.now }

    func everybody() async throws -> [Subject] {
        var all = [Subject(name: "nobody", visiting: .never, membership: nil, organisation: nil, roles: [])]
        for (name, roles) in Self.ofHome { all.append(try await current(name, roles, in: home)) }
        for (name, roles) in Self.ofOther { all.append(try await current(name, roles, in: other)) }
        return all + [try await ranOut(), try await ended(), try await left()]
    }

    private static let ofHome: [(String, Set<Role>)] = [
        ("Ruth Calloway", []), ("Callum Reyes", []), ("Zara Whitlock", []), ("Samuel Brandt", [.supervisor]),
        ("Tom Okafor", [.supervisor, .safeguardingSpecialist]),
        ("Patrick Odell", [.supervisor]), ("Priya Ashworth", [.headOfSafeguarding]), ("Helena Voss", [.externalSupervisor]),
        ("Nadia Petrov", []), (Staff.operations, []), ("Ada Fenwick", [.administrator]),
        (Staff.colleague, [.assuranceGroup]),
    ]

    private static let ofOther: [(String, Set<Role>)] = [
        ("Hester Quillfeather", [.headOfSafeguarding]), ("Perpetua Wolfsbane", [.safeguardingSpecialist]),
        ("Sven Thistlewaite", [.supervisor]), ("Sybil Underbarrow", []),
        ("Alma Zephyrstone", [.administrator]),
    ]

    private func current(_ name: String, _ roles: Set<Role>, in staff: Staff) async throws -> Subject {
        let token = try await signIn(name, in: staff, at: now)
        let spare = try await store.visit(try await signIn(name, in: staff, at: now), at: now)?.visit.id
        return Subject(
            name: name, visiting: .current, membership: try staff.id(name), organisation: staff.organisation, roles: roles, token: token,
            spare: spare, leaving: try await signIn(name, in: staff, at: now))
    }

    private func ranOut() async throws -> Subject {
        try await without(.ranOut, "Ruth Calloway", token: try await signIn("Ruth Calloway", in: home, at: now.adding(minutes: -31)))
    }

    private func ended() async throws -> Subject {
        let token = try await signIn("Ruth Calloway", in: home, at: now)
        guard let current = try await store.visit(token, at: now) else { throw NotFound() }
        try await store.endVisit(current.visit.id, as: current.actor, at: now)
        return try await without(.ended, "Ruth Calloway", token: token)
    }

    /// Somebody whose last day was yesterday, in the browser that they left open.
    private func left() async throws -> Subject {
        let token = try await signIn(Staff.leaver, in: home, at: now)
        guard let member = home.members[try home.id(Staff.leaver)] else { throw NotFound() }
        let (person, membership) = (member.person, member.membership)
        try await store.correct(
            member.id,
            to: MemberDetails(
                firstName: person.firstName, lastName: person.lastName, workEmail: person.workEmail.flatMap { WorkEmail($0) },
                staffGroup: membership.staffGroup, role: membership.role, department: membership.department,
                lineManagerID: membership.lineManagerID, startsOn: membership.startsOn, endsOn: LondonTime.day(of: now).adding(days: -1)),
            as: try await store.actor(try home.id("Jonah Achterberg"), on: LondonTime.day(of: now)), at: now)
        return try await without(.left, Staff.leaver, token: token)
    }

    private func without(_ visiting: Subject.Visiting, _ name: String, token: VisitToken) async throws -> Subject {
        Subject(
            name: "\(name), \(visiting)", visiting: visiting, membership: try home.id(name), organisation: home.organisation, roles: [],
            token: token)
    }

    private func signIn(_ name: String, in staff: Staff, at time: Instant) async throws -> VisitToken {
        guard let member = staff.members[try staff.id(name)], let email = member.person.workEmail else {
            throw AccessWorld.Missing(name: name)
        }
        return try await store.signIn(
            email: email, passphrase: Confidential(DemoTrust.passphrase), device: "a browser", from: "tests", at: time)
    }
}
