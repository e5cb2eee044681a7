import Foundation
import SQLStorage
public import Supervision

/// What the two put into their agreement.
public struct Settlement: Sendable {
    /// Nil where the form leaves none of it open.
    public let terms: AgreedTerms?
    /// By the keys of the form's headings.
    public let words: [String: Confidential]

    public init(terms: AgreedTerms?, words: [String: Confidential] = [:]) {
        self.terms = terms
        self.words = words
    }
}

extension Store {
    /// Puts what the two settle themselves into an agreement that nobody has signed, in place of what stood there. The same twice is one.
    /// - Parameter digest: of the text that was shown.
    /// - Throws: ``NotFound`` for whoever is not one of the two, ``Refusal``, ``TermsChanged``.
    public func settle(_ settlement: Settlement, in id: Agreement.ID, digest: Digest, as actor: Actor, at now: Instant) async throws {
        let (salt, wordsSalt) = (Salt.new(), Salt.new())
        try await change { db in
            let (known, _, grant) = try db.pairAgreement(id, for: Access.Act.settlePairAgreement, by: actor)
            let agreement = known.pair.agreement
            let entry = LogEntry(.termsAgreed, id, by: actor, as: agreement.part(of: actor).rawValue, at: now)
            guard let lasting = agreement.text.lasting else { throw NotFound() }
            let headings = Set(lasting.headings.map(\.key))
            let words = settlement.words.filter { headings.contains($0.key) }.mapValues { $0.opened(with: grant) }
                .filter { !$0.value.utf8.isEmpty }
            let before = try settledWords(of: known, with: grant, in: db)
            if agreement.text.agreed == settlement.terms, before.words == words { return ((), entry) }
            guard agreement.digest == digest else { throw TermsChanged() }
            let pack = try shelf.edition(agreement.editionID, in: db).pack
            try AgreementRules.settling.require(of: known.pair, under: pack)
            if let terms = settlement.terms {
                try AgreementRules.agreeing.require(
                    of: try proposed(terms, in: agreement, form: known.pair.formKey, on: LondonTime.day(of: now), in: db), under: pack)
            }
            let bytes = try words.isEmpty ? nil : CanonicalJSON.bytes(of: SettledWords(words: words, salt: wordsSalt))
            let text = agreement.text.settling(settlement.terms, words: bytes.map { Digest(of: $0) }, salt: salt)
            try db.insertText(text, number: known.number + 1, of: id, by: actor.membershipID, at: now)
            if let bytes {
                try seal(bytes, at: Place(.agreementWords, id, version: known.number + 1, in: agreement.organisationID), in: db)
            }
            return ((), entry)
        }
    }
}

extension AgreementText {
    /// The same text with what the two settled in it.
    func settling(_ terms: AgreedTerms?, words: Digest?, salt: String) -> AgreementText {
        AgreementText(
            edition: edition, terms: self.terms, supervisee: supervisee, supervisor: supervisor, drawnUpAt: drawnUpAt, salt: salt,
            agreed: terms, lasting: lasting?.settling(words))
    }
}
