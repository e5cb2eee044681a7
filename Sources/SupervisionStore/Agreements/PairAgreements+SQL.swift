import Foundation
import SQLStorage
import Supervision

private struct PairAgreementRow: Decodable {
    let id: Agreement.ID
    let organisationID: Organisation.ID
    let editionID: PolicyEdition.ID
    let formKey: String
    let supervisorID: Membership.ID
    let superviseeID: Membership.ID
    let managerID: Membership.ID?
    let number: Int
    let termsText: Data
    let digest: Digest

    /// What is one agreement after the other: the same two, under the same form.
    var series: [String] { [supervisorID.text, superviseeID.text, formKey] }
}

private struct EndedRow: Decodable { let id: Agreement.ID }

/// An agreement of a pair as it was loaded, with what the decision function needs to know of it.
struct KnownPairAgreement {
    let pair: PairAgreement
    let facts: AgreementFacts
    /// Of the text that stands in it.
    let number: Int
}

extension Visible {
    /// Twin of ``Access/Act/seePairAgreement(_:)``, on `pair_agreement`.
    static func pairAgreements(to actor: Actor) -> SQL {
        """
        (pair_agreement.organisation_id = \(actor.organisationID) AND (pair_agreement.supervisor_id = \(actor.membershipID)
            OR pair_agreement.supervisee_id = \(actor.membershipID) OR pair_agreement.manager_id = \(actor.membershipID)))
        """
    }
}

extension ReadTransaction {
    /// All of each pair and form of which one meets the condition, on `pair_agreement`; what was drawn up last comes first.
    func pairAgreements(where condition: SQL) throws -> [KnownPairAgreement] {
        let found: [PairAgreementRow] = try rows(
            """
            SELECT every.id, every.organisation_id, every.edition_id, every.form_key, every.supervisor_id, every.supervisee_id,
                every.manager_id, standing.number, standing.terms_text, standing.digest
            FROM pair_agreement AS every JOIN pair_agreement_text AS standing ON standing.agreement_id = every.id
                AND standing.number = (SELECT MAX(number) FROM pair_agreement_text WHERE agreement_id = every.id)
            WHERE EXISTS (SELECT 1 FROM pair_agreement WHERE pair_agreement.supervisor_id = every.supervisor_id
                AND pair_agreement.supervisee_id = every.supervisee_id AND pair_agreement.form_key = every.form_key AND \(condition))
            ORDER BY every.drawn_up_at DESC, every.id DESC
            """)
        let signed = try signatures(of: found.map(\.id.text))
        var laterIsSigned: [[String]: Bool] = [:]
        return try found.map { row in
            let agreement = Agreement(
                id: row.id, organisationID: row.organisationID, editionID: row.editionID, sessionID: nil, supervisorID: row.supervisorID,
                superviseeID: row.superviseeID, text: try JSONDecoder().decode(AgreementText.self, from: row.termsText),
                digest: row.digest, signatures: (signed[row.id.text] ?? []).map { $0.signature })
            let later = laterIsSigned[row.series]
            laterIsSigned[row.series] = (later ?? false) || agreement.isSigned
            return KnownPairAgreement(
                pair: PairAgreement(
                    agreement: agreement, formKey: row.formKey, isReplaced: later.map { $0 || !agreement.isSigned } ?? false),
                facts: AgreementFacts(
                    id: row.id, organisationID: row.organisationID, supervisorID: row.supervisorID, superviseeID: row.superviseeID,
                    managerID: row.managerID), number: row.number)
        }
    }

    /// Which of these, drawn up and not signed by all, are of two who are no pair any more.
    func endedBeforeSigned(_ agreements: [Agreement.ID], by day: CivilDate) throws -> Set<Agreement.ID> {
        let found: [EndedRow] = try rows(
            """
            SELECT id FROM pair_agreement AS drawn WHERE id IN \(agreements)
                AND (\(Visible.handedOn(from: "drawn.supervisor_id", of: "drawn.supervisee_id", since: "drawn.drawn_up_at"))
                    OR \(Visible.hasLeft(oneOf: "drawn.supervisor_id, drawn.supervisee_id", by: day)))
            """)
        return Set(found.map(\.id))
    }

    /// Those of two under one form, what was drawn up last first.
    func pairAgreements(
        between supervisor: Membership.ID, and supervisee: Membership.ID, form key: String
    ) throws -> [KnownPairAgreement] {
        try pairAgreements(
            where: """
                pair_agreement.supervisor_id = \(supervisor) AND pair_agreement.supervisee_id = \(supervisee)
                    AND pair_agreement.form_key = \(key)
                """)
    }

    /// An agreement of a pair for whoever may do that with it, and all of the same pair and form.
    /// - Throws: ``NotFound`` for everybody else, and where there is none.
    func pairAgreement(
        _ id: Agreement.ID, for act: (AgreementFacts) -> Access.Act, by actor: Actor
    ) throws -> (known: KnownPairAgreement, all: [KnownPairAgreement], grant: Grant) {
        let all = try pairAgreements(where: "pair_agreement.id = \(id)")
        guard let known = all.first(where: { $0.pair.id == id }) else { throw NotFound() }
        return (known, all, try Access.grant(act(known.facts), to: actor))
    }
}

extension WriteTransaction {
    func insertPairAgreement(
        _ id: Agreement.ID, form key: String, text: AgreementText, under edition: PolicyEdition, by member: Membership.ID, at now: Instant
    ) throws {
        try execute(
            """
            INSERT INTO pair_agreement (id, organisation_id, edition_id, form_key, supervisor_id, supervisee_id, manager_id, drawn_up_by,
                drawn_up_at)
            VALUES (\(id), \(edition.organisationID), \(edition.id), \(key), \(text.supervisor.membershipID),
                \(text.supervisee.membershipID), \(text.lasting?.manager?.membershipID), \(member), \(now))
            """)
        try insertText(text, number: 1, of: id, by: member, at: now)
    }

    func insertText(_ text: AgreementText, number: Int, of id: Agreement.ID, by member: Membership.ID, at now: Instant) throws {
        let bytes = try CanonicalJSON.bytes(of: text)
        try execute(
            """
            INSERT INTO pair_agreement_text (agreement_id, number, terms_text, digest, proposed_by, at)
            VALUES (\(id), \(number), \(bytes), \(Digest(of: bytes)), \(member), \(now))
            """)
    }

    /// Draws up what a pair signs once, unless it has one: with the supervisee's line manager, where that one signs too.
    func insertPairAgreement(
        _ id: Agreement.ID, _ form: AgreementForm, between supervisor: Member, and supervisee: Member, under edition: PolicyEdition,
        salt: String, by member: Membership.ID, at now: Instant
    ) throws {
        guard try pairAgreements(between: supervisor.id, and: supervisee.id, form: form.key).isEmpty else { return }
        let text = AgreementText(
            edition: edition.title, terms: .init(form), supervisee: PartyAsSigned(supervisee), supervisor: PartyAsSigned(supervisor),
            drawnUpAt: now, salt: salt, lasting: LastingTerms(form, manager: try managerSigning(form, for: supervisee)))
        try insertPairAgreement(id, form: form.key, text: text, under: edition, by: member, at: now)
    }
}

extension ReadTransaction {
    /// The supervisee's line manager, where the form has them sign and one is known.
    func managerSigning(_ form: AgreementForm, for supervisee: Member) throws -> PartyAsSigned? {
        guard form.signatories.value.contains(.lineManager) else { return nil }
        return try supervisee.membership.lineManagerID.flatMap { try member($0) }.map { PartyAsSigned($0) }
    }
}
