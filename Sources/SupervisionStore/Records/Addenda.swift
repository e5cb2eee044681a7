import Foundation
import SQLStorage
public import Supervision

extension Store {
    /// Adds to a signed record; its author signs with that, the other party later. The record itself stands.
    /// - Parameter id: from the form, so that sending it twice has one effect.
    /// - Throws: ``NotFound``, ``Refusal``, ``WrongPassphrase``, ``TooManyTries``.
    public func add(
        _ words: Confidential, id: Addendum.ID, to recordID: SupervisionRecord.ID, passphrase: Confidential, as actor: Actor,
        from network: String, at now: Instant
    ) async throws {
        guard try await proof(of: passphrase, as: actor, from: network, at: now) != nil else { throw WrongPassphrase() }
        let salt = Salt.new()
        try await change { db in
            let (record, session, _, grant) = try db.record(recordID, for: Access.Act.answerRecord, by: actor)
            let entry = LogEntry(.addendumWritten, recordID, by: actor, as: session.part(of: actor), at: now)
            guard let author = try db.member(actor.membershipID) else { throw NotFound() }
            if try db.addenda(of: recordID).contains(where: { $0.id == id && $0.authorID == actor.membershipID }) { return ((), entry) }
            try RecordRules.adding.require(of: record, under: shelf.edition(record.editionID, in: db).pack)
            let number = try db.addenda(of: recordID).count + 1
            let text = AddendumText(
                record: recordID, number: number, text: words.opened(with: grant), author: PartyAsSigned(author), writtenAt: now, salt: salt
            )
            let bytes = try CanonicalJSON.bytes(of: text)
            try db.execute(
                """
                INSERT INTO addendum (id, record_id, number, author_id, digest, written_at)
                VALUES (\(id), \(recordID), \(number), \(actor.membershipID), \(Digest(of: bytes)), \(now))
                """)
            try seal(bytes, at: Place(.addendum, id, in: record.organisationID), in: db)
            try db.insert(
                signature(of: author, in: record, on: Digest(of: bytes), with: grant, in: db, at: now), on: .addendum, id.text, version: 1)
            return ((), entry)
        }
    }

    /// An addendum without its words, for whoever may sign it.
    /// - Throws: ``NotFound``.
    public func addendum(_ id: Addendum.ID, to recordID: SupervisionRecord.ID, as actor: Actor) async throws -> Addendum {
        try await look { db in
            _ = try db.record(recordID, for: Access.Act.answerRecord, by: actor)
            guard let addendum = try db.addenda(of: recordID).first(where: { $0.id == id }) else { throw NotFound() }
            return addendum
        }
    }

    /// Signs an addendum that the other party wrote.
    /// - Throws: ``NotFound``, ``Refusal``, ``WrongPassphrase``, ``TooManyTries``.
    public func signAddendum(
        _ id: Addendum.ID, to recordID: SupervisionRecord.ID, passphrase: Confidential, as actor: Actor, from network: String,
        at now: Instant
    ) async throws {
        guard try await proof(of: passphrase, as: actor, from: network, at: now) != nil else { throw WrongPassphrase() }
        try await change { db in
            let (record, session, _, grant) = try db.record(recordID, for: Access.Act.answerRecord, by: actor)
            guard let addendum = try db.addenda(of: recordID).first(where: { $0.id == id }),
                let signer = try db.member(actor.membershipID)
            else { throw NotFound() }
            try db.insert(
                signature(of: signer, in: record, on: addendum.digest, with: grant, in: db, at: now), on: .addendum, id.text, version: 1)
            return ((), LogEntry(.addendumSigned, recordID, by: actor, as: session.part(of: actor), at: now))
        }
    }

    func addenda(to record: SupervisionRecord, with grant: Grant, in db: any ReadTransaction) throws -> [OpenedAddendum] {
        let addenda = try db.addenda(of: record.id)
        let texts = try words(.addendum, of: addenda.map(\.id), in: record.organisationID, with: grant, in: db)
        return try addenda.compactMap { addendum in
            try texts[addendum.id].map {
                OpenedAddendum(addendum: addendum, text: try JSONDecoder().decode(AddendumText.self, from: Data($0.utf8)))
            }
        }
    }

    private func signature(
        of signer: Member, in record: SupervisionRecord, on digest: Digest, with grant: Grant, in db: any ReadTransaction, at now: Instant
    ) throws -> Signature {
        guard let current = record.current else { throw NotFound() }
        return Signature(
            signerID: signer.id, name: signer.name, part: record.supervisorID == signer.id ? .supervisor : .supervisee,
            statement: try text(of: record, version: current, with: grant, in: db).statement, digest: digest, method: .passphrase, at: now)
    }
}

private struct AddendumRow: Decodable {
    let id: Addendum.ID
    let number: Int
    let authorID: Membership.ID
    let digest: Digest
    let writtenAt: Instant
}

extension ReadTransaction {
    func addenda(of record: SupervisionRecord.ID) throws -> [Addendum] {
        let found: [AddendumRow] = try rows(
            "SELECT id, number, author_id, digest, written_at FROM addendum WHERE record_id = \(record) ORDER BY number")
        let signed = try signatures(of: found.map(\.id.text))
        return found.map {
            Addendum(
                id: $0.id, recordID: record, number: $0.number, authorID: $0.authorID, digest: $0.digest, writtenAt: $0.writtenAt,
                signatures: (signed[$0.id.text] ?? []).map { $0.signature })
        }
    }
}
