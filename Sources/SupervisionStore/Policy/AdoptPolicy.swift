import Foundation
import PolicyPacks
import SQLStorage
public import Supervision

extension Store {
    /// Adopts a pack for an organisation from a day on: the file's bytes become an edition that never changes.
    ///
    /// What was planned, agreed or written under an earlier edition stays under it. An overlay is laid over the edition in force on its
    /// first day, and the two are one edition from then on, with what the owner had set as far as both allow it; another base adopted later
    /// stands without either.
    /// - Throws: `PackFaults` naming each line, ``UnknownOrganisation``, ``NoPolicyAdopted`` for an overlay with nothing under it,
    ///   ``AdoptedBackwards`` where a record was signed on a later day than the first.
    public func adopt(
        pack bytes: [UInt8], file: String, for code: String, from day: CivilDate, asOverlay isOverlay: Bool, at now: Instant
    ) async throws -> PolicyEdition {
        let id = PolicyEdition.ID()
        return try await change { db in
            guard let organisation = try db.organisations(where: "code = \(code)").first else { throw UnknownOrganisation(code: code) }
            let below = isOverlay ? try db.editionID(of: organisation.id, on: day) : nil
            if isOverlay, below == nil { throw NoPolicyAdopted() }
            if let signed = try db.lastSigned(in: organisation.id), day < signed { throw AdoptedBackwards(signed: signed) }
            let pack = try PolicyPackReader.read(bytes, file: file, over: try db.layers(of: below))
            let content = Data(bytes)
            try db.execute(
                """
                INSERT INTO policy_edition (id, organisation_id, pack_key, version, content, digest, is_overlay, laid_over, starts_on,
                    adopted_at)
                VALUES (\(id), \(organisation.id), \(pack.key), \(pack.version), \(content), \(Digest(of: content)), \(isOverlay), \(below),
                    \(day), \(now))
                """)
            let changes = try db.keepOwnersChanges(of: below, in: id, over: pack)
            let edition = PolicyEdition(id: id, organisationID: organisation.id, pack: pack, from: day, changes: changes)
            return (edition, LogEntry(.policyAdopted, id.text, organisation: organisation.id, role: "command", at: now))
        }
    }
}

/// No organisation has that code.
public struct UnknownOrganisation: Error, Sendable, CustomStringConvertible {
    public let code: String

    public var description: String { "There is no organisation with the code \(code): add it with `cornerstone organisation add`." }
}

/// A policy would have been in force before records that are signed under another.
public struct AdoptedBackwards: Error, Hashable, Sendable, CustomStringConvertible {
    /// The day on which the last record was signed.
    public let signed: CivilDate

    public var description: String {
        let day = ShownTime.shortDate(signed)
        return "A record was signed on \(day) under the policy that was in force: let this one begin on \(day) or later."
    }
}

private struct SignedAtRow: Decodable { let at: Instant }

extension ReadTransaction {
    /// The day on which a record of the organisation was last signed; nil where none is.
    fileprivate func lastSigned(in organisation: Organisation.ID) throws -> CivilDate? {
        let last: SignedAtRow? = try row(
            """
            SELECT signature.at FROM signature JOIN record ON record.id = signature.subject_id
            WHERE signature.subject = 'record' AND record.organisation_id = \(organisation) ORDER BY signature.at DESC LIMIT 1
            """)
        return last.map { LondonTime.day(of: $0.at) }
    }
}
