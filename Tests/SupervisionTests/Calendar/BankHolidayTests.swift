import Supervision
import Testing

@Suite struct BankHolidayTests {
    private func days(_ nation: Organisation.Nation, _ year: Int) -> [String] {
        BankHolidays(of: nation).days(in: year).map { String($0.description.dropFirst(5)) }
    }

    @Test(arguments: [
        (2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"), (2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
        (2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"), (2029, "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26"),
        (2030, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26"),
    ])
    func `England and Wales keep eight days, each on a weekday`(_ year: Int, _ expected: String) {
        for nation in [Organisation.Nation.england, .wales] { #expect(days(nation, year).joined(separator: " ") == expected) }
    }

    @Test(arguments: [
        (2026, "01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28"),
        (2027, "01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28"),
        (2028, "01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26"),
        (2030, "01-01 01-02 04-19 05-06 05-27 08-05 12-02 12-25 12-26"),
    ])
    func `Scotland has 2 January, the first Monday in August and St Andrew's Day, and no Easter Monday`(_ year: Int, _ expected: String) {
        #expect(days(.scotland, year).joined(separator: " ") == expected)
    }

    @Test(arguments: [
        (2026, "01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28"),
        (2028, "01-03 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26"),
        (2029, "01-01 03-19 03-30 04-02 05-07 05-28 07-12 08-27 12-25 12-26"),
    ])
    func `Northern Ireland has St Patrick's Day and 12 July`(_ year: Int, _ expected: String) {
        #expect(days(.northernIreland, year).joined(separator: " ") == expected)
    }

    @Test func `days that were moved or proclaimed for one year are kept in that year only`() {
        #expect(days(.england, 2020).contains("05-08") && !days(.england, 2020).contains("05-04"))
        #expect(days(.wales, 2022).joined(separator: " ") == "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27")
        #expect(days(.england, 2023).contains("05-08") && days(.england, 2023).contains("05-01"))
        #expect(days(.england, 2012).joined(separator: " ") == "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26")
        #expect(!days(.england, 2026).contains("06-15") && !days(.scotland, 2027).contains("06-15"))
    }

    @Test func `no bank holiday of any year is at a weekend, and none stands twice`() {
        for nation in Organisation.Nation.allCases {
            for year in 2012...2100 {
                let days = BankHolidays(of: nation).days(in: year)
                #expect(!days.contains(where: \.isWeekend) && Set(days).count == days.count, "\(nation) \(year)")
            }
        }
    }

    @Test func `working days leave out weekends and bank holidays; years out of the calendar have none`() throws {
        let christmas = DaySpan(first: try day("2027-12-24"), last: try day("2027-12-31"))
        #expect(WorkingDays(in: .england).days(of: christmas).map(\.day) == [24, 29, 30, 31])
        #expect(WorkingDays(in: .england).days(of: DaySpan(first: christmas.last, last: christmas.first)).isEmpty)
        #expect(BankHolidays(of: .scotland).days(in: 0).isEmpty && BankHolidays(of: .england).days(in: 10_000).isEmpty)
    }
}
