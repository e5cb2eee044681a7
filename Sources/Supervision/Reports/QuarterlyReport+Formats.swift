extension QuarterlyReport {
    /// A line for each figure; a withheld one is a star, an unknown one empty. Hours are in minutes.
    public var csv: String {
        let lines = tables.flatMap { table in
            table.rows.flatMap { row in
                zip(table.columns, row.figures).map { column, figure in
                    [table.key.title, row.label, column.labelWithUnit, figure.cell]
                }
            }
        }
        return ([["Table", "Row", "Measure", "Figure"]] + lines).map(CSV.line).joined()
    }

    /// Headings and tables in columns, to read in a terminal.
    public var table: String {
        let parts = tables.map { table in
            table.key.title + "\n"
                + TextTable.aligned(
                    [[""] + table.columns.map(\.label)]
                        + table.rows.map { row in [row.label] + zip(table.columns, row.figures).map { $1.words(in: $0.unit) } })
        }
        return ([heading] + parts).joined(separator: "\n")
    }

    private var heading: String { ([title] + notes).joined(separator: "\n") + "\n" }

    /// "2026-27-Q3: 1 October 2026 to 31 December 2026".
    public var title: String { "\(quarter): \(ShownTime.shortDate(firstDay)) to \(ShownTime.shortDate(lastDay))" }

    /// What to know before reading a figure.
    public var notes: [String] {
        [
            isProvisional ? "Provisional: the quarter has not ended. As it stood on \(ShownTime.shortDate(asOf))." : nil,
            countsFrom.map { "Counted from \(ShownTime.shortDate($0)), the first day of the organisation's policy." },
            audience == .team ? nil : "A figure that is withheld, because it is under five or would give away one that is, is a star (*).",
            policy + ".",
        ].compactMap(\.self)
    }
}

extension ReportTable.Column {
    fileprivate var labelWithUnit: String { unit == .minutes ? "\(label) (minutes)" : label }
}

extension Figure {
    fileprivate var cell: String {
        switch self {
        case .number(let number): "\(number)"
        case .unknown: ""
        case .suppressed: "*"
        }
    }

    /// "7", "10 h 30 min", "*"; what is unknown says so.
    public func words(in unit: ReportTable.Unit) -> String {
        switch self {
        case .number(let minutes) where unit == .minutes: "\(minutes / 60) h" + (minutes % 60 == 0 ? "" : " \(minutes % 60) min")
        case .number(let number): "\(number)"
        case .unknown: "not known"
        case .suppressed: "*"
        }
    }
}
