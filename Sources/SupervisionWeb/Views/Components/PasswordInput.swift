import HTMLLiteral

/// A passphrase. What was typed is never sent back to the browser.
struct PasswordInput: Component {
    let name: String
    let label: String
    var hint: String?
    var error: String?
    var use = Use.current
    /// Whose passphrase it is, for a browser that keeps it; nil where the form asks for it, or has said it before.
    var account: String?

    enum Use: Sendable { case current, new }

    var html: HTML { "\(accountName)\(group)" }

    private var accountName: HTML? {
        account.map { "<input type=\"text\" value=\"\($0)\" autocomplete=\"username\" hidden>\n" }
    }

    private var group: FormGroup {
        FormGroup(
            id: name, heading: Label(text: label, field: name).html, hint: hint, error: error, modifier: " nhsuk-password-input",
            attributes: " data-module=\"nhsuk-password-input\"", control: control)
    }

    private var control: HTML {
        """
        <div class="nhsuk-input-wrapper">
        <input class="nhsuk-input\(error == nil ? "" : " nhsuk-input--error") nhsuk-password-input__input nhsuk-js-password-input-input" \
        id="\(name)" name="\(name)" type="password" spellcheck="false"\
        \(attribute: "aria-describedby", Explanation(id: name, hint: hint, error: error).ids) \
        autocomplete="\(use == .current ? "current-password" : "new-password")" autocapitalize="none">
        <button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small nhsuk-password-input__toggle \
        nhsuk-js-password-input-toggle" data-module="nhsuk-button" type="button" aria-controls="\(name)" aria-label="Show password" hidden>Show</button>
        </div>
        """
    }
}
