import Supervision
import Testing

/// A row that asks for a session every so many months.
struct IntervalTests {
    private func obligation(
        every months: Int = 3, on text: String, from: String = "2020-01-01", leave: (String, String)? = nil, held: [String] = [],
        booked: [String] = [], policyFrom: String = "2020-01-01"
    ) throws -> Obligation {
        let row = Matrix.Row(
            key: "row", group: "Nurses", format: .individual, kind: .mandatory, supervisor: "Designated", sessionsPerYear: 12 / months,
            members: nil, hours: 2, averageGroupSize: nil, locations: [], monthsBetween: months,
            provision: Provision(paragraph: "7.0", strength: .must))
        let history = SupervisionHistory(
            startsOn: try day(from), leaves: try leave.map { [Leave(startsOn: try day($0.0), endsOn: try day($0.1))] } ?? [],
            held: try held.map(day), booked: try booked.map(day))
        return try #require(Obligation(of: history, under: row, since: try day(policyFrom), startMonth: 4, on: try day(text)))
    }

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    private func stands(_ obligation: Obligation) -> String { "\(obligation.state) \(obligation.due?.description ?? "")" }

    @Test(arguments: [
        ("2026-05-10", ["2026-05-10"], "compliant 2026-08-10"), ("2026-06-24", ["2026-05-10"], "compliant 2026-08-10"),
        ("2026-06-25", ["2026-05-10"], "pending 2026-08-10"), ("2026-08-10", ["2026-05-10"], "pending 2026-08-10"),
        ("2026-08-11", ["2026-05-10"], "overdue 2026-08-10"), ("2026-04-02", ["2026-02-10"], "pending 2026-05-10"),
        ("2026-08-11", ["2026-05-10", "2026-08-11"], "compliant 2026-11-11"), ("2026-12-01", ["2025-11-30"], "overdue 2026-02-28"),
    ])
    func `DIFF-04 DB-13 HWCCG-050: the next is due so many months after the last, in whichever year that was`(
        _ today: String, _ held: [String], _ expected: String
    ) throws {
        #expect(stands(try obligation(on: today, held: held)) == expected)
    }

    @Test(arguments: [
        ("2026-05-01", "2020-01-01", "2026-04-15", "pending 2026-07-15"), ("2026-07-16", "2020-01-01", "2026-04-15", "overdue 2026-07-15"),
        ("2026-07-16", "2026-06-01", "2020-01-01", "pending 2026-09-01"),
    ])
    func `DIFF-04: the first is due so many months after the day on which policy and person were there`(
        _ today: String, _ from: String, _ policyFrom: String, _ expected: String
    ) throws {
        #expect(stands(try obligation(on: today, from: from, policyFrom: policyFrom)) == expected)
    }

    @Test func `DB-13: a long leave is over before the time goes on`() throws {
        let leave = ("2026-05-20", "2026-10-31")
        #expect(stands(try obligation(on: "2026-08-01", leave: leave, held: ["2026-05-10"])) == "deferred ")
        #expect(stands(try obligation(on: "2026-11-02", leave: leave, held: ["2026-05-10"])) == "compliant 2027-02-01")
    }

    @Test func `DB-13: one that is booked in time is planned, in the next year too`() throws {
        #expect(stands(try obligation(on: "2027-03-15", held: ["2027-01-20"], booked: ["2027-04-19"])) == "planned 2027-04-20")
        #expect(stands(try obligation(on: "2027-03-15", held: ["2027-01-20"], booked: ["2027-04-21"])) == "pending 2027-04-20")
    }

    @Test func `It says how it counts`() throws {
        let quarterly = try obligation(on: "2026-06-01", held: ["2026-05-10"])
        #expect(quarterly.asked == "1 one-to-one session every 3 months")
        #expect(try obligation(every: 1, on: "2026-06-01").asked == "1 one-to-one session every month")
        #expect(quarterly.sentences.first == "1 one-to-one session every 3 months, counted from the last one.")
        #expect(quarterly.sentences.contains { $0.hasPrefix("The next is due by 10 Aug") })
    }
}
