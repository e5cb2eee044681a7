import SQLStorage
public import Supervision

/// A row of the matrix in force with those who belong to it.
public struct MatrixGroup: Hashable, Sendable {
    public let row: Matrix.Row
    /// Nil while nobody has said who belongs to it.
    public let rule: MembershipRule?
    /// Today's, by name.
    public let members: [Member]
}

extension Store {
    /// The rows of the matrix in force, in the policy's order, each with its members today.
    /// - Throws: ``NotFound``, ``NoPolicyAdopted``.
    public func matrixGroups(as actor: Actor, at now: Instant) async throws -> [MatrixGroup] {
        let day = LondonTime.day(of: now)
        return try await look { db in
            _ = try Access.grant(.manageMatrix(actor.organisationID), to: actor)
            let matrix = try policyInForce(of: actor.organisationID, on: day, in: db).pack.matrix
            let rules = try db.membershipRules(of: actor.organisationID)
            let staff = try db.members(
                where: "membership.organisation_id = \(actor.organisationID) AND \(MemberFilter().condition(on: day))", limit: 100_000)
            return matrix.rows.map { row in
                let rule = rules[row.key]
                let ids = Set(rule?.members(among: staff.map(\.membership), on: day).map(\.id) ?? [])
                return MatrixGroup(row: row, rule: rule, members: staff.filter { ids.contains($0.id) })
            }
        }
    }

    /// - Throws: ``NotFound`` also where the matrix in force has no such row.
    public func matrixGroup(_ row: String, as actor: Actor, at now: Instant) async throws -> MatrixGroup {
        guard let group = try await matrixGroups(as: actor, at: now).first(where: { $0.row.key.utf8.elementsEqual(row.utf8) }) else {
            throw NotFound()
        }
        return group
    }

    /// Says who belongs to a row of the matrix.
    /// - Throws: ``NotFound``, also for somebody picked who is no member here; ``NoPolicyAdopted``.
    public func setMembership(ofRow row: String, to rule: MembershipRule, as actor: Actor, at now: Instant) async throws {
        let id = Identifier<MatrixGroup>()
        let day = LondonTime.day(of: now)
        try await change { db in
            _ = try Access.grant(.manageMatrix(actor.organisationID), to: actor)
            guard try policyInForce(of: actor.organisationID, on: day, in: db).pack.matrix.rows.contains(where: { $0.key == row }) else {
                throw NotFound()
            }
            if case .handPicked(let picked) = rule { try db.expectColleagues(Array(picked), of: actor) }
            let group = try db.setRule(rule, ofRow: row, in: actor.organisationID, orElse: id)
            return ((), LogEntry(.groupChanged, group, by: actor, at: now))
        }
    }
}

private struct GroupRow: Decodable {
    let id: Identifier<MatrixGroup>
    let matrixRow: String
    let rule: MembershipRule.Kind
    let ruleValue: String
    let picked: IdentifierList<Membership>?

    static func selecting(where condition: SQL) -> SQL {
        """
        SELECT id, matrix_row, rule, rule_value, (SELECT \(SQL.joined("membership_id")) FROM matrix_group_member
            WHERE matrix_group_id = matrix_group.id) AS picked
        FROM matrix_group WHERE \(condition) ORDER BY matrix_row
        """
    }
}

extension ReadTransaction {
    /// By the key of the matrix row.
    func membershipRules(of organisation: Organisation.ID) throws -> [String: MembershipRule] {
        let groups: [GroupRow] = try rows(GroupRow.selecting(where: "organisation_id = \(organisation)"))
        return Dictionary(
            groups.map { group in
                let rule: MembershipRule =
                    switch group.rule {
                    case .staffGroup: .staffGroup(group.ruleValue)
                    case .role: .role(group.ruleValue)
                    case .department: .department(group.ruleValue)
                    case .handPicked: .handPicked(Set(group.picked?.ids ?? []))
                    }
                return (group.matrixRow, rule)
            }
        ) { first, _ in first }
    }
}

extension WriteTransaction {
    fileprivate func setRule(
        _ rule: MembershipRule, ofRow row: String, in organisation: Organisation.ID, orElse id: Identifier<MatrixGroup>
    ) throws -> Identifier<MatrixGroup> {
        try execute(
            """
            INSERT INTO matrix_group (id, organisation_id, matrix_row, rule, rule_value)
            VALUES (\(id), \(organisation), \(row), \(rule.kind.rawValue), \(rule.value))
            ON CONFLICT (organisation_id, matrix_row) DO UPDATE SET rule = excluded.rule, rule_value = excluded.rule_value
            """)
        let found: [GroupRow] = try rows(GroupRow.selecting(where: "organisation_id = \(organisation) AND matrix_row = \(row)"))
        let group = found.first?.id ?? id
        try execute("DELETE FROM matrix_group_member WHERE matrix_group_id = \(group)")
        if case .handPicked(let picked) = rule {
            for member in picked {
                try execute("INSERT INTO matrix_group_member (matrix_group_id, membership_id) VALUES (\(group), \(member))")
            }
        }
        return group
    }
}
