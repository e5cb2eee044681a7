import Foundation
import SQLStorage
import Supervision

private struct AgreementRow: Decodable {
    let id: Agreement.ID
    let organisationID: Organisation.ID
    let editionID: PolicyEdition.ID
    let sessionID: Session.ID
    let supervisorID: Membership.ID
    let superviseeID: Membership.ID
    let frozenText: Data
    let digest: Digest
}

private struct SignatureRow: Decodable {
    let subjectID: String
    let version: Int
    let signerID: Membership.ID
    let name: String
    let part: AgreementForm.Party
    let statement: String
    let digest: Digest
    let method: Signature.Method
    let at: Instant

    var signature: Signature {
        Signature(signerID: signerID, name: name, part: part, statement: statement, digest: digest, method: method, at: at)
    }
}

/// What can be signed.
enum SignedSubject: String {
    case agreement, record, addendum
}

extension ReadTransaction {
    /// The one that names its present supervisor: who stands in has one of their own.
    func agreement(of session: Session.ID) throws -> Agreement? {
        try agreements(where: "session_id = \(session) AND \(SQL.namesPresentSupervisor)").first
    }

    func agreement(_ id: Agreement.ID) throws -> Agreement? {
        try agreements(where: "id = \(id)").first
    }

    /// The day on which somebody last signed, with the same person, terms that are these word for word.
    func sameTermsSignedOn(_ agreement: Agreement, by member: Membership.ID) throws -> CivilDate? {
        let earlier = try agreements(
            where: """
                supervisor_id = \(agreement.supervisorID) AND supervisee_id = \(agreement.superviseeID) AND id <> \(agreement.id)
                    AND EXISTS (SELECT 1 FROM signature WHERE subject_id = agreement.id AND signer_id = \(member))
                """)
        return earlier.filter { $0.hasSameTerms(as: agreement) }
            .flatMap(\.signatures).filter { $0.signerID == member }.map(\.at).max().map(LondonTime.day(of:))
    }

    /// Those that have terms of the pair's own.
    func agreementsWithTerms(among ids: [Agreement.ID]) throws -> [Agreement] {
        try agreements(where: "agreement.id IN \(ids) AND revised.number IS NOT NULL")
    }

    /// Those of the same two for other sessions that nobody has signed, and whose session has not begun and was not cancelled.
    func agreementsDrawnUpAhead(beside agreement: Agreement) throws -> [Agreement] {
        try agreements(
            where: """
                supervisor_id = \(agreement.supervisorID) AND supervisee_id = \(agreement.superviseeID) AND id <> \(agreement.id)
                    AND NOT EXISTS (SELECT 1 FROM signature WHERE subject_id = agreement.id)
                    AND NOT EXISTS (SELECT 1 FROM session_outset AS outset WHERE outset.session_id = agreement.session_id)
                    AND NOT EXISTS (SELECT 1 FROM session_cancellation AS off WHERE off.session_id = agreement.session_id)
                """)
    }

    private func agreements(where condition: SQL) throws -> [Agreement] {
        let found: [AgreementRow] = try rows(
            """
            SELECT agreement.id, agreement.organisation_id, agreement.edition_id, agreement.session_id, agreement.supervisor_id,
                agreement.supervisee_id, COALESCE(revised.frozen_text, agreement.frozen_text) AS frozen_text,
                COALESCE(revised.digest, agreement.digest) AS digest
            FROM agreement LEFT JOIN agreement_revision AS revised ON revised.agreement_id = agreement.id
                AND revised.number = (SELECT MAX(number) FROM agreement_revision WHERE agreement_id = agreement.id)
            WHERE \(condition)
            """)
        let signed = try signatures(of: found.map(\.id.text))
        return try found.map { row in
            Agreement(
                id: row.id, organisationID: row.organisationID, editionID: row.editionID, sessionID: row.sessionID,
                supervisorID: row.supervisorID, superviseeID: row.superviseeID,
                text: try JSONDecoder().decode(AgreementText.self, from: row.frozenText), digest: row.digest,
                signatures: (signed[row.id.text] ?? []).map { $0.signature })
        }
    }

    /// Signatures by subject and version, in the order in which they were given.
    func signatures(of subjects: [String]) throws -> [String: [(version: Int, signature: Signature)]] {
        guard !subjects.isEmpty else { return [:] }
        let found: [SignatureRow] = try rows(
            """
            SELECT subject_id, version, signer_id, name, part, statement, digest, method, at
            FROM signature WHERE subject_id IN \(subjects) ORDER BY at, signer_id
            """)
        return Dictionary(grouping: found, by: \.subjectID).mapValues { rows in rows.map { ($0.version, $0.signature) } }
    }
}

extension SQL {
    /// On `agreement`.
    static let namesPresentSupervisor: SQL = """
        EXISTS (SELECT 1 FROM session AS led WHERE led.id = agreement.session_id AND led.supervisor_id = agreement.supervisor_id)
        """
}

extension WriteTransaction {
    func insertAgreement(
        _ id: Agreement.ID, for session: Session, between supervisor: Member, and supervisee: Member, under edition: PolicyEdition,
        salt: String, at now: Instant
    ) throws {
        guard let form = edition.pack.agreement(for: session.format, type: session.type) else { return }
        if form.signedPer.value == .relationship {
            return try insertPairAgreement(
                id, form, between: supervisor, and: supervisee, under: edition, salt: salt, by: session.arrangerID, at: now)
        }
        let text = AgreementText(
            edition: edition.title, terms: .init(form),
            supervisee: PartyAsSigned(supervisee), supervisor: PartyAsSigned(supervisor), drawnUpAt: now, salt: salt)
        let bytes = try CanonicalJSON.bytes(of: text)
        try execute(
            """
            INSERT INTO agreement (id, organisation_id, edition_id, session_id, supervisor_id, supervisee_id, frozen_text, digest)
            VALUES (\(id), \(session.organisationID), \(edition.id), \(session.id), \(supervisor.id), \(supervisee.id), \(bytes),
                \(Digest(of: bytes)))
            """)
        // What the pair agreed goes on holding: the next agreement has it too, and is signed with one tap.
        if session.format == .individual,
            let agreed = try agreedTerms(between: supervisor.id, and: supervisee.id, on: LondonTime.day(of: now))?.terms
        {
            try insertRevision(of: id, text.agreeing(agreed, salt: salt), by: session.arrangerID, at: now)
        }
    }

    /// Signing the same text twice is signing once.
    func insert(_ signature: Signature, on subject: SignedSubject, _ id: String, version: Int) throws {
        try execute(
            """
            INSERT INTO signature (subject_id, version, signer_id, subject, name, part, statement, digest, method, at)
            VALUES (\(id), \(version), \(signature.signerID), \(subject.rawValue), \(signature.name), \(signature.part.rawValue),
                \(signature.statement), \(signature.digest), \(signature.method.rawValue), \(signature.at))
            ON CONFLICT DO NOTHING
            """)
    }
}

extension PartyAsSigned {
    init(_ member: Member) {
        self.init(membershipID: member.id, name: member.name, post: member.post)
    }
}
