import Foundation
import SQLStorage
import Supervision

private struct ReleaseRow: Decodable {
    let id: ReportRelease.ID
    let quarter: String
    let releasedBy: Membership.ID
    let releasedAt: Instant
}

/// By what an organisation counts, and a quarter whose report was released.
struct ReportedQuarterRow: Decodable {
    let yearStartMonth: Int
    let firstPolicyDay: CivilDate?
    let quarter: String?
    let releasedAt: Instant?
}

private struct RecipientRow: Decodable {
    let releaseID: ReportRelease.ID
    let recipient: String
    let audience: ReportAudience
    let at: Instant
}

private struct CopyRow: Decodable {
    let content: Data
    let digest: Digest
}

extension ReadTransaction {
    /// One row for each quarter whose report was released, or one without a quarter.
    func reportedQuarters(of organisation: Organisation.ID) throws -> [ReportedQuarterRow] {
        try rows(
            """
            SELECT organisation.year_start_month,
                (SELECT MIN(starts_on) FROM policy_edition WHERE organisation_id = organisation.id) AS first_policy_day,
                released.quarter, released.released_at
            FROM organisation LEFT JOIN report_release AS released ON released.organisation_id = organisation.id
            WHERE organisation.id = \(organisation)
            """)
    }

    /// Of an organisation, the latest quarter first; of one quarter where it is named.
    func releases(of organisation: Organisation.ID, quarter: String? = nil) throws -> [ReportRelease] {
        let condition: SQL = quarter.map { "organisation_id = \(organisation) AND quarter = \($0)" } ?? "organisation_id = \(organisation)"
        let found: [ReleaseRow] = try rows(
            "SELECT id, quarter, released_by, released_at FROM report_release WHERE \(condition) ORDER BY quarter DESC")
        let recipients: [RecipientRow] = try rows(
            """
            SELECT release_id, recipient, audience, at FROM report_recipient
            WHERE release_id IN (SELECT id FROM report_release WHERE \(condition)) ORDER BY at, recipient
            """)
        return found.map { row in
            ReportRelease(
                id: row.id, quarter: row.quarter, releasedBy: row.releasedBy, releasedAt: row.releasedAt,
                recipients: recipients.filter { $0.releaseID == row.id }.map { .init(key: $0.recipient, audience: $0.audience, at: $0.at) })
        }
    }

    /// The figures as they were released.
    /// - Throws: ``NotFound``; ``ReportDamaged``.
    func copy(of release: ReportRelease.ID, for audience: ReportAudience) throws -> QuarterlyReport {
        let found: CopyRow? = try row(
            "SELECT content, digest FROM report_copy WHERE release_id = \(release) AND audience = \(audience.rawValue)")
        guard let found else { throw NotFound() }
        guard Digest(of: found.content) == found.digest else { throw ReportDamaged() }
        return try JSONDecoder().decode(QuarterlyReport.self, from: found.content)
    }
}

extension WriteTransaction {
    func insert(_ release: ReportRelease.ID, of report: QuarterlyReport, under edition: PolicyEdition.ID, by actor: Actor, at now: Instant)
        throws
    {
        try execute(
            """
            INSERT INTO report_release (id, organisation_id, quarter, edition_id, released_by, released_at)
            VALUES (\(release), \(actor.organisationID), \(report.quarter), \(edition), \(actor.membershipID), \(now))
            """)
        for audience in ReportAudience.allCases {
            let content = try report.shown(to: audience).canonical
            try execute(
                """
                INSERT INTO report_copy (release_id, audience, content, digest)
                VALUES (\(release), \(audience.rawValue), \(content), \(Digest(of: content)))
                """)
        }
    }

    /// A recipient who has it already keeps the day on which it came.
    func insert(_ recipients: [String], of release: ReportRelease.ID, by actor: Actor, at now: Instant) throws {
        for recipient in recipients {
            try execute(
                """
                INSERT INTO report_recipient (release_id, recipient, audience, sent_by, at)
                VALUES (\(release), \(recipient), \(ReportTerms.audience(of: recipient).rawValue), \(actor.membershipID), \(now))
                ON CONFLICT DO NOTHING
                """)
        }
    }
}

/// The bytes of a released report are not those that were released.
struct ReportDamaged: Error, CustomStringConvertible {
    var description: String { "The bytes of a released report are not those that were released." }
}

extension QuarterlyReport {
    /// The same bytes for the same figures.
    var canonical: Data {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return try encoder.encode(self)
        }
    }
}
