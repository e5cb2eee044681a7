import HTMLLiteral
import Supervision

/// A row's figure as a length beside its words: what is held stands solid in the outline of what was due. Whoever does not see it misses
/// nothing, the figures are in the row.
struct Bar: Component {
    /// Of a hundred.
    private let part: Int
    private let whole: Int

    /// Nil for sums, and where a figure is unknown or withheld.
    init?(_ row: ReportTable.Row, in table: ReportTable) {
        guard row.key != ReportTable.Row.total, let column = table.columns.first?.key else { return nil }
        let (wholeColumn, partColumn) = table.key == .designated ? ("due", "met") : (column, column)
        let others = table.rows.filter { $0.key != ReportTable.Row.total }
        let largest = others.compactMap { table.figure($0.key, wholeColumn)?.number }.max() ?? 0
        guard largest > 0, let whole = table.figure(row.key, wholeColumn)?.number, let part = table.figure(row.key, partColumn)?.number
        else { return nil }
        self.whole = Self.share(of: whole, in: largest)
        self.part = Self.share(of: part, in: largest)
    }

    private static func share(of figure: Int, in largest: Int) -> Int { min(100, max(0, figure) * 100 / largest) }

    var html: HTML {
        """
        <svg class="app-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">\
        <rect class="app-bar-whole" width="\(String(whole))" height="8"/><rect class="app-bar-part" width="\(String(part))" height="8"/></svg>
        """
    }
}
