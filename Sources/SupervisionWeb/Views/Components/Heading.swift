import HTMLLiteral

/// A heading; a page has one of level 1.
struct Heading: Component {
    let text: String
    var level = Level.page
    /// A line above the text that says to what the page belongs.
    var caption: String?
    /// Where a list of contents leads to.
    var id: String?

    enum Level: Sendable { case page, section, part }

    var html: HTML {
        switch level {
        case .page: "<h1 class=\"nhsuk-heading-l\"\(attribute: "id", id)>\(captionLine)\(text)</h1>"
        case .section: "<h2 class=\"nhsuk-heading-m\"\(attribute: "id", id)>\(captionLine)\(text)</h2>"
        case .part: "<h3 class=\"nhsuk-heading-s\"\(attribute: "id", id)>\(captionLine)\(text)</h3>"
        }
    }

    private var captionLine: HTML? {
        caption.map { "<span class=\"nhsuk-caption-l\">\($0)<span class=\"nhsuk-u-visually-hidden\"> – </span></span>" }
    }
}
