/// One row of a staff file, by its headings.
struct StaffRow {
    let row: Int
    private let cells: [StaffColumn: String]
    private let hasMoreThanHeadings: Bool

    init(_ row: CSVRow, _ headings: [StaffColumn?]) {
        self.row = row.number
        let pairs = zip(headings, row.cells).compactMap { column, cell in column.map { ($0, CSVCell.trimmed(cell)) } }
        cells = Dictionary(pairs) { first, _ in first }
        hasMoreThanHeadings = row.cells.dropFirst(headings.count).contains { !$0.utf8.isEmpty }
    }

    var employeeNumber: String { text(.employeeNumber) }

    /// The entry, or the first thing that stands in its way.
    func read() -> Result<(entry: StaffEntry, warnings: [StaffProblem]), StaffRowFault> {
        do throws(StaffRowFault) { return .success(try entry()) } catch { return .failure(error) }
    }

    private func entry() throws(StaffRowFault) -> (entry: StaffEntry, warnings: [StaffProblem]) {
        if hasMoreThanHeadings { throw fault("The row has more cells than there are headings") }
        for column in StaffColumn.allCases {
            if let fault = OneLine.fault(in: text(column), called: column.words.withCapital) { throw self.fault(fault) }
        }
        for column in StaffColumn.required where text(column).utf8.isEmpty { throw fault("\(column.words.withCapital) is missing") }
        let number = employeeNumber
        if lineManagerNumber == number { throw fault("The line manager is the person themselves") }
        let startsOn = try date(.startsOn)
        let endsOn = text(.endsOn).utf8.isEmpty ? nil : try date(.endsOn)
        if let endsOn, endsOn < startsOn { throw fault("Leaving date is before the start date") }
        let status = AssignmentStatus.read(text(.status))
        let entry = StaffEntry(
            row: row, employeeNumber: number, firstName: text(.firstName), lastName: text(.lastName), knownAs: optional(.knownAs),
            workEmail: try workEmail(), staffGroup: text(.staffGroup), role: text(.role), department: text(.department),
            commissioning: Commissioning(body: text(.commissioningBody), area: text(.area)), lineManagerNumber: lineManagerNumber,
            startsOn: startsOn, endsOn: endsOn, status: status ?? .active)
        return (entry, status == nil ? [entry.problem("Assignment status is not one that is known here: taken as active")] : [])
    }

    private var lineManagerNumber: String? { optional(.lineManagerNumber) }

    private func workEmail() throws(StaffRowFault) -> WorkEmail? {
        guard let typed = optional(.workEmail) else { return nil }
        guard let email = WorkEmail(typed) else { throw fault("Work email is not an email address") }
        return email
    }

    private func date(_ column: StaffColumn) throws(StaffRowFault) -> CivilDate {
        guard let date = CivilDate(inStaffFile: text(column)) else {
            throw fault("\(column.words.withCapital) must be a real date, like 2027-03-15 or 15/03/2027")
        }
        return date
    }

    private func text(_ column: StaffColumn) -> String { cells[column] ?? "" }

    private func optional(_ column: StaffColumn) -> String? { text(column).utf8.isEmpty ? nil : text(column) }

    private func fault(_ reason: String) -> StaffRowFault {
        StaffRowFault(
            problem: StaffProblem(
                row: row, employeeNumber: OneLine.fault(in: employeeNumber, called: "") == nil ? employeeNumber : "", reason: reason))
    }
}

struct StaffRowFault: Error {
    let problem: StaffProblem
}
