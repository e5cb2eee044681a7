import HTMLLiteral

/// What is around the control of every field: the words, the hint, and what is wrong, which the control names by id.
struct FormGroup: Component {
    let id: String
    let heading: HTML
    let hint: String?
    let error: String?
    var modifier = ""
    var attributes: HTML = ""
    let control: HTML

    var html: HTML {
        """
        <div class="nhsuk-form-group\(error == nil ? "" : " nhsuk-form-group--error")\(modifier)"\(attributes)>
        \(heading)
        \(Explanation(id: id, hint: hint, error: error))
        \(control)
        </div>
        """
    }
}

/// A field's hint and its error message.
struct Explanation: Component {
    let id: String
    let hint: String?
    let error: String?

    var html: HTML { "\(hint.map { "<div class=\"nhsuk-hint\" id=\"\(id)-hint\">\($0)</div>\n" as HTML })\(message)" }

    /// The ids that a control lists in `aria-describedby`; nil where there is nothing to name.
    var ids: String? {
        let ids = [hint.map { _ in "\(id)-hint" }, error.map { _ in "\(id)-error" }].compactMap(\.self)
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }

    private var message: HTML? {
        error.map {
            "<span class=\"nhsuk-error-message\" id=\"\(id)-error\"><span class=\"nhsuk-u-visually-hidden\">Error:</span> \($0)</span>\n"
        }
    }
}
