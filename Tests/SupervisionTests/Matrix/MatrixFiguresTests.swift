import Foundation
import Supervision
import Testing

@Suite struct MatrixFiguresTests {
    private func row(
        _ format: Matrix.Format, kind: Matrix.Kind = .mandatory, sessions: Int? = 2, members: Int? = 28, hours: Double? = 1.5,
        size: Int? = 6,
        locations: [String] = []
    ) -> Matrix.Row {
        Matrix.Row(
            key: "row", group: "Call takers, \"nights\"", format: format, kind: kind, supervisor: "=Specialists", sessionsPerYear: sessions,
            members: members, hours: hours, averageGroupSize: size, locations: locations,
            provision: Provision(paragraph: "1", strength: .must))
    }

    private func figures(_ rows: Matrix.Row...) -> MatrixFigures {
        Matrix(rows: rows, defaultGroupSize: Setting(6, Provision(paragraph: "1", strength: .should))).workedOut()
    }

    @Test func `LAS-156: an individual row's hours are sessions by members by length`() {
        let row = figures(row(.individual, sessions: 4, members: 2, hours: 1)).rows[0]
        #expect((row.sessionsToBook, row.totalHours, row.attendances, row.staffHours) == (8, 8, 8, 8))
    }

    @Test(arguments: [(28, 6, 5), (30, 6, 5), (31, 6, 6), (2, 6, 1), (1, 1, 1), (0, 6, 0)])
    func `LAS-157: groups are rounded up, so that everybody has a place`(members: Int, size: Int, groups: Int) {
        let row = figures(row(.group, sessions: 1, members: members, size: size)).rows[0]
        #expect(row.sessionsToBook == groups)
    }

    @Test func `LAS-153 LAS-157: a row without a printed size takes the usual one`() {
        #expect(figures(row(.group, members: 7, size: nil)).rows[0].sessionsToBook == 4)
    }

    @Test func `LAS-158: surgeries are places by number by length, apart from supervision and without attendances`() {
        let figures = figures(row(.open, kind: .surgery, sessions: 2, members: nil, hours: 6, size: nil, locations: ["A", "B", "C"]))
        #expect((figures.rows[0].sessionsPerYear, figures.rows[0].totalHours) == (6, 36))
        #expect(figures.rows[0].attendances == nil)
        #expect((figures.totals.surgeryHours, figures.totals.supervisorHours, figures.totals.sessions) == (36, 0, 0))
    }

    @Test func `LAS-154: an unknown stays unknown in all that follows from it`() {
        let row = figures(row(.group, members: nil)).rows[0]
        #expect((row.sessionsToBook, row.totalHours, row.attendances, row.staffHours) == (nil, nil, nil, nil))
    }

    @Test func `figures beyond counting are unknown and stop nothing`() {
        let figures = figures(
            row(.individual, sessions: .max, members: .max), row(.group, sessions: 2, members: .max, size: 1),
            row(.group, members: .min, size: 0), row(.individual, sessions: 1, members: .max), row(.individual, sessions: 1, members: .max))
        #expect(figures.rows.prefix(3).map(\.sessionsToBook) == [nil, nil, nil])
        #expect(figures.totals.sessions == .max)
    }

    @Test func `the JSON has every key, null where unknown, in the policy's order`() throws {
        let data = try JSONEncoder().encode(figures(row(.open, kind: .onRequest, sessions: nil, members: nil, hours: nil, size: nil)))
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let row = try #require((object["rows"] as? [[String: Any]])?.first)
        #expect(
            Set(row.keys) == [
                "group", "format", "type", "supervisor", "sessionsPerYear", "members", "hours", "totalHours", "sessionsToBook",
                "attendances",
                "staffHours",
            ])
        #expect(
            ["sessionsPerYear", "members", "hours", "totalHours", "sessionsToBook", "attendances", "staffHours"].allSatisfy {
                row[$0] is NSNull
            })
        #expect((row["format"] as? String, row["type"] as? String) == ("open", "onRequest"))
        let totals = try #require(object["totals"] as? [String: Any])
        #expect(Set(totals.keys) == ["supervisorHours", "sessions", "attendances", "staffHours", "surgeryHours"])
    }

    @Test func `the CSV leaves an unknown cell empty and defuses a formula`() {
        let lines = figures(row(.group, members: nil)).csv.components(separatedBy: "\r\n")
        #expect(lines[0] == "group,format,type,supervisor,sessionsPerYear,members,hours,totalHours,sessionsToBook,attendances,staffHours")
        #expect(lines[1] == "\"Call takers, \"\"nights\"\"\",group,mandatory,'=Specialists,2,,1.5,,,,")
        #expect(lines.count == 3 && lines[2].isEmpty)
    }

    @Test func `the table prints words for what is unknown, and the sums`() {
        let table = figures(row(.group), row(.group, members: nil)).table
        #expect(table.contains("unknown"))
        #expect(table.contains("Supervision: 15 hours of supervisors in 10 sessions, 56 attendances, 84 hours of staff"))
        #expect(table.contains("Surgeries, apart: 0 hours"))
    }
}
