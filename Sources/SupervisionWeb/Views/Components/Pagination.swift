import HTMLLiteral

/// The way through a list that is longer than a page. Nothing where one page holds it all.
struct Pagination: Component {
    /// From 1.
    let page: Int
    let pages: Int
    /// The list as it is filtered; the page is asked of it as `page`.
    let path: Path

    var html: HTML {
        guard pages > 1 else { return "" }
        return """
            <nav class="nhsuk-pagination nhsuk-pagination--numbered" role="navigation" aria-label="Pagination">
            \(previous)<ul class="nhsuk-pagination__list">
            \(shown.map(item))\
            </ul>
            \(next)</nav>
            """
    }

    /// The first, the last, this one and its neighbours; nil stands for the gap between.
    private var shown: [Int?] {
        let near = (1...max(pages, 1)).filter { $0 == 1 || $0 == pages || (page - 1...page + 1).contains($0) }
        return zip(near, near.dropFirst() + [pages]).flatMap { number, following in
            following > number + 1 ? [number, nil] : [number]
        }
    }

    private func item(_ number: Int?) -> HTML {
        guard let number else { return "<li class=\"nhsuk-pagination__item nhsuk-pagination__item--ellipsis\">&ctdot;</li>\n" }
        return """
            <li class="nhsuk-pagination__item\(number == page ? " nhsuk-pagination__item--current" : "")">\
            <a class="nhsuk-pagination__link" href="\(address(of: number))" aria-label="Page \(number)"\
            \(attribute: "aria-current", number == page ? "page" : nil)>\(number)</a></li>

            """
    }

    private var previous: HTML? {
        guard page > 1 else { return nil }
        return """
            <a href="\(address(of: page - 1))" class="nhsuk-pagination__previous" rel="prev">\(Icon.arrowLeft)\
            <span class="nhsuk-pagination__title">Previous<span class="nhsuk-u-visually-hidden"> page</span></span></a>

            """
    }

    private var next: HTML? {
        guard page < pages else { return nil }
        return """
            <a href="\(address(of: page + 1))" class="nhsuk-pagination__next" rel="next">\
            <span class="nhsuk-pagination__title">Next<span class="nhsuk-u-visually-hidden"> page</span></span>\(Icon.arrowRight)</a>

            """
    }

    private func address(of number: Int) -> Path { path.asking("page", String(number)) }
}
