import SQLStorage
import Supervision

extension WriteTransaction {
    /// Does what the plan says. Managers come last, when everybody is there to be one.
    func apply(_ plan: StaffImportPlan, in organisation: Organisation.ID, ids: FreshIDs, at now: Instant) throws -> StaffImport.Outcome {
        let day = LondonTime.day(of: now)
        for joiner in plan.joining {
            try insert(joiner, in: organisation, ids: ids)
            let fresh = ids.ids(for: joiner.entry.employeeNumber)
            try follow(
                joiner.entry.status, after: .active, of: fresh.membership, in: organisation, leave: fresh.leave, from: day, at: now)
        }
        let changes = plan.changed + plan.leaving.compactMap(\.change)
        for change in changes {
            try update(change, columns: plan.columns)
            guard plan.columns.contains(.status) else { continue }
            try follow(
                change.entry.status, after: change.known.membership.status, of: change.known.membership.id, in: organisation,
                leave: ids.ids(for: change.entry.employeeNumber).leave, from: day, at: now)
        }
        for leaver in plan.leaving where leaver.change == nil {
            try execute("UPDATE membership SET ends_on = \(leaver.endsOn) WHERE id = \(leaver.known.membership.id)")
        }
        if plan.columns.contains(.lineManagerNumber) {
            try setManagers(of: plan.joining.map(\.entry) + changes.map(\.entry), in: organisation)
        }
        try endVisits(in: plan.leaving.map(\.known.membership.id), at: now)
        return StaffImport.Outcome(joined: plan.joining.count, changed: plan.changed.count, departed: plan.leaving.count)
    }

    private func insert(_ joiner: StaffImportPlan.Joiner, in organisation: Organisation.ID, ids: FreshIDs) throws {
        let entry = joiner.entry
        let fresh = ids.ids(for: entry.employeeNumber)
        if joiner.person == nil { try insert(entry.person(fresh.person)) }
        try insert(
            Membership(
                id: fresh.membership, organisationID: organisation, personID: joiner.person?.id ?? fresh.person, kind: .staff,
                employeeNumber: entry.employeeNumber, staffGroup: entry.staffGroup, role: entry.role, department: entry.department,
                commissioning: entry.commissioning, startsOn: entry.startsOn, endsOn: entry.endsOn, status: entry.status))
    }

    /// Columns that the file does not have stay as they are.
    private func update(_ change: StaffImportPlan.Change, columns: Set<StaffColumn>) throws {
        let (before, entry) = (change.known.membership, change.entry)
        try update(
            Membership(
                id: before.id, organisationID: before.organisationID, personID: before.personID, kind: before.kind,
                employeeNumber: before.employeeNumber, staffGroup: columns.contains(.staffGroup) ? entry.staffGroup : before.staffGroup,
                role: columns.contains(.role) ? entry.role : before.role,
                department: columns.contains(.department) ? entry.department : before.department,
                commissioning: Commissioning(
                    body: columns.contains(.commissioningBody) ? entry.commissioning.body : before.commissioning.body,
                    area: columns.contains(.area) ? entry.commissioning.area : before.commissioning.area),
                lineManagerID: before.lineManagerID, sponsorID: before.sponsorID, startsOn: entry.startsOn, endsOn: change.endsOn,
                status: columns.contains(.status) ? entry.status : before.status))
        guard !change.known.isShared else { return }
        let person = change.known.person
        let corrected = Person(
            id: person.id, firstName: entry.firstName, lastName: entry.lastName,
            knownAs: columns.contains(.knownAs) ? entry.knownAs : person.knownAs,
            workEmail: columns.contains(.workEmail) ? entry.workEmail?.text : person.workEmail)
        if corrected != person { try update(corrected) }
    }

    private func setManagers(of entries: [StaffEntry], in organisation: Organisation.ID) throws {
        let numbered: [NumberedRow] = try rows(
            """
            SELECT id, employee_number, line_manager_id FROM membership
            WHERE organisation_id = \(organisation) AND employee_number IS NOT NULL
            """)
        let members = Dictionary(numbered.map { ($0.employeeNumber, $0) }) { first, _ in first }
        for entry in entries {
            let manager = entry.lineManagerNumber.flatMap { members[$0]?.id }
            guard let member = members[entry.employeeNumber], member.lineManagerID != manager else { continue }
            try execute("UPDATE membership SET line_manager_id = \(manager) WHERE id = \(member.id)")
        }
    }
}

private struct NumberedRow: Decodable {
    let id: Membership.ID
    let employeeNumber: String
    let lineManagerID: Membership.ID?
}

extension StaffEntry {
    fileprivate func person(_ id: Person.ID) -> Person {
        Person(id: id, firstName: firstName, lastName: lastName, knownAs: knownAs, workEmail: workEmail?.text)
    }
}
