import HTMLLiteral

/// Says something that is no error of the person's, and where to go on.
struct MessagePage: Component {
    let context: PageContext
    let title: String
    let sentences: [String]
    let wayOn: Link

    var html: HTML {
        Page(
            title: title, context: context,
            body: """
                \(Heading(text: title))
                \(sentences.map { "<p>\($0)</p>\n" as HTML })<p>\(wayOn)</p>
                """
        ).html
    }
}
