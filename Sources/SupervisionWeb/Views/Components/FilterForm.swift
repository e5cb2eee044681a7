import HTMLLiteral

/// Narrows a list. It asks by address, so that what one sees can be bookmarked.
struct FilterForm: Component {
    let path: Path
    let fields: HTML
    /// What the list is narrowed to now; each link takes one away.
    var chosen: [Link] = []

    var html: HTML {
        """
        <form class="app-filter" action="\(path)" method="get" novalidate>
        \(fields)
        <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" data-module="nhsuk-button" type="submit">Show results</button>
        </form>
        \(takeAway)
        """
    }

    private var takeAway: HTML? {
        guard !chosen.isEmpty else { return nil }
        return "<ul class=\"app-chosen\">\(chosen.map { "<li><a href=\"\($0.path)\">Remove \($0.text)</a></li>" as HTML })</ul>"
    }
}
