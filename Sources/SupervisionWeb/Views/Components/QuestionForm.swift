import HTMLLiteral

/// A question whose answer stands in the address: nothing is changed by it, and the browser's own way back leads through it.
struct QuestionForm: Component {
    let path: Path
    let content: HTML
    var button = "Continue"

    var html: HTML {
        """
        <form action="\(path)" method="get" novalidate>
        \(content)
        \(Button(text: button))
        </form>
        """
    }
}
