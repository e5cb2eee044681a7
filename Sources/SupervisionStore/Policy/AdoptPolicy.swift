import Foundation
import PolicyPacks
import SQLStorage
public import Supervision

extension Store {
    /// Adopts a pack for an organisation from a day on: the file's bytes become an edition that never changes.
    ///
    /// What was planned, agreed or written under an earlier edition stays under it. An overlay is laid over the edition in force on its
    /// first day, and the two are one edition from then on; another base adopted later stands without it.
    /// - Throws: `PackFaults` naming each line, ``UnknownOrganisation``, ``NoPolicyAdopted`` for an overlay with nothing under it.
    public func adopt(
        pack bytes: [UInt8], file: String, for code: String, from day: CivilDate, asOverlay isOverlay: Bool, at now: Instant
    ) async throws -> PolicyEdition {
        let id = PolicyEdition.ID()
        return try await change { db in
            guard let organisation = try db.organisations(where: "code = \(code)").first else { throw UnknownOrganisation(code: code) }
            let below = isOverlay ? try db.editionID(of: organisation.id, on: day) : nil
            if isOverlay, below == nil { throw NoPolicyAdopted() }
            let pack = try PolicyPackReader.read(bytes, file: file, over: try db.layers(of: below))
            let content = Data(bytes)
            try db.execute(
                """
                INSERT INTO policy_edition (id, organisation_id, pack_key, version, content, digest, is_overlay, laid_over, starts_on,
                    adopted_at)
                VALUES (\(id), \(organisation.id), \(pack.key), \(pack.version), \(content), \(Digest(of: content)), \(isOverlay), \(below),
                    \(day), \(now))
                """)
            let edition = PolicyEdition(id: id, organisationID: organisation.id, pack: pack, from: day)
            return (edition, LogEntry(.policyAdopted, id.text, organisation: organisation.id, role: "command", at: now))
        }
    }
}

/// No organisation has that code.
public struct UnknownOrganisation: Error, Sendable, CustomStringConvertible {
    public let code: String

    public var description: String { "There is no organisation with the code \(code): add it with `cornerstone organisation add`." }
}
