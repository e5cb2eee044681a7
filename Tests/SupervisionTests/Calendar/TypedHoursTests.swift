import Supervision
import Testing

@Suite struct TypedHoursTests {
    @Test(arguments: [
        ("32", 1_920), ("0", 0), ("7.5", 450), ("1.25 hours", 75), (" 1 hour ", 60), ("33h", 1_980), ("0.1", 6), ("0.33", 20),
        ("8784", 527_040),
        ("1.0", 60),
    ])
    func `DB-11: hours are read as people write them, to the minute`(text: String, minutes: Int) {
        #expect(TypedHours(text) == .minutes(minutes))
    }

    @Test(arguments: [
        "-1", "+1", "1.333", "1.", ".5", "1,5", "1.2.3", "8785", "8784.5", "99999999999999999999", "1e3", "many", "hours", "1\u{301}", "٣",
    ])
    func `DB-11: what is no number of hours of a year is told from nothing`(text: String) {
        #expect(TypedHours(text) == .impossible)
        #expect(TypedHours("  ") == .missing)
    }
}
