import Foundation
import SQLStorage
public import Supervision

/// The other party put other terms into the agreement since the page was shown.
public struct TermsChanged: Error, Hashable, Sendable {}

extension Store {
    /// Puts agreed terms into an agreement that nobody has signed, in place of those that stood there. The same terms twice are one.
    /// - Parameter digest: of the text that was shown.
    /// - Throws: ``NotFound`` for whoever is no party, ``Refusal``, ``TermsChanged``.
    public func agree(_ terms: AgreedTerms, in id: Session.ID, digest: Digest, as actor: Actor, at now: Instant) async throws {
        let salt = Salt.new()
        try await change { db in
            let (session, _, _) = try db.session(id, for: Access.Act.seeAgreement, by: actor)
            guard let agreement = try db.agreement(of: id) else { throw NotFound() }
            let entry = LogEntry(.termsAgreed, agreement.id, by: actor, as: session.part(of: actor), at: now)
            if agreement.text.agreed == terms { return ((), entry) }
            guard agreement.digest == digest else { throw TermsChanged() }
            guard agreement.signatures.isEmpty else { throw Refusal(.signedAgreementStands) }
            let pack = try shelf.edition(agreement.editionID, in: db).pack
            try SessionRules.signingAgreement.require(of: session, under: pack)
            try AgreementRules.agreeing.require(
                of: try proposed(terms, in: agreement, on: LondonTime.day(of: now), in: db), under: pack)
            try db.insertRevision(of: agreement.id, agreement.text.agreeing(terms, salt: salt), by: actor.membershipID, at: now)
            return ((), entry)
        }
    }
}

private struct SignedPairRow: Decodable {
    let id: Agreement.ID
    let supervisorID: Membership.ID
    let superviseeID: Membership.ID
    /// Whether they signed it for all their sessions.
    let isLasting: Bool
    let hasTerms: Bool

    var pair: [Membership.ID] { [supervisorID, superviseeID] }
}

/// Terms in an agreement that was signed by all.
private struct SignedTerms {
    let pair: [Membership.ID]
    let found: TermsOfPair
    let signedAt: Instant

    init?(_ agreement: Agreement, held: [[Membership.ID]: CivilDate]) {
        guard agreement.isSigned, let terms = agreement.text.agreed, let last = agreement.signatures.map(\.at).max() else { return nil }
        pair = [agreement.supervisorID, agreement.superviseeID]
        signedAt = last
        found = TermsOfPair(
            supervisorID: agreement.supervisorID, superviseeID: agreement.superviseeID,
            terms: PairTerms(terms: terms, signedOn: LondonTime.day(of: last), lastHeld: held[pair]))
    }
}

private struct LastHeldRow: Decodable {
    let supervisorID: Membership.ID
    let superviseeID: Membership.ID
    let editionID: PolicyEdition.ID
    let type: String
    let startedAt: Instant

    var pair: [Membership.ID] { [supervisorID, superviseeID] }
}

/// Terms that somebody agreed with somebody.
struct TermsOfPair {
    let supervisorID: Membership.ID
    let superviseeID: Membership.ID
    let terms: PairTerms
}

extension ReadTransaction {
    /// What somebody agreed, in either part, pair by pair: what both signed last counts, for one session or for all of theirs. Of sessions'
    /// own agreements it is the last, where it has terms.
    /// - Parameters:
    ///   - day: by which neither of the two has left.
    ///   - shelf: for what follows from when they last met; nil where nobody asks for that.
    func agreedTerms(of member: Membership.ID, on day: CivilDate, heldUnder shelf: EditionShelf? = nil) throws -> [TermsOfPair] {
        let signed = try signedPairs(of: member, on: day)
        let last = Dictionary(signed.filter { !$0.isLasting }.map { ($0.pair, $0) }) { _, later in later }
        let withTerms = last.values.filter(\.hasTerms).map(\.id)
        let once = signed.filter(\.isLasting).map(\.id)
        guard !withTerms.isEmpty || !once.isEmpty else { return [] }
        let own = withTerms.isEmpty ? [] : try agreementsWithTerms(among: withTerms)
        let lasting = once.isEmpty ? [] : try pairAgreements(where: "pair_agreement.id IN \(once)").map(\.pair)
        let held = try shelf.map { try lastHeld(byOrWith: member, under: $0) } ?? [:]
        let all = own + lasting.filter { once.contains($0.id) && !$0.isReplaced }.map(\.agreement)
        let found = all.compactMap { SignedTerms($0, held: held) }
        return Dictionary(found.map { ($0.pair, $0) }) { one, other in other.signedAt < one.signedAt ? one : other }.values.map(\.found)
    }

    /// Which agreements that somebody signed with another for all their sessions are still of a pair.
    func lastingAgreements(of member: Membership.ID, on day: CivilDate) throws -> Set<Agreement.ID> {
        Set(try signedPairs(of: member, on: day).filter(\.isLasting).map(\.id))
    }

    /// What somebody signed with another in either part, what was signed last at the end; of sessions' own agreements what both signed.
    /// Left out is what was signed before the supervisee was handed on, and whatever ended because one of the two has left.
    private func signedPairs(of member: Membership.ID, on day: CivilDate) throws -> [SignedPairRow] {
        try rows(
            """
            SELECT signed.id, signed.supervisor_id, signed.supervisee_id, signed.is_lasting, signed.has_terms FROM (
                SELECT agreement.id, agreement.supervisor_id, agreement.supervisee_id, MAX(signature.at) AS signed_at,
                    FALSE AS is_lasting, EXISTS (SELECT 1 FROM agreement_revision WHERE agreement_id = agreement.id) AS has_terms
                FROM agreement JOIN signature ON signature.subject_id = agreement.id
                WHERE agreement.supervisor_id = \(member) OR agreement.supervisee_id = \(member)
                GROUP BY agreement.id, agreement.supervisor_id, agreement.supervisee_id HAVING COUNT(*) = 2
                UNION ALL
                SELECT pair_agreement.id, pair_agreement.supervisor_id, pair_agreement.supervisee_id, MAX(signature.at), TRUE, TRUE
                FROM pair_agreement JOIN signature ON signature.subject_id = pair_agreement.id
                WHERE pair_agreement.supervisor_id = \(member) OR pair_agreement.supervisee_id = \(member)
                GROUP BY pair_agreement.id, pair_agreement.supervisor_id, pair_agreement.supervisee_id
            ) AS signed
            WHERE NOT \(Visible.hasLeft(oneOf: "signed.supervisor_id, signed.supervisee_id", by: day))
                AND NOT \(Visible.handedOn(from: "signed.supervisor_id", of: "signed.supervisee_id", since: "signed.signed_at"))
            ORDER BY signed.signed_at, signed.id
            """)
    }

    func agreedTerms(
        between supervisor: Membership.ID, and supervisee: Membership.ID, on day: CivilDate, heldUnder shelf: EditionShelf? = nil
    ) throws -> PairTerms? {
        try agreedTerms(of: supervisee, on: day, heldUnder: shelf).first { $0.supervisorID == supervisor && $0.superviseeID == supervisee }?
            .terms
    }

    /// The day of the last session of two that was held, for each pair in which somebody is, supervisor first. An extra one is none.
    private func lastHeld(byOrWith member: Membership.ID, under shelf: EditionShelf) throws -> [[Membership.ID]: CivilDate] {
        let found: [LastHeldRow] = try rows(
            """
            SELECT session.supervisor_id, met.membership_id AS supervisee_id, session.edition_id, session.type,
                MAX(outset.started_at) AS started_at
            FROM session
            JOIN session_outset AS outset ON outset.session_id = session.id
            JOIN session_closing AS closing ON closing.session_id = session.id
            JOIN session_supervisee AS met ON met.session_id = session.id
            WHERE session.format = 'individual' AND (session.supervisor_id = \(member) OR met.membership_id = \(member))
            GROUP BY session.supervisor_id, met.membership_id, session.edition_id, session.type
            """)
        let counted = try found.filter { try shelf.meetsObligation($0.type, under: $0.editionID, in: self) }
        return Dictionary(counted.map { ($0.pair, LondonTime.day(of: $0.startedAt)) }, uniquingKeysWith: max)
    }
}

extension AgreementText {
    /// The same text with these terms in it.
    func agreeing(_ terms: AgreedTerms, salt: String) -> AgreementText {
        AgreementText(
            edition: edition, terms: self.terms, supervisee: supervisee, supervisor: supervisor, drawnUpAt: drawnUpAt, salt: salt,
            agreed: terms)
    }
}

extension WriteTransaction {
    func insertRevision(of agreement: Agreement.ID, _ text: AgreementText, by member: Membership.ID, at now: Instant) throws {
        let bytes = try CanonicalJSON.bytes(of: text)
        try execute(
            """
            INSERT INTO agreement_revision (agreement_id, number, frozen_text, digest, proposed_by, at)
            SELECT \(agreement), COALESCE(MAX(number), 0) + 1, \(bytes), \(Digest(of: bytes)), \(member), \(now)
            FROM agreement_revision WHERE agreement_id = \(agreement)
            """)
    }
}
