extension MatrixFigures: Encodable {
    private enum Key: String, CodingKey { case rows, totals }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(rows, forKey: .rows)
        try container.encode(totals, forKey: .totals)
    }

    /// Headings and rows as CSV; an unknown figure is an empty cell.
    public var csv: String {
        let headings = Row.Key.allCases.map(\.rawValue)
        return ([headings] + rows.map { $0.cells(unknown: "") }).map(CSV.line).joined()
    }

    /// Headings, rows and sums in columns, to read in a terminal.
    public var table: String {
        let lines = [Row.headings] + rows.map { $0.cells(unknown: "unknown") }
        return TextTable.aligned(lines) + ([""] + sums).joined(separator: "\n") + "\n"
    }

    private var sums: [String] {
        let totals = totals
        return [
            "Supervision: \(text(totals.supervisorHours)) hours of supervisors in \(totals.sessions) sessions, "
                + "\(totals.attendances) attendances, \(text(totals.staffHours)) hours of staff",
            "By supervisor: " + supervisors.map { "\($0.name) \(text($0.hours))" }.joined(separator: ", "),
            "Surgeries, apart: \(text(totals.surgeryHours)) hours",
        ]
    }
}

extension MatrixFigures.Row: Encodable {
    enum Key: String, CodingKey, CaseIterable {
        case group, format, type, supervisor, sessionsPerYear, members, hours, totalHours, sessionsToBook, attendances, staffHours
    }

    static let headings = [
        "Staff group", "Format", "Type", "Supervisor", "Sessions a year", "Members", "Hours", "Total hours", "Sessions to book",
        "Attendances", "Staff hours",
    ]

    /// Every key is there; what is unknown is null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(group, forKey: .group)
        try container.encode(format, forKey: .format)
        try container.encode(type, forKey: .type)
        try container.encode(supervisor, forKey: .supervisor)
        try container.encode(sessionsPerYear, forKey: .sessionsPerYear)
        try container.encode(members, forKey: .members)
        try container.encode(hours, forKey: .hours)
        try container.encode(totalHours, forKey: .totalHours)
        try container.encode(sessionsToBook, forKey: .sessionsToBook)
        try container.encode(attendances, forKey: .attendances)
        try container.encode(staffHours, forKey: .staffHours)
    }

    func cells(unknown: String) -> [String] {
        [group, format.rawValue, type.rawValue, supervisor]
            + [
                sessionsPerYear.map { "\($0)" }, members.map { "\($0)" }, hours.map(text), totalHours.map(text),
                sessionsToBook.map { "\($0)" }, attendances.map { "\($0)" }, staffHours.map(text),
            ].map { $0 ?? unknown }
    }
}

/// Hours as people write them: 15 and 2.5.
private func text(_ hours: Double) -> String {
    Int(exactly: hours).map { "\($0)" } ?? "\(hours)"
}
