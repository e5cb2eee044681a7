/// What a matrix comes to in a year. Nil is unknown; a sum adds up what is known.
public struct MatrixFigures: Hashable, Sendable {
    public struct Row: Hashable, Sendable {
        public let group: String
        public let format: Matrix.Format
        public let type: Matrix.Kind
        public let supervisor: String
        /// For each member; of a surgery, at all its places together.
        public let sessionsPerYear: Int?
        public let members: Int?
        /// Length of one session.
        public let hours: Double?
        /// The supervisor's hours in a year.
        public let totalHours: Double?
        public let sessionsToBook: Int?
        /// How often a member comes to a session, all members together.
        public let attendances: Int?
        /// The members' hours away from duty.
        public let staffHours: Double?
    }

    public struct Totals: Hashable, Sendable, Encodable {
        public let supervisorHours: Double
        public let sessions: Int
        public let attendances: Int
        public let staffHours: Double
        /// Kept apart: a surgery is no supervision.
        public let surgeryHours: Double
    }

    public struct Supervisor: Hashable, Sendable {
        public let name: String
        public let hours: Double
    }

    public let rows: [Row]

    public var totals: Totals {
        Totals(
            supervisorHours: supervision.compactMap(\.totalHours).reduce(0, +),
            sessions: sum(supervision.map(\.sessionsToBook)),
            attendances: sum(supervision.map(\.attendances)),
            staffHours: supervision.compactMap(\.staffHours).reduce(0, +),
            surgeryHours: rows.filter { $0.type == .surgery }.compactMap(\.totalHours).reduce(0, +))
    }

    /// The hours of supervision that each nominated supervisor has to give, in the order of the matrix.
    public var supervisors: [Supervisor] {
        let known = supervision.filter { $0.totalHours != nil }
        let names = known.map(\.supervisor).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return names.map { name in
            Supervisor(name: name, hours: known.filter { $0.supervisor == name }.compactMap(\.totalHours).reduce(0, +))
        }
    }

    private var supervision: [Row] { rows.filter { $0.type != .surgery } }
}

extension Matrix {
    /// Sessions, attendances and hours of a year, row by row in the policy's order.
    /// - Parameter formed: how many groups there are, by the key of their row; else they are worked out.
    public func workedOut(formed: [String: Int] = [:]) -> MatrixFigures {
        MatrixFigures(rows: rows.map { figures(of: $0, formed: formed[$0.key]) })
    }

    private func figures(of row: Row, formed: Int?) -> MatrixFigures.Row {
        let sessionsPerYear = row.kind == .surgery ? product(row.sessionsPerYear, row.locations.count) : row.sessionsPerYear
        let sessions = sessionsToBook(row, formed: formed)
        let attendances = row.kind == .surgery || row.format == .open ? nil : product(row.sessionsPerYear, row.members)
        return MatrixFigures.Row(
            group: row.group, format: row.format, type: row.kind, supervisor: row.supervisor, sessionsPerYear: sessionsPerYear,
            members: row.members, hours: row.hours, totalHours: product(sessions, row.hours), sessionsToBook: sessions,
            attendances: attendances, staffHours: product(attendances, row.hours))
    }

    private func sessionsToBook(_ row: Row, formed: Int?) -> Int? {
        switch (row.kind, row.format) {
        case (.surgery, _): product(row.sessionsPerYear, row.locations.count)
        case (_, .individual): product(row.sessionsPerYear, row.members)
        case (_, .group): product(row.sessionsPerYear, formed ?? groups(row))
        case (_, .open): nil
        }
    }

    /// As many groups as give every member a place: rounded up.
    private func groups(_ row: Row) -> Int? {
        let size = row.averageGroupSize ?? defaultGroupSize.value
        guard let members = row.members, members >= 0, size > 0 else { return nil }
        return members / size + (members % size > 0 ? 1 : 0)
    }
}

/// Nil where a factor is unknown or the product is beyond counting.
private func product(_ a: Int?, _ b: Int?) -> Int? {
    guard let a, let b else { return nil }
    let (product, isBeyond) = a.multipliedReportingOverflow(by: b)
    return isBeyond ? nil : product
}

private func product(_ sessions: Int?, _ hours: Double?) -> Double? {
    guard let sessions, let hours else { return nil }
    return Double(sessions) * hours
}

private func sum(_ numbers: [Int?]) -> Int {
    numbers.compactMap { $0 }.reduce(0) { sum, number in
        let (next, isBeyond) = sum.addingReportingOverflow(number)
        return isBeyond ? .max : next
    }
}
