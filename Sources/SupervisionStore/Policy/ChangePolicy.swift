import SQLStorage
public import Supervision

/// Another edition is in force on the day from which it was to hold than the one that was shown.
public struct EditionChanged: Error, Hashable, Sendable {}

/// What stands in the way of single settings.
public struct SettingsRefused: Error, Sendable {
    /// By the key of the setting.
    public let clauses: [String: [Clause]]
}

private struct NextEditionRow: Decodable { let id: PolicyEdition.ID }

extension Store {
    /// The edition of which the owner changes what organisations vary.
    /// - Throws: ``NotFound`` for everybody but the owner, ``NoPolicyAdopted``.
    public func policyToSettle(as actor: Actor, on day: CivilDate) async throws -> PolicyEdition {
        try await look { db in
            _ = try Access.grant(.settlePolicy(actor.organisationID), to: actor)
            return try policyInForce(of: actor.organisationID, on: day, in: db)
        }
    }

    /// An edition that the owner was shown, in force still or not; nil where the organisation has none of that identifier.
    /// - Throws: ``NotFound`` for everybody but the owner.
    public func policyShown(_ id: PolicyEdition.ID, as actor: Actor) async throws -> PolicyEdition? {
        try await look { db in
            _ = try Access.grant(.settlePolicy(actor.organisationID), to: actor)
            guard let row = try db.editionRow(id), row.organisationID == actor.organisationID else { return nil }
            return try shelf.edition(id, in: db)
        }
    }

    /// The edition that begins next after a day and waits for it already; nil where there is none.
    /// - Throws: ``NotFound`` for everybody but the owner.
    public func policyToFollow(_ day: CivilDate, as actor: Actor) async throws -> PolicyEdition? {
        try await look { db in
            _ = try Access.grant(.settlePolicy(actor.organisationID), to: actor)
            let next: NextEditionRow? = try db.row(
                """
                SELECT id FROM policy_edition WHERE organisation_id = \(actor.organisationID) AND starts_on > \(day)
                ORDER BY starts_on, adopted_at DESC LIMIT 1
                """)
            return try next.map { try shelf.edition($0.id, in: db) }
        }
    }

    /// Makes a new edition of the policy, of the same document, in which the owner sets these in place of what it says. What was made
    /// before stays under its own edition. The same edition twice is one.
    /// - Parameters:
    ///   - changes: all that differs from the document, not only what is new.
    ///   - base: the edition that was shown.
    /// - Throws: ``NotFound`` for everybody but the owner, ``NoPolicyAdopted``, ``Refusal`` for the day, ``SettingsRefused``,
    ///   ``EditionChanged``.
    public func changePolicy(
        _ changes: [OwnersChange], as id: PolicyEdition.ID, over base: PolicyEdition.ID, from day: CivilDate, by actor: Actor,
        at now: Instant
    ) async throws {
        try await change { db in
            _ = try Access.grant(.settlePolicy(actor.organisationID), to: actor)
            let entry = LogEntry(.policyChanged, id, by: actor, as: "headOfSafeguarding", at: now)
            if let made = try db.editionRow(id) {
                guard made.organisationID == actor.organisationID else { throw NotFound() }
                return ((), entry)
            }
            let edition = try policyInForce(of: actor.organisationID, on: day, in: db)
            guard edition.id == base else { throw EditionChanged() }
            try OwnersRules.beginning.require(of: (day, LondonTime.day(of: now)), under: edition.pack)
            try refuse(changes, of: edition.document)
            try db.execute(
                """
                INSERT INTO policy_edition (id, organisation_id, pack_key, version, content, digest, is_overlay, laid_over, starts_on,
                    adopted_at)
                SELECT \(id), organisation_id, pack_key, version, content, digest, is_overlay, laid_over, \(day), \(now)
                FROM policy_edition WHERE id = \(base)
                """)
            try db.insert(changes, in: id)
            return ((), entry)
        }
    }

    private func refuse(_ changes: [OwnersChange], of document: PolicyPack) throws {
        let refused = document.refusals(of: changes)
        guard refused.isEmpty else { throw SettingsRefused(clauses: refused) }
    }
}
