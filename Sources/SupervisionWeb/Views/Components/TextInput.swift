import HTMLLiteral

/// One line of text. Shows what was typed.
struct TextInput: Component {
    let name: String
    let label: String
    var prominence = Prominence.usual
    var hint: String?
    var value = ""
    var error: String?
    var kind = Kind.text
    /// In characters: 2, 3, 4, 5, 10, 20 or 30. Nil is as wide as the column.
    var width: Int?
    var autocomplete: String?

    enum Kind: Sendable { case text, email, telephone, wholeNumber }

    var html: HTML {
        FormGroup(id: name, heading: Label(text: label, field: name, prominence: prominence).html, hint: hint, error: error, control: input)
            .html
    }

    private var input: HTML {
        """
        <input class="nhsuk-input\(width.map { " nhsuk-input--width-\($0)" })\(error == nil ? "" : " nhsuk-input--error")" id="\(name)" \
        name="\(name)" type="\(type)"\(attribute: "spellcheck", kind == .text ? nil : "false")\(attribute: "value", value.isEmpty ? nil : value)\
        \(attribute: "aria-describedby", Explanation(id: name, hint: hint, error: error).ids)\(attribute: "autocomplete", autocomplete)\
        \(attribute: "inputmode", kind == .wholeNumber ? "numeric" : nil)>
        """
    }

    private var type: String {
        switch kind {
        case .text, .wholeNumber: "text"
        case .email: "email"
        case .telephone: "tel"
        }
    }
}
