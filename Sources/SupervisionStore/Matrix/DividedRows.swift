import SQLStorage
public import Supervision

/// A row of the matrix in its groups, with everybody whom they are about.
public struct DividedRow: Hashable, Sendable {
    public let division: GroupDivision
    /// Those of the row and those in its groups.
    public let people: [Membership.ID: Member]
    /// What else of the matrix somebody of the row belongs to, and owes as well.
    public let alsoIn: [Membership.ID: [String]]
    /// Why somebody was put into a group that had its size already.
    public let reasons: [Membership.ID: Placing.Reason]
    /// Of the people and the groups: what changes them names it, so that nobody changes what they have not seen.
    public let digest: Digest
}

/// What the keepers of the groups have to see to.
public struct GroupAttention: Hashable, Sendable {
    public enum Need: Hashable, Sendable {
        /// A row with so many people and no groups.
        case undivided(Int)
        /// Belongs to the row and is in no group.
        case joiner(Member)
        /// Is in a group of that number and does not belong to the row any longer.
        case leaver(Member, group: Int)
    }

    public let row: Matrix.Row
    public let need: Need
}

/// Somebody else has changed the groups, or who belongs to the row, since they were shown.
public struct GroupsChanged: Error, Hashable, Sendable {
    public init() {}
}

extension Store {
    /// The rows of the matrix in force that are supervised in groups, in the policy's order.
    /// - Throws: ``NotFound``, ``NoPolicyAdopted``.
    public func dividedRows(as actor: Actor, at now: Instant) async throws -> [DividedRow] {
        let day = LondonTime.day(of: now)
        return try await look { db in
            _ = try Access.grant(.manageMatrix(actor.organisationID), to: actor)
            return try dividedRows(of: actor.organisationID, on: day, in: db)
        }
    }

    /// - Throws: ``NotFound`` also where the matrix in force has no such row, or it is not for groups.
    public func dividedRow(_ key: String, as actor: Actor, at now: Instant) async throws -> DividedRow {
        let day = LondonTime.day(of: now)
        return try await look { db in
            _ = try Access.grant(.manageMatrix(actor.organisationID), to: actor)
            return try dividedRow(key, of: actor.organisationID, on: day, in: db)
        }
    }

    func dividedRow(
        _ key: String, of organisation: Organisation.ID, on day: CivilDate, in db: any ReadTransaction
    ) throws -> DividedRow {
        guard
            let row = try dividedRows(
                of: organisation, on: day, in: db, where: { $0.key.utf8.elementsEqual(key.utf8) }
            ).first
        else { throw NotFound() }
        return row
    }

    func dividedRows(
        of organisation: Organisation.ID, on day: CivilDate, in db: any ReadTransaction,
        where isMeant: (Matrix.Row) -> Bool = { _ in true }
    ) throws -> [DividedRow] {
        let matrix = try policyInForce(of: organisation, on: day, in: db).pack.matrix
        let rows = matrix.rows.filter { $0.isDivided && isMeant($0) }
        let rules = try db.membershipRules(of: organisation)
        let spellings = try db.spellings(in: organisation)
        let placements = try db.placements(of: organisation)
        let everybody = try db.people(of: rows.compactMap { rules[$0.key]?.condition(spellings) }, orInGroupsOf: organisation)
        let current = everybody.filter { $0.membership.isCurrent(on: day) }
        return rows.map { row in
            let members = rules[row.key]?.those(of: current, spellings) ?? []
            let division = GroupDivision(
                row: row, size: row.averageGroupSize ?? matrix.defaultGroupSize.value, members: members.map(\.id),
                groups: placements.groups.filter { $0.row == row.key })
            let concerned = Set(members.map(\.id) + division.leavers)
            return DividedRow(
                division: division,
                people: Dictionary(
                    everybody.filter { concerned.contains($0.id) }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
                alsoIn: matrix.otherRows(than: row, of: members, by: rules), reasons: placements.reasons[row.key] ?? [:],
                digest: division.digest)
        }
    }

    /// How many lines ``DividedRow/attention`` has in all rows, told from who owes what, which the first page knows already.
    func groupAttentionCount(
        of organisation: Organisation.ID, among lines: [ObligationLine], on day: CivilDate, in db: any ReadTransaction
    ) throws -> Int {
        guard try db.editionID(of: organisation, on: day) != nil else { return 0 }
        let divided = try policyInForce(of: organisation, on: day, in: db).pack.matrix.rows.filter(\.isDivided)
        let groups = Dictionary(grouping: try db.supervisionGroups(of: organisation), by: \.row)
        let owing = Dictionary(grouping: lines, by: \.row).mapValues { Set($0.map(\.memberID)) }
        return divided.map { row in
            let (members, grouped) = (owing[row.key] ?? [], Set(groups[row.key]?.flatMap(\.members) ?? []))
            return grouped.isEmpty ? (members.isEmpty ? 0 : 1) : members.symmetricDifference(grouped).count
        }.reduce(0, +)
    }
}

extension ReadTransaction {
    /// Those who meet one of the conditions, and those in the groups of a row, by name.
    fileprivate func people(of conditions: [SQL], orInGroupsOf organisation: Organisation.ID) throws -> [Member] {
        let grouped: SQL = """
            membership.id IN (SELECT member.membership_id FROM supervision_group_member AS member
                JOIN supervision_group ON supervision_group.id = member.supervision_group_id
                WHERE supervision_group.organisation_id = \(organisation))
            """
        return try members(
            where: "membership.organisation_id = \(organisation) AND (\((conditions + [grouped]).joined(by: " OR ")))", limit: 100_000)
    }
}

extension Matrix.Row {
    /// Whether those who belong to it owe sessions in groups, and so come together in the same ones.
    fileprivate var isDivided: Bool { kind == .mandatory && format == .group && (sessionsPerYear ?? 0) > 0 }
}

extension DividedRow {
    public var attention: [GroupAttention] {
        if !division.isFormed {
            return division.members.isEmpty ? [] : [GroupAttention(row: division.row, need: .undivided(division.members.count))]
        }
        return division.joiners.compactMap { people[$0] }.map { GroupAttention(row: division.row, need: .joiner($0)) }
            + division.leavers.compactMap { id in
                people[id].map { GroupAttention(row: division.row, need: .leaver($0, group: division.group(of: id)?.number ?? 0)) }
            }
    }
}

extension GroupDivision {
    fileprivate var digest: Digest {
        let lines =
            ["\(size)", members.map(\.text).joined(separator: " ")]
            + groups.map { "\($0.number) \($0.members.map(\.text).sorted().joined(separator: " "))" }
        return .of(lines.joined(separator: "\n"))
    }
}

extension Matrix {
    /// In which other mandatory rows members of a row are.
    fileprivate func otherRows(than row: Row, of members: [Member], by rules: [String: MembershipRule]) -> [Membership.ID: [String]] {
        guard row.kind == .mandatory else { return [:] }
        let others = rows.filter { $0.kind == .mandatory && $0.key != row.key }
        let found = members.map { member in
            (member.id, others.filter { rules[$0.key]?.holds(member.membership) == true }.map(\.group))
        }
        return Dictionary(found.filter { !$0.1.isEmpty }, uniquingKeysWith: { first, _ in first })
    }
}
