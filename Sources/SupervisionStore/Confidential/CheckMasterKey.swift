public import Foundation
import SQLStorage
import Supervision

/// The master key is not the one under which this database was sealed.
public struct WrongMasterKey: Error, Sendable, CustomStringConvertible {
    public let description =
        "This master key is not the one that the database was sealed with: name the right file in CORNERSTONE_MASTER_KEY_FILE."
}

private struct WrappedKeyRow: Decodable {
    let id: Organisation.ID
    let wrappedKey: Data
}

extension Store {
    /// Before anything is served: whether what is sealed will open.
    /// - Throws: ``WrongMasterKey``.
    public func checkMasterKey() async throws {
        let keys: [WrappedKeyRow] = try await look { db in try db.rows("SELECT id, wrapped_key FROM organisation") }
        guard keys.allSatisfy({ vault.opens(organisationKey: $0.wrappedKey, of: $0.id) }) else { throw WrongMasterKey() }
    }
}

extension Store {
    /// For the forms of the website: 32 bytes derived from the master key, so that every node of an installation has the same.
    public var formKey: Data { vault.derivedKey(for: "forms") }
}
