import SQLStorage
import Supervision

private struct PartRow: Decodable {
    let membershipID: Membership.ID
    let askedAt: Instant
    let absenceID: ConsentAbsence.ID?
}

private struct ConsentRow: Decodable {
    let id: Consent.ID
    let membershipID: Membership.ID
    let answer: Consent.Answer
    let givenAt: Instant
}

private struct NamedRow: Decodable {
    let consentID: Consent.ID
    let actionPointID: ActionPoint.ID
}

extension ReadTransaction {
    /// Where each party of a record stands with the question of consent; empty while nobody has been asked.
    func consentParts(of record: SupervisionRecord.ID) throws -> [ConsentPart] {
        let asked: [PartRow] = try rows(
            """
            SELECT asked.membership_id, asked.asked_at, absence.id AS absence_id FROM consent_question AS asked
            LEFT JOIN consent_absence AS absence
                ON absence.record_id = asked.record_id AND absence.membership_id = asked.membership_id
            WHERE asked.record_id = \(record) ORDER BY asked.membership_id
            """)
        let given: [ConsentRow] = try rows(
            """
            SELECT id, membership_id, answer, given_at FROM consent WHERE record_id = \(record) ORDER BY number
            """)
        let named: [NamedRow] = try rows(
            "SELECT consent_id, action_point_id FROM consent_point WHERE consent_id IN \(given.map(\.id))")
        return asked.map { part in
            ConsentPart(
                memberID: part.membershipID, askedAt: part.askedAt,
                latest: given.last { $0.membershipID == part.membershipID }.map { latest in
                    Consent(
                        memberID: latest.membershipID, answer: latest.answer,
                        points: Set(named.filter { $0.consentID == latest.id }.map(\.actionPointID)), at: latest.givenAt)
                }, absenceID: part.absenceID)
        }
    }

    func hasConsent(_ id: Consent.ID) throws -> Bool { try count("SELECT COUNT(*) FROM consent WHERE id = \(id)") > 0 }
}

extension WriteTransaction {
    /// Asks each of those who took part, once.
    func askForConsent(of record: SupervisionRecord.ID, among parties: [Membership.ID], at now: Instant) throws {
        for party in parties {
            try execute(
                """
                INSERT INTO consent_question (record_id, membership_id, asked_at) VALUES (\(record), \(party), \(now))
                ON CONFLICT DO NOTHING
                """)
        }
    }

    func insert(_ consent: Consent, id: Consent.ID, for record: SupervisionRecord.ID) throws {
        let earlier = try count(
            "SELECT COUNT(*) FROM consent WHERE record_id = \(record) AND membership_id = \(consent.memberID)")
        try execute(
            """
            INSERT INTO consent (id, record_id, membership_id, number, answer, given_at)
            VALUES (\(id), \(record), \(consent.memberID), \(earlier + 1), \(consent.answer.rawValue), \(consent.at))
            """)
        for point in consent.points {
            try execute("INSERT INTO consent_point (consent_id, action_point_id) VALUES (\(id), \(point))")
        }
    }
}
