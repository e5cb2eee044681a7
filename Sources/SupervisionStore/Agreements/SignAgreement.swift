import SQLStorage
public import Supervision

extension Store {
    /// Signs the agreement of a session. The passphrase is asked, unless the terms are word for word those already signed with the
    /// same person. What the pair agreed in it goes on into whatever was drawn up ahead for the two, once both have signed.
    /// - Parameter digest: of the text that was shown.
    /// - Throws: ``NotFound``, ``Refusal``, ``WrongPassphrase``, ``TooManyTries``.
    public func signAgreement(
        of id: Session.ID, digest: Digest, passphrase: Confidential?, as actor: Actor, from network: String, at now: Instant
    ) async throws {
        let proof = try await self.proof(of: passphrase, as: actor, from: network, at: now)
        try await change { db in
            let (session, _, _) = try db.session(id, for: Access.Act.seeAgreement, by: actor)
            guard let agreement = try db.agreement(of: id), let signer = try db.member(actor.membershipID) else { throw NotFound() }
            guard agreement.digest == digest else { throw Refusal(.signaturesBindToText) }
            let pack = try shelf.edition(agreement.editionID, in: db).pack
            try SessionRules.signingAgreement.require(of: session, under: pack)
            if let terms = agreement.text.agreed {
                try AgreementRules.agreeing.require(
                    of: try proposed(terms, in: agreement, on: LondonTime.day(of: now), in: db), under: pack)
            }
            let isRenewal = try db.sameTermsSignedOn(agreement, by: actor.membershipID) != nil
            guard proof != nil || isRenewal else { throw WrongPassphrase() }
            let signature = Signature(
                signerID: actor.membershipID, name: signer.name,
                part: session.supervisorID == actor.membershipID ? .supervisor : .supervisee, statement: agreement.text.terms.closing,
                digest: agreement.digest, method: proof == nil ? .visit : .passphrase, at: now)
            try db.insert(signature, on: .agreement, agreement.id.text, version: 1)
            if let terms = agreement.text.agreed, agreement.isLastToSign(actor.membershipID) {
                try db.carry(terms, of: agreement, by: actor.membershipID, at: now)
            }
            return ((), LogEntry(.agreementSigned, agreement.id, by: actor, as: session.part(of: actor), at: now))
        }
    }
}
