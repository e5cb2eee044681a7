import SQLStorage
import Supervision

/// A visit with one of the memberships in which the person can act.
private struct CurrentVisitRow: Decodable {
    let visit: Found
    let member: MemberRow

    struct Found: Decodable {
        let visitID: Visit.ID
        let chosenID: Membership.ID?
        let startedAt: Instant
        let seenAt: Instant
        let endedAt: Instant?
        let device: String
        let code: String
        let name: String
        let nation: Organisation.Nation
        let yearStartMonth: Int
        let roles: String?
        let hasReports: Bool
        let hasKeptForms: Bool
    }

    init(from decoder: any Decoder) throws {
        visit = try Found(from: decoder)
        member = try MemberRow(from: decoder)
    }
}

extension ReadTransaction {
    /// All that a request has to know of who asks, in one query. Nil where there is no such visit, or the person has left.
    func currentVisit(_ token: VisitToken, on day: CivilDate) throws -> CurrentVisit? {
        let rows: [CurrentVisitRow] = try rows(
            """
            SELECT visit.id AS visit_id, visit.membership_id AS chosen_id, visit.started_at, visit.seen_at, visit.ended_at, visit.device,
                organisation.code, organisation.name, organisation.nation, organisation.year_start_month, \(MemberRow.columns),
                (SELECT \(SQL.joined("held.role")) FROM role_assignment AS held WHERE held.membership_id = membership.id
                    AND held.starts_on <= \(day) AND (held.ends_on IS NULL OR held.ends_on >= \(day))) AS roles,
                EXISTS (SELECT 1 FROM membership AS report WHERE report.line_manager_id = membership.id
                    AND report.starts_on <= \(day) AND (report.ends_on IS NULL OR report.ends_on >= \(day))) AS has_reports,
                EXISTS (SELECT 1 FROM kept_form WHERE kept_form.membership_id = membership.id) AS has_kept_forms
            FROM visit JOIN membership ON membership.person_id = visit.person_id
            JOIN person ON person.id = membership.person_id JOIN organisation ON organisation.id = membership.organisation_id
            WHERE visit.token_hash = \(Digest.of(token.text))
                AND membership.starts_on <= \(day) AND (membership.ends_on IS NULL OR membership.ends_on >= \(day))
            ORDER BY person.folded_name, membership.id
            """)
        guard let chosen = rows.first(where: { $0.member.id == $0.visit.chosenID }) ?? rows.first else { return nil }
        return CurrentVisit(chosen, among: rows)
    }
}

extension CurrentVisit {
    fileprivate init(_ row: CurrentVisitRow, among rows: [CurrentVisitRow]) {
        let found = row.visit
        visit = Visit(
            id: found.visitID, personID: row.member.personID, membershipID: found.chosenID, startedAt: found.startedAt,
            seenAt: found.seenAt, endedAt: found.endedAt, device: found.device)
        member = row.member.member
        organisation = Organisation(
            id: row.member.organisationID, code: found.code, name: found.name, nation: found.nation, yearStartMonth: found.yearStartMonth)
        actor = Actor(
            personID: row.member.personID, membershipID: row.member.id, organisationID: row.member.organisationID,
            roles: Set((found.roles ?? "").utf8.split(separator: UInt8(ascii: ",")).compactMap { Role(rawValue: String(Substring($0))) })
                .union(found.hasReports ? [.lineManager] : []))
        memberships = rows.map(\.member.member)
        hasKeptForms = found.hasKeptForms
    }
}
