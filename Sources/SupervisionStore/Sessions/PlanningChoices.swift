import SQLStorage
public import Supervision

/// Whom somebody can bring together for a session, and under which policy.
public struct PlanningChoices: Sendable {
    public let supervisees: [Member]
    /// Those for whom the actor plans by their own part, oneself left out where one may plan for oneself only.
    let others: [Member]
    /// With whom the actor may plan a session of their own, where that is all they may plan for themselves.
    let ownSupervisors: OwnSupervisors
    /// Those who are nominated today.
    public let supervisors: [Member]
    public let edition: PolicyEdition

    /// Whether there is anybody but oneself to plan for.
    public var plansForOthers: Bool { !others.isEmpty }

    /// Those who can be chosen to supervise somebody.
    public func supervisors(for supervisee: Membership.ID) -> [Member] {
        (others.contains { $0.id == supervisee } ? supervisors : ownSupervisors.all).filter { $0.id != supervisee }
    }

    /// Who stands chosen where the actor plans for themselves: the only one who supervises them already, else the only one there is.
    public func ownSupervisor(of actor: Membership.ID) -> Membership.ID? {
        let offered = supervisors(for: actor)
        let known = offered.filter { offer in ownSupervisors.known.contains { $0.id == offer.id } }
        let likely = known.isEmpty ? offered : known
        return likely.count == 1 ? likely.first?.id : nil
    }
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
    /// Whether there is anybody for whom the actor can plan, be it oneself.
    public func canPlan(as actor: Actor, at now: Instant) async throws -> Bool {
        if try await canPlanForOthers(as: actor, at: now) { return true }
        let day = LondonTime.day(of: now)
        return try await look { db in try !ownSupervisors(of: actor, on: day, in: db).all.isEmpty }
    }

    /// Whether there is anybody else for whom the actor can plan.
    public func canPlanForOthers(as actor: Actor, at now: Instant) async throws -> Bool {
        if actor.isSafeguardingTeam || actor.holds(.administrator, .lineManager, .supervisor) { return true }
        let day = LondonTime.day(of: now)
        return try await look { db in
            try db.isMember(where: "\(Visible.plannable(by: actor)) AND \(current(on: day))")
        }
    }

    /// - Throws: ``NotFound`` for whoever can plan for nobody, ``NoPolicyAdopted``.
    public func planningChoices(as actor: Actor, at now: Instant) async throws -> PlanningChoices {
        let day = LondonTime.day(of: now)
        return try await look { db in
            let others = try db.members(where: "\(Visible.plannable(by: actor)) AND \(current(on: day))")
            let isOther = others.contains { $0.id == actor.membershipID }
            let own = isOther ? OwnSupervisors() : try ownSupervisors(of: actor, on: day, in: db)
            let oneself = own.all.isEmpty ? [] : try db.members(where: "membership.id = \(actor.membershipID)")
            guard !others.isEmpty || !own.all.isEmpty else { throw NotFound() }
            return PlanningChoices(
                supervisees: oneself + others, others: others, ownSupervisors: own,
                supervisors: try db.supervisors(offeredTo: actor, on: day),
                edition: try policyInForce(of: actor.organisationID, on: day, in: db))
        }
    }

    /// - Throws: ``NotFound`` for whoever may not plan for this person, ``NoPolicyAdopted``.
    public func planningSubject(_ id: Membership.ID, as actor: Actor, at now: Instant) async throws -> PlanningSubject {
        let day = LondonTime.day(of: now)
        return try await look { db in
            let member = try plannable(id, by: actor, on: day, in: db).member
            let pack = try policyInForce(of: actor.organisationID, on: day, in: db).pack
            let rules = try db.membershipRules(of: actor.organisationID)
            let agreed = try db.agreedTerms(between: actor.membershipID, and: id, on: day, heldUnder: shelf)
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
