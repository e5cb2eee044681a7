import HTMLLiteral

/// Whose site it is, who is signed in, and the menu. One account item: on a phone every line of it costs a line of the page.
///
/// Plain brand: the organisation's name stands where NHS.UK puts the logo, and the link has no `aria-label`, so that it is
/// called what is seen.
struct Header: Component {
    let context: PageContext

    var html: HTML {
        """
        <header class="nhsuk-header nhsuk-header--inline nhsuk-header--organisation" data-module="nhsuk-header">
        <div class="nhsuk-header__container nhsuk-width-container">
        <div class="nhsuk-header__service">
        <a class="nhsuk-header__service-logo app-brand" href="\(Path.home)">\(organisation)\
        <span class="nhsuk-header__service-name">\(PageContext.service)</span></a>
        </div>
        \(account)
        </div>
        \(navigation)
        </header>
        """
    }

    private var organisation: HTML? {
        context.organisation.map { "<span class=\"nhsuk-header__organisation-name\">\($0)</span> " }
    }

    private var account: HTML? {
        guard let person = context.person else { return nil }
        return """
            <nav class="nhsuk-header__account" aria-label="Account">
            <ul class="nhsuk-header__account-list">
            <li class="nhsuk-header__account-item">
            <a class="nhsuk-header__account-link" href="\(Path.account)">\(Icon.user)Your account\(HiddenText("(\(person))"))</a>
            </li>
            </ul>
            </nav>
            """
    }

    private var navigation: HTML? {
        guard !context.menu.isEmpty else { return nil }
        return """
            <nav class="nhsuk-header__navigation" aria-label="Menu">
            <div class="nhsuk-header__navigation-container nhsuk-width-container">
            <ul class="nhsuk-header__navigation-list">
            \(context.menu.map(item))\
            <li class="nhsuk-header__menu" hidden>
            <button class="nhsuk-header__menu-toggle nhsuk-header__navigation-link" id="toggle-menu" aria-expanded="false">\
            <span class="nhsuk-u-visually-hidden">Browse </span>More</button>
            </li>
            </ul>
            </div>
            </nav>
            """
    }

    private func item(_ link: Link) -> HTML {
        guard link.path == context.section else {
            return """
                <li class="nhsuk-header__navigation-item"><a class="nhsuk-header__navigation-link" href="\(link.path)">\(link.text)</a></li>

                """
        }
        return """
            <li class="nhsuk-header__navigation-item nhsuk-header__navigation-item--current">\
            <a class="nhsuk-header__navigation-link" href="\(link.path)" aria-current="true">\
            <strong class="nhsuk-header__navigation-item-current-fallback">\(link.text)</strong></a></li>

            """
    }
}
