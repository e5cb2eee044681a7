import HTMLLiteral

/// What the Enter key presses in a form of many buttons: the browser takes the first one. Nobody sees it or comes to it.
struct FirstButton: Component {
    let name: String
    let value: String

    var html: HTML {
        """
        <button class="nhsuk-u-visually-hidden" name="\(name)" value="\(value)" type="submit" tabindex="-1" aria-hidden="true">Save</button>

        """
    }
}
