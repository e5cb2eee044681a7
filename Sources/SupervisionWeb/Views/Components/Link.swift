import HTMLLiteral

/// A link in running text or in a list of links.
struct Link: Component, Hashable {
    let text: String
    let path: Path
    /// What those who cannot see the surroundings need to hear as well: "Change" *date of the session*.
    var hiddenText: String?

    var html: HTML { "<a class=\"nhsuk-link\" href=\"\(path)\">\(text)\(HiddenText(hiddenText))</a>" }
}

/// Words for those who listen to the page. Nothing where there are none.
struct HiddenText: Component {
    let text: String?

    init(_ text: String?) { self.text = text }

    var html: HTML { text.map { "<span class=\"nhsuk-u-visually-hidden\"> \($0)</span>" } ?? "" }
}
