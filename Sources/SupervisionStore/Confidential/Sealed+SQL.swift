import Foundation
import SQLStorage
import Supervision

private struct OrganisationKeyRow: Decodable { let wrappedKey: Data }

private struct SealedRow: Decodable {
    let subjectID: String
    let wrappedKey: Data
    let sealed: Data
    let organisationKey: Data
}

/// Sealed bytes with the key of their organisation, which is wrapped too.
struct SealedInOrganisation {
    let document: SealedDocument
    let organisationKey: Data
}

extension ReadTransaction {
    func organisationKey(of organisation: Organisation.ID) throws -> Data {
        guard let found: OrganisationKeyRow = try row("SELECT wrapped_key FROM organisation WHERE id = \(organisation)") else {
            throw NotFound()
        }
        return found.wrappedKey
    }

    /// The sealed bytes at places of one kind, version and organisation; they stay closed without a grant.
    func sealedDocuments(at places: [Place]) throws -> [Place: SealedInOrganisation] {
        guard let first = places.first else { return [:] }
        let found: [SealedRow] = try rows(
            """
            SELECT document.subject_id, document.wrapped_key, document.sealed, organisation.wrapped_key AS organisation_key
            FROM \(first.table) AS document JOIN organisation ON organisation.id = document.organisation_id
            WHERE document.subject = \(first.subject.rawValue) AND document.subject_id IN \(places.map(\.subjectID))
                AND document.version = \(first.version) AND document.organisation_id = \(first.organisationID)
            """)
        let known = Dictionary(found.map { ($0.subjectID, $0) }, uniquingKeysWith: { first, _ in first })
        return Dictionary(
            places.compactMap { place in
                known[place.subjectID].map { row in
                    let document = SealedDocument(place: place, wrappedKey: row.wrappedKey, sealed: row.sealed)
                    return (place, SealedInOrganisation(document: document, organisationKey: row.organisationKey))
                }
            }, uniquingKeysWith: { first, _ in first })
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
        try db.sealedDocuments(at: [place])[place].map {
            try vault.bytes(of: $0.document, organisationKey: $0.organisationKey, with: grant)
        }
    }

    /// The words of several things of one kind, by what they belong to.
    func words<Thing>(
        _ subject: Place.Subject, of ids: [Identifier<Thing>], in organisation: Organisation.ID, with grant: Grant,
        in db: any ReadTransaction
    ) throws -> [Identifier<Thing>: String] {
        let places = Dictionary(ids.map { ($0, Place(subject, $0, in: organisation)) }, uniquingKeysWith: { first, _ in first })
        let found = try db.sealedDocuments(at: Array(places.values))
        return try places.compactMapValues { place in
            try found[place].map {
                OpenedWords(bytes: try vault.bytes(of: $0.document, organisationKey: $0.organisationKey, with: grant), grant: grant).text
            }
        }
    }
}

extension Place {
    /// What was sent, signed or said stands for ever; a draft is written over.
    fileprivate var table: SQL { subject.isDraft ? "draft_document" : "sealed_document" }
}
