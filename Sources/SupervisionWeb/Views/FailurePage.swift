import HTMLLiteral

/// What stands where a page cannot: without a name or a menu, so that it is the same for everybody.
struct FailurePage: Component {
    let failure: Failure
    let assets: AssetPaths

    var html: HTML {
        Page(
            title: failure.title, context: PageContext(assets: assets, formGuard: FormGuard(token: "")),
            body:
                "\(Heading(text: failure.title))\n\(failure.sentences.map { "<p>\($0)</p>\n" as HTML })<p>\(Link(text: "Home", path: .home))</p>"
        ).html
    }
}
