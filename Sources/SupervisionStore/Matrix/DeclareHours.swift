import SQLStorage
public import Supervision

/// Who can declare hours for what, and what is declared.
public struct DeclaringChoices: Sendable {
    /// The nominated for whom the actor may declare hours, by name.
    public let people: [Member]
    /// As the matrix names who supervises.
    public let supervisors: [String]
    /// Of those people.
    public let declared: [DeclaredHours]
    /// Whether the actor declares for others too.
    public let isForOthers: Bool
}

extension Store {
    /// - Throws: ``NotFound`` for whoever declares for nobody, ``NoPolicyAdopted``.
    public func declaringChoices(as actor: Actor, at now: Instant) async throws -> DeclaringChoices {
        let day = LondonTime.day(of: now)
        return try await look { db in
            let people = try db.nominatedSupervisors(of: actor.organisationID, on: day).filter {
                Access.allows(.declareHours(of: $0.id, actor.organisationID), to: actor)
            }
            let isForOthers = Access.allows(.manageMatrix(actor.organisationID), to: actor)
            guard isForOthers || !people.isEmpty else { throw NotFound() }
            let ids = Set(people.map(\.id))
            return DeclaringChoices(
                people: people, supervisors: try policyInForce(of: actor.organisationID, on: day, in: db).pack.matrix.supervisors,
                declared: try db.declaredHours(in: actor.organisationID).filter { ids.contains($0.membershipID) },
                isForOthers: isForOthers)
        }
    }

    /// What somebody can give in a year takes the place of what was declared before.
    /// - Throws: ``NotFound``, also for whoever is not nominated and for a supervisor whom the matrix does not name;
    ///   ``NoPolicyAdopted``.
    public func declare(_ hours: DeclaredHours, as actor: Actor, at now: Instant) async throws {
        let day = LondonTime.day(of: now)
        try await change { db in
            _ = try Access.grant(.declareHours(of: hours.membershipID, actor.organisationID), to: actor)
            let supervisors = try policyInForce(of: actor.organisationID, on: day, in: db).pack.matrix.supervisors
            guard supervisors.contains(hours.supervisor),
                try db.nominatedSupervisors(of: actor.organisationID, on: day).contains(where: { $0.id == hours.membershipID })
            else { throw NotFound() }
            try db.execute(
                """
                INSERT INTO declared_hours (organisation_id, supervisor, membership_id, minutes, declared_by, at)
                VALUES (\(actor.organisationID), \(hours.supervisor), \(hours.membershipID), \(hours.minutes), \(actor.membershipID), \(now))
                ON CONFLICT (organisation_id, supervisor, membership_id)
                    DO UPDATE SET minutes = excluded.minutes, declared_by = excluded.declared_by, at = excluded.at
                """)
            return ((), LogEntry(.hoursDeclared, hours.membershipID, by: actor, at: now))
        }
    }
}
