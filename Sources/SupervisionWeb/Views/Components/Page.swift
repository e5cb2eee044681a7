import HTMLLiteral

/// The frame of every page: the title, the way back, what went wrong or what was done, and the body.
struct Page: Component {
    let title: String
    let context: PageContext
    var wayBack: WayBack?
    var errors = FieldErrors()
    var width = Width.reading
    let body: HTML

    enum WayBack: Sendable {
        case link(BackLink)
        case breadcrumb(Breadcrumb)
    }

    enum Width: Sendable {
        /// Two thirds, the measure at which text is read with ease.
        case reading
        /// For tables.
        case full
    }

    var html: HTML {
        """
        <!DOCTYPE html>
        <html lang="en">
        \(PageHead(title: fullTitle, assets: context.assets))
        <body\(attribute: "data-visit", context.isSignedIn ? .visit : nil)\(attribute: "data-held-until", context.heldUntil)>
        <script src="\(context.assets.supported)"></script>
        \(SkipLink())
        \(Header(context: context))
        <div class="nhsuk-width-container">
        \(way)
        <main class="nhsuk-main-wrapper" id="maincontent">
        \(column)
        </main>
        </div>
        \(sign)\(Footer(context: context))
        <script type="module" src="\(context.assets.script)"></script>
        </body>
        </html>

        """
    }

    /// With what a page that holds a session open says so; where there is a form, its guard serves.
    private var sign: FormGuard? { context.heldUntil.map { _ in context.formGuard } }

    private var fullTitle: String {
        (errors.isEmpty ? "" : "Error: ") + [title, PageContext.service, context.organisation].compactMap(\.self).joined(separator: " – ")
    }

    private var way: HTML? {
        switch wayBack {
        case .link(let link): "<nav aria-label=\"Back\">\(link)</nav>"
        case .breadcrumb(let breadcrumb): breadcrumb.html
        case nil: nil
        }
    }

    private var column: HTML {
        switch width {
        case .reading:
            """
            <div class="nhsuk-grid-row"><div class="nhsuk-grid-column-two-thirds">
            \(news)\(body)
            </div></div>
            """
        case .full: "\(news)\(body)"
        }
    }

    /// Errors before good news: shown together they fight for the focus.
    private var news: HTML? {
        guard errors.isEmpty else { return ErrorSummary(errors: errors).html }
        if context.isFilledAgain { return NotificationBanner(message: Self.notSentYet, isSuccess: false).html }
        return context.notice.map { NotificationBanner(message: $0).html }
    }

    static let notSentYet =
        "Your visit had ended, so nothing has been sent yet. What you had filled in is here again: check it and send it."
}

/// What the browser reads first.
struct PageHead: Component {
    let title: String
    let assets: AssetPaths

    var html: HTML {
        """
        <head>
        <meta charset="utf-8">
        <title>\(title)</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
        <meta name="theme-color" content="#005eb8">
        <link rel="icon" href="\(assets.favicon)" type="image/svg+xml">
        <link rel="stylesheet" href="\(assets.stylesheet)">
        <link rel="stylesheet" href="\(assets.appStylesheet)">
        </head>
        """
    }
}
