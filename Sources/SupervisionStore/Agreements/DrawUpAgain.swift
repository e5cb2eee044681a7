import Foundation
import SQLStorage
public import Supervision

extension Store {
    /// Draws up the agreement of a pair anew, in the words of the edition in force, with what the two settled last. What all signed stays in
    /// force until all have signed the new one. While one that not all have signed says the same, it is that one.
    /// - Parameter isToChange: to put other terms into it. Where somebody has signed it, and not all have, a new one takes its place and is
    ///   signed again. What somebody signed meanwhile in place of this one stands.
    /// - Returns: the one to be signed now.
    /// - Throws: ``NotFound`` for whoever is not one of the two, ``Refusal`` where the policy in force has no such agreement.
    public func drawUpAgain(
        _ id: Agreement.ID, toChange isToChange: Bool = false, as actor: Actor, at now: Instant
    ) async throws -> Agreement.ID {
        let (new, salt) = (Agreement.ID(), Salt.new())
        return try await change { db in
            let (known, all, _) = try db.pairAgreement(id, for: Access.Act.settlePairAgreement, by: actor)
            let agreement = known.pair.agreement
            let edition = try policyInForce(of: agreement.organisationID, on: LondonTime.day(of: now), in: db)
            guard let form = edition.pack.agreementOfPairs(known.pair.formKey) else { throw Refusal(.agreementIsInPolicy) }
            guard let last = all.first, let supervisee = try db.member(agreement.superviseeID),
                let supervisor = try db.member(agreement.supervisorID)
            else { throw NotFound() }
            let manager = try db.managerSigning(form, for: supervisee)
            let standing = last.pair.agreement
            let isSetAside = isToChange && standing.id == id && !standing.signatures.isEmpty
            if !isSetAside, !standing.isSigned, standing.editionID == edition.id,
                standing.text.lasting?.manager?.membershipID == manager?.membershipID
            {
                return (standing.id, LogEntry(.agreementOpened, standing.id, by: actor, for: .own, at: now))
            }
            let grant = try Access.grant(.seePairAgreement(last.facts), to: actor)
            let words = try standing.text.lasting?.settled == nil ? nil : bytes(at: last.wordsPlace, with: grant, in: db)
            let text = AgreementText(
                edition: edition.title, terms: .init(form), supervisee: PartyAsSigned(supervisee), supervisor: PartyAsSigned(supervisor),
                drawnUpAt: now, salt: salt, agreed: standing.text.agreed,
                lasting: LastingTerms(form, manager: manager).settling(words.map { Digest(of: $0) }))
            try db.insertPairAgreement(new, form: form.key, text: text, under: edition, by: actor.membershipID, at: now)
            if let words { try seal(words, at: Place(.agreementWords, new, in: agreement.organisationID), in: db) }
            return (new, LogEntry(.agreementDrawnUp, new, by: actor, as: agreement.part(of: actor).rawValue, at: now))
        }
    }
}
