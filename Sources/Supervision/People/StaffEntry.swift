/// A row of a staff file that could be read.
public struct StaffEntry: Hashable, Sendable {
    /// As a spreadsheet counts rows, from 1.
    public let row: Int
    /// Text: numbers begin with noughts.
    public let employeeNumber: String
    public let firstName: String
    public let lastName: String
    public let knownAs: String?
    public let workEmail: WorkEmail?
    public let staffGroup: String
    public let role: String
    public let department: String
    public let commissioning: Commissioning
    public let lineManagerNumber: String?
    public let startsOn: CivilDate
    /// The last day.
    public let endsOn: CivilDate?
    public let status: Membership.Status

    public var name: String { "\(knownAs ?? firstName) \(lastName)" }
}

/// A row that cannot be taken, or of which something could not be taken, and why.
public struct StaffProblem: Hashable, Sendable {
    public let row: Int
    /// Empty where the row has none.
    public let employeeNumber: String
    /// A sentence for whoever keeps the staff list.
    public let reason: String

    public init(row: Int, employeeNumber: String, reason: String) {
        self.row = row
        self.employeeNumber = employeeNumber
        self.reason = reason
    }
}

/// Why nothing of a staff file can be taken.
public struct StaffFileFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// A sentence for whoever chose the file.
    public let description: String
}
