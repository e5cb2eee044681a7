import Supervision
import Testing

struct FirstDaySessionTests {
    private let sample = SampleBefore()
    private let heading = "employee_number,matrix_row,format,held_on,supervisor_employee_number,minutes"

    @Test func `DB-41: dates last held are taken by row of the matrix or by format, whoever names people by number or by email`() throws {
        let plan = try sample.plan(
            .sessions, heading, "001,Mental health nurses,,2026-11-03,002,60", "002,bedService,,14/01/2027,,",
            "p003@trust.example,,Group,3 February 2027,,90 min", "003,anybody,one to one,2027-03-15,,")
        #expect(plan.problems == [])
        #expect(
            plan.entries == [
                .session(
                    SessionBefore(
                        memberID: sample.id("001"), format: .individual, heldOn: try day("2026-11-03"), supervisorID: sample.id("002"),
                        minutes: 60)),
                .session(SessionBefore(memberID: sample.id("002"), format: .group, heldOn: try day("2027-01-14"))),
                .session(SessionBefore(memberID: sample.id("003"), format: .group, heldOn: try day("2027-02-03"), minutes: 90)),
                .session(SessionBefore(memberID: sample.id("003"), format: .individual, heldOn: try day("2027-03-15"))),
            ])
    }

    @Test(arguments: [
        ("001,bedService,,2027-03-16,,", "Held on must be today or in the past"),
        ("001,bedService,,1989-12-31,,", "Held on must be from 1990 to 2100"),
        ("009,bedService,,2027-01-01,,", "Held on is after the last day of Person 009, 31 December 2026"),
        ("002,bedService,,2021-04-30,,", "Held on is before the start date of Person 002, 1 May 2021"),
        ("001,bedService,,2027-02-30,,", "Held on must be a real date, like 2027-03-15 or 15/03/2027"),
        ("001,bedService,,,,", "Held on is missing"), (",bedService,,2027-01-01,,", "Employee number is missing"),
        ("004,bedService,,2027-01-01,,", "Employee number is not that of anybody on the staff list"),
        ("001,,,2027-01-01,,", "The row names neither a matrix row nor a format"),
        ("001,No such team,,2027-01-01,,", "Matrix row must be one of the policy's: Mental Health Nurses, Bed Service, Anybody"),
        ("001,bedService,individual,2027-01-01,,", "Format is not the one in which the matrix has Bed Service"),
        ("001,anybody,,2027-01-01,,", "Format is missing: the matrix leaves it open for Anybody"),
        ("001,,circle,2027-01-01,,", "Format must be individual or group"),
        ("001,,group,2027-01-01,001,", "Nobody is their own supervisor"),
        ("001,,group,2027-01-01,007,", "Supervisor employee number is not that of anybody on the staff list"),
        ("001,,group,2027-01-01,,0", "Minutes must be a whole number from 1 to 600"),
        ("001,,group,2027-01-01,,99999999999999999999", "Minutes must be a whole number from 1 to 600"),
        ("001,,group,2027-01-01,,60,more", "The row has more cells than there are headings"),
    ])
    func `DB-41: a row that cannot be taken says why in plain words`(_ row: String, _ reason: String) throws {
        let plan = try sample.plan(.sessions, heading, row, "003,,group,2027-01-01,,")
        #expect(plan.reasons == ["2: \(reason)"])
        #expect(plan.new.map(\.row) == [3])
    }

    @Test func `DB-41: what is known, or stands in the sheet twice, is not taken again`() throws {
        let known = SessionBefore(memberID: sample.id("001"), format: .group, heldOn: try day("2027-01-01"), minutes: 60)
        let plan = try sample.plan(
            .sessions, heading, "001,,group,2027-01-01,,60", "001,,group,2027-01-01,,90", "002,,group,2027-01-01,,",
            "002,bedService,,01/01/2027,,", "002,,group,2027-01-01,003,", known: sample.known(entries: [.session(known)]))
        #expect(plan.known == 1)
        #expect(plan.new.map(\.row) == [4])
        #expect(
            plan.reasons == [
                "3: This session is known already, with other details", "5: The row says the same as row 4",
                "6: The row says something else of the same session than row 4",
            ])
    }

    @Test func `DB-41: hostile cells are problems like others, and none of them is shown as it is`() throws {
        let plan = try sample.plan(
            .sessions, heading, "=cmd|' /C calc'!A0,,group,2027-01-01,,", "\"00\u{202E}1\",,group,2027-01-01,,",
            "\"0\"\"01\",,group,2027-01-01,,", "\(String(repeating: "9", count: 5_000)),,group,2027-01-01,,",
            "\"a\nb\",,group,2027-01-01,,")
        #expect(plan.new == [])
        #expect(plan.problems.map(\.person) == ["=cmd|' /C calc'!A0", "", "0\"01", "", ""])
        #expect(
            Set(plan.problems.map(\.reason)) == [
                "Employee number is not that of anybody on the staff list", "Employee number must not contain hidden characters",
                "Employee number must be 100 characters or fewer",
            ])
        #expect(CSV.line(["=cmd|' /C calc'!A0"]).hasPrefix("'="))
    }

    @Test(arguments: [
        ("", "The file has no heading for employee number"), ("a,b\n1,2", "The file has no heading for employee number"),
        ("employee_number\n1", "The file has no heading for held on"),
        ("employee_number,held_on", "The file has no rows below its headings"),
        ("employee_number,held_on,date held\n1,2,3", "The file has two headings for held on"),
        ("employee_number,held_on\n1,\"2", "Line 2: a quotation mark is opened and never closed"),
        ("employee_number,held_on\n1\u{0},2", "The file must be a CSV file"),
    ])
    func `DB-41: a file that is no such sheet is refused with a sentence`(_ text: String, _ fault: String) throws {
        #expect { try FirstDayFile(Array(text.utf8), as: .sessions) } throws: { ($0 as? FirstDayFileFault)?.description == fault }
    }

    @Test func `DB-41: titles above the headings, semicolons and Windows-1252 are read as in staff files`() throws {
        let bytes = Array("Supervision register;;\nEmployee number;Group;Date last held\n001;Mental Health Nurses;".utf8) + [0xA0]
        let file = try FirstDayFile(bytes + Array("03/11/2026\r\n".utf8), as: .sessions)
        #expect(FirstDayPlan(taking: file, among: sample.known()).new.map(\.row) == [3])
    }

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }
}
