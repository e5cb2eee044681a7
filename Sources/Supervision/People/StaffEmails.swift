/// Keeps one work e-mail one person's, beyond the file.
struct StaffEmails {
    let known: [String: KnownMember]
    let holders: [WorkEmail: Person]

    func sorted(_ entries: [StaffEntry]) -> (possible: [StaffEntry], problems: [StaffProblem]) {
        (
            entries.filter { !belongsToAnother($0) },
            entries.filter(belongsToAnother).map { $0.problem("Work email belongs to somebody else") }
        )
    }

    /// Whom a new member's address shows to be known already.
    func holder(for entry: StaffEntry) -> Person? {
        known[entry.employeeNumber] == nil ? entry.workEmail.flatMap { holders[$0] } : nil
    }

    /// One address, two family names: a slip, which must not open somebody's account to somebody else.
    private func belongsToAnother(_ entry: StaffEntry) -> Bool {
        guard let holder = entry.workEmail.flatMap({ holders[$0] }) else { return false }
        if let member = known[entry.employeeNumber] { return !member.isShared && member.person.id != holder.id }
        return FoldedName(holder.lastName) != FoldedName(entry.lastName)
    }
}
