import HTMLLiteral

/// What must not be overlooked. The heading's level is the caller's, since a heading must not jump over one.
struct WarningCallout: Component {
    let heading: String
    var level = Heading.Level.section
    let content: HTML

    var html: HTML {
        """
        <div class="nhsuk-card nhsuk-card--warning">
        <div class="nhsuk-card__content">
        \(title)
        \(content)
        </div>
        </div>
        """
    }

    private var title: HTML {
        switch level {
        case .page: "<h1 class=\"nhsuk-card__heading\">\(words)</h1>"
        case .section: "<h2 class=\"nhsuk-card__heading\">\(words)</h2>"
        case .part: "<h3 class=\"nhsuk-card__heading\">\(words)</h3>"
        }
    }

    private var words: HTML { "<span class=\"nhsuk-u-visually-hidden\">Important: </span>\(heading)" }
}
