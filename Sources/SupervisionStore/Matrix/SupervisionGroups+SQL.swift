import SQLStorage
import Supervision

/// Who is in which group, and why somebody was put into one that had its size already.
struct Placements {
    /// Those with somebody in them, by row of the matrix and number.
    let groups: [SupervisionGroup]
    /// By row of the matrix.
    let reasons: [String: [Membership.ID: Placing.Reason]]

    fileprivate init(_ rows: [PlacementRow]) {
        groups = Dictionary(grouping: rows, by: \.id).values.compactMap { lines in
            lines.first.map {
                SupervisionGroup(id: $0.id, row: $0.matrixRow, number: $0.number, members: Set(lines.map(\.membershipID)))
            }
        }.sorted { ($0.row, $0.number) < ($1.row, $1.number) }
        reasons = Dictionary(grouping: rows, by: \.matrixRow).mapValues { lines in
            Dictionary(
                lines.compactMap { line in line.reason.map { (line.membershipID, $0) } }, uniquingKeysWith: { first, _ in first })
        }
    }
}

private struct PlacementRow: Decodable {
    let id: SupervisionGroup.ID
    let matrixRow: String
    let number: Int
    let membershipID: Membership.ID
    let reason: Placing.Reason?
}

private struct DeclaredHoursRow: Decodable {
    let supervisor: String
    let membershipID: Membership.ID
    let minutes: Int
}

extension ReadTransaction {
    /// Those with somebody in them, by row of the matrix and number; whom they have lost or gained since is not looked for here.
    func supervisionGroups(of organisation: Organisation.ID) throws -> [SupervisionGroup] { try placements(of: organisation).groups }

    func placements(of organisation: Organisation.ID) throws -> Placements {
        Placements(
            try rows(
                """
                SELECT supervision_group.id, supervision_group.matrix_row, supervision_group.number, member.membership_id, member.reason
                FROM supervision_group JOIN supervision_group_member AS member ON member.supervision_group_id = supervision_group.id
                WHERE supervision_group.organisation_id = \(organisation)
                """))
    }

    /// By kind of supervisor and person.
    func declaredHours(in organisation: Organisation.ID) throws -> [DeclaredHours] {
        let found: [DeclaredHoursRow] = try rows(
            """
            SELECT supervisor, membership_id, minutes FROM declared_hours WHERE organisation_id = \(organisation)
            ORDER BY supervisor, membership_id
            """)
        return found.map { DeclaredHours(supervisor: $0.supervisor, membershipID: $0.membershipID, minutes: $0.minutes) }
    }
}

extension WriteTransaction {
    /// The group is made where there is none of that number; one that somebody has left empty is taken up again.
    func put(
        _ members: [Membership.ID], intoGroup number: Int, ofRow row: String, in organisation: Organisation.ID,
        because reason: Placing.Reason? = nil
    ) throws {
        try execute(
            """
            INSERT INTO supervision_group (id, organisation_id, matrix_row, number)
            VALUES (\(SupervisionGroup.ID()), \(organisation), \(row), \(number))
            ON CONFLICT (organisation_id, matrix_row, number) DO NOTHING
            """)
        let group: SupervisionGroup.ID? = try self.row(
            "SELECT id FROM supervision_group WHERE organisation_id = \(organisation) AND matrix_row = \(row) AND number = \(number)")
        guard let group else { throw NotFound() }
        for member in members {
            try execute(
                """
                INSERT INTO supervision_group_member (supervision_group_id, membership_id, reason)
                VALUES (\(group), \(member), \(reason?.rawValue))
                """)
        }
    }

    func takeOut(_ members: [Membership.ID], ofRow row: String, in organisation: Organisation.ID) throws {
        try execute(
            """
            DELETE FROM supervision_group_member WHERE membership_id IN \(members) AND supervision_group_id IN (
                SELECT id FROM supervision_group WHERE organisation_id = \(organisation) AND matrix_row = \(row))
            """)
    }
}
