import SQLStorage
public import Supervision

/// An organisation has that code already.
public struct CodeTaken: Error, Hashable, Sendable, CustomStringConvertible {
    public let code: String

    public var description: String { "There is an organisation with the code \(code) already." }
}

extension Store {
    /// Adds an organisation with a key of its own for what is confidential in it.
    /// - Parameter isDemo: whether its people are made up, so that their known passphrases may work.
    /// - Throws: ``CodeTaken``.
    public func add(_ organisation: Organisation, isDemo: Bool = false, at now: Instant) async throws {
        let key = try vault.newOrganisationKey(for: organisation.id)
        try await change { db in
            guard try db.organisations(where: "code = \(organisation.code)").isEmpty else { throw CodeTaken(code: organisation.code) }
            try db.execute(
                """
                INSERT INTO organisation (id, code, name, nation, year_start_month, wrapped_key, is_demo)
                VALUES (\(organisation.id), \(organisation.code), \(organisation.name), \(organisation.nation.rawValue),
                    \(organisation.yearStartMonth), \(key), \(isDemo))
                """)
            return ((), LogEntry(.organisationAdded, organisation.id.text, organisation: organisation.id, role: "command", at: now))
        }
    }

    /// - Throws: ``UnknownOrganisation``.
    public func organisation(code: String) async throws -> Organisation {
        try await look { db in
            guard let organisation = try db.organisations(where: "code = \(code)").first else { throw UnknownOrganisation(code: code) }
            return organisation
        }
    }
}
