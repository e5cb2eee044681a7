import SQLStorage
public import Supervision

extension Store {
    /// Corrects what is written of somebody. Whoever's last day is over is out at once.
    ///
    /// Name and address of a person whom another organisation knows too are not one organisation's to change.
    /// - Throws: ``NotFound``, ``Refusal``, ``WorkEmailTaken``.
    public func correct(_ id: Membership.ID, to details: MemberDetails, as actor: Actor, at now: Instant) async throws {
        try await change { db in
            let (member, _) = try db.member(id, for: Access.Act.manageMember, by: actor)
            let before = member.membership
            let unmet = before.kind == .staff ? [] : PeopleRules.adding.unmet(by: AddedPerson(id: id, kind: before.kind, details: details))
            guard unmet.isEmpty else { throw Refusal(unmet) }
            try db.expectColleagues([details.sponsorID, details.lineManagerID], of: actor)
            try db.expectNoCircle(from: id, under: details.lineManagerID)
            let after = Membership(
                id: id, organisationID: before.organisationID, personID: before.personID, kind: before.kind,
                employeeNumber: before.employeeNumber, staffGroup: details.staffGroup, role: details.role, department: details.department,
                commissioning: details.commissioning, lineManagerID: details.lineManagerID, sponsorID: details.sponsorID,
                startsOn: details.startsOn, endsOn: details.endsOn,
                status: before.status)
            try db.update(after)
            try db.correct(member.person, to: details, in: before.organisationID)
            if after.state(on: LondonTime.day(of: now)) == .left { try db.endVisits(in: [id], at: now) }
            return ((), LogEntry(.memberChanged, id, by: actor, as: "administrator", at: now))
        }
    }

    /// Ends whatever somebody has open here, on whichever device.
    /// - Throws: ``NotFound``.
    public func endVisits(of id: Membership.ID, as actor: Actor, at now: Instant) async throws {
        try await change { db in
            let (member, _) = try db.member(id, for: Access.Act.manageMember, by: actor)
            try db.endVisits(in: [member.id], at: now)
            return ((), LogEntry(.visitEnded, id, by: actor, as: "administrator", at: now))
        }
    }
}

private struct ManagerRow: Decodable { let lineManagerID: Membership.ID? }

extension ReadTransaction {
    /// - Throws: ``Refusal`` where going up from the manager leads back to the member.
    fileprivate func expectNoCircle(from id: Membership.ID, under manager: Membership.ID?) throws {
        var seen: Set<Membership.ID> = []
        var next = manager
        while let current = next, seen.insert(current).inserted {
            if current == id { throw Refusal(.nobodyManagesThemselves) }
            let row: ManagerRow? = try row("SELECT line_manager_id FROM membership WHERE id = \(current)")
            next = row?.lineManagerID
        }
    }
}

extension WriteTransaction {
    fileprivate func correct(_ person: Person, to details: MemberDetails, in organisation: Organisation.ID) throws {
        let corrected = Person(
            id: person.id, firstName: details.firstName, lastName: details.lastName, knownAs: details.knownAs,
            workEmail: details.workEmail?.text)
        guard corrected != person else { return }
        guard try !isShared(person.id, beyond: organisation) else { throw Refusal(.identityIsOnesOwn) }
        if let holder = try details.workEmail.flatMap({ try self.person(workEmail: $0) }), holder.id != person.id { throw WorkEmailTaken() }
        try update(corrected)
    }
}
