import HTMLLiteral
import Supervision
import SupervisionStore

/// The report on paper: the same tables, and how each was counted.
enum ReportPrint {
    static func sheet(_ shown: ShownReport, printed: String, context: PageContext) -> PrintPage {
        let report = shown.report
        return PrintPage(
            title: "Supervision, \(report.quarter)", context: context, notice: notice(report.audience), printed: printed,
            wayBack: BackLink(path: .report(report.quarter, for: report.audience), text: "Back to the report"),
            body: """
                <p>\(shown.quarter.words)</p>
                \(report.notes.map { "<p>\($0)</p>\n" as HTML })
                <p>\(report.sentence)</p>
                \(report.tables.map(part))
                """)
    }

    private static func notice(_ audience: ReportAudience) -> String {
        switch audience {
        case .team: "For the Safeguarding Team: small figures stand in it as they are."
        case .assurance: "For the organisation's assurance group."
        case .outside: "Small figures are withheld."
        }
    }

    private static func part(_ table: ReportTable) -> HTML {
        """
        <h2>\(table.key.title)</h2>
        <table>
        <thead><tr><th scope="col">\(table.key.rowTitle)</th>\(table.columns.map { "<th scope=\"col\">\($0.label)</th>" as HTML })</tr></thead>
        <tbody>
        \(table.rows.map { row($0, in: table) })\
        </tbody>
        </table>
        <p>\(table.key.definition)</p>

        """
    }

    private static func row(_ row: ReportTable.Row, in table: ReportTable) -> HTML {
        """
        <tr><th scope="row">\(row.label)</th>\
        \(zip(table.columns, row.figures).map { "<td>\($1.words(in: $0.unit))</td>" as HTML })</tr>

        """
    }
}
