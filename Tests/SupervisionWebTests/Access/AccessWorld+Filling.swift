import CornerstoneDemo
import Support
import Supervision
import SupervisionStore

extension AccessWorld {
    /// The demo with more people and more words in it, a second organisation beside it, and everybody signed in.
    static func filled(_ store: Store) async throws -> AccessWorld {
        try await DemoTrust.fill(
            store, pack: Array(GuidanceForTests.added(to: String(decoding: try PolicyForTests.bytes(), as: UTF8.self)).utf8),
            packFile: "london-ambulance-service.yaml", at: now, withPastYear: false)
        let home = try await Staff(of: DemoTrust.code, in: store)
        for name in ["Patrick Odell", "Samuel Brandt"] { try await home.appoint(name, .supervisor, by: "Jonah Achterberg") }
        try await home.giveAccounts(to: [Staff.operations, Staff.colleague, Staff.leaver])
        try await home.appoint(Staff.colleague, .assuranceGroup, by: "Jonah Achterberg")
        let other = try await Staff.ofOtherOrganisation(in: store)

        var planting = Planting(store: store, now: now)
        try await plant(&planting, home, other)
        let subjects = try await Subjects(store: store, home: home, other: other).everybody()
        return try await AccessWorld(
            store: store, aviary: planting.aviary, subjects: subjects, home: home.organisation,
            nominated: Set(["Tom Okafor", "Grace Lindqvist", "Patrick Odell", "Samuel Brandt", "Helena Voss"].compactMap { home.ids[$0] }))
    }

    private static func plant(_ planting: inout Planting, _ home: Staff, _ other: Staff) async throws {
        let head = Set([try home.id("Priya Ashworth")])
        func pair(_ supervisee: String, _ supervisor: String, concernsHead: Bool = false) throws -> Planting.Pair {
            Planting.Pair(supervisee: try home.id(supervisee), supervisor: try home.id(supervisor), auditors: concernsHead ? [] : head)
        }
        let ruth = try pair("Ruth Calloway", "Tom Okafor")
        // Patrick leads a group that Ruth belongs to.
        try await planting.adjustments(of: ruth.supervisee, for: [ruth.supervisor, try home.id("Patrick Odell")])
        try await planting.upcoming(ruth, inDays: 15)
        for name in ["Leon Marchetti", "Callum Reyes"] {
            try await planting.leave(of: try home.id(name), enteredBy: try home.id("Jonah Achterberg"))
        }
        try await planting.cancelled(ruth, inDays: 17)
        let ruths = try await planting.held(ruth, daysAgo: 60, upTo: .signed)
        try await planting.held(ruth, daysAgo: 61, upTo: .draft)
        for (days, sharing) in [(64, "all"), (65, "none")] {
            var carried = ruth
            (carried.carrier, carried.sharing) = (try home.id(Staff.operations), sharing)
            try await planting.held(carried, daysAgo: days, upTo: .signed)
        }
        let team = Set(try ["Priya Ashworth", "Tom Okafor", "Grace Lindqvist"].map { try home.id($0) })
        try await planting.missed(ruth, daysAgo: 66, team: team)
        try await planting.late(ruth, daysAgo: 67, isSent: true)
        try await planting.late(ruth, daysAgo: 68, isSent: false)
        let callum = try pair("Callum Reyes", "Patrick Odell")
        try await planting.held(callum, daysAgo: 30, upTo: .signed)
        try await planting.held(callum, daysAgo: 31, upTo: .refused)
        try await planting.held(callum, daysAgo: 32, upTo: .draft)
        var telling = try pair("Zara Whitlock", "Patrick Odell")
        telling.type = "childDeath"
        telling.signsAgreement = false
        try await planting.held(telling, daysAgo: 33, upTo: .commented)
        try await planting.upcoming(telling, inDays: 16)
        // Whoever supervises from outside the organisation plans nothing.
        var external = try pair("Priya Ashworth", "Helena Voss", concernsHead: true)
        external.arranger = external.supervisee
        try await planting.held(external, daysAgo: 62, upTo: .sent)
        // Samuel and Ada report to the head.
        try await planting.held(try pair("Callum Reyes", "Samuel Brandt", concernsHead: true), daysAgo: 34, upTo: .signed)
        try await planting.held(try pair("Ada Fenwick", "Patrick Odell", concernsHead: true), daysAgo: 35, upTo: .signed)
        // Arranged by somebody who takes no part.
        for (days, var arranged) in [(18, callum), (19, telling)] {
            arranged.arranger = try home.id("Samuel Brandt")
            try await planting.upcoming(arranged, inDays: days)
        }
        try await planting.adjustments(
            of: callum.supervisee, for: [callum.supervisor, try home.id("Samuel Brandt"), try home.id("Tom Okafor")])
        try await planting.held(try pair(Staff.leaver, "Tom Okafor"), daysAgo: 63, upTo: .signed)
        let group = [try home.id("Ruth Calloway"), try home.id("Callum Reyes")]
        for isOpen in [false, true] {
            try await planting.group(
                group, try home.id("Patrick Odell"), daysAgo: 36, isOpen: isOpen, absent: try home.id("Zara Whitlock"),
                auditors: head.union([try home.id("Tom Okafor")]))
        }

        var stood = try pair("Callum Reyes", "Patrick Odell")
        (stood.carrier, stood.sharing, stood.standIn) = (try home.id(Staff.operations), "none", try home.id("Samuel Brandt"))
        try await planting.stoodIn(stood, daysAgo: 37, inDays: 21)

        // Both report to the head, or are supervised by somebody who does.
        for (supervisee, days, isComplete) in [("Ada Fenwick", 42, true), ("Callum Reyes", 43, false)] {
            try await planting.handOver(
                try pair(supervisee, "Samuel Brandt", concernsHead: true), to: try home.id("Patrick Odell"), daysAgo: days,
                isComplete: isComplete)
        }

        let (store, now) = (planting.store, planting.now)
        let keeper = try await store.actor(try home.id("Priya Ashworth"), on: LondonTime.day(of: now))
        let beds = try await store.dividedRow("emergencyBedService", as: keeper, at: now)
        try await store.formGroups(ofRow: beds.division.row.key, expecting: beds.digest, as: keeper, at: now)
        try await planting.report(of: "2025-26-Q2", releasedBy: try home.id("Priya Ashworth"))
        try await planting.audit(by: try home.id("Priya Ashworth"), riskIn: ruths, of: ruth)

        try await planting.pairing(of: ruth, askedBy: try home.id("Patrick Odell"), asksManager: true)
        try await planting.pairing(
            of: try pair("Callum Reyes", "Samuel Brandt"), askedBy: try home.id("Patrick Odell"), asksManager: false)

        try await planting.year(by: try home.id("Jonah Achterberg"), ledBy: try home.id("Patrick Odell"))

        for isSigned in [true, false] {
            try await planting.agreedOnce(
                isSigned ? ruth : callum, manager: try home.manager(of: isSigned ? ruth : callum), isSigned: isSigned)
        }

        let abroad = Planting.Pair(
            supervisee: try other.id("Sybil Underbarrow"), supervisor: try other.id("Sven Thistlewaite"),
            auditors: [try other.id("Perpetua Wolfsbane")])
        try await planting.adjustments(of: abroad.supervisee, for: [abroad.supervisor])
        try await planting.upcoming(abroad, inDays: 8)
        try await planting.held(abroad, daysAgo: 40, upTo: .signed)
        try await planting.held(abroad, daysAgo: 41, upTo: .draft)
    }

    struct Missing: Error { let name: String }
}

/// The people of one organisation by name and by employee number.
struct Staff {
    /// The manager of most; somebody who has nothing to do with anybody's session; somebody who leaves.
    static let (operations, colleague, leaver) = ("000501", "000507", "000510")

    let store: Store
    let code: String
    let organisation: Organisation.ID
    private(set) var ids: [String: Membership.ID] = [:]
    private(set) var members: [Membership.ID: Member] = [:]

    init(of code: String, in store: Store) async throws {
        self.store = store
        self.code = code
        organisation = try await store.organisation(code: code).id
        for member in try await store.members(of: code) {
            ids[member.name] = member.id
            if let number = member.membership.employeeNumber { ids[number] = member.id }
            members[member.id] = member
        }
    }

    func id(_ name: String) throws -> Membership.ID {
        guard let id = ids[name] else { throw AccessWorld.Missing(name: name) }
        return id
    }

    func appoint(_ name: String, _ role: Role, by administrator: String) async throws {
        let day = LondonTime.day(of: AccessWorld.now).adding(days: -200)
        try await store.assign(
            RoleAssignment(id: .init(), membershipID: try id(name), role: role, startsOn: day),
            as: try await store.actor(try id(administrator), on: LondonTime.day(of: AccessWorld.now)),
            at: AccessWorld.now.adding(days: -200))
    }

    /// Who manages the supervisee of a pair.
    fileprivate func manager(of pair: Planting.Pair) throws -> Membership.ID {
        guard let manager = members[pair.supervisee]?.membership.lineManagerID else { throw AccessWorld.Missing(name: "a line manager") }
        return manager
    }

    /// Their invitations, accepted: who has a passphrase can sign.
    func giveAccounts(to names: [String]) async throws {
        let then = AccessWorld.now.adding(days: -200)
        for name in names {
            guard let member = members[try id(name)] else { throw AccessWorld.Missing(name: name) }
            try await store.accept(
                try await store.inviteFromCommand(member, at: then), passphrase: Confidential(DemoTrust.passphrase), at: then)
        }
    }

    /// A second trust on the same installation.
    static func ofOtherOrganisation(in store: Store) async throws -> Staff {
        let (code, then) = ("SAL", AccessWorld.now.adding(days: -300))
        try await store.add(Organisation(id: .init(), code: code, name: "Saltmere Ambulance Trust"), isDemo: true, at: then)
        _ = try await store.adopt(
            pack: try packNamingSpecialists(), file: "london-ambulance-service.yaml", for: code, from: LondonTime.day(of: then),
            asOverlay: false, at: then)
        if let email = WorkEmail("alma.zephyrstone@saltmere.example") {
            _ = try await store.addAdministrator(firstName: "Alma", lastName: "Zephyrstone", email: email, to: code, at: then)
        }
        let file = try StaffFile(
            Array(
                """
                employee_number,first_name,last_name,work_email,staff_group,role,department,line_manager_employee_number,start_date,assignment_status
                1,Hester,Quillfeather,hester.quillfeather@saltmere.example,Nursing,Head of Safeguarding,Safeguarding,,2020-01-06,Active
                2,Sven,Thistlewaite,sven.thistlewaite@saltmere.example,Nursing,Nurse,Clinic,,2020-01-06,Active
                3,Sybil,Underbarrow,sybil.underbarrow@saltmere.example,Nursing,Nurse,Clinic,,2020-01-06,Active
                4,Perpetua,Wolfsbane,perpetua.wolfsbane@saltmere.example,Nursing,Specialist,Safeguarding,,2020-01-06,Active

                """.utf8))
        _ = try await store.importStaff(file, into: code, leaversConfirmed: true, at: then)
        let staff = try await Staff(of: code, in: store)
        try await staff.appoint("Hester Quillfeather", .headOfSafeguarding, by: "Alma Zephyrstone")
        try await staff.appoint("Sven Thistlewaite", .supervisor, by: "Alma Zephyrstone")
        try await staff.appoint("Perpetua Wolfsbane", .safeguardingSpecialist, by: "Alma Zephyrstone")
        try await staff.giveAccounts(
            to: ["Alma Zephyrstone", "Hester Quillfeather", "Perpetua Wolfsbane", "Sven Thistlewaite", "Sybil Underbarrow"])
        return staff
    }

    /// A policy whose agreement names the Safeguarding Specialists in place of the head.
    private static func packNamingSpecialists() throws -> [UInt8] {
        let pack = String(decoding: try PolicyForTests.bytes(), as: UTF8.self)
        return Array(pack.replacing("supervisor, headOfSafeguarding]", with: "supervisor, safeguardingSpecialists]").utf8)
    }
}
