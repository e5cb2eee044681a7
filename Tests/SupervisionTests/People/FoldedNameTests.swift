import Testing

@testable import Supervision

struct FoldedNameTests {
    @Test(arguments: [
        ("Zoë O’Brien-Smith", "zoe obrien smith"), ("ÉMILE", "emile"), ("Łukasz Søren", "lukasz soren"), ("Straße", "strasse"),
        ("  a   b ", "a b"), ("50%_x", "50 x"), ("", ""), ("Ｆｕｌｌ", "full"),
    ])
    func `Names are found without case, accents, apostrophes and hyphens`(_ name: String, _ folded: String) {
        #expect(FoldedName(name).text == folded)
    }

    @Test func `Lists are sorted by family name, and the name people go by is found`() {
        let person = Person(id: .init(), firstName: "Elizabeth", lastName: "Ngô", knownAs: "Beth")
        #expect(FoldedName(of: person).text == "ngo elizabeth beth")
        #expect(FoldedName("beth NGO").words == ["beth", "ngo"])
    }

    @Test func `A name with an unending accent is folded too`() {
        #expect(FoldedName("a" + String(repeating: "\u{301}", count: 10_000)).text == "a")
    }
}
