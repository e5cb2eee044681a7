import HTMLLiteral

/// Rows of like things. On a phone each row becomes a block of lines with the column's title before each value.
struct Table: Component {
    let caption: String
    let columns: [Column]
    let rows: [[HTML]]
    /// The sentence that stands there instead of an empty table.
    let empty: String
    /// Whether a heading above says the same: the caption is then for those who hear the page.
    var captionIsHidden = false

    struct Column: Sendable {
        let title: String
        var kind = Kind.text

        init(_ title: String, _ kind: Kind = .text) {
            self.title = title
            self.kind = kind
        }
    }

    enum Kind: Sendable {
        case text
        /// Stands to the right.
        case number
    }

    /// The roles repeat what the elements are because stacked tables are `display: block`, which takes the meaning away.
    var html: HTML {
        guard !rows.isEmpty else { return "<p>\(empty)</p>" }
        return """
            <table class="nhsuk-table-responsive\(columns.count > 6 ? " app-many-columns" : "")" role="table">
            <caption class="\(captionIsHidden ? "nhsuk-u-visually-hidden" : "nhsuk-table__caption")">\(caption)</caption>
            <thead class="nhsuk-table__head" role="rowgroup">
            <tr class="nhsuk-table__row" role="row">
            \(columns.map(title))\
            </tr>
            </thead>
            <tbody class="nhsuk-table__body">
            \(rows.map(line))\
            </tbody>
            </table>
            """
    }

    private func title(_ column: Column) -> HTML {
        """
        <th scope="col" class="nhsuk-table__header\(column.kind == .number ? " nhsuk-table__header--numeric" : "")" \
        role="columnheader">\(column.title)</th>

        """
    }

    private func line(_ row: [HTML]) -> HTML {
        "<tr class=\"nhsuk-table__row\" role=\"row\">\n\(zip(columns, row).map(cell))</tr>\n"
    }

    private func cell(_ column: Column, _ value: HTML) -> HTML {
        """
        <td class="nhsuk-table__cell\(column.kind == .number ? " nhsuk-table__cell--numeric" : "")" role="cell">\
        <span class="nhsuk-table-responsive__heading" aria-hidden="true">\(column.title) </span><div>\(value)</div></td>

        """
    }
}
