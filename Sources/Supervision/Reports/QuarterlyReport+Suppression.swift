extension QuarterlyReport {
    /// The report as an audience may see it, made of the team's.
    public func shown(to audience: ReportAudience) -> QuarterlyReport {
        guard audience != .team else { return self }
        let reduced = tables.map { table -> ReportTable in
            switch table.key {
            case .designated: audience == .outside ? table.mergingSmallGroups() : table
            case .standing: table.totalOnly
            default: table
            }
        }
        return QuarterlyReport(self, for: audience, tables: ReportCells(reduced, for: audience).suppressed())
    }
}

extension ReportTable {
    /// Of how many members a group may be without giving away the single one.
    private static let smallGroup = 2

    /// The state of one person in a group of one is that person's.
    fileprivate var totalOnly: ReportTable {
        ReportTable(key, columns: columns, rows: rows.filter { $0.key == Row.total })
    }

    /// With groups of one and two members in one row, and the next larger ones until it has five.
    fileprivate func mergingSmallGroups() -> ReportTable {
        let sizes = rows.filter { $0.key != Row.total }.compactMap { row in
            row.figures.first?.number.map { (key: row.key, members: $0) }
        }.sorted { $0.members < $1.members }
        var merged: Set<String> = []
        var members = 0
        guard let smallest = sizes.first, smallest.members <= Self.smallGroup else { return self }
        for size in sizes where size.members <= Self.smallGroup || members < Suppression.threshold {
            merged.insert(size.key)
            members += size.members
        }
        let parts = rows.filter { merged.contains($0.key) }
        let sums = columns.indices.map { column in parts.compactMap { $0.figures[column].number }.reduce(0, +) }
        let others = rows.filter { !merged.contains($0.key) }
        return ReportTable(key, columns: columns, rows: [Row("smallGroups", "Smaller groups, together", sums)] + others)
    }
}

/// The figures of several tables as one system: each with a place, and what everybody knows of how they hang together.
private struct ReportCells {
    private struct Place: Hashable {
        let table: ReportTableKey
        let row: String
        let column: String

        init(_ table: ReportTableKey, _ row: String, _ column: String) {
            self.table = table
            self.row = row
            self.column = column
        }
    }

    private let tables: [ReportTable]
    private let index: [Place: Int]
    private let cells: [Suppression.Cell]

    init(_ tables: [ReportTable], for audience: ReportAudience) {
        self.tables = tables
        var index: [Place: Int] = [:]
        var cells: [Suppression.Cell] = []
        for table in tables {
            for row in table.rows {
                for (column, figure) in zip(table.columns, row.figures) {
                    guard let value = figure.number else { continue }
                    index[Place(table.key, row.key, column.key)] = cells.count
                    let isSum = row.key == ReportTable.Row.total || table.key.sums.contains { $0.total == column.key }
                    cells.append(
                        .init(
                            value: value, isCount: column.unit == .count,
                            isShown: (audience == .assurance || table.key == .surgeries) && table.key.shownInside.contains(column.key),
                            weight: (isSum ? 100 : 20) + (value == 0 ? 30 : 0)))
                }
            }
        }
        self.index = index
        self.cells = cells
    }

    func suppressed() -> [ReportTable] {
        let withheld = Suppression(cells: cells, relations: relations, bound: bound).withheld()
        return tables.map { table in
            var table = table
            for row in table.rows.indices {
                for (place, column) in table.columns.enumerated() {
                    if let cell = index[Place(table.key, table.rows[row].key, column.key)], withheld.contains(cell) {
                        table.rows[row].figures[place] = .suppressed
                    }
                }
            }
            return table
        }
    }

    private var relations: [[Suppression.Term]] {
        (tables.flatMap { sumsOfColumns(of: $0) + sumsOfRows(of: $0) } + acrossTables).filter(addsUp)
    }

    private func sumsOfColumns(of table: ReportTable) -> [[Suppression.Term]] {
        table.rows.flatMap { row in
            table.key.sums.map { sum in
                terms(Place(table.key, row.key, sum.total), sum.parts.map { Place(table.key, row.key, $0) })
            }
        }
    }

    private func sumsOfRows(of table: ReportTable) -> [[Suppression.Term]] {
        let parts = table.rows.filter { $0.key != ReportTable.Row.total }
        guard parts.count < table.rows.count, !parts.isEmpty else { return [] }
        return table.columns.map { column in
            terms(
                Place(table.key, ReportTable.Row.total, column.key), parts.map { Place(table.key, $0.key, column.key) })
        }
    }

    /// The same figure in two tables, or the sum of two in another.
    private var acrossTables: [[Suppression.Term]] {
        let total = ReportTable.Row.total
        let sessions = Place(.formats, total, "sessions")
        let oneToOne = Place(.formats, SessionFormat.individual.rawValue, "sessions")
        let groups = Place(.formats, SessionFormat.group.rawValue, "sessions")
        let measures = ["sessions", "minutes", "attendances", "staffMinutes"].map {
            terms(Place(.formats, total, $0), [Place(.types, total, $0)])
        }
        let groupRows = (self.tables.first { $0.key == .designated }?.rows ?? []).map {
            terms(Place(.designated, $0.key, "members"), [Place(.standing, $0.key, "members")])
        }
        return measures + groupRows + [
            terms(Place(.formats, total, "attendances"), [Place(.designated, total, "attendances")]),
            terms(Place(.formats, total, "staffMinutes"), [Place(.designated, total, "staffMinutes")]),
            terms(sessions, [Place(.fates, "held", "sessions")]), terms(oneToOne, [Place(.fates, "held", "individual")]),
            terms(groups, [Place(.fates, "held", "group")]), terms(sessions, [Place(.entries, total, "sessions")]),
            terms(oneToOne, [Place(.agreements, total, "sessions")]), terms(oneToOne, [Place(.records, total, "records")]),
            terms(groups, [Place(.groupRecords, total, "records")]),
            terms(oneToOne, [Place(.formats, SessionFormat.individual.rawValue, "attendances")]),
            terms(
                Place(.formats, SessionFormat.individual.rawValue, "minutes"),
                [Place(.formats, SessionFormat.individual.rawValue, "staffMinutes")]),
            terms(
                Place(.formats, SessionFormat.group.rawValue, "attendances"),
                [Place(.invitations, "signed", "people"), Place(.invitations, "witnessed", "people")]),
        ]
    }

    private func terms(_ total: Place, _ parts: [Place]) -> [Suppression.Term] {
        guard let total = index[total] else { return [] }
        let known = parts.compactMap { index[$0] }
        return known.isEmpty ? [] : [.init(cell: total, sign: 1)] + known.map { .init(cell: $0, sign: -1) }
    }

    private func addsUp(_ terms: [Suppression.Term]) -> Bool {
        !terms.isEmpty && terms.reduce(0) { $0 + $1.sign * cells[$1.cell].value } == 0
    }

    private var bound: [[Int]] {
        tables.flatMap { table in
            table.rows.flatMap { row in
                table.key.bound.map { columns in columns.compactMap { index[Place(table.key, row.key, $0)] } }
            }
        }
    }
}
