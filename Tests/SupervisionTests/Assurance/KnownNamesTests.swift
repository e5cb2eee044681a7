import Foundation
import Supervision
import Testing

@Suite struct KnownNamesTests {
    private let names = KnownNames(
        of: [
            Person(id: .init(), firstName: "Ruth", lastName: "O’Brien-Łukasz", knownAs: "Roo"),
            Person(id: .init(), firstName: "Will", lastName: "Young"),
        ], employeeNumbers: ["000504", "A-17"])

    @Test(arguments: [
        "Ruth asked early.", "It was Ruth's idea.", "RUTH said so", "Roo said so", "as O'Brien-Lukasz noted", "O’BRIEN Łukasz",
        "will young was late", "young will", "Young came", "see 000504", "see a-17, twice", "Ru\u{301}th came", "Ru\u{200B}th came",
        "(Will)",
    ])
    func `LAS-093 DB-06: a text that names somebody is noticed, however it is written`(_ text: String) {
        #expect(names.first(in: text) != nil)
    }

    @Test(arguments: [
        "", "10 of 12 records had an owner for each action point.", "Most will follow up with young people.", "The truth is told.",
        "Number 0005041 is another.", "An O’Brien elsewhere",
    ])
    func `LAS-093 DB-06: a text that names nobody is let through, ordinary words too`(_ text: String) {
        #expect(names.first(in: text) == nil)
    }

    @Test func `LAS-093: what is to be taken out is said as it was written`() {
        #expect(names.first(in: "then Ruth O’Brien-Łukasz wrote") == "Ruth O’Brien Łukasz")
        #expect(names.first(in: "the nurse 000504") == "000504")
    }
}
