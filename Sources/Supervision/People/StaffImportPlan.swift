/// What an import would do: worked out from the file and from what is known, before anything is changed.
public struct StaffImportPlan: Hashable, Sendable {
    public struct Joiner: Hashable, Sendable {
        public let entry: StaffEntry
        /// Somebody whom the installation knows already by that work e-mail: they get one more membership, not a second identity.
        public let person: Person?
    }

    public struct Change: Hashable, Sendable {
        public let known: KnownMember
        public let entry: StaffEntry
        public let endsOn: CivilDate?
        /// "Department: Dispatch becomes Control room".
        public let differences: [String]
    }

    public struct Leaver: Hashable, Sendable {
        public let known: KnownMember
        /// The last day.
        public let endsOn: CivilDate
        /// What else the file says of them; nil where they are not in it.
        public let change: Change?
    }

    /// More leaving than this share of the staff is more often half a file than a bad year.
    public static let usualLeaversPercent = 10

    public let columns: Set<StaffColumn>
    public let joining: [Joiner]
    public let changed: [Change]
    public let leaving: [Leaver]
    public let unchanged: Int
    public let problems: [StaffProblem]
    public let warnings: [StaffProblem]
    /// Those who were on the staff list before.
    public let staffBefore: Int

    /// Tells two plans apart: what was previewed and what would be done now.
    public var fingerprint: String {
        let joiners = joining.map { "+\($0.entry)" }
        let changes = changed.map { "~\($0.entry.employeeNumber) \($0.differences)" }
        let leavers = leaving.map { "-\($0.known.membership.id) \($0.endsOn)" }
        return (joiners + changes + leavers.sorted()).joined(separator: "\n")
    }

    public var changesNothing: Bool { joining.isEmpty && changed.isEmpty && leaving.isEmpty }

    /// Whether so many would leave that whoever imports has to say that this is right.
    public var needsConfirmationOfLeavers: Bool {
        leaving.count * 100 > staffBefore * Self.usualLeaversPercent
    }

    /// - Parameter day: the day of the import. Who is not in the file any more had the day before as their last one, so that access ends now.
    public init(importing file: StaffFile, over staff: KnownStaff, on day: CivilDate) {
        let known = Dictionary(staff.members.map { ($0.membership.employeeNumber ?? "", $0) }) { first, _ in first }
        let emails = StaffEmails(known: known, holders: staff.emailHolders)
        let (possible, emailProblems) = emails.sorted(file.entries)
        let (standing, circleProblems) = LineOfManagement.withoutCircles(possible, known: known, columns: file.columns)
        // Who left before we ever knew them is nobody's colleague here.
        let entries = standing.filter { known[$0.employeeNumber] != nil || $0.endsOn ?? day >= day }
        let managers = Set(entries.map(\.employeeNumber)).union(known.keys)
        let numbers = Dictionary(known.map { ($1.membership.id, $0) }) { first, _ in first }
        let changes = entries.compactMap { entry in
            known[entry.employeeNumber].flatMap {
                StaffComparison(known: $0, entry: entry, columns: file.columns, numbers: numbers, managers: managers, day: day).change
            }
        }
        columns = file.columns
        joining = entries.filter { known[$0.employeeNumber] == nil }.map { Joiner(entry: $0, person: emails.holder(for: $0)) }
        changed = changes.filter { !Self.leaves($0, on: day) }
        leaving =
            changes.filter { Self.leaves($0, on: day) }.map { Leaver(known: $0.known, endsOn: $0.endsOn ?? day, change: $0) }
            + Self.absent(from: file, among: staff.members, on: day)
        unchanged = entries.filter { known[$0.employeeNumber] != nil }.count - changes.count
        problems = (file.problems + emailProblems + circleProblems).sorted { ($0.row, $0.reason) < ($1.row, $1.reason) }
        warnings = (file.warnings + Self.unknownManagers(of: entries, among: managers)).sorted { $0.row < $1.row }
        staffBefore = staff.members.filter { $0.membership.state(on: day) != .left }.count
    }

    /// Whether the file ends a membership that goes on today.
    private static func leaves(_ change: Change, on day: CivilDate) -> Bool {
        guard let endsOn = change.endsOn, change.known.membership.state(on: day) != .left else { return false }
        return endsOn < day
    }

    private static func absent(from file: StaffFile, among members: [KnownMember], on day: CivilDate) -> [Leaver] {
        members.filter { member in
            member.membership.state(on: day) != .left && !file.employeeNumbers.contains(member.membership.employeeNumber ?? "")
        }.map { Leaver(known: $0, endsOn: day.adding(days: -1), change: nil) }
    }

    private static func unknownManagers(of entries: [StaffEntry], among managers: Set<String>) -> [StaffProblem] {
        entries.filter { !managers.contains($0.lineManagerNumber ?? $0.employeeNumber) }
            .map { $0.problem("Line manager is not in the file: taken without a line manager") }
    }
}
