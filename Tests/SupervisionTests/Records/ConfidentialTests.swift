import Supervision
import Testing

/// Words written in confidence do not leave through a log line, a crash or a debugger's print.
@Suite struct ConfidentialTests {
    private struct Note {
        let title = "title"
        let words = Confidential("canary")
        let others = [Confidential("canary")]
        let byName = ["name": Confidential("canary")]
        let perhaps: Confidential? = Confidential("canary")
    }

    @Test func `LAS-083: printed in any way, they are a dash`() {
        let words = Confidential("canary")
        #expect("\(words)" == "—")
        #expect(words.description == "—")
        #expect(String(describing: words) == "—")
        #expect(words.debugDescription == "—")
        #expect(String(reflecting: words) == "—")
        #expect(dumped(words) == "- —\n")
        #expect(Mirror(reflecting: words).children.isEmpty)
        #expect("\([words])" == "[—]")
    }

    @Test func `LAS-083: inside other values and errors too`() {
        let superseded = Superseded(saved: Confidential("canary"), version: Version(3))
        for text in ["\(Note())", String(reflecting: Note()), dumped(Note()), "\(superseded)", dumped(superseded)] {
            #expect(text.contains("—"))
            #expect(!text.contains("canary"))
        }
    }

    @Test func `they are equal where their words are, and open with a permission`() {
        #expect(Confidential("a") == Confidential("a"))
        #expect(Confidential("a") != Confidential("b"))
        #expect(Confidential("a").opened(with: Access.signInGrant) == "a")
    }

    private func dumped(_ value: some Any) -> String {
        var text = ""
        dump(value, to: &text)
        return text
    }
}
