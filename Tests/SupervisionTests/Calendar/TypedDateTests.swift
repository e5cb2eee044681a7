import Supervision
import Testing

@Suite struct TypedDateTests {
    private let day = CivilDate(year: 2027, month: 3, day: 15)

    @Test(arguments: [
        ("15", "3", "2027"), (" 15 ", "03", "2027"), ("15", "March", "2027"), ("15", "mar", "27"), ("15th", "MARCH", "2027"),
    ])
    func `Three boxes forgive spaces, month names and short years`(_ typed: (String, String, String)) {
        #expect(TypedDate(day: typed.0, month: typed.1, year: typed.2) == day.map { .date($0) })
    }

    @Test(arguments: ["15 March 2027", "Monday 15th March 2027", "15/3/27", "15.03.2027", "2027-03-15", "Mon, 15 mar 2027"])
    func `One text is read in the ways in which people write a date`(_ text: String) {
        #expect(TypedDate(text) == day.map { .date($0) })
    }

    @Test func `Missing comes before incomplete, incomplete before impossible`() {
        #expect(TypedDate(day: "", month: " ", year: "") == .missing)
        #expect(TypedDate(day: "15", month: "", year: "") == .incomplete([.month, .year]))
        #expect(TypedDate(day: "99", month: "", year: "2027") == .incomplete([.month]))
        #expect(TypedDate("") == .missing)
        #expect(TypedDate("15 March") == .incomplete([.year]))
    }

    @Test(arguments: [
        ("30", "2", "2027"), ("0", "3", "2027"), ("15", "13", "2027"), ("15", "ma", "2027"), ("15", "3", "127"),
        ("99999999999999999999", "3", "2027"), ("-1", "3", "2027"), ("１５", "3", "2027"), ("15", "3\u{600}", "2027"), ("1e1", "3", "2027"),
    ])
    func `What is in no calendar, too long or in other digits is impossible and nothing overflows`(_ typed: (String, String, String)) {
        #expect(TypedDate(day: typed.0, month: typed.1, year: typed.2) == .impossible)
    }
}

@Suite struct TypedTimeTests {
    @Test(arguments: [
        ("2pm", 14, 0), ("2 PM", 14, 0), ("14:00", 14, 0), ("9.30am", 9, 30), ("09:30", 9, 30), ("0930", 9, 30), ("1430", 14, 30),
        ("midday", 12, 0), ("Noon", 12, 0), ("midnight", 0, 0), ("12am", 0, 0), ("12pm", 12, 0), ("14", 14, 0), ("2:05 p.m.", 14, 5),
        ("00:00", 0, 0), ("23:59", 23, 59),
    ])
    func `Times are read in the ways in which people write them`(_ text: String, _ hour: Int, _ minute: Int) {
        #expect(TypedTime(text) == .time(hour: hour, minute: minute))
    }

    @Test(arguments: ["2", "2:30", "9.30", "12"])
    func `A time that could be twelve hours off is not guessed`(_ text: String) {
        #expect(TypedTime(text) == .ambiguous)
    }

    @Test(arguments: ["24:00", "25", "14:60", "13pm", "0am", "pm", "10:5", "ten", "10:30:00", "99999999999999999999", "１０am", "-1", ":"])
    func `What no clock shows is impossible`(_ text: String) {
        #expect(TypedTime(text) == .impossible)
    }

    @Test func `Nothing typed is missing`() { #expect(TypedTime("  ") == .missing) }
}

@Suite struct TypedMinutesTests {
    @Test(arguments: [("60", 60), ("90 minutes", 90), ("45min", 45), ("1", 1), ("600", 600)])
    func `Lengths are read with and without their unit`(_ text: String, _ minutes: Int) {
        #expect(TypedMinutes(text) == .minutes(minutes))
    }

    @Test(arguments: ["0", "601", "-5", "1.5", "an hour", "min", "99999999999999999999"])
    func `A length is a whole number of minutes up to ten hours`(_ text: String) {
        #expect(TypedMinutes(text) == .impossible)
    }

    @Test func `Nothing typed is missing`() { #expect(TypedMinutes("") == .missing) }
}
