import SQLStorage
public import Supervision

/// The person holds that role already in some of those days.
public struct RoleAlreadyHeld: Error, Hashable, Sendable {}

extension Store {
    /// Gives somebody a role from a day on. The identifier comes with the form, so that sending it twice has one effect.
    /// - Throws: ``NotFound``, ``Refusal`` where it is for oneself, ``RoleAlreadyHeld``.
    public func assign(_ assignment: RoleAssignment, as actor: Actor, at now: Instant) async throws {
        try await change { db in
            try db.expectAnother(assignment.membershipID, than: actor)
            let entry = LogEntry(.roleAssigned, assignment.id, by: actor, as: "administrator", at: now)
            let held = try db.roleAssignments(of: assignment.membershipID)
            if held.contains(where: { $0.id == assignment.id }) { return ((), entry) }
            if held.contains(where: { $0.role == assignment.role && $0.overlaps(assignment) }) { throw RoleAlreadyHeld() }
            try db.expectGuestsToSuperviseOnly(assignment, beside: held)
            try db.insert(assignment, in: actor.organisationID, by: actor.membershipID)
            return ((), entry)
        }
    }

    /// Ends a role with a day; with the day before it began it has never been held.
    /// - Throws: ``NotFound``, ``Refusal`` where it is one's own.
    public func endRole(_ id: RoleAssignment.ID, on lastDay: CivilDate, as actor: Actor, at now: Instant) async throws {
        try await change { db in
            guard let held = try db.roleAssignments(where: "id = \(id)").first else { throw NotFound() }
            try db.expectAnother(held.membershipID, than: actor)
            try db.execute("UPDATE role_assignment SET ends_on = \(max(lastDay, held.startsOn.adding(days: -1))) WHERE id = \(id)")
            return ((), LogEntry(.roleEnded, id, by: actor, as: "administrator", at: now))
        }
    }
}

private struct RoleRow: Decodable {
    let id: RoleAssignment.ID
    let membershipID: Membership.ID
    let role: Role
    let startsOn: CivilDate
    let endsOn: CivilDate?
    let organisation: String?
    let isOtherArea: Bool?

    var origin: NominationOrigin? {
        guard let organisation, let isOtherArea else { return nil }
        return NominationOrigin(organisation: organisation, isOtherArea: isOtherArea)
    }
}

extension ReadTransaction {
    func roleAssignments(of membership: Membership.ID) throws -> [RoleAssignment] {
        try roleAssignments(where: "membership_id = \(membership)")
    }

    func roleAssignments(where condition: SQL) throws -> [RoleAssignment] {
        let found: [RoleRow] = try rows(
            """
            SELECT id, membership_id, role, starts_on, ends_on, origin.organisation, origin.is_other_area
            FROM role_assignment LEFT JOIN nomination_origin AS origin ON origin.role_assignment_id = role_assignment.id
            WHERE \(condition) ORDER BY starts_on DESC, id
            """)
        return found.map {
            RoleAssignment(
                id: $0.id, membershipID: $0.membershipID, role: $0.role, startsOn: $0.startsOn, endsOn: $0.endsOn, origin: $0.origin)
        }
    }

    /// Whoever comes from another organisation is here from outside the staff list, and for nothing but supervising.
    /// - Throws: ``Refusal``.
    fileprivate func expectGuestsToSuperviseOnly(_ assignment: RoleAssignment, beside held: [RoleAssignment]) throws {
        let comesFromOutside = ([assignment] + held.filter { $0.overlaps(assignment) }).contains { $0.origin != nil }
        guard comesFromOutside else { return }
        let isGuest =
            try member(assignment.membershipID)?.membership.kind != .staff
            && (held.filter { $0.overlaps(assignment) } + [assignment]).allSatisfy { $0.role == .externalSupervisor }
        if !isGuest { throw Refusal(.outsidersSupervise) }
    }

    /// Roles are given and taken by somebody else: in another of one's own memberships one is still oneself.
    fileprivate func expectAnother(_ id: Membership.ID, than actor: Actor) throws {
        let (member, _) = try member(id, for: Access.Act.manageMember, by: actor)
        guard member.person.id != actor.personID else { throw Refusal(.nobodyAssignsOwnRole) }
    }
}

extension WriteTransaction {
    func insert(_ assignment: RoleAssignment, in organisation: Organisation.ID, by assigner: Membership.ID?) throws {
        try execute(
            """
            INSERT INTO role_assignment (id, organisation_id, membership_id, role, starts_on, ends_on, assigned_by)
            VALUES (\(assignment.id), \(organisation), \(assignment.membershipID), \(assignment.role.rawValue), \(assignment.startsOn),
                \(assignment.endsOn), \(assigner))
            """)
        guard let origin = assignment.origin else { return }
        try execute(
            """
            INSERT INTO nomination_origin (role_assignment_id, organisation, is_other_area)
            VALUES (\(assignment.id), \(origin.organisation), \(origin.isOtherArea))
            """)
    }
}

extension RoleAssignment {
    fileprivate func overlaps(_ other: RoleAssignment) -> Bool {
        let beginsBeforeOtherEnds = other.endsOn.map { startsOn <= $0 } ?? true
        let endsAfterOtherBegins = endsOn.map { other.startsOn <= $0 } ?? true
        return beginsBeforeOtherEnds && endsAfterOtherBegins && startsOn <= endsOn ?? startsOn
    }
}
