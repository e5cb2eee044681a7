import HTMLLiteral

/// More for whoever asks, such as "Who can see this?".
struct Details: Component {
    let summary: String
    let content: HTML
    var isOpen = false

    var html: HTML {
        """
        <details class="nhsuk-details"\(attribute: "open", if: isOpen)>
        <summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">\(summary)</span></summary>
        <div class="nhsuk-details__text">\(content)</div>
        </details>
        """
    }
}
