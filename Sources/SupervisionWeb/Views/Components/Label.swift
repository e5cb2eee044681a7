import HTMLLiteral

/// The words of one field.
struct Label: Component {
    let text: String
    let field: String
    var prominence = Prominence.usual

    var html: HTML {
        let label: HTML = "<label class=\"nhsuk-label\(size)\" for=\"\(field)\">\(text)</label>"
        return prominence == .page ? "<h1 class=\"nhsuk-label-wrapper\">\(label)</h1>" : label
    }

    private var size: String { prominence.size.map { " nhsuk-label--\($0)" } ?? "" }
}
