/// One row of a first-day sheet, by its headings.
struct FirstDayRow: Sendable {
    let number: Int
    private let cells: [FirstDayColumn: String]
    private let hasMoreThanHeadings: Bool

    init(_ row: CSVRow, _ headings: [FirstDayColumn?]) {
        number = row.number
        let pairs = zip(headings, row.cells).compactMap { column, cell in column.map { ($0, CSVCell.trimmed(cell)) } }
        cells = Dictionary(pairs) { first, _ in first }
        hasMoreThanHeadings = row.cells.dropFirst(headings.count).contains { !$0.utf8.isEmpty }
    }

    /// Whom it is about, as the row names them: "000412", or "000412 with 000033", the supervisor. Nothing where that cannot be shown.
    func person(on sheet: FirstDaySheet) -> String {
        let named = sheet.required.filter { [.employeeNumber, .superviseeNumber, .supervisorNumber].contains($0) }.reversed()
        let typed = named.map(text).filter { !$0.utf8.isEmpty && OneLine.fault(in: $0, called: "") == nil }
        return typed.joined(separator: " with ")
    }

    func text(_ column: FirstDayColumn) -> String { cells[column] ?? "" }

    func has(_ column: FirstDayColumn) -> Bool { !text(column).utf8.isEmpty }

    /// What any row of the sheet has to be.
    func check(on sheet: FirstDaySheet) throws(FirstDayRowFault) {
        if hasMoreThanHeadings { throw FirstDayRowFault("The row has more cells than there are headings") }
        for column in sheet.columns where column != .text {
            if let fault = OneLine.fault(in: text(column), called: column.words.withCapital) { throw FirstDayRowFault(fault) }
        }
        for column in sheet.required where !has(column) { throw FirstDayRowFault("\(column.words.withCapital) is missing") }
    }

    func date(_ column: FirstDayColumn) throws(FirstDayRowFault) -> CivilDate {
        guard let date = CivilDate(inStaffFile: text(column)) else {
            throw FirstDayRowFault("\(column.words.withCapital) must be a real date, like 2027-03-15 or 15/03/2027")
        }
        guard (1990...2100).contains(date.year) else { throw FirstDayRowFault("\(column.words.withCapital) must be from 1990 to 2100") }
        return date
    }

    /// A day that has come, on which everybody named was here.
    func pastDate(_ column: FirstDayColumn, of people: [Colleague], on day: CivilDate) throws(FirstDayRowFault) -> CivilDate {
        let date = try date(column)
        guard date <= day else { throw FirstDayRowFault("\(column.words.withCapital) must be today or in the past") }
        for person in people {
            if date < person.membership.startsOn {
                throw FirstDayRowFault(
                    "\(column.words.withCapital) is before the start date of \(person.name), \(ShownTime.shortDate(person.membership.startsOn))"
                )
            }
            if let last = person.membership.endsOn, last < date {
                throw FirstDayRowFault("\(column.words.withCapital) is after the last day of \(person.name), \(ShownTime.shortDate(last))")
            }
        }
        return date
    }

    /// Somebody of the staff list, by employee number or work e-mail.
    func colleague(_ column: FirstDayColumn, among known: KnownBefore) throws(FirstDayRowFault) -> Colleague {
        guard let found = known.colleague(text(column)) else {
            throw FirstDayRowFault("\(column.words.withCapital) is not that of anybody on the staff list")
        }
        return found
    }

    /// Nil where the cell is empty.
    func format() throws(FirstDayRowFault) -> SessionFormat? {
        switch FoldedName(text(.format)).text {
        case "": nil
        case "individual", "one to one", "1 to 1", "1 1", "121": .individual
        case "group": .group
        default: throw FirstDayRowFault("Format must be individual or group")
        }
    }
}

struct FirstDayRowFault: Error {
    let reason: String

    init(_ reason: String) { self.reason = reason }
}
