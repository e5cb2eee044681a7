import Foundation
import Supervision
import Testing

struct ObligationLinesTests {
    private func lines() throws -> ObligationLines {
        let row = Matrix.Row(
            key: "row", group: "Bed Service, \"nights\"", format: .group, kind: .mandatory, supervisor: "", sessionsPerYear: 2,
            members: nil,
            hours: nil, averageGroupSize: nil, locations: [], provision: Provision(paragraph: "Appendix 3", strength: .must))
        let here = SupervisionHistory(startsOn: try day("2020-01-01"))
        let away = SupervisionHistory(startsOn: try day("2020-01-01"), leaves: [Leave(startsOn: try day("2026-04-10"))])
        return ObligationLines(
            try [("0042", here), (nil, away)].map { number, history in
                let obligation = Obligation(
                    of: history, under: row, since: try day("2020-01-01"), startMonth: 4, on: try day("2026-05-01"))
                return .init(employeeNumber: number, obligation: try #require(obligation))
            })
    }

    @Test func `the CSV has a line for each, and an empty cell where nothing is due`() throws {
        #expect(
            try lines().csv == """
                employeeNumber,group,obligation,due,state,clause\r
                0042,"Bed Service, ""nights""\",2 group sessions a year,2026-09-30,pending,matrixStatesFrequency\r
                ,"Bed Service, ""nights""\",2 group sessions a year,,deferred,longLeaveDefers\r

                """)
    }

    @Test func `the table stands in columns, and the JSON has every key`() throws {
        let table = try lines().table.split(separator: "\n").map(String.init)
        #expect(table[0] == "Number  Group                  Obligation               Due         State     Clause")
        #expect(table[1] == "0042    Bed Service, \"nights\"  2 group sessions a year  2026-09-30  pending   matrixStatesFrequency")
        let object = try JSONSerialization.jsonObject(with: try JSONEncoder().encode(try lines()))
        let keys = (object as? [[String: Any]])?.map { $0.keys.sorted() }
        let all = ["clause", "due", "employeeNumber", "group", "obligation", "reason", "state"]
        #expect(keys == [all, all])
    }
}
