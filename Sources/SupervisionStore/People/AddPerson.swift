import SQLStorage
public import Supervision

/// The work e-mail is somebody else's.
public struct WorkEmailTaken: Error, Hashable, Sendable {}

extension Store {
    /// Adds somebody who is in no staff file. Whoever signs in with that work e-mail already, here or in another organisation, gets one
    /// more membership and stays who they are; nobody is told which of both it was.
    /// - Throws: ``NotFound``, ``Refusal``, ``WorkEmailTaken`` where the address is that of somebody with another family name.
    public func add(_ added: AddedPerson, as actor: Actor, at now: Instant) async throws -> Membership.ID {
        let personID = Person.ID()
        return try await change { db in
            _ = try Access.grant(.manageStaff(actor.organisationID), to: actor)
            let entry = LogEntry(.personAdded, added.id, by: actor, as: "administrator", at: now)
            if let present = try db.member(added.id) {
                guard present.membership.organisationID == actor.organisationID else { throw NotFound() }
                return (added.id, entry)
            }
            let unmet = PeopleRules.adding.unmet(by: added)
            guard unmet.isEmpty else { throw Refusal(unmet) }
            let details = added.details
            try db.expectColleagues([details.sponsorID, details.lineManagerID], of: actor)
            let person = try db.personToBe(details, orElse: personID)
            try db.insert(
                Membership(
                    id: added.id, organisationID: actor.organisationID, personID: person, kind: added.kind, staffGroup: details.staffGroup,
                    role: details.role, department: details.department, commissioning: details.commissioning,
                    lineManagerID: details.lineManagerID, sponsorID: details.sponsorID, startsOn: details.startsOn, endsOn: details.endsOn))
            return (added.id, entry)
        }
    }
}

extension ReadTransaction {
    /// - Throws: ``NotFound`` where one of them is no member of the actor's organisation.
    func expectColleagues(_ ids: [Membership.ID?], of actor: Actor) throws {
        for id in ids.compactMap(\.self) {
            guard try member(id)?.membership.organisationID == actor.organisationID else { throw NotFound() }
        }
    }
}

extension WriteTransaction {
    /// The person who has that address, or a new one.
    fileprivate func personToBe(_ details: MemberDetails, orElse id: Person.ID) throws -> Person.ID {
        if let known = try details.workEmail.flatMap({ try person(workEmail: $0) }) {
            guard FoldedName(known.lastName) == FoldedName(details.lastName) else { throw WorkEmailTaken() }
            return known.id
        }
        try insert(
            Person(
                id: id, firstName: details.firstName, lastName: details.lastName, knownAs: details.knownAs,
                workEmail: details.workEmail?.text))
        return id
    }
}
