import Supervision
import Support
import Testing

@testable import SupervisionStore

struct ImportStaffTests {
    @Test(arguments: Engine.all)
    func `Staff come from a file with their line managers, and the same file again changes nothing`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let trust = try await Trust(store)
            let rows = [Trust.row(1, manager: "2"), Trust.row(2), Trust.row(3, manager: "2")]
            #expect(try await trust.importStaff(rows) == .init(joined: 3, changed: 0, departed: 0))
            #expect(try await trust.member("1").membership.lineManagerID == trust.member("2").id)
            #expect(try await trust.importStaff(rows) == .init(joined: 0, changed: 0, departed: 0))
            let moved = [Trust.row(1, manager: "3"), Trust.row(2), Trust.row(3, manager: "2")]
            #expect(try await trust.importStaff(moved) == .init(joined: 0, changed: 1, departed: 0))
            #expect(try await trust.member("1").membership.lineManagerID == trust.member("3").id)
        }
    }

    @Test(arguments: Engine.all)
    func `Good rows are taken, bad ones are not`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let trust = try await Trust(store)
            let outcome = try await trust.importStaff([Trust.row(1), "2,Ann,,,,,,,2020-01-01", Trust.row(3)])
            #expect(outcome.joined == 2)
            #expect(try await store.colleague("2", as: trust.administrator, at: Trust.now) == nil)
        }
    }

    @Test(arguments: Engine.all)
    func `Whoever has left is out at once, whatever they have open`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let trust = try await Trust(store)
            let rows = (1...12).map { Trust.row($0) }
            _ = try await trust.importStaff(rows)
            let visit = try await trust.visit(try await trust.member("12"))
            #expect(try await store.visit(visit, at: Trust.now) != nil)
            #expect(try await trust.importStaff(Array(rows.dropLast())).departed == 1)
            #expect(try await store.visit(visit, at: Trust.now) == nil)
            await #expect(throws: WrongPassphrase.self) {
                try await store.signIn(
                    email: "a12@trust.example", passphrase: Confidential("another long passphrase"), device: "test", from: "127.0.0.2",
                    at: Trust.now)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `Half a file does not end half of the staff unasked`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let trust = try await Trust(store)
            let rows = (1...10).map { Trust.row($0) }
            _ = try await trust.importStaff(rows)
            await #expect(throws: LeaversNotConfirmed(leaving: 5)) { try await trust.importStaff(Array(rows.prefix(5))) }
            #expect(try await trust.member("10").membership.endsOn == nil)
            #expect(try await trust.importStaff(Array(rows.prefix(5)), leaversConfirmed: true).departed == 5)
        }
    }

    @Test(arguments: Engine.all)
    func `Five thousand rows are one import`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let trust = try await Trust(store)
            let rows = (1...5_000).map { Trust.row($0, manager: $0 == 1 ? "" : "\($0 / 2)") }
            #expect(try await trust.importStaff(rows).joined == 5_000)
            #expect(try await trust.importStaff(rows) == .init(joined: 0, changed: 0, departed: 0))
        }
    }

    @Test(arguments: Engine.all)
    func `DB-44: an import leaves whoever was added by hand alone`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let trust = try await Trust(store)
            let bank = AddedPerson.bank(sponsor: trust.administrator.membershipID)
            _ = try await store.add(bank, as: trust.administrator, at: Trust.now)
            #expect(try await trust.importStaff([Trust.row(1)]).departed == 0)
            let dossier = try await store.dossier(of: bank.id, as: trust.administrator, at: Trust.now)
            #expect(dossier.member.membership.endsOn == bank.details.endsOn)
        }
    }

    @Test(arguments: Engine.all)
    func `A column that the file lacks leaves what is known`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let trust = try await Trust(store)
            _ = try await trust.importStaff([Trust.row(1)])
            let heading = "employee_number,first_name,last_name,department,start_date"
            #expect(try await trust.importStaff(["1,Ann,Reed1,Control room,2020-01-01"], heading: heading).changed == 1)
            let member = try await trust.member("1")
            #expect(member.membership.department == "Control room")
            #expect(member.membership.role == "Nurse")
            #expect(member.person.workEmail == "a1@trust.example")
        }
    }
}

struct StaffImportPreviewTests {
    private let bytes = Array(([Trust.heading] + (1...12).map { Trust.row($0) }).joined(separator: "\n").utf8)

    @Test(arguments: Engine.all)
    func `What was previewed is what is applied, once`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let trust = try await Trust(store)
            let id = StaffImport.ID()
            try await store.receive(staffFile: bytes, named: "staff.csv", as: id, from: trust.administrator, at: Trust.now)
            try await store.receive(staffFile: bytes, named: "staff.csv", as: id, from: trust.administrator, at: Trust.now)
            let preview = try await store.staffImport(id, as: trust.administrator, at: Trust.now)
            #expect(preview.plan.joining.count == 12)
            #expect(preview.outcome == nil)
            for _ in 1...2 {
                let outcome = try await store.apply(
                    id, expecting: preview.digest, leaversConfirmed: false, as: trust.administrator, at: Trust.now)
                #expect(outcome == .init(joined: 12, changed: 0, departed: 0))
            }
        }
    }

    @Test(arguments: Engine.all)
    func `A staff list that has moved since the preview is previewed again`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let trust = try await Trust(store)
            let id = StaffImport.ID()
            try await store.receive(staffFile: bytes, named: "staff.csv", as: id, from: trust.administrator, at: Trust.now)
            let preview = try await store.staffImport(id, as: trust.administrator, at: Trust.now)
            _ = try await trust.importStaff([Trust.row(1)])
            await #expect(throws: StaffListMoved.self) {
                try await store.apply(id, expecting: preview.digest, leaversConfirmed: true, as: trust.administrator, at: Trust.now)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `A received file is its sender's, for a day`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let trust = try await Trust(store)
            _ = try await trust.importStaff([Trust.row(1)])
            let (id, administrator) = (StaffImport.ID(), trust.administrator)
            try await store.receive(staffFile: bytes, named: "staff.csv", as: id, from: administrator, at: Trust.now)
            let other = trust.actor(try await trust.member("1"), .administrator)
            await #expect(throws: NotFound.self) { try await store.staffImport(id, as: other, at: Trust.now) }
            #expect(try await store.staffImport(id, as: administrator, at: Trust.now.adding(minutes: 1_439)).fileName == "staff.csv")
            await #expect(throws: NotFound.self) { try await store.staffImport(id, as: administrator, at: Trust.now.adding(days: 1)) }
        }
    }

    @Test(arguments: Engine.all)
    func `Only administrators import`(_ engine: Engine) async throws {
        try await withStore(engine) { store in
            let trust = try await Trust(store)
            _ = try await trust.importStaff([Trust.row(1)])
            let head = trust.actor(try await trust.member("1"), .headOfSafeguarding)
            await #expect(throws: NotFound.self) {
                try await store.receive(staffFile: bytes, named: "staff.csv", as: .init(), from: head, at: Trust.now)
            }
        }
    }
}
