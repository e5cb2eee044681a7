import Testing

@testable import Supervision

struct StaffImportPlanTests {
    private let today = CivilDate("2027-03-15") ?? CivilDate(daysSince1970: 0)
    private let organisation = Organisation.ID()

    private func file(
        _ rows: [String], heading: String = "employee_number,first_name,last_name,department,line_manager_employee_number,start_date"
    ) throws -> StaffFile {
        try StaffFile(Array(([heading] + rows).joined(separator: "\n").utf8))
    }

    private func known(
        _ number: String, _ last: String, endsOn: CivilDate? = nil, manager: Membership.ID? = nil, email: String? = nil,
        isShared: Bool = false
    ) -> KnownMember {
        let person = Person(id: .init(), firstName: "Ann", lastName: last, workEmail: email)
        let membership = Membership(
            id: .init(), organisationID: organisation, personID: person.id, kind: .staff, employeeNumber: number, staffGroup: "", role: "",
            department: "Dispatch", lineManagerID: manager, startsOn: CivilDate("2020-01-01") ?? today, endsOn: endsOn)
        return KnownMember(membership: membership, person: person, isShared: isShared)
    }

    private func plan(_ rows: [String], over members: [KnownMember]) throws -> StaffImportPlan {
        StaffImportPlan(importing: try file(rows), over: KnownStaff(members: members, emailHolders: [:]), on: today)
    }

    @Test func `New, changed, leaving and unchanged are told apart`() throws {
        let plan = try plan(
            ["1,Ann,Reed,Dispatch,,2020-01-01", "2,Ann,Hill,Control room,,2020-01-01", "4,Cy,Lane,Dispatch,,2027-03-01"],
            over: [known("1", "Reed"), known("2", "Hill"), known("3", "Moss")])
        #expect(plan.joining.map(\.entry.employeeNumber) == ["4"])
        #expect(plan.changed.map(\.differences) == [["Department: Dispatch becomes Control room"]])
        #expect(plan.leaving.map(\.known.person.lastName) == ["Moss"])
        #expect(plan.leaving.map(\.endsOn.description) == ["2027-03-14"])
        #expect(plan.unchanged == 1)
    }

    @Test func `The same staff again is nothing to do`() throws {
        let reed = known("1", "Reed")
        let plan = try plan(
            ["1,Ann,Reed,Dispatch,,2020-01-01", "2,Ann,Hill,Dispatch,1,2020-01-01"],
            over: [reed, known("2", "Hill", manager: reed.membership.id)])
        #expect(plan.changesNothing)
        #expect(plan.unchanged == 2)
    }

    @Test func `Whoever is named in a row that cannot be taken has not left`() throws {
        let plan = try plan(["1,Ann,Reed,Dispatch,,soon"], over: [known("1", "Reed")])
        #expect(plan.leaving.isEmpty)
        #expect(plan.problems.count == 1)
    }

    @Test func `Whoever left and is in the file again is back`() throws {
        let plan = try plan(["1,Ann,Reed,Dispatch,,2020-01-01"], over: [known("1", "Reed", endsOn: today.adding(days: -30))])
        #expect(plan.changed.map(\.differences) == [["Leaving date: 13 February 2027 becomes nothing"]])
    }

    @Test func `Whoever left and is not in the file stays gone`() throws {
        let plan = try plan(
            ["1,Ann,Reed,Dispatch,,2020-01-01"], over: [known("1", "Reed"), known("2", "Hill", endsOn: today.adding(days: -1))])
        #expect(plan.changesNothing)
    }

    @Test func `More than one in ten leaving has to be confirmed`() throws {
        let staff = (1...20).map { known("\($0)", "Reed") }
        let rows = (1...20).map { "\($0),Ann,Reed,Dispatch,,2020-01-01" }
        #expect(try !plan(Array(rows.dropLast(2)), over: staff).needsConfirmationOfLeavers)
        #expect(try plan(Array(rows.dropLast(3)), over: staff).needsConfirmationOfLeavers)
    }

    @Test func `A line manager who is nowhere is a warning, and the row is taken`() throws {
        let plan = try plan(["1,Ann,Reed,Dispatch,77,2020-01-01"], over: [])
        #expect(plan.joining.count == 1)
        #expect(plan.warnings.map(\.reason) == ["Line manager is not in the file: taken without a line manager"])
    }

    @Test func `DB-51: a circle of line managers is refused, row by row, and those beside it are taken`() throws {
        let plan = try plan(
            ["1,A,Reed,D,2,2020-01-01", "2,B,Hill,D,3,2020-01-01", "3,C,Moss,D,1,2020-01-01", "4,D,Lane,D,1,2020-01-01"], over: [])
        #expect(plan.problems.map(\.row) == [2, 3, 4])
        #expect(plan.joining.map(\.entry.employeeNumber) == ["4"])
    }

    @Test func `A circle that closes over somebody known already is seen`() throws {
        let reed = known("1", "Reed")
        let hill = known("2", "Hill", manager: reed.membership.id)
        let plan = try plan(["1,Ann,Reed,Dispatch,2,2020-01-01", "2,Ann,Hill,Dispatch,1,2020-01-01"], over: [reed, hill])
        #expect(plan.changed.isEmpty)
        #expect(plan.leaving.isEmpty)
        #expect(plan.problems.count == 2)
    }

    @Test func `A chain of five thousand managers is no circle`() throws {
        let plan = try plan((1...5_000).map { "\($0),A,Reed,D,\($0 == 5_000 ? "" : "\($0 + 1)"),2020-01-01" }, over: [])
        #expect(plan.joining.count == 5_000)
        #expect(plan.problems.isEmpty)
    }

    @Test func `An address that belongs to somebody with another family name opens no account to anybody else`() throws {
        let holder = Person(id: .init(), firstName: "Ann", lastName: "Reed", workEmail: "a.reed@trust.example")
        let email = try #require(WorkEmail("a.reed@trust.example"))
        let heading = "employee_number,first_name,last_name,work_email,start_date"
        let staff = KnownStaff(members: [], emailHolders: [email: holder])
        let other = StaffImportPlan(
            importing: try file(["1,Bo,Hill,a.reed@trust.example,2020-01-01"], heading: heading), over: staff, on: today)
        #expect(other.problems.map(\.reason) == ["Work email belongs to somebody else"])
        #expect(other.joining.isEmpty)
        let same = StaffImportPlan(
            importing: try file(["1,Ann,Reed,a.reed@trust.example,2020-01-01"], heading: heading), over: staff, on: today)
        #expect(same.joining.map(\.person?.id) == [holder.id])
    }

    @Test func `What another organisation knows too, this one's file does not rename`() throws {
        let shared = known("1", "Reed", email: "a@one.example", isShared: true)
        let plan = try plan(["1,Anna,Reed-Hill,Dispatch,,2020-01-01"], over: [shared])
        #expect(plan.changesNothing)
    }

    @Test func `Two plans that do different things have different fingerprints`() throws {
        let one = try plan(["1,Ann,Reed,Dispatch,,2020-01-01"], over: [])
        let other = try plan(["1,Ann,Reed,Control room,,2020-01-01"], over: [])
        #expect(one.fingerprint != other.fingerprint)
    }
}
