import HTMLLiteral

/// What a long page holds; each entry leads to the heading of that id.
struct ContentsList: Component {
    struct Entry: Sendable {
        let id: String
        let title: String
    }

    let entries: [Entry]

    var html: HTML {
        """
        <nav aria-label="Contents">
        <ul class="nhsuk-list app-contents">
        \(entries.map { "<li><a class=\"nhsuk-link\" href=\"#\($0.id)\">\($0.title)</a></li>\n" as HTML })\
        </ul>
        </nav>
        """
    }
}
