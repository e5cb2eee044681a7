import Supervision
import Testing

struct PassphraseFaultTests {
    private let person = Person(id: .init(), firstName: "José", lastName: "O’Brien", knownAs: "Pepe", workEmail: "j.obrien@trust.example")

    @Test(arguments: ["kettle orbit mauve", "пароль из трёх слов", "correct but not that horse", "9f4Kq2!zLw0x", "🦊🐢🦉🐙🦀🐳🦔🐝🦋🐌🐞🦂kxwq"])
    func `Length is all that is asked`(_ passphrase: String) { #expect(PassphraseFault(in: passphrase, of: person) == nil) }

    @Test func `Twelve characters are enough, eleven are not, and 200 are the most`() {
        #expect(PassphraseFault(in: "kettle orbi", of: person) == .tooShort)
        #expect(PassphraseFault(in: "kettle orbit", of: person) == nil)
        #expect(PassphraseFault(in: String(repeating: "kettle orb", count: 20), of: person) == nil)
        #expect(PassphraseFault(in: String(repeating: "kettle orb", count: 20) + "i", of: person) == .tooLong)
        #expect(PassphraseFault(in: "", of: person) == .tooShort)
    }

    @Test(arguments: [
        "password1234", "Password Password", "P A S S W O R D 1 2", "123456789012", "aaaaaaaaaaaaaaaa", "abababababab", "qwertyuiop12",
        "welcome welcome", "Safeguarding2027!", "Jose O'Brien 1", "jóséobrien123", "obrien-pepe-2027", "j.obrien@trust.example",
    ])
    func `Well-known words and one's own name are too easily guessed`(_ passphrase: String) {
        #expect(PassphraseFault(in: passphrase, of: person) == .guessable)
    }
}
