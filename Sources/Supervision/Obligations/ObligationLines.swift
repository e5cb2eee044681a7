/// Who is due, a line for each person and row of the matrix, as the command prints it.
public struct ObligationLines: Hashable, Sendable {
    public struct Line: Hashable, Sendable {
        /// Nil for whoever is in no staff file.
        public let employeeNumber: String?
        public let obligation: Obligation

        public init(employeeNumber: String?, obligation: Obligation) {
            self.employeeNumber = employeeNumber
            self.obligation = obligation
        }
    }

    public let lines: [Line]

    public init(_ lines: [Line]) { self.lines = lines }

    private static let headings = ["employeeNumber", "group", "obligation", "due", "state", "clause"]

    /// Headings and lines; no due date is an empty cell.
    public var csv: String { ([Self.headings] + lines.map(\.cells)).map(CSV.line).joined() }

    /// In columns, to read in a terminal.
    public var table: String {
        TextTable.aligned([["Number", "Group", "Obligation", "Due", "State", "Clause"]] + lines.map(\.cells))
    }
}

extension ObligationLines: Encodable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(lines)
    }
}

extension ObligationLines.Line: Encodable {
    private enum Key: String, CodingKey { case employeeNumber, group, obligation, due, state, clause, reason }

    /// Every key is there; what is unknown is null.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(employeeNumber, forKey: .employeeNumber)
        try container.encode(obligation.row.group, forKey: .group)
        try container.encode(obligation.asked, forKey: .obligation)
        try container.encode(obligation.due, forKey: .due)
        try container.encode(obligation.state, forKey: .state)
        try container.encode(obligation.clause.name, forKey: .clause)
        try container.encode(obligation.sentences.joined(separator: " "), forKey: .reason)
    }

    fileprivate var cells: [String] {
        [
            employeeNumber ?? "", obligation.row.group, obligation.asked, obligation.due?.description ?? "", obligation.state.rawValue,
            obligation.clause.name,
        ]
    }
}
