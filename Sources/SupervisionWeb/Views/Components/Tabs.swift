import HTMLLiteral

/// The parts of a list, each with an address of its own.
struct Tabs: Component {
    let label: String
    let links: [Link]
    let current: Path

    var html: HTML {
        """
        <nav aria-label="\(label)">
        <ul class="app-tabs">
        \(links.map(item))\
        </ul>
        </nav>
        """
    }

    private func item(_ link: Link) -> HTML {
        "<li><a href=\"\(link.path)\"\(attribute: "aria-current", link.path == current ? "page" : nil)>\(link.text)</a></li>\n"
    }
}
