/// What is known of a member beside what the file says of them now.
struct StaffComparison {
    let known: KnownMember
    let entry: StaffEntry
    let columns: Set<StaffColumn>
    /// Employee numbers by membership: of whoever can be somebody's manager.
    let numbers: [Membership.ID: String]
    /// Numbers that lead to a member, known or new.
    let managers: Set<String>
    let day: CivilDate

    /// Nil where the file says what is known.
    var change: StaffImportPlan.Change? {
        let differences = lines.filter { isCompared($0.column) && !$0.before.utf8.elementsEqual($0.after.utf8) }.map(words)
        return differences.isEmpty ? nil : StaffImportPlan.Change(known: known, entry: entry, endsOn: endsOn, differences: differences)
    }

    /// Without a column for it a date that was set by hand stays, but whoever is in the file again is back.
    private var endsOn: CivilDate? {
        if columns.contains(.endsOn) { return entry.endsOn }
        return known.membership.state(on: day) == .left ? nil : known.membership.endsOn
    }

    private var lines: [(column: StaffColumn, before: String, after: String)] {
        let (membership, person) = (known.membership, known.person)
        let names: [(column: StaffColumn, before: String, after: String)] = [
            (.firstName, person.firstName, entry.firstName),
            (.lastName, person.lastName, entry.lastName),
            (.knownAs, person.knownAs ?? "", entry.knownAs ?? ""),
            (.workEmail, person.workEmail ?? "", entry.workEmail?.text ?? ""),
        ]
        return (known.isShared ? [] : names) + [
            (.staffGroup, membership.staffGroup, entry.staffGroup),
            (.role, membership.role, entry.role),
            (.department, membership.department, entry.department),
            (.commissioningBody, membership.commissioning.body, entry.commissioning.body),
            (.area, membership.commissioning.area, entry.commissioning.area),
            (.lineManagerNumber, managerBefore, managerAfter),
            (.startsOn, shown(membership.startsOn), shown(entry.startsOn)),
            (.endsOn, shown(membership.endsOn), shown(endsOn)),
            (.status, membership.status.words, entry.status.words),
        ]
    }

    /// Who is in the file again is back, whether or not it says so in a column.
    private func isCompared(_ column: StaffColumn) -> Bool { columns.contains(column) || column == .endsOn }

    private var managerBefore: String { known.membership.lineManagerID.flatMap { numbers[$0] } ?? "" }

    private var managerAfter: String { entry.lineManagerNumber.flatMap { managers.contains($0) ? $0 : nil } ?? "" }

    private func words(_ line: (column: StaffColumn, before: String, after: String)) -> String {
        let name = line.column.words.withCapital
        return "\(name): \(line.before.isEmpty ? "nothing" : line.before) becomes \(line.after.isEmpty ? "nothing" : line.after)"
    }

    private func shown(_ date: CivilDate?) -> String { date.map(ShownTime.shortDate) ?? "" }
}

extension Membership.Status {
    /// As people say it.
    public var words: String {
        switch self {
        case .active: "Active"
        case .parentalLeave: "Parental leave"
        case .careerBreak: "Career break"
        case .longTermSickness: "Long-term sickness"
        case .suspended: "Suspended"
        }
    }
}
