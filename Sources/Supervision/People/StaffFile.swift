/// What a staff file says: the rows that can be taken, and what is wrong with the others.
public struct StaffFile: Hashable, Sendable {
    /// The columns that it has; what it does not have stays as it is known.
    public let columns: Set<StaffColumn>
    public let entries: [StaffEntry]
    /// Rows that cannot be taken.
    public let problems: [StaffProblem]
    /// Rows that are taken without something.
    public let warnings: [StaffProblem]
    /// Everybody whom it names, readable row or not: they have not left.
    public let employeeNumbers: Set<String>

    /// - Throws: ``StaffFileFault`` where it is no table, has no headings or no rows.
    public init(_ bytes: [UInt8]) throws(StaffFileFault) {
        let rows = try Self.rows(in: bytes)
        let (headings, first) = try Self.headings(in: rows)
        let staffRows = rows.dropFirst(first + 1).map { StaffRow($0, headings) }
        guard !staffRows.isEmpty else { throw StaffFileFault(description: "The file has no rows below its headings") }
        let readings = staffRows.map { ($0, $0.read()) }
        let unique = Self.refuseRepetitions(in: readings.compactMap { try? $0.1.get().entry })
        columns = Set(headings.compactMap(\.self))
        employeeNumbers = Set(staffRows.map(\.employeeNumber).filter { !$0.utf8.isEmpty })
        entries = unique.entries
        problems = (readings.compactMap { $0.1.problem } + unique.problems).sorted { $0.row < $1.row }
        warnings = readings.flatMap { (try? $0.1.get().warnings) ?? [] }
    }

    private static func rows(in bytes: [UInt8]) throws(StaffFileFault) -> [CSVRow] {
        do { return try CSVReader.rows(in: bytes) } catch { throw StaffFileFault(description: error.description) }
    }

    /// Exports have titles above the table: the headings are the first of the first rows that names the employee's number.
    private static func headings(in rows: [CSVRow]) throws(StaffFileFault) -> (columns: [StaffColumn?], at: Int) {
        let candidates = rows.prefix(10).map { $0.cells.map(StaffColumn.init(heading:)) }
        guard let index = candidates.firstIndex(where: { $0.contains(.employeeNumber) }) else {
            throw StaffFileFault(description: "The file has no heading for employee number")
        }
        let columns = candidates[index]
        let missing = StaffColumn.required.filter { !columns.contains($0) }
        guard missing.isEmpty else {
            throw StaffFileFault(description: "The file has no heading for \(missing.map(\.words).joined(separator: ", "))")
        }
        if let twice = StaffColumn.allCases.first(where: { column in columns.filter { $0 == column }.count > 1 }) {
            throw StaffFileFault(description: "The file has two headings for \(twice.words)")
        }
        return (columns, index)
    }

    /// Of two rows with one number, or with one e-mail address, nobody can say which is right: neither is taken.
    private static func refuseRepetitions(in entries: [StaffEntry]) -> (entries: [StaffEntry], problems: [StaffProblem]) {
        let numbers = Dictionary(grouping: entries, by: \.employeeNumber)
        let emails = Dictionary(grouping: entries.filter { $0.workEmail != nil }, by: \.workEmail)
        var kept: [StaffEntry] = []
        var problems: [StaffProblem] = []
        for entry in entries {
            if let same = numbers[entry.employeeNumber], same.count > 1 {
                problems.append(entry.problem("Employee number is on rows \(list(same.map(\.row)))"))
            } else if entry.workEmail != nil, let same = emails[entry.workEmail], same.count > 1 {
                problems.append(entry.problem("Work email is on rows \(list(same.map(\.row))): everybody needs an address of their own"))
            } else {
                kept.append(entry)
            }
        }
        return (kept, problems)
    }

    private static func list(_ rows: [Int]) -> String {
        let shown = rows.prefix(10).map { String($0) }
        let last = rows.count > 10 ? "others" : shown.last ?? ""
        return (rows.count > 10 ? shown : shown.dropLast()).joined(separator: ", ") + " and " + last
    }
}

extension StaffEntry {
    func problem(_ reason: String) -> StaffProblem { StaffProblem(row: row, employeeNumber: employeeNumber, reason: reason) }
}

extension Result where Success == (entry: StaffEntry, warnings: [StaffProblem]), Failure == StaffRowFault {
    fileprivate var problem: StaffProblem? {
        if case .failure(let fault) = self { fault.problem } else { nil }
    }
}
