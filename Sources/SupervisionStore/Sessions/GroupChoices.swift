import SQLStorage
public import Supervision

/// Whom somebody can invite to a group: the members of one row of the matrix, or everybody for whom they plan.
public struct GroupChoices: Sendable {
    public let invitable: [Member]
    /// For each of them: whether they were asked what they need.
    public let adjustments: [Membership.ID: AdjustmentsAnswer]
    public let supervisors: [Member]
    public let edition: PolicyEdition
    /// The usual length in minutes: of the row where it states one.
    public let usualMinutes: Int
}

extension Store {
    /// - Parameter row: key of the matrix row whose members are offered; nil offers everybody for whom the actor plans.
    /// - Throws: ``NotFound`` for whoever can plan for nobody, and where there is no such row, ``NoPolicyAdopted``.
    public func groupChoices(ofRow row: String?, as actor: Actor, at now: Instant) async throws -> GroupChoices {
        let choices = try await planningChoices(as: actor, at: now)
        guard choices.plansForOthers else { throw NotFound() }
        let pack = choices.edition.pack
        let term = try row.map { key in
            guard let term = pack.matrix.rows.first(where: { $0.key == key }) else { throw NotFound() }
            return term
        }
        return try await look { db in
            let rules = try db.membershipRules(of: actor.organisationID)
            let invitable = choices.others.filter { member in
                term.map { rules[$0.key]?.holds(member.membership) ?? false } ?? true
            }
            return GroupChoices(
                invitable: invitable, adjustments: try db.adjustmentsAnswers(of: invitable.map(\.id)), supervisors: choices.supervisors,
                edition: choices.edition,
                usualMinutes: pack.plannedMinutes(.group, under: term?.format == .group ? term : nil) ?? 90)
        }
    }
}
