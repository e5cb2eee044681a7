import Foundation
import SQLStorage
public import Supervision

/// An agreement of a pair with what the reader may do with it.
public struct OpenedPairAgreement: Sendable {
    public let pair: PairAgreement
    public let edition: PolicyEdition
    public let beside: [PolicyBeside]
    /// What stands under its headings.
    public let words: [String: String]
    /// The one that all signed before it, with what stands under its headings; nil where there is none.
    public let before: (pair: PairAgreement, words: [String: String])?
    /// The day on which the actor signed these very terms with the same person before; then one tap is enough.
    public let sameTermsSignedOn: CivilDate?
    /// Whether the actor is one of the two, who settle it and have it drawn up anew.
    public let isParty: Bool
    /// Whether the policy in force words it otherwise.
    public let hasNewWording: Bool
    /// Whether the policy in force still has such an agreement.
    public let canRenew: Bool
    /// The supervisee's line manager of today, where the policy in force has them sign and the text names another, or nobody; nil once all
    /// have signed it.
    public let newManager: PartyAsSigned?
    /// What stood there before this one and after it, what was drawn up last first.
    public let others: [PairAgreement]
}

extension Store {
    /// - Parameter isToSettle: opened by one of the two, to put terms into it.
    /// - Throws: ``NotFound`` for whoever does not sign it, or may not settle it.
    public func pairAgreement(
        _ id: Agreement.ID, _ opening: Opening = .onScreen, toSettle isToSettle: Bool = false, as actor: Actor, at now: Instant
    ) async throws -> OpenedPairAgreement {
        try await change { db in
            let act = isToSettle ? Access.Act.settlePairAgreement : Access.Act.seePairAgreement
            let (known, all, grant) = try db.pairAgreement(id, for: act, by: actor)
            let visible = all.filter { Access.allows(.seePairAgreement($0.facts), to: actor) }
            let agreement = known.pair.agreement
            let day = LondonTime.day(of: now)
            let form = try form(known.pair.formKey, of: agreement.organisationID, on: day, in: db)
            let earlier = visible.drop { $0.pair.id != id }.dropFirst().first { $0.pair.agreement.isSigned }
            let opened = OpenedPairAgreement(
                pair: known.pair, edition: try shelf.edition(agreement.editionID, in: db),
                beside: try policiesBeside(agreement, on: day, in: db),
                words: try settledWords(of: known, with: grant, in: db).words,
                before: try earlier.map { before -> (pair: PairAgreement, words: [String: String]) in
                    let grant = try Access.grant(.seePairAgreement(before.facts), to: actor)
                    return (before.pair, try settledWords(of: before, with: grant, in: db).words)
                }, sameTermsSignedOn: visible.map(\.pair.agreement).sameTermsSignedOn(as: agreement, by: actor.membershipID),
                isParty: Access.allows(.settlePairAgreement(known.facts), to: actor),
                hasNewWording: form.map { !agreement.text.isWorded(as: $0) } ?? false, canRenew: form != nil,
                newManager: try form.flatMap { try db.newManager(of: agreement, under: $0, on: day) },
                others: visible.map(\.pair).filter { $0.id != id })
            return (opened, LogEntry(opening.agreementEvent, id, by: actor, as: agreement.part(of: actor).rawValue, for: .own, at: now))
        }
    }

    /// The form of that key, where the policy in force has it signed once by each pair.
    func form(_ key: String, of organisation: Organisation.ID, on day: CivilDate, in db: any ReadTransaction) throws -> AgreementForm? {
        try policyInForce(of: organisation, on: day, in: db).pack.agreementOfPairs(key)
    }

    func settledWords(of known: KnownPairAgreement, with grant: Grant, in db: any ReadTransaction) throws -> SettledWords {
        guard let digest = known.pair.agreement.text.lasting?.settled else { return SettledWords(words: [:], salt: "") }
        guard let bytes = try bytes(at: known.wordsPlace, with: grant, in: db), Digest(of: bytes) == digest else {
            throw VaultFailure.doesNotOpen
        }
        return try JSONDecoder().decode(SettledWords.self, from: bytes)
    }
}

extension ReadTransaction {
    /// Who manages the supervisee by now and could sign, where the text names another, or nobody, and waits for signatures.
    fileprivate func newManager(of agreement: Agreement, under form: AgreementForm, on day: CivilDate) throws -> PartyAsSigned? {
        guard !agreement.isSigned, form.signatories.value.contains(.lineManager) else { return nil }
        let managers = try members(
            where: "membership.id = (SELECT line_manager_id FROM membership AS managed WHERE managed.id = \(agreement.superviseeID))")
        return managers.first { $0.membership.isCurrent(on: day) && $0.id != agreement.text.lasting?.manager?.membershipID }
            .map { PartyAsSigned($0) }
    }
}

extension KnownPairAgreement {
    /// Where what stands under the headings of its text is sealed.
    var wordsPlace: Place { Place(.agreementWords, pair.id, version: number, in: facts.organisationID) }
}

extension Agreement {
    func part(of actor: Actor) -> AgreementForm.Party {
        actor.membershipID == supervisorID ? .supervisor : actor.membershipID == superviseeID ? .supervisee : .lineManager
    }
}

extension [Agreement] {
    /// The day on which somebody last signed terms that are these word for word, in another one.
    func sameTermsSignedOn(as agreement: Agreement, by member: Membership.ID) -> CivilDate? {
        filter { $0.id != agreement.id && $0.hasSameTerms(as: agreement) }.flatMap(\.signatures).filter { $0.signerID == member }
            .map(\.at).max().map(LondonTime.day(of:))
    }
}

extension PolicyPack {
    /// The form of that key, for one to one, that each pair signs once.
    func agreementOfPairs(_ key: String) -> AgreementForm? {
        ([agreements[.individual]] + programmes.map { $0.agreements[.individual] }).compactMap(\.self)
            .first { $0.key == key && $0.signedPer.value == .relationship }
    }

    /// The programme to which the form of that key belongs.
    func programme(ofForm key: String) -> Programme? { programmes.first { $0.agreements[.individual]?.key == key } }
}

extension AgreementText {
    /// Whether it says what the form says, whatever the two settled.
    func isWorded(as form: AgreementForm) -> Bool {
        terms == Terms(form) && lasting?.settling(nil) == LastingTerms(form, manager: lasting?.manager)
    }
}
