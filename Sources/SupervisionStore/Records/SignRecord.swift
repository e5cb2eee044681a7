import Foundation
import SQLStorage
public import Supervision

extension Store {
    /// Signs the text that was shown, with the passphrase asked again. The second signature makes the action points stand.
    /// - Throws: ``NotFound``, ``Refusal``, ``WrongPassphrase``, ``TooManyTries``.
    public func sign(
        _ id: SupervisionRecord.ID, version: Int, passphrase: Confidential, as actor: Actor, from network: String, at now: Instant
    ) async throws {
        guard try await proof(of: passphrase, as: actor, from: network, at: now) != nil else { throw WrongPassphrase() }
        try await change { db in
            let (record, session, _, grant) = try db.record(id, for: Access.Act.answerRecord, by: actor)
            let entry = LogEntry(.recordSigned, id, by: actor, as: session.part(of: actor), at: now)
            guard let current = record.current, let signer = try db.member(actor.membershipID) else { throw NotFound() }
            if current.number == version, record.hasSigned(actor.membershipID) { return ((), entry) }
            let edition = try shelf.edition(record.editionID, in: db)
            try RecordRules.signing.require(
                of: .init(record: record, version: version, signerID: actor.membershipID), under: edition.pack)
            let text = try text(of: record, version: current, with: grant, in: db)
            let signature = Signature(
                signerID: actor.membershipID, name: signer.name,
                part: record.supervisorID == actor.membershipID ? .supervisor : .supervisee, statement: text.statement,
                digest: current.digest, method: .passphrase, at: now)
            try db.insert(signature, on: .record, id.text, version: version)
            if let signed = try db.record(id), signed.isSigned {
                try insertActionPoints(of: text, in: signed, under: edition.pack.actionPoints, with: grant, db, at: now)
                try askForConsent(of: signed, answered: edition.pack.records[.individual]?.consent(in: text), db, at: now)
            }
            return ((), entry)
        }
    }

    /// Each party is asked once. Whoever signs a record that says yes or no says so too; which ones alone may be shared is said apart.
    private func askForConsent(
        of record: SupervisionRecord, answered answer: Consent.Answer?, _ db: any WriteTransaction, at now: Instant
    ) throws {
        try db.askForConsent(of: record.id, among: record.partyIDs, at: now)
        guard let answer, answer != .named else { return }
        let signed = Set(record.current?.signatures.map(\.signerID) ?? [])
        for member in try db.members(record.partyIDs).values where signed.contains(member.id) {
            try db.insert(Consent(memberID: member.id, answer: answer, at: now), id: .init(), for: record.id)
            try db.append(
                LogEntry(
                    .consentAnswered, record.id.text, organisation: record.organisationID, person: member.person.id,
                    membership: member.id, role: record.supervisorID == member.id ? "supervisor" : "supervisee", at: now))
        }
    }

    func text(
        of record: SupervisionRecord, version: SentVersion, with grant: Grant, in db: any ReadTransaction
    ) throws -> RecordText {
        let place = Place(.record, record.id, version: version.number, in: record.organisationID)
        guard let bytes = try bytes(at: place, with: grant, in: db), Digest(of: bytes) == version.digest else {
            throw VaultFailure.doesNotOpen
        }
        return try JSONDecoder().decode(RecordText.self, from: bytes)
    }

    private func insertActionPoints(
        of text: RecordText, in record: SupervisionRecord, under terms: ActionPointTerms, with grant: Grant,
        _ db: any WriteTransaction, at now: Instant
    ) throws {
        for (place, action) in text.actions.enumerated() {
            try db.execute(
                """
                INSERT INTO action_point (id, organisation_id, record_id, place, kind, owner_id, due_on)
                VALUES (\(action.id), \(record.organisationID), \(record.id), \(place + 1), \(action.kind), \(action.ownerID),
                    \(action.dueOn))
                """)
            try db.insertNeed(of: action.kind, action.id, under: terms, at: now)
            try seal(Confidential(action.text), at: Place(.actionPoint, action.id, in: record.organisationID), with: grant, in: db)
        }
    }
}
