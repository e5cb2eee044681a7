import HTMLLiteral

/// Several things of one kind, a line each.
struct BulletList: Component {
    let items: [String]

    var html: HTML {
        """
        <ul class="nhsuk-list nhsuk-list--bullet">
        \(items.map { "<li>\($0)</li>\n" as HTML })\
        </ul>
        """
    }
}
