import HTMLLiteral
import Supervision

/// A date that the person knows, in three boxes. The form brings back `name-day`, `name-month` and `name-year`.
///
/// The first box bears the field's own id, as with radios, so that the error summary's link lands in it.
struct DateInput: Component {
    let name: String
    let legend: String
    var prominence = Prominence.usual
    var hint: String?
    var typed = Typed()
    var error: String?

    /// What stands in the boxes, a date or not.
    struct Typed: Sendable, Hashable {
        var day = ""
        var month = ""
        var year = ""

        init(day: String = "", month: String = "", year: String = "") {
            self.day = day
            self.month = month
            self.year = year
        }

        init(_ date: CivilDate) { self.init(day: String(date.day), month: String(date.month), year: String(date.year)) }
    }

    var html: HTML {
        """
        <div class="nhsuk-form-group\(error == nil ? "" : " nhsuk-form-group--error")">
        \(Fieldset(legend: legend, prominence: prominence, describedBy: explanation.ids, role: "group", content: content))
        </div>
        """
    }

    private var explanation: Explanation { Explanation(id: name, hint: hint, error: error) }

    private var content: HTML {
        """
        \(explanation)<div class="nhsuk-date-input">
        \(box("Day", id: name, part: "day", value: typed.day, width: 2))
        \(box("Month", id: "\(name)-month", part: "month", value: typed.month, width: 2))
        \(box("Year", id: "\(name)-year", part: "year", value: typed.year, width: 4))
        </div>
        """
    }

    private func box(_ label: String, id: String, part: String, value: String, width: Int) -> HTML {
        """
        <div class="nhsuk-date-input__item">
        <div class="nhsuk-form-group">
        <label class="nhsuk-label nhsuk-date-input__label" for="\(id)">\(label)</label>
        <input class="nhsuk-input nhsuk-input--width-\(width)\(error == nil ? "" : " nhsuk-input--error") nhsuk-date-input__input" \
        id="\(id)" name="\(name)-\(part)" type="text"\(attribute: "value", value.isEmpty ? nil : value) inputmode="numeric">
        </div>
        </div>
        """
    }
}
