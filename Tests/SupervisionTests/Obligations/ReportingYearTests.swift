import Supervision
import Testing

struct ReportingYearTests {
    @Test(arguments: [
        ("2026-04-01", 4, "2026-04-01", "2027-03-31"), ("2027-03-31", 4, "2026-04-01", "2027-03-31"),
        ("2028-02-29", 4, "2027-04-01", "2028-03-31"), ("2026-12-31", 1, "2026-01-01", "2026-12-31"),
        ("2026-01-01", 12, "2025-12-01", "2026-11-30"),
    ])
    func `DIFF-73: the year begins in the month that the organisation has chosen`(
        on text: String, startMonth: Int, first: String, last: String
    ) throws {
        let year = ReportingYear(containing: try day(text), startMonth: startMonth)
        #expect("\(year.first) \(year.last)" == "\(first) \(last)")
    }

    @Test func `DIFF-73: October to December is the third quarter of a year that begins in April`() throws {
        let year = ReportingYear(containing: try day("2026-11-15"), startMonth: 4)
        let quarters = try ["2026-04-01", "2026-09-30", "2026-10-01", "2026-12-31", "2027-01-01", "2027-03-31"].map {
            year.quarter(of: try day($0))
        }
        #expect(quarters == [1, 2, 3, 3, 4, 4])
        #expect(year.quarter(of: try day("2027-04-01")) == nil)
        #expect(ReportingYear(containing: try day("2026-05-01"), startMonth: 1).quarter(of: try day("2026-05-01")) == 2)
    }

    @Test(arguments: [
        (1, ["2027-03-31"]), (2, ["2026-09-30", "2027-03-31"]), (4, ["2026-06-30", "2026-09-30", "2026-12-31", "2027-03-31"]),
        (
            10,
            [
                "2026-05-31", "2026-06-30", "2026-07-31", "2026-08-31", "2026-09-30", "2026-11-30", "2026-12-31", "2027-01-31",
                "2027-02-28", "2027-03-31",
            ]
        ), (0, []), (-3, []),
    ])
    func `DIFF-03 DIFF-04: n sessions a year are due at the ends of n equal parts of it, each rounded up to the end of a month`(
        number: Int, ends: [String]
    ) throws {
        let windows = ReportingYear(containing: try day("2026-11-15"), startMonth: 4).windows(number)
        #expect(windows.map(\.last.description) == ends)
    }

    @Test(arguments: 1...366) func `windows lie in the year, and up to twelve of them fill it without a gap`(number: Int) throws {
        let year = ReportingYear(containing: try day("2027-11-15"), startMonth: 4)
        let windows = year.windows(number)
        #expect(windows.count == number)
        #expect(windows.allSatisfy { year.first <= $0.first && $0.first < $0.last && $0.last <= year.last })
        #expect(windows.last?.last == year.last)
        if number <= 12 {
            #expect(zip(windows, windows.dropFirst()).allSatisfy { $0.last.adding(days: 1) == $1.first })
        }
    }

    @Test(arguments: ["0001-01-01", "9999-12-31"]) func `the calendar's ends stop nothing`(text: String) throws {
        for month in [-5, 1, 4, 12, 99] { #expect(ReportingYear(containing: try day(text), startMonth: month).windows(.max).count == 366) }
    }
}
