import HTMLLiteral
import Testing

@Suite struct HTMLTests {
    @Test(arguments: HostileText.all)
    func `Text never brings a character of markup with it`(text: String) {
        let content: HTML = "\(text)"
        let attribute: HTML = "\(attribute: "value", text)"
        #expect(content.utf8.allSatisfy { !markup.contains($0) || $0 == UInt8(ascii: "&") })
        #expect(attribute.utf8.filter(markup.contains).count(of: UInt8(ascii: "\"")) == 2)
        #expect(unescaped(content) == Array(text.utf8))
    }

    @Test func `Every ampersand begins one of five references`() {
        let html: HTML = "\("<a href=\"x\">Tom & Jerry's</a>")"
        #expect(html.description == "&lt;a href=&quot;x&quot;&gt;Tom &amp; Jerry&#39;s&lt;/a&gt;")
    }

    @Test func `A literal stands as written`() {
        #expect(("<p class=\"a\">&amp;</p>" as HTML).description == "<p class=\"a\">&amp;</p>")
        #expect(("é" as HTML).description == "é")
    }

    @Test func `Markup, components, lists and optionals are spliced`() {
        let mixed: [any Component] = [Word("a"), "<br>" as HTML]
        let nothing: Word? = nil
        let something: HTML? = "<hr>"
        let anything: (any Component)? = Word("z")
        let html: HTML = "\(Word("<"))\([Word("b"), Word("c")])\(mixed)\(nothing)\(something)\(anything)\(["<i>" as HTML])"
        #expect(html.description == "<b>&lt;</b><b>b</b><b>c</b><b>a</b><br><hr><b>z</b><i>")
    }

    @Test func `Numbers and paths print, an absent text prints nothing`() {
        let absent: String? = nil
        let path: Path = "/people"
        let html: HTML = "\(12)|\(absent)|\(path.asking("q", "a&b").asking("page", "2"))"
        #expect(html.description == "12||/people?q=a%26b&amp;page=2")
    }

    @Test func `An attribute brings its own quotes, or is left out`() {
        let absent: String? = nil
        let here: Path = "/x"
        let html: HTML =
            "<a\(attribute: "href", here)\(attribute: "hidden", if: true)\(attribute: "open", if: false)\(attribute: "rows", 5)\(attribute: "id", absent)>"
        #expect(html.description == "<a href=\"/x\" hidden rows=\"5\">")
    }

    private let markup = Set("<>\"'&".utf8)

    /// What a browser would make of it.
    private func unescaped(_ html: HTML) -> [UInt8] {
        var text: [UInt8] = []
        var rest = html.utf8[...]
        while let byte = rest.first {
            let reference = references.first { rest.starts(with: $0.utf8) }
            text.append(reference.flatMap { characters[$0] } ?? byte)
            rest = rest.dropFirst(reference?.utf8.count ?? 1)
        }
        return text
    }

    private let references = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"]
    private let characters = Dictionary(uniqueKeysWithValues: zip(["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"], "&<>\"'".utf8))
}

extension [UInt8] {
    fileprivate func count(of byte: UInt8) -> Int { count { $0 == byte } }
}

private struct Word: Component {
    let text: String
    init(_ text: String) { self.text = text }
    var html: HTML { "<b>\(text)</b>" }
}
