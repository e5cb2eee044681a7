/// What the matrix asks of each kind of supervisor in a year, beside what the nominated declare that they can give.
public struct Capacity: Hashable, Sendable {
    /// One kind of supervisor, as the matrix names it.
    public struct Line: Hashable, Sendable {
        public let supervisor: String
        /// Hours by the members that the policy prints; nil where none of them is known.
        public let printed: Double?
        /// Hours by the people and the groups of today.
        public let standing: Double?
        /// The same if a row were changed; nil while nothing is tried.
        public let changed: Double?
        /// What the matrix calls those of whom nobody has said who they are, so that their hours are in no sum.
        public let unknown: [String]
        /// Minutes; nil where nobody has declared any.
        public let declared: Int?

        /// Declared minutes beyond what is asked; negative where they fall short, nil where one of the two is unknown.
        public func spare(for hours: Double?) -> Int? {
            guard let declared, let hours, let asked = Int(exactly: (hours * 60).rounded()) else { return nil }
            return declared - asked
        }
    }

    public let supervision: [Line]
    /// Kept apart: a surgery is no supervision.
    public let surgeries: [Line]
    public let printed: MatrixFigures.Totals
    public let standing: MatrixFigures.Totals
    public let changed: MatrixFigures.Totals?

    /// - Parameter declared: of those who are nominated.
    public init(
        of matrix: Matrix, asItStands rows: [String: RowAsItStands], declared: [DeclaredHours], changing change: MatrixChange? = nil
    ) {
        let printed = matrix.workedOut()
        let standing = matrix.workedOut(asItStands: rows)
        let changed = change.map { matrix.workedOut(asItStands: rows, changing: $0) }
        func lines(_ kind: Matrix.Kind) -> [Line] {
            matrix.supervisors(of: kind).map { name in
                Line(
                    supervisor: name, printed: printed.hours(of: name, in: kind), standing: standing.hours(of: name, in: kind),
                    changed: changed.flatMap { $0.hours(of: name, in: kind) },
                    unknown: standing.rows.filter { $0.supervisor == name && $0.type == kind && $0.totalHours == nil }.map(\.group),
                    declared: declared.filter { $0.supervisor == name }.map(\.minutes).sum)
            }
        }
        supervision = lines(.mandatory)
        surgeries = lines(.surgery)
        self.printed = printed.totals
        self.standing = standing.totals
        self.changed = changed?.totals
    }
}

extension Matrix {
    /// Those for whom hours can be declared: whoever the matrix names for something that it can foresee.
    public var supervisors: [String] {
        (supervisors(of: .mandatory) + supervisors(of: .surgery)).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// In the order of the matrix, each once.
    func supervisors(of kind: Kind) -> [String] {
        rows.filter { $0.kind == kind }.map(\.supervisor).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

extension MatrixFigures {
    /// Nil where no row's hours are known.
    fileprivate func hours(of supervisor: String, in kind: Matrix.Kind) -> Double? {
        let known = rows.filter { $0.supervisor == supervisor && $0.type == kind }.compactMap(\.totalHours)
        return known.isEmpty ? nil : known.reduce(0, +)
    }
}

extension [Int] {
    /// Nil of nothing: unknown, not nought. At most a thousand people declare at most a year each, so nothing overflows.
    fileprivate var sum: Int? { isEmpty ? nil : prefix(1_000).reduce(0, +) }
}
