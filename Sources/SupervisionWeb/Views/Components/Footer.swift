import HTMLLiteral

/// The standing line about urgent help, the standing links, and whose site it is.
struct Footer: Component {
    let context: PageContext

    var html: HTML {
        """
        <footer class="nhsuk-footer">
        <div class="nhsuk-width-container">
        <div class="app-urgent">
        <p class="nhsuk-body-s">This is not the way to make a referral or to get urgent help.\(numbers)</p>
        </div>
        <div class="nhsuk-footer__meta">
        \(links)\
        <p class="nhsuk-body-s">\(context.organisation ?? PageContext.service)</p>
        </div>
        </div>
        </footer>
        """
    }

    private var numbers: [HTML] { context.urgentHelp.map { " \($0.name): <strong class=\"app-number\">\($0.number)</strong>." } }

    private var links: HTML? {
        guard !context.footerLinks.isEmpty else { return nil }
        return """
            <h2 class="nhsuk-u-visually-hidden">Support links</h2>
            <ul class="nhsuk-footer__list">
            \(context.footerLinks.map(item))\
            </ul>

            """
    }

    private func item(_ link: Link) -> HTML {
        """
        <li class="nhsuk-footer__list-item"><a class="nhsuk-footer__list-item-link" href="\(link.path)">\(link.text)</a></li>

        """
    }
}
