import HTMLLiteral
@testable import SupervisionWeb

extension AssetPaths {
    /// Names as they are without a hash, so that rendered samples find their stylesheets in the folder beside them.
    static let sample = AssetPaths(
        stylesheet: "/assets/nhsuk-frontend-10.4.2.min.css", appStylesheet: "/assets/app.css", printStylesheet: "/assets/print.css",
        script: "/assets/app.js", supported: "/assets/frontend-supported.js", favicon: "/assets/favicon.svg")
}

extension PageContext {
    static func sample(saying text: String) -> PageContext {
        PageContext(
            assets: .sample, formGuard: FormGuard(token: text), organisation: text, person: text,
            menu: [
                Link(text: "Home", path: .home), Link(text: text, path: "/sessions"), Link(text: "Action points", path: "/action-points"),
            ],
            section: "/sessions", urgentHelp: [UrgentHelp(name: text, number: text)],
            footerLinks: [Link(text: text, path: "/help"), Link(text: "Accessibility", path: "/accessibility")])
    }

    static let signedOut = PageContext(assets: .sample, formGuard: FormGuard(token: "token"))
}

extension Page: Sampled {
    static func samples(saying text: String) -> [Page] {
        var done = PageContext.sample(saying: text)
        done.notice = text
        var errors = FieldErrors()
        errors.add(text, at: "name")
        return [
            Page(title: text, context: .signedOut, body: Heading(text: text).html),
            Page(
                title: text, context: done, wayBack: .breadcrumb(Breadcrumb(links: [Link(text: text, path: .home)])), width: .full,
                body: "\(Heading(text: text, caption: text))<p>\(text)</p><ul><li>\(text)</li></ul>"),
            Page(
                title: text, context: done, wayBack: .link(BackLink(path: .home)), errors: errors,
                body: TextInput(name: "name", label: text, prominence: .page, error: text).html),
            Page(
                title: text, context: .sample(saying: text),
                body: Radios(name: "name", legend: text, prominence: .page, choices: [Choice(value: "a", text: text)]).html),
            Page(title: text, context: .sample(saying: text), body: Panel(title: text, content: "<p>\(text)</p>").html),
        ]
    }
}

extension PrintPage: Sampled {
    static func samples(saying text: String) -> [PrintPage] {
        [
            PrintPage(
                title: text, context: .sample(saying: text), notice: text, printed: text, wayBack: BackLink(path: .home, text: text),
                body: "<h2>\(text)</h2>\(SummaryList(rows: [SummaryList.Row(text, text)]))\(Table.samples(saying: text))")
        ]
    }
}
