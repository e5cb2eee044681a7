import HTMLLiteral

/// A thing with a heading in a box of its own; the whole box leads to it where it has a path.
struct Card: Component {
    let heading: String
    var path: Path?
    var content: HTML = ""

    var html: HTML {
        """
        <div class="nhsuk-card\(path == nil ? "" : " nhsuk-card--clickable")">
        <div class="nhsuk-card__content">
        <h2 class="nhsuk-card__heading nhsuk-heading-m">\(title)</h2>
        \(content)
        </div>
        </div>
        """
    }

    private var title: HTML {
        guard let path else { return "\(heading)" }
        return "<a class=\"nhsuk-card__link\" href=\"\(path)\">\(heading)</a>"
    }
}

/// Numbers that matter today, four at most, each a link to the list that it counts.
struct NumberCards: Component {
    let cards: [NumberCard]

    struct NumberCard: Sendable {
        let number: Int
        /// What is counted, as it reads after the number: "actions overdue".
        let label: String
        let path: Path
    }

    var html: HTML {
        """
        <ul class="app-numbers">
        \(cards.map(item))\
        </ul>
        """
    }

    private func item(_ card: NumberCard) -> HTML {
        """
        <li class="nhsuk-card nhsuk-card--clickable"><div class="nhsuk-card__content">
        <a class="nhsuk-card__link" href="\(card.path)"><span class="app-figure">\(card.number)</span> \(card.label)</a>
        </div></li>

        """
    }
}
