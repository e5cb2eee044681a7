import Supervision
import Testing

struct QuarterTests {
    @Test(arguments: [
        ("2026-04-01", 4, "2026-27-Q1", "2026-04-01", "2026-06-30"), ("2026-09-30", 4, "2026-27-Q2", "2026-07-01", "2026-09-30"),
        ("2026-12-31", 4, "2026-27-Q3", "2026-10-01", "2026-12-31"), ("2027-01-01", 4, "2026-27-Q4", "2027-01-01", "2027-03-31"),
        ("2026-05-05", 1, "2026-Q2", "2026-04-01", "2026-06-30"), ("2027-02-01", 12, "2026-27-Q1", "2026-12-01", "2027-02-28"),
        ("2099-12-31", 4, "2099-00-Q3", "2099-10-01", "2099-12-31"),
    ])
    func `DB-10 DIFF-73: quarters follow the organisation's year and read back as they are written`(
        on text: String, startMonth: Int, name: String, first: String, last: String
    ) throws {
        let quarter = Quarter(containing: try day(text), startMonth: startMonth)
        #expect(quarter.description == name)
        #expect("\(quarter.days.first) \(quarter.days.last)" == "\(first) \(last)")
        #expect(Quarter(name, startMonth: startMonth) == quarter)
        #expect(quarter.next.previous == quarter && quarter.previous.next == quarter && quarter < quarter.next)
    }

    @Test(arguments: [
        "", "Q3", "2026-Q3", "2026-27-Q0", "2026-27-Q5", "2026-28-Q1", "26-27-Q1", "2026-27-Q3 ", "2026-27-q3", "1999-00-Q1", "9999-00-Q1",
        "2026-27-Q\u{301}3", "-26-27-Q1", "+026-27-Q1",
    ])
    func `DB-10: any other text is no quarter`(text: String) {
        #expect(Quarter(text, startMonth: 4) == nil)
    }

    @Test func `DB-10: a quarter has ended on the first day of the next`() throws {
        let quarter = Quarter(containing: try day("2026-11-20"), startMonth: 4)
        #expect(!quarter.hasEnded(on: try day("2026-12-31")))
        #expect(quarter.hasEnded(on: try day("2027-01-01")))
        #expect(quarter.hasBegun(on: try day("2026-10-01")))
        #expect(!quarter.hasBegun(on: try day("2026-09-30")))
    }
}
