import HTMLLiteral

/// The pages above this one. The last is the parent, never the page itself: a phone shows the last as the way back.
struct Breadcrumb: Component {
    let links: [Link]

    var html: HTML {
        """
        <nav class="nhsuk-breadcrumb" aria-label="Breadcrumb">
        <ol class="nhsuk-breadcrumb__list">
        \(links.map(item))\
        </ol>
        \(links.last.map(back))
        </nav>
        """
    }

    private func item(_ link: Link) -> HTML {
        """
        <li class="nhsuk-breadcrumb__list-item"><a class="nhsuk-breadcrumb__link" href="\(link.path)">\(link.text)</a></li>

        """
    }

    private func back(_ parent: Link) -> HTML {
        "<a class=\"nhsuk-back-link\" href=\"\(parent.path)\"><span class=\"nhsuk-u-visually-hidden\">Back to</span> \(parent.text)</a>"
    }
}
