import HTMLLiteral

/// One answer out of many.
struct Select: Component {
    let name: String
    let label: String
    var prominence = Prominence.usual
    var hint: String?
    /// The words of the empty answer that stands first; nil where there is none.
    var prompt: String?
    let choices: [Choice]
    var value: String?
    var error: String?

    var html: HTML {
        FormGroup(
            id: name, heading: Label(text: label, field: name, prominence: prominence).html, hint: hint, error: error, control: control
        ).html
    }

    private var control: HTML {
        """
        <select class="nhsuk-select\(error == nil ? "" : " nhsuk-select--error")" id="\(name)" name="\(name)"\
        \(attribute: "aria-describedby", Explanation(id: name, hint: hint, error: error).ids)>
        \(prompt.map { option(Choice(value: "", text: $0)) })\(choices.map(option))</select>
        """
    }

    private func option(_ choice: Choice) -> HTML {
        "<option value=\"\(choice.value)\"\(attribute: "selected", if: choice.value == value)>\(choice.text)</option>\n"
    }
}
