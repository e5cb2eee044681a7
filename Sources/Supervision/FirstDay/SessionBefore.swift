/// That somebody was supervised on a day, in a session that is in no record here.
public struct SessionBefore: Hashable, Sendable {
    public let memberID: Membership.ID
    public let format: SessionFormat
    public let heldOn: CivilDate
    public let supervisorID: Membership.ID?
    /// Its length; nil where nobody knows it any more.
    public let minutes: Int?

    public init(memberID: Membership.ID, format: SessionFormat, heldOn: CivilDate, supervisorID: Membership.ID? = nil, minutes: Int? = nil)
    {
        self.memberID = memberID
        self.format = format
        self.heldOn = heldOn
        self.supervisorID = supervisorID
        self.minutes = minutes
    }
}

extension FirstDayRow {
    func sessionBefore(among known: KnownBefore) throws(FirstDayRowFault) -> SessionBefore {
        let member = try colleague(.employeeNumber, among: known)
        let format = try formatOfSession(in: known.matrix)
        let heldOn = try pastDate(.heldOn, of: [member], on: known.day)
        let supervisor = has(.supervisorNumber) ? try colleague(.supervisorNumber, among: known) : nil
        if supervisor?.membership.id == member.membership.id { throw FirstDayRowFault("Nobody is their own supervisor") }
        return SessionBefore(
            memberID: member.membership.id, format: format, heldOn: heldOn, supervisorID: supervisor?.membership.id, minutes: try length())
    }

    /// By the row of the matrix that it met, or as the sheet says.
    private func formatOfSession(in matrix: Matrix) throws(FirstDayRowFault) -> SessionFormat {
        let stated = try format()
        guard has(.matrixRow) else {
            guard let stated else { throw FirstDayRowFault("The row names neither a matrix row nor a format") }
            return stated
        }
        guard let row = matrix.row(named: text(.matrixRow)) else {
            throw FirstDayRowFault("Matrix row must be one of the policy's: \(matrix.rows.map(\.group).joined(separator: ", "))")
        }
        switch (row.sessionFormat, stated) {
        case (let met?, nil): return met
        case (let met?, let stated?) where met == stated: return met
        case (nil, let stated?): return stated
        case (nil, nil): throw FirstDayRowFault("Format is missing: the matrix leaves it open for \(row.group)")
        default: throw FirstDayRowFault("Format is not the one in which the matrix has \(row.group)")
        }
    }

    private func length() throws(FirstDayRowFault) -> Int? {
        switch TypedMinutes(text(.minutes)) {
        case .missing: return nil
        case .minutes(let minutes): return minutes
        case .impossible: throw FirstDayRowFault("Minutes must be a whole number from 1 to \(TypedMinutes.most)")
        }
    }
}

extension Matrix {
    /// By its key or by the group's name, in any case.
    func row(named name: String) -> Row? {
        let folded = FoldedName(name)
        return rows.first { FoldedName($0.key) == folded } ?? rows.first { FoldedName($0.group) == folded }
    }
}
