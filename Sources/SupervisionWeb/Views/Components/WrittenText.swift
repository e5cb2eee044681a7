import HTMLLiteral

/// What a person wrote, with the line breaks that they made.
struct WrittenText: Component {
    let text: String

    init(_ text: String) { self.text = text }

    var html: HTML { "<div class=\"app-written\">\(text)</div>" }
}
