import HTMLLiteral

/// Several lines of text. With a limit, the characters that are left are counted while one types.
struct Textarea: Component {
    let name: String
    let label: String
    var prominence = Prominence.usual
    var hint: String?
    var value = ""
    var error: String?
    var rows = 5
    /// In characters.
    var limit: Int?

    var html: HTML {
        FormGroup(
            id: name, heading: Label(text: label, field: name, prominence: prominence).html, hint: hint, error: error,
            modifier: limit == nil ? "" : " nhsuk-character-count", attributes: counting, control: "\(area)\(count)"
        ).html
    }

    private var counting: HTML {
        limit.map { " data-module=\"nhsuk-character-count\" data-maxlength=\"\($0)\"" } ?? ""
    }

    /// The line break after the opening tag is the one that a browser drops; without it the writer's own first one would go.
    private var area: HTML {
        """
        <textarea class="nhsuk-textarea\(error == nil ? "" : " nhsuk-textarea--error")\(limit == nil ? "" : " nhsuk-js-character-count")" \
        id="\(name)" name="\(name)" rows="\(rows)"\(attribute: "aria-describedby", describedBy)>
        \(value)</textarea>
        """
    }

    private var describedBy: String? {
        let ids = [limit.map { _ in "\(name)-info" }, Explanation(id: name, hint: hint, error: error).ids].compactMap(\.self)
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }

    private var count: HTML? {
        limit.map {
            "\n<div class=\"nhsuk-hint nhsuk-character-count__message\" id=\"\(name)-info\">You can enter up to \($0) characters</div>"
        }
    }
}
