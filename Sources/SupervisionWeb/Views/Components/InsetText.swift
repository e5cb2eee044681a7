import HTMLLiteral

/// Words set apart from the text around them.
struct InsetText: Component {
    let content: HTML

    init(_ text: String) { self.init(markup: "<p>\(text)</p>") }

    init(markup content: HTML) { self.content = content }

    var html: HTML {
        """
        <div class="nhsuk-inset-text">
        <span class="nhsuk-u-visually-hidden">Information: </span>
        \(content)
        </div>
        """
    }
}
