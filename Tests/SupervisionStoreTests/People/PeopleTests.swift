import Supervision
import Support
import Testing

@testable import SupervisionStore

struct AddPersonTests {
    @Test(arguments: Engine.all)
    func `LAS-022 DB-44: people outside the staff list are added one by one, with a sponsor and an end date`(_ engine: Engine) async throws
    {
        try await withStore(engine) { store in
            let trust = try await Trust(store)
            let sponsor = trust.administrator.membershipID
            for incomplete in [
                AddedPerson.bank(sponsor: nil), .bank(sponsor: sponsor, endsOn: nil),
                .bank(sponsor: sponsor, endsOn: Trust.today.adding(days: -1)),
            ] {
                await #expect(throws: Refusal(.outsidersTakePart)) {
                    try await store.add(incomplete, as: trust.administrator, at: Trust.now)
                }
            }
            let bank = AddedPerson.bank(sponsor: sponsor)
            #expect(try await store.add(bank, as: trust.administrator, at: Trust.now) == bank.id)
            #expect(try await store.add(bank, as: trust.administrator, at: Trust.now) == bank.id)
            let list = try await store.members(MemberFilter(kind: .bank), page: 1, as: trust.administrator, at: Trust.now)
            #expect(list.members.map(\.name) == ["Bo Hill"])
            let visit = try await trust.visit(list.members[0])
            #expect(try await store.visit(visit, at: Trust.now)?.member.id == bank.id)
            let afterwards = Trust.now.adding(days: 91)
            await #expect(throws: WrongPassphrase.self) {
                try await store.signIn(
                    email: "bo@bank.example", passphrase: Confidential("another long passphrase"), device: "", from: "x", at: afterwards)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `Whoever works for two organisations is one person with two memberships`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let one = try await Trust(store)
            let two = try await Trust(store, code: "TST2", administrator: "admin@two.example")
            _ = try await one.importStaff([Trust.row(1)])
            let member = try await one.member("1")
            let visit = try await one.visit(member)
            let guest = AddedPerson.bank(sponsor: two.administrator.membershipID, email: "a1@trust.example", lastName: "Reed1")
            _ = try await store.add(guest, as: two.administrator, at: Trust.now)
            let current = try #require(try await store.visit(visit, at: Trust.now))
            #expect(Set(current.memberships.map(\.id)) == [member.id, guest.id])
        }
    }

    /// Otherwise one organisation's administrator could sign in as another organisation's head.
    @Test(arguments: Engine.all)
    func `One organisation gives no new way in to whoever another one knows too`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let one = try await Trust(store)
            let two = try await Trust(store, code: "TST2", administrator: "admin@two.example")
            _ = try await one.importStaff([Trust.row(1)])
            let guest = AddedPerson.bank(sponsor: two.administrator.membershipID, email: "a1@trust.example", lastName: "Reed1")
            _ = try await store.add(guest, as: two.administrator, at: Trust.now)
            await #expect(throws: Refusal(.identityIsOnesOwn)) { try await store.invite(guest.id, as: two.administrator, at: Trust.now) }
            let renamed = AddedPerson.bank(sponsor: two.administrator.membershipID, email: "mine@two.example", lastName: "Reed1").details
            await #expect(throws: Refusal(.identityIsOnesOwn)) {
                try await store.correct(guest.id, to: renamed, as: two.administrator, at: Trust.now)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `A work e-mail is one person's`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let trust = try await Trust(store)
            _ = try await trust.importStaff([Trust.row(1)])
            let other = AddedPerson.bank(sponsor: trust.administrator.membershipID, email: "a1@trust.example")
            await #expect(throws: WorkEmailTaken.self) { try await store.add(other, as: trust.administrator, at: Trust.now) }
        }
    }

    @Test(arguments: Engine.all)
    func `Another organisation's people are no sponsors, and its administrator finds nobody here`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let one = try await Trust(store)
            let two = try await Trust(store, code: "TST2", administrator: "admin@two.example")
            await #expect(throws: NotFound.self) {
                try await store.add(.bank(sponsor: one.administrator.membershipID), as: two.administrator, at: Trust.now)
            }
            await #expect(throws: NotFound.self) {
                try await store.dossier(of: one.administrator.membershipID, as: two.administrator, at: Trust.now)
            }
            #expect(try await store.members(MemberFilter(search: "keeper"), page: 1, as: two.administrator, at: Trust.now).total == 1)
        }
    }
}

struct CorrectionTests {
    @Test(arguments: Engine.all)
    func `A last day that is over ends what somebody has open`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let trust = try await Trust(store)
            let bank = AddedPerson.bank(sponsor: trust.administrator.membershipID)
            let started = AddedPerson(id: bank.id, kind: .bank, details: bank.details.lasting(from: -30, to: 30))
            _ = try await store.add(started, as: trust.administrator, at: Trust.now)
            let dossier = try await store.dossier(of: bank.id, as: trust.administrator, at: Trust.now)
            let visit = try await trust.visit(dossier.member)
            try await store.correct(bank.id, to: bank.details.lasting(from: -30, to: -1), as: trust.administrator, at: Trust.now)
            #expect(try await store.visit(visit, at: Trust.now) == nil)
        }
    }

    @Test(arguments: Engine.all)
    func `DB-51: nobody comes to manage themselves, nor by way of others`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let trust = try await Trust(store)
            _ = try await trust.importStaff([Trust.row(1), Trust.row(2, manager: "1")])
            let (one, two) = (try await trust.member("1"), try await trust.member("2"))
            for manager in [one.id, two.id] {
                let details = MemberDetails(
                    firstName: "Ann", lastName: "Reed1", workEmail: WorkEmail("a1@trust.example"), staffGroup: "", role: "", department: "",
                    lineManagerID: manager, startsOn: Trust.today, endsOn: nil)
                await #expect(throws: Refusal(.nobodyManagesThemselves)) {
                    try await store.correct(one.id, to: details, as: trust.administrator, at: Trust.now)
                }
            }
        }
    }
}

extension MemberDetails {
    /// The same with other days, counted from today.
    fileprivate func lasting(from start: Int, to end: Int) -> MemberDetails {
        MemberDetails(
            firstName: firstName, lastName: lastName, knownAs: knownAs, workEmail: workEmail, staffGroup: staffGroup, role: role,
            department: department, lineManagerID: lineManagerID, sponsorID: sponsorID, startsOn: Trust.today.adding(days: start),
            endsOn: Trust.today.adding(days: end))
    }
}

struct RoleTests {
    @Test(arguments: Engine.all)
    func `DB-51: nobody gives a role to themselves, nor takes one from themselves`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let trust = try await Trust(store)
            let own = RoleAssignment(
                id: .init(), membershipID: trust.administrator.membershipID, role: .headOfSafeguarding, startsOn: Trust.today)
            await #expect(throws: Refusal(.nobodyAssignsOwnRole)) { try await store.assign(own, as: trust.administrator, at: Trust.now) }
            let held = try await store.dossier(of: trust.administrator.membershipID, as: trust.administrator, at: Trust.now).roles
            let administrator = try #require(held.first { $0.role == .administrator })
            await #expect(throws: Refusal(.nobodyAssignsOwnRole)) {
                try await store.endRole(administrator.id, on: Trust.today, as: trust.administrator, at: Trust.now)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `DB-51: a second membership of one's own is oneself`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let trust = try await Trust(store)
            let second = AddedPerson.bank(sponsor: trust.administrator.membershipID, email: "admin@trust.example", lastName: "Keeper")
            _ = try await store.add(second, as: trust.administrator, at: Trust.now)
            let role = RoleAssignment(id: .init(), membershipID: second.id, role: .headOfSafeguarding, startsOn: Trust.today)
            await #expect(throws: Refusal(.nobodyAssignsOwnRole)) { try await store.assign(role, as: trust.administrator, at: Trust.now) }
        }
    }

    @Test(arguments: Engine.all)
    func `A role holds from its first day to its last`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let trust = try await Trust(store)
            _ = try await trust.importStaff([Trust.row(1)])
            let member = try await trust.member("1")
            let visit = try await trust.visit(member)
            let role = RoleAssignment(id: .init(), membershipID: member.id, role: .supervisor, startsOn: Trust.today)
            try await store.assign(role, as: trust.administrator, at: Trust.now)
            try await store.assign(role, as: trust.administrator, at: Trust.now)
            #expect(try await store.visit(visit, at: Trust.now)?.actor.roles == [.supervisor])
            let again = RoleAssignment(id: .init(), membershipID: member.id, role: .supervisor, startsOn: Trust.today.adding(days: 9))
            await #expect(throws: RoleAlreadyHeld.self) { try await store.assign(again, as: trust.administrator, at: Trust.now) }
            try await store.endRole(role.id, on: Trust.today.adding(days: -1), as: trust.administrator, at: Trust.now)
            #expect(try await store.visit(visit, at: Trust.now)?.actor.roles == [])
            try await store.assign(again, as: trust.administrator, at: Trust.now)
        }
    }

    @Test(arguments: Engine.all)
    func `Only administrators give roles, and only in their own organisation`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let trust = try await Trust(store)
            let two = try await Trust(store, code: "TST2", administrator: "admin@two.example")
            _ = try await trust.importStaff([Trust.row(1), Trust.row(2)])
            let role = RoleAssignment(
                id: .init(), membershipID: try await trust.member("1").id, role: .administrator, startsOn: Trust.today)
            for actor in [trust.actor(try await trust.member("2"), .headOfSafeguarding, .supervisor), two.administrator] {
                await #expect(throws: NotFound.self) { try await store.assign(role, as: actor, at: Trust.now) }
            }
        }
    }
}

struct MemberListTests {
    @Test(arguments: Engine.all)
    func `People are found without accents and in any order of words, 25 to a page`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let trust = try await Trust(store)
            _ = try await trust.importStaff((1...30).map { Trust.row($0) } + ["77,Zoë,O’Brien,z@trust.example,,,,,2020-01-01"])
            let list = try await store.members(MemberFilter(), page: 2, as: trust.administrator, at: Trust.now)
            #expect((list.total, list.page, list.pages, list.members.count) == (32, 2, 2, 7))
            #expect(try await store.members(MemberFilter(), page: 9, as: trust.administrator, at: Trust.now).page == 2)
            for search in ["zoe", "OBRIEN ZOË", "77", "o'brien"] {
                let found = try await store.members(MemberFilter(search: search), page: 1, as: trust.administrator, at: Trust.now)
                #expect(found.members.map(\.name) == ["Zoë O’Brien"], "\(search)")
            }
            for search in ["%", "_", "zo%", "' OR 1=1 --"] {
                #expect(
                    try await store.members(MemberFilter(search: search), page: 1, as: trust.administrator, at: Trust.now).total
                        == (search == "zo%" ? 1 : 0), "\(search)")
            }
        }
    }

    @Test(arguments: Engine.all)
    func `A line manager sees the own team, everybody sees themselves`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let trust = try await Trust(store)
            _ = try await trust.importStaff([Trust.row(1), Trust.row(2, manager: "1"), Trust.row(3, manager: "2")])
            let manager = trust.actor(try await trust.member("1"), .lineManager)
            #expect(
                try await store.members(MemberFilter(), page: 1, as: manager, at: Trust.now).members.map(\.membership.employeeNumber) == [
                    "1", "2",
                ])
            let third = try await trust.member("3").id
            await #expect(throws: NotFound.self) { try await store.dossier(of: third, as: manager, at: Trust.now) }
        }
    }
}

struct MatrixGroupTests {
    @Test(arguments: Engine.all)
    func `LAS-020 LAS-043: who belongs to a row of the matrix is a rule or a choice`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let trust = try await Trust(store)
            let pack = try PolicyForTests.bytes()
            _ = try await store.adopt(pack: pack, file: "pack", for: "TST1", from: Trust.today, asOverlay: false, at: Trust.now)
            _ = try await trust.importStaff([Trust.row(1), Trust.row(2)])
            let row = try #require(try await store.matrixGroups(as: trust.administrator, at: Trust.now).first)
            #expect(row.rule == nil)
            try await store.setMembership(ofRow: row.row.key, to: .role("nurse"), as: trust.administrator, at: Trust.now)
            #expect(try await store.matrixGroup(row.row.key, as: trust.administrator, at: Trust.now).members.count == 2)
            let one = try await trust.member("1")
            for _ in 1...2 {
                try await store.setMembership(ofRow: row.row.key, to: .handPicked([one.id]), as: trust.administrator, at: Trust.now)
            }
            #expect(try await store.matrixGroup(row.row.key, as: trust.administrator, at: Trust.now).members == [one])
            await #expect(throws: NotFound.self) {
                try await store.setMembership(ofRow: "no such row", to: .role("x"), as: trust.administrator, at: Trust.now)
            }
            let colleague = trust.actor(one, .supervisor)
            await #expect(throws: NotFound.self) { try await store.matrixGroups(as: colleague, at: Trust.now) }
        }
    }
}
