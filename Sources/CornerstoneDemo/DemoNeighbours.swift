public import Supervision
public import SupervisionStore

/// The organisations beside the trust, made through the operations that people use.
public struct DemoNeighbours: Sendable {
    /// What an organisation adopts: the bytes of a file of `Policies/`. Nil where it is not there; then the trust's policy stands in.
    public typealias Packs = @Sendable (_ file: String) throws -> [UInt8]?

    let store: Store
    let now: Instant

    /// Whom to sign in as, for which story.
    public static func accounts(of organisations: [SmallOrganisation] = SmallOrganisation.all) -> [DemoTrust.Account] {
        organisations.flatMap { organisation in
            organisation.staff.compactMap { colleague in
                colleague.story.map {
                    DemoTrust.Account(
                        story: $0, name: colleague.name, email: organisation.email(of: colleague.name),
                        passphrase: DemoTrust.passphrase, organisation: organisation.name)
                }
            }
        }
    }

    /// Fills in those that are not there yet: first all staff, then guests among them, then who meets whom.
    /// - Parameters:
    ///   - trustsPack: the policy of the trust, for an organisation whose own is not there.
    ///   - now: the day up to which there is history.
    public static func fill(
        _ store: Store, with organisations: [SmallOrganisation] = SmallOrganisation.all, packs: Packs,
        orElse trustsPack: (file: String, bytes: [UInt8]), at now: Instant
    ) async throws {
        let neighbours = DemoNeighbours(store: store, now: now)
        var missing: [SmallOrganisation] = []
        for organisation in organisations {
            if try await !store.hasOrganisation(organisation.code) { missing.append(organisation) }
        }
        for organisation in missing { try await neighbours.found(organisation, packs: packs, orElse: trustsPack) }
        for organisation in missing {
            for guest in organisation.guests { try await neighbours.invite(guest, to: organisation, among: organisations) }
        }
        for organisation in missing {
            for meeting in organisation.meetings { try await neighbours.have(meeting, in: organisation) }
        }
    }

    private var then: Instant { now.adding(days: -200) }
    private var day: CivilDate { LondonTime.day(of: then) }

    private func found(
        _ organisation: SmallOrganisation, packs: Packs, orElse trustsPack: (file: String, bytes: [UInt8])
    ) async throws {
        try await store.add(
            Organisation(id: .init(), code: organisation.code, name: organisation.name), isDemo: true, at: then)
        let files = try organisation.packs.map { (file: $0, bytes: try packs($0)) }
        for (index, pack) in files.enumerated() where !files.contains(where: { $0.bytes == nil }) {
            _ = try await store.adopt(
                pack: pack.bytes ?? [], file: pack.file, for: organisation.code, from: day, asOverlay: index > 0, at: then)
        }
        if files.contains(where: { $0.bytes == nil }) {
            _ = try await store.adopt(
                pack: trustsPack.bytes, file: trustsPack.file, for: organisation.code, from: day, asOverlay: false, at: then)
        }
        try await staff(organisation)
    }

    private func staff(_ organisation: SmallOrganisation) async throws {
        guard let email = WorkEmail(organisation.email(of: organisation.administrator)) else { throw NotFound() }
        let name = organisation.administrator.split(separator: " ").map { String($0) }
        _ = try await store.addAdministrator(
            firstName: name.first ?? "", lastName: name.last ?? "", email: email, to: organisation.code, at: then)
        _ = try await store.importStaff(
            try StaffFile(Array(organisation.staffFile(startingOn: day).utf8)), into: organisation.code, leaversConfirmed: false, at: then)
        let administrator = try await actor(organisation.administrator, in: organisation.code, at: then)
        for colleague in organisation.staff {
            for role in colleague.roles {
                try await store.assign(
                    RoleAssignment(
                        id: .init(), membershipID: try await member(colleague.name, in: organisation.code).id, role: role, startsOn: day),
                    as: administrator, at: then)
            }
        }
        let matrix = try await store.policyInForce(for: administrator, on: day).pack.matrix
        for row in matrix.rows {
            guard let post = organisation.rows[row.key] else { continue }
            try await store.setMembership(ofRow: row.key, to: .role(post), as: administrator, at: then)
        }
        for member in try await store.members(of: organisation.code) {
            let token = try await store.inviteFromCommand(member, at: then)
            try await store.accept(token, passphrase: Confidential(DemoTrust.passphrase), at: then)
        }
    }

    /// Somebody who signs in already comes to have one more membership, and a nomination that says from where.
    private func invite(
        _ guest: SmallOrganisation.Guest, to organisation: SmallOrganisation, among all: [SmallOrganisation]
    ) async throws {
        guard let home = all.first(where: { $0.code == guest.home }), let sponsor = organisation.staff.first else { throw NotFound() }
        let person = try await member(guest.name, in: home.code).person
        let administrator = try await actor(organisation.administrator, in: organisation.code, at: then)
        let id = try await store.add(
            AddedPerson(
                id: .init(), kind: .external,
                details: MemberDetails(
                    firstName: person.firstName, lastName: person.lastName, workEmail: person.workEmail.flatMap { WorkEmail($0) },
                    staffGroup: "", role: "External supervisor", department: home.name,
                    sponsorID: try await member(sponsor.name, in: organisation.code).id, startsOn: day, endsOn: day.adding(days: 1_095))),
            as: administrator, at: then)
        try await store.assign(
            RoleAssignment(
                id: .init(), membershipID: id, role: .externalSupervisor, startsOn: day,
                origin: NominationOrigin(organisation: home.name, isOtherArea: guest.isOtherArea)),
            as: administrator, at: then)
    }

    func member(_ name: String, in code: String) async throws -> Member {
        guard let member = try await store.members(of: code).first(where: { $0.name == name }) else { throw NotFound() }
        return member
    }

    func actor(_ name: String, in code: String, at time: Instant) async throws -> Actor {
        try await store.actor(try await member(name, in: code).id, on: LondonTime.day(of: time))
    }
}

extension SmallOrganisation {
    fileprivate func staffFile(startingOn start: CivilDate) -> String {
        let heading =
            "employee_number,first_name,last_name,known_as,work_email,staff_group,role,department,commissioning_body,area,line_manager_employee_number,start_date,leaving_date,assignment_status"
        let numbers = Dictionary(staff.enumerated().map { ($1.name, "\($0 + 1)") }, uniquingKeysWith: { first, _ in first })
        let rows = staff.map { colleague in
            let names = colleague.name.split(separator: " ").map { String($0) }
            return [
                numbers[colleague.name] ?? "", names.first ?? "", names.last ?? "", "", email(of: colleague.name), "Nursing",
                colleague.post,
                "Safeguarding", colleague.area.isEmpty ? "" : name, colleague.area, colleague.manager.flatMap { numbers[$0] } ?? "",
                "\(start.adding(days: -300))", "", "Active",
            ].joined(separator: ",")
        }
        return ([heading] + rows).joined(separator: "\n") + "\n"
    }
}
