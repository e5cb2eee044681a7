import HTMLLiteral

/// Where one can go on from here, a line each.
struct LinkList: Component {
    let links: [Link]

    var html: HTML {
        """
        <ul class="nhsuk-list">
        \(links.map { "<li>\($0)</li>\n" as HTML })\
        </ul>
        """
    }
}
