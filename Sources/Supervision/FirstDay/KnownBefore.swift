/// Somebody of the organisation, past members included, as a first-day sheet meets them.
public struct Colleague: Hashable, Sendable {
    public let membership: Membership
    public let name: String

    public init(membership: Membership, name: String) {
        self.membership = membership
        self.name = name
    }
}

/// What a first-day sheet is read against.
public struct KnownBefore: Sendable {
    /// The day of the import.
    public let day: CivilDate
    public let matrix: Matrix
    public let actionPoints: ActionPointTerms?
    /// Tells one action point's contents from another's without telling what they are; whoever has no key cannot work it out.
    let mark: @Sendable (String) -> String
    /// Nominations as supervisor, past ones included.
    public let nominations: [RoleAssignment]
    /// What the rows of this kind of sheet would say that need not be taken any more.
    public let entries: [FirstDayEntry]
    /// Who imports: nobody nominates themselves. Nil at the command line.
    public let importer: Person.ID?
    private let byNumber: [String: Colleague]
    private let byEmail: [String: Colleague]

    public init(
        day: CivilDate, matrix: Matrix, colleagues: [(colleague: Colleague, workEmail: String?)], nominations: [RoleAssignment] = [],
        entries: [FirstDayEntry] = [], importer: Person.ID? = nil, actionPoints: ActionPointTerms? = nil,
        mark: @escaping @Sendable (String) -> String = { $0 }
    ) {
        self.day = day
        self.matrix = matrix
        self.nominations = nominations
        self.entries = entries
        self.importer = importer
        self.actionPoints = actionPoints
        self.mark = mark
        byNumber = Self.unique(colleagues.map { ($0.colleague.membership.employeeNumber, $0.colleague) })
        byEmail = Self.unique(colleagues.map { ($0.workEmail.flatMap { WorkEmail($0)?.text }, $0.colleague) })
    }

    /// Whose the employee number is, or else the work e-mail: who is in no staff file has no number. Nobody where it fits two posts.
    func colleague(_ typed: String) -> Colleague? { byNumber[typed] ?? WorkEmail(typed).flatMap { byEmail[$0.text] } }

    func isNominated(_ member: Membership.ID) -> Bool {
        nominations.contains { $0.membershipID == member && $0.isCurrent(on: day) }
    }

    private static func unique(_ pairs: [(key: String?, colleague: Colleague)]) -> [String: Colleague] {
        let grouped = Dictionary(grouping: pairs.filter { $0.key != nil }) { $0.key ?? "" }
        return grouped.compactMapValues { $0.count == 1 ? $0.first?.colleague : nil }
    }
}
