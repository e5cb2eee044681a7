import HTMLLiteral

/// Past the header, for whoever goes by keyboard.
struct SkipLink: Component {
    var html: HTML { "<a class=\"nhsuk-skip-link\" data-module=\"nhsuk-skip-link\" href=\"#maincontent\">Skip to main content</a>" }
}
