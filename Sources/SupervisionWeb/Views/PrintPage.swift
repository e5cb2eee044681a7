import HTMLLiteral

/// The frame of a view made for paper: no navigation, and on every sheet whose it is and that it is a copy.
struct PrintPage: Component {
    let title: String
    let context: PageContext
    /// Who may read it and how to keep it, in one sentence.
    let notice: String
    /// When and by whom it was printed, already worded.
    let printed: String
    let wayBack: BackLink
    let body: HTML

    var html: HTML {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>\(title) – \(PageContext.service)</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="icon" href="\(context.assets.favicon)" type="image/svg+xml">
        <link rel="stylesheet" href="\(context.assets.printStylesheet)">
        </head>
        <body>
        <nav class="screen-only" aria-label="Back">\(Link(text: wayBack.text, path: wayBack.path))</nav>
        <header>
        <p class="owner">\(context.organisation)</p>
        <p class="notice">\(notice)</p>
        </header>
        <main>
        <h1>\(title)</h1>
        \(body)
        </main>
        <footer>
        <p>\(printed)</p>
        <p>Uncontrolled copy: the version in \(PageContext.service) is the one that counts.</p>
        </footer>
        </body>
        </html>

        """
    }
}
