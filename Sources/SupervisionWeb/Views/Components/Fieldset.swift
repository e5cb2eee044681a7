import HTMLLiteral

/// Fields that answer one question together.
struct Fieldset: Component {
    let legend: String
    var prominence = Prominence.medium
    /// The ids of what explains the question.
    var describedBy: String?
    var role: String?
    let content: HTML

    var html: HTML {
        """
        <fieldset class="nhsuk-fieldset"\(attribute: "role", role)\(attribute: "aria-describedby", describedBy)>
        <legend class="nhsuk-fieldset__legend\(prominence.size.map { " nhsuk-fieldset__legend--\($0)" })">\(words)</legend>
        \(content)
        </fieldset>
        """
    }

    private var words: HTML {
        prominence == .page ? "<h1 class=\"nhsuk-fieldset__heading\">\(legend)</h1>" : "\(legend)"
    }
}
