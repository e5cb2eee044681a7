/// A first-day sheet as it was read: its rows by their headings, none of them understood yet.
public struct FirstDayFile: Sendable {
    public let sheet: FirstDaySheet
    let rows: [FirstDayRow]

    /// - Throws: ``FirstDayFileFault`` where it is no table, has no headings or no rows.
    public init(_ bytes: [UInt8], as sheet: FirstDaySheet) throws(FirstDayFileFault) {
        let lines = try Self.lines(in: bytes)
        let (headings, first) = try Self.headings(in: lines, of: sheet)
        rows = lines.dropFirst(first + 1).map { FirstDayRow($0, headings) }
        self.sheet = sheet
        guard !rows.isEmpty else { throw FirstDayFileFault(description: "The file has no rows below its headings") }
    }

    private static func lines(in bytes: [UInt8]) throws(FirstDayFileFault) -> [CSVRow] {
        do { return try CSVReader.rows(in: bytes) } catch { throw FirstDayFileFault(description: error.description) }
    }

    /// Lists have titles above the table: the headings are the first of the first rows that has the sheet's first column.
    private static func headings(
        in lines: [CSVRow], of sheet: FirstDaySheet
    ) throws(FirstDayFileFault) -> (columns: [FirstDayColumn?], at: Int) {
        let candidates = lines.prefix(10).map { line in
            line.cells.map { cell in FirstDayColumn(heading: cell).flatMap { sheet.columns.contains($0) ? $0 : nil } }
        }
        guard let first = sheet.required.first, let index = candidates.firstIndex(where: { $0.contains(first) }) else {
            throw FirstDayFileFault(description: "The file has no heading for \(sheet.required.first?.words ?? "its rows")")
        }
        let columns = candidates[index]
        let missing = sheet.required.filter { !columns.contains($0) }
        guard missing.isEmpty else {
            throw FirstDayFileFault(description: "The file has no heading for \(missing.map(\.words).joined(separator: ", "))")
        }
        if let twice = sheet.columns.first(where: { column in columns.filter { $0 == column }.count > 1 }) {
            throw FirstDayFileFault(description: "The file has two headings for \(twice.words)")
        }
        return (columns, index)
    }
}

/// Why nothing of a first-day sheet can be taken.
public struct FirstDayFileFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// A sentence for whoever chose the file; it quotes nothing of it.
    public let description: String
}

/// A row that is not taken, and why.
public struct FirstDayProblem: Hashable, Sendable {
    /// As a spreadsheet counts rows, from 1.
    public let row: Int
    /// Whom the row is about, as it names them; empty where it names nobody.
    public let person: String
    /// A sentence for whoever keeps the sheet.
    public let reason: String
}
