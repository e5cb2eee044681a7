import Testing

@testable import Supervision

struct StaffFileTests {
    private let heading =
        "employee_number,first_name,last_name,known_as,work_email,staff_group,role,department,line_manager_employee_number,start_date,leaving_date,assignment_status"

    private func file(_ rows: String...) throws -> StaffFile { try StaffFile(Array(([heading] + rows).joined(separator: "\n").utf8)) }

    private func fault(_ text: String) -> String? {
        do {
            _ = try StaffFile(Array(text.utf8))
            return nil
        } catch { return error.description }
    }

    @Test func `A row becomes an entry, leading noughts kept`() throws {
        let entry = try #require(
            try file(
                "00123,Elizabeth,Moss,Beth,Beth.Moss@trust.example,Nursing,Nurse,Control room,00007,2020-02-29,31/12/2027,Maternity & Adoption"
            ).entries.first)
        #expect(entry.row == 2)
        #expect(entry.employeeNumber == "00123")
        #expect(entry.name == "Beth Moss")
        #expect(entry.workEmail?.text == "beth.moss@trust.example")
        #expect(entry.lineManagerNumber == "00007")
        #expect(entry.startsOn.description == "2020-02-29")
        #expect(entry.endsOn?.description == "2027-12-31")
        #expect(entry.status == .parentalLeave)
    }

    @Test func `Headings of exported staff lists are understood, below title rows and in any order`() throws {
        let found = try StaffFile(
            Array(
                """
                Staff in post
                Printed,today
                Surname;First Name;EMPLOYEE NUMBER;Latest  Start-Date;Supervisor Employee Number;Pay Grade
                Moss;Elizabeth;1;15-Mar-2021;2;6
                Reed;Ann;2;1 March 2019;;7
                """.utf8))
        #expect(found.entries.map(\.name) == ["Elizabeth Moss", "Ann Reed"])
        #expect(found.entries.map(\.lineManagerNumber) == ["2", nil])
        #expect(found.columns == [.lastName, .firstName, .employeeNumber, .startsOn, .lineManagerNumber])
    }

    @Test(arguments: [
        (",Ann,Reed,,,,,,,2020-01-01,,", "Employee number is missing"),
        ("1,,Reed,,,,,,,2020-01-01,,", "First name is missing"),
        ("1,Ann,Reed,,,,,,,,,", "Start date is missing"),
        ("1,Ann,Reed,,,,,,,30/02/2020,,", "Start date must be a real date, like 2027-03-15 or 15/03/2027"),
        ("1,Ann,Reed,,,,,,,01/02/98,,", "Start date must be a real date, like 2027-03-15 or 15/03/2027"),
        ("1,Ann,Reed,,,,,,,2020-01-01,2019-01-01,", "Leaving date is before the start date"),
        ("1,Ann,Reed,,not an address,,,,,2020-01-01,,", "Work email is not an email address"),
        ("1,Ann,Reed,,,,,,1,2020-01-01,,", "The line manager is the person themselves"),
        ("1,An\u{7}n,Reed,,,,,,,2020-01-01,,", "First name must not contain hidden characters"),
        ("1,\u{202E}Ann,Reed,,,,,,,2020-01-01,,", "First name must not contain hidden characters"),
        ("1,Ann,Reed,,,,,,,2020-01-01,,,,x", "The row has more cells than there are headings"),
    ])
    func `A row that cannot be taken says why`(_ row: String, _ reason: String) throws {
        let found = try file(row)
        #expect(found.entries.isEmpty)
        #expect(found.problems.map(\.reason) == [reason])
        #expect(found.problems.map(\.row) == [2])
    }

    @Test func `A name that is too long is refused`() throws {
        #expect(
            try file("1,\(String(repeating: "é", count: 101)),Reed,,,,,,,2020-01-01,,").problems.map(\.reason) == [
                "First name must be 100 characters or fewer"
            ])
        #expect(try file("1,\(String(repeating: "é", count: 100)),Reed,,,,,,,2020-01-01,,").problems.isEmpty)
    }

    @Test func `Of two rows with one number neither is taken, and good rows are`() throws {
        let found = try file("1,Ann,Reed,,,,,,,2020-01-01,,", "2,Bo,Hill,,,,,,,2020-01-01,,", "1,Cy,Lane,,,,,,,2020-01-01,,")
        #expect(found.entries.map(\.employeeNumber) == ["2"])
        #expect(found.problems.map(\.reason) == ["Employee number is on rows 2 and 4", "Employee number is on rows 2 and 4"])
        #expect(found.employeeNumbers == ["1", "2"])
    }

    @Test func `An address that two people share is nobody's`() throws {
        let found = try file("1,Ann,Reed,,desk@trust.example,,,,,2020-01-01,,", "2,Bo,Hill,,Desk@Trust.example,,,,,2020-01-01,,")
        #expect(found.entries.isEmpty)
        #expect(found.problems.count == 2)
    }

    @Test func `A status that nobody knows is a warning, and the row is taken`() throws {
        let found = try file("1,Ann,Reed,,,,,,,2020-01-01,,On the moon")
        #expect(found.entries.map(\.status) == [.active])
        #expect(found.warnings.map(\.row) == [2])
    }

    @Test(arguments: [
        ("", "The file has no heading for employee number"),
        ("a,b\n1,2\n", "The file has no heading for employee number"),
        ("employee_number,first_name\n1,Ann\n", "The file has no heading for last name, start date"),
        ("employee number,first name,last name,start date\n", "The file has no rows below its headings"),
        (
            "employee number,Employee No,first name,last name,start date\n1,1,a,b,2020-01-01",
            "The file has two headings for employee number"
        ),
    ])
    func `A file that is no staff list says what it lacks`(_ text: String, _ reason: String) {
        #expect(fault(text) == reason)
    }
}
