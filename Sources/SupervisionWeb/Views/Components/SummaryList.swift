import HTMLLiteral

/// What is known of one thing, a line each, with a link to change it where it may be changed.
struct SummaryList: Component {
    let rows: [Row]

    struct Row: Sendable {
        let key: String
        let value: HTML
        var action: Link?

        /// A line of plain text.
        init(_ key: String, _ text: String, action: Link? = nil) { self.init(key, markup: "\(text)", action: action) }

        init(_ key: String, markup value: HTML, action: Link? = nil) {
            self.key = key
            self.value = value
            self.action = action
        }

        /// A line with a "Change" link, which says to those who listen what it changes.
        static func changeable(_ key: String, _ text: String, at path: Path, changing what: String) -> Row {
            Row(key, text, action: Link(text: "Change", path: path, hiddenText: what))
        }
    }

    var html: HTML {
        """
        <dl class="nhsuk-summary-list">
        \(rows.map(line))\
        </dl>
        """
    }

    private var hasActions: Bool { rows.contains { $0.action != nil } }

    private func line(_ row: Row) -> HTML {
        """
        <div class="nhsuk-summary-list__row\(hasActions && row.action == nil ? " nhsuk-summary-list__row--no-actions" : "")">
        <dt class="nhsuk-summary-list__key">\(row.key)</dt>
        <dd class="nhsuk-summary-list__value">\(row.value)</dd>
        \(row.action.map { "<dd class=\"nhsuk-summary-list__actions\">\($0)</dd>\n" as HTML })</div>

        """
    }
}
