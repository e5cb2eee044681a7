import SQLStorage
public import Supervision

/// Whom somebody can bring together for a session, and under which policy.
public struct PlanningChoices: Sendable {
    public let supervisees: [Member]
    /// Those who are nominated today.
    public let supervisors: [Member]
    public let edition: PolicyEdition
}

/// What is known of a supervisee before a time and a place are proposed.
public struct PlanningSubject: Sendable {
    public let supervisee: Member
    public let adjustments: AdjustmentsAnswer
    /// The usual length in minutes: of the supervisee's own row of the matrix where it states one.
    public let usualMinutes: Int
    /// What the actor, as the supervisor, agreed with the supervisee; nil for whoever else plans.
    public let agreed: PairTerms?
}

extension Store {
    /// Whether there is anybody for whom the actor can plan.
    public func canPlan(as actor: Actor, at now: Instant) async throws -> Bool {
        if actor.isSafeguardingTeam || actor.holds(.administrator, .lineManager, .supervisor) { return true }
        return try await look { db in try db.isMember(where: "\(Visible.plannable(by: actor)) AND \(current(on: LondonTime.day(of: now)))")
        }
    }

    /// - Throws: ``NotFound`` for whoever can plan for nobody, ``NoPolicyAdopted``.
    public func planningChoices(as actor: Actor, at now: Instant) async throws -> PlanningChoices {
        let day = LondonTime.day(of: now)
        return try await look { db in
            let supervisees = try db.members(where: "\(Visible.plannable(by: actor)) AND \(current(on: day))")
            guard !supervisees.isEmpty else { throw NotFound() }
            return PlanningChoices(
                supervisees: supervisees, supervisors: try db.supervisors(offeredTo: actor, on: day),
                edition: try policyInForce(of: actor.organisationID, on: day, in: db))
        }
    }

    /// - Throws: ``NotFound`` for whoever may not plan for this person, ``NoPolicyAdopted``.
    public func planningSubject(_ id: Membership.ID, as actor: Actor, at now: Instant) async throws -> PlanningSubject {
        let day = LondonTime.day(of: now)
        return try await look { db in
            let (member, _) = try db.member(id, for: Access.Act.planFor, by: actor)
            let pack = try policyInForce(of: actor.organisationID, on: day, in: db).pack
            let rules = try db.membershipRules(of: actor.organisationID)
            let agreed = try db.agreedTerms(between: actor.membershipID, and: id)
            return PlanningSubject(
                supervisee: member, adjustments: try db.adjustmentsAnswer(of: id),
                usualMinutes: agreed?.terms.minutes ?? pack.plannedMinutes(
                    .individual,
                    under: pack.matrix.rows.first {
                        $0.format == .individual && rules[$0.key]?.holds(member.membership) == true
                    }) ?? 60, agreed: agreed)
        }
    }

    private func current(on day: CivilDate) -> SQL {
        "membership.starts_on <= \(day) AND (membership.ends_on IS NULL OR membership.ends_on >= \(day))"
    }
}

extension ReadTransaction {
    /// Whom the actor can choose to lead a session: a guest has no choice among the organisation's people.
    func supervisors(offeredTo actor: Actor, on day: CivilDate) throws -> [Member] {
        try nominatedSupervisors(of: actor.organisationID, on: day).filter { !actor.isGuest || $0.id == actor.membershipID }
    }

    func isMember(where condition: SQL) throws -> Bool { try !members(where: condition, limit: 1).isEmpty }

    func nominatedSupervisors(of organisation: Organisation.ID, on day: CivilDate) throws -> [Member] {
        let nominations = Role.allCases.filter(\.isNomination).map(\.rawValue)
        return try members(
            where: """
                membership.organisation_id = \(organisation)
                    AND membership.starts_on <= \(day) AND (membership.ends_on IS NULL OR membership.ends_on >= \(day))
                    AND EXISTS (SELECT 1 FROM role_assignment AS nomination
                        WHERE nomination.membership_id = membership.id AND nomination.role IN \(nominations)
                            AND nomination.starts_on <= \(day) AND (nomination.ends_on IS NULL OR nomination.ends_on >= \(day)))
                """)
    }
}
