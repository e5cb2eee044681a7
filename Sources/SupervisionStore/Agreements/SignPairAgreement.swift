import SQLStorage
public import Supervision

extension Store {
    /// Signs an agreement of a pair. The passphrase is asked, unless the terms are word for word those already signed with the same
    /// person. The last signature that it takes puts it in force.
    /// - Parameter digest: of the text that was shown.
    /// - Throws: ``NotFound``, ``Refusal``, ``WrongPassphrase``, ``TooManyTries``.
    public func signPairAgreement(
        _ id: Agreement.ID, digest: Digest, passphrase: Confidential?, as actor: Actor, from network: String, at now: Instant
    ) async throws {
        let proof = try await self.proof(of: passphrase, as: actor, from: network, at: now)
        try await change { db in
            let (known, all, grant) = try db.pairAgreement(id, for: Access.Act.seePairAgreement, by: actor)
            let agreement = known.pair.agreement
            guard agreement.signerIDs.contains(actor.membershipID), let signer = try db.member(actor.membershipID) else { throw NotFound() }
            let entry = LogEntry(.agreementSigned, id, by: actor, as: agreement.part(of: actor).rawValue, at: now)
            if agreement.digest == digest, agreement.hasSigned(actor.membershipID) { return ((), entry) }
            guard agreement.digest == digest else { throw Refusal(.signaturesBindToText) }
            let pack = try shelf.edition(agreement.editionID, in: db).pack
            let settled = try settledWords(of: known, with: grant, in: db).keys
            try AgreementRules.signing.require(of: PairSigning(pair: known.pair, settled: settled), under: pack)
            if let terms = agreement.text.agreed {
                try AgreementRules.agreeing.require(
                    of: try proposed(terms, in: agreement, form: known.pair.formKey, on: LondonTime.day(of: now), in: db), under: pack)
            }
            let isRenewal = all.map(\.pair.agreement).sameTermsSignedOn(as: agreement, by: actor.membershipID) != nil
            guard proof != nil || isRenewal else { throw WrongPassphrase() }
            try db.insert(
                Signature(
                    signerID: actor.membershipID, name: signer.name, part: agreement.part(of: actor),
                    statement: agreement.text.terms.closing, digest: agreement.digest, method: proof == nil ? .visit : .passphrase, at: now),
                on: .agreement, id.text, version: 1)
            return ((), entry)
        }
    }
}
