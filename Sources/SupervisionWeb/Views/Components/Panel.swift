import HTMLLiteral

/// Confirms that something is done; its title is the page's heading.
struct Panel: Component {
    let title: String
    let content: HTML

    var html: HTML {
        """
        <div class="nhsuk-panel">
        <h1 class="nhsuk-panel__title">\(title)</h1>
        <div class="nhsuk-panel__body">\(content)</div>
        </div>
        """
    }
}
