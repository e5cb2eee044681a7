import HTMLLiteral

/// One answer out of a few. A follow-up question is asked on the next page, never revealed here.
struct Radios: Component {
    let name: String
    let legend: String
    var prominence = Prominence.usual
    var hint: String?
    let choices: [Choice]
    var value: String?
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
        \(explanation)<div class="nhsuk-radios" data-module="nhsuk-radios">
        \(choices.enumerated().map(item))\
        </div>
        """
    }

    /// The first bears the field's own id: the error summary leads to it.
    private func item(_ index: Int, _ choice: Choice) -> HTML {
        let id = index == 0 ? name : "\(name)-\(index + 1)"
        return """
            <div class="nhsuk-radios__item">
            <input class="nhsuk-radios__input" id="\(id)" name="\(name)" type="radio" value="\(choice.value)"\
            \(attribute: "checked", if: choice.value == value)\
            \(attribute: "aria-describedby", choice.hint.map { _ in "\(id)-item-hint" })>
            <label class="nhsuk-label nhsuk-radios__label" for="\(id)">\(choice.text)</label>
            \(choice.hint.map { "<div class=\"nhsuk-hint nhsuk-radios__hint\" id=\"\(id)-item-hint\">\($0)</div>\n" as HTML })</div>

            """
    }
}
