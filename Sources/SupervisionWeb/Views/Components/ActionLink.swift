import HTMLLiteral

/// The one thing to do next, where it is a link and no form.
struct ActionLink: Component {
    let text: String
    let path: Path

    var html: HTML {
        """
        <a class="nhsuk-action-link" href="\(path)">\(Icon.arrowRightCircle)<span class="nhsuk-action-link__text">\(text)</span></a>
        """
    }
}
