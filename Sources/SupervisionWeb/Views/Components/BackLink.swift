import HTMLLiteral

/// One step back, at the top of a question.
struct BackLink: Component {
    let path: Path
    var text = "Back"

    var html: HTML { "<a class=\"nhsuk-back-link\" href=\"\(path)\">\(text)</a>" }
}
