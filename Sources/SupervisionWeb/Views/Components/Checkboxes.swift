import HTMLLiteral

/// Any number of answers, or one to confirm.
struct Checkboxes: Component {
    let name: String
    let legend: String
    var prominence = Prominence.usual
    var hint: String?
    let choices: [Choice]
    var values: Set<String> = []
    var error: String?

    var html: HTML {
        """
        <div class="nhsuk-form-group\(error == nil ? "" : " nhsuk-form-group--error")">
        \(Fieldset(legend: legend, prominence: prominence, describedBy: explanation.ids, content: content))
        </div>
        """
    }

    private var explanation: Explanation { Explanation(id: name, hint: hint, error: error) }

    private var content: HTML {
        """
        \(explanation)<div class="nhsuk-checkboxes" data-module="nhsuk-checkboxes">
        \(choices.enumerated().map(item))\
        </div>
        """
    }

    /// The first bears the field's own id: the error summary leads to it.
    private func item(_ index: Int, _ choice: Choice) -> HTML {
        let id = index == 0 ? name : "\(name)-\(index + 1)"
        return """
            <div class="nhsuk-checkboxes__item">
            <input class="nhsuk-checkboxes__input" id="\(id)" name="\(name)" type="checkbox" value="\(choice.value)"\
            \(attribute: "checked", if: values.contains(choice.value))\
            \(attribute: "aria-describedby", choice.hint.map { _ in "\(id)-item-hint" })>
            <label class="nhsuk-label nhsuk-checkboxes__label" for="\(id)">\(choice.text)</label>
            \(choice.hint.map { "<div class=\"nhsuk-hint nhsuk-checkboxes__hint\" id=\"\(id)-item-hint\">\($0)</div>\n" as HTML })</div>

            """
    }
}
