/// How many people belong to a row of the matrix today, and into how many groups they are divided.
public struct RowAsItStands: Hashable, Sendable {
    /// Nil while nobody has said who belongs to the row.
    public let members: Int?
    /// Nil while no groups have been formed.
    public let groups: Int?

    public init(members: Int?, groups: Int? = nil) {
        self.members = members
        self.groups = groups
    }
}

/// What if a row had other figures. Nil leaves a figure as it is.
public struct MatrixChange: Hashable, Sendable {
    /// Key of the row.
    public let row: String
    public var members: Int?
    public var size: Int?
    public var hours: Double?
    public var sessionsPerYear: Int?

    public init(row: String, members: Int? = nil, size: Int? = nil, hours: Double? = nil, sessionsPerYear: Int? = nil) {
        self.row = row
        self.members = members
        self.size = size
        self.hours = hours
        self.sessionsPerYear = sessionsPerYear
    }
}

extension Matrix {
    /// The year with the people and the groups of today in place of the printed members; of a row of which nobody has said who belongs to
    /// it, nothing is known. Surgeries count no members.
    public func workedOut(asItStands rows: [String: RowAsItStands], changing change: MatrixChange? = nil) -> MatrixFigures {
        var matrix = self
        matrix.rows = self.rows.map { row in
            var row = row
            let printed = row.members
            if row.kind != .surgery { row.members = rows[row.key]?.members }
            guard let change, change.row == row.key else { return row }
            row.members = change.members ?? row.members ?? printed
            row.averageGroupSize = change.size ?? row.averageGroupSize
            row.hours = change.hours ?? row.hours
            row.sessionsPerYear = change.sessionsPerYear ?? row.sessionsPerYear
            return row
        }
        var formed = rows.compactMapValues(\.groups)
        if let change, change.members != nil || change.size != nil { formed[change.row] = nil }
        return matrix.workedOut(formed: formed)
    }
}
