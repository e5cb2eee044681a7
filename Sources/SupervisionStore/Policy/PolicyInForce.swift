import SQLStorage
public import Supervision

extension Store {
    /// The edition that governs what an organisation does on a day.
    /// - Throws: ``NoPolicyAdopted`` where it has adopted none yet.
    public func policyInForce(for actor: Actor, on day: CivilDate) async throws -> PolicyEdition {
        try await look { db in
            _ = try Access.grant(.seePolicy(actor.organisationID), to: actor)
            return try policyInForce(of: actor.organisationID, on: day, in: db)
        }
    }

    /// The same by an organisation's code, for commands; nil where there is none, of the code or in force.
    public func policyInForce(of code: String, on day: CivilDate) async throws -> PolicyEdition? {
        try await look { db in
            guard let organisation = try db.organisations(where: "code = \(code)").first else { return nil }
            return try db.editionID(of: organisation.id, on: day).map { try shelf.edition($0, in: db) }
        }
    }

    func policyInForce(of organisation: Organisation.ID, on day: CivilDate, in db: any ReadTransaction) throws -> PolicyEdition {
        guard let id = try db.editionID(of: organisation, on: day) else { throw NoPolicyAdopted() }
        return try shelf.edition(id, in: db)
    }
}

/// Nothing can be planned, and no overlay laid over anything, before a policy is adopted.
public struct NoPolicyAdopted: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String { "No policy is in force on that day: put one in force with `cornerstone policy adopt` first." }
}
