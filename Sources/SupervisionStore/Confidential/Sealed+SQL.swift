import Foundation
import SQLStorage
import Supervision

private struct OrganisationKeyRow: Decodable { let wrappedKey: Data }

private struct SealedRow: Decodable {
    let wrappedKey: Data
    let sealed: Data
}

extension ReadTransaction {
    func organisationKey(of organisation: Organisation.ID) throws -> Data {
        guard let found: OrganisationKeyRow = try row("SELECT wrapped_key FROM organisation WHERE id = \(organisation)") else {
            throw NotFound()
        }
        return found.wrappedKey
    }

    /// The sealed bytes; they stay closed without a grant.
    func sealedDocument(at place: Place) throws -> SealedDocument? {
        let found: SealedRow? = try row(
            """
            SELECT wrapped_key, sealed FROM \(place.table)
            WHERE subject = \(place.subject.rawValue) AND subject_id = \(place.subjectID) AND version = \(place.version)
                AND organisation_id = \(place.organisationID)
            """)
        return found.map { SealedDocument(place: place, wrappedKey: $0.wrappedKey, sealed: $0.sealed) }
    }
}

extension WriteTransaction {
    func insert(_ document: SealedDocument) throws {
        try execute(
            """
            INSERT INTO \(document.place.table) (subject, subject_id, version, organisation_id, wrapped_key, sealed)
            VALUES (\(document.place.subject.rawValue), \(document.place.subjectID), \(document.place.version),
                \(document.place.organisationID), \(document.wrappedKey), \(document.sealed))
            """)
    }

    /// Removes earlier savings of a draft: what was never sent is nobody's record.
    func deleteDrafts(before place: Place) throws {
        try execute(
            """
            DELETE FROM draft_document
            WHERE subject = \(place.subject.rawValue) AND subject_id = \(place.subjectID) AND version < \(place.version)
                AND organisation_id = \(place.organisationID)
            """)
    }
}

extension Store {
    func seal(_ words: Confidential, at place: Place, with grant: Grant, in db: any WriteTransaction) throws {
        let key = try db.organisationKey(of: place.organisationID)
        try db.insert(vault.seal(words, at: place, organisationKey: key, with: grant))
    }

    func seal(_ bytes: Data, at place: Place, in db: any WriteTransaction) throws {
        let key = try db.organisationKey(of: place.organisationID)
        try db.insert(vault.seal(bytes, at: place, organisationKey: key))
    }

    func bytes(at place: Place, with grant: Grant, in db: any ReadTransaction) throws -> Data? {
        guard let document = try db.sealedDocument(at: place) else { return nil }
        return try vault.bytes(of: document, organisationKey: try db.organisationKey(of: place.organisationID), with: grant)
    }
}

extension Place {
    /// What was sent, signed or said stands for ever; a draft is written over.
    fileprivate var table: SQL { subject.isDraft ? "draft_document" : "sealed_document" }
}
