import SQLStorage
public import Supervision

/// What the matrix asks for beside what is offered, and by whom.
public struct CapacityAsItStands: Sendable {
    public let matrix: Matrix
    /// By the key of the row.
    public let rows: [String: RowAsItStands]
    /// Of the nominated.
    public let declared: [DeclaredHours]
    /// The nominated, by name.
    public let supervisors: [Member]
    /// Those whose declared hours do not count any longer: nobody has them nominated.
    public let lapsed: [Member]
    /// Sessions on request that were held in the last twelve months.
    public let heldOnRequest: Int

    /// - Parameter change: what is only tried; nothing of it is kept.
    public func capacity(trying change: MatrixChange? = nil) -> Capacity {
        Capacity(of: matrix, asItStands: rows, declared: declared, changing: change)
    }

    public var undeclared: [Member] {
        let declaring = Set(declared.map(\.membershipID))
        return supervisors.filter { !declaring.contains($0.id) }
    }
}

private struct CountedRow: Decodable {
    let matrixRow: String
    let members: Int
}

extension Store {
    /// - Throws: ``NotFound``, ``NoPolicyAdopted``.
    public func capacity(as actor: Actor, at now: Instant) async throws -> CapacityAsItStands {
        let day = LondonTime.day(of: now)
        let organisation = actor.organisationID
        return try await look { db in
            _ = try Access.grant(.manageMatrix(organisation), to: actor)
            let matrix = try policyInForce(of: organisation, on: day, in: db).pack.matrix
            let rows = try db.rowsAsTheyStand(of: organisation, on: day)
            let supervisors = try db.nominatedSupervisors(of: organisation, on: day)
            let nominated = Set(supervisors.map(\.id))
            let declared = try db.declaredHours(in: organisation)
            let counting = declared.filter { nominated.contains($0.membershipID) }
            let lapsed = Set(declared.map(\.membershipID)).subtracting(nominated)
            return CapacityAsItStands(
                matrix: matrix, rows: rows, declared: counting, supervisors: supervisors,
                lapsed: lapsed.isEmpty ? [] : try db.members(where: "membership.id IN \(Array(lapsed))"),
                heldOnRequest: try db.heldOnRequest(in: organisation, since: now.adding(days: -365)))
        }
    }
}

extension ReadTransaction {
    /// One statement, however many rows the matrix has.
    fileprivate func rowsAsTheyStand(of organisation: Organisation.ID, on day: CivilDate) throws -> [String: RowAsItStands] {
        let rules = try membershipRules(of: organisation)
        let spellings = try spellings(in: organisation)
        let counts: [SQL] = rules.map { key, rule in
            """
            SELECT \(key) AS matrix_row, COUNT(*) AS members FROM membership JOIN person ON person.id = membership.person_id
            WHERE membership.organisation_id = \(organisation) AND \(MemberFilter().condition(on: day)) AND \(rule.condition(spellings))
            """
        }
        guard !counts.isEmpty else { return [:] }
        let counted: [CountedRow] = try rows(counts.joined(by: " UNION ALL "))
        let groups = Dictionary(grouping: try supervisionGroups(of: organisation), by: \.row).mapValues(\.count)
        return Dictionary(
            counted.map { ($0.matrixRow, RowAsItStands(members: $0.members, groups: groups[$0.matrixRow])) },
            uniquingKeysWith: { first, _ in first })
    }

    fileprivate func heldOnRequest(in organisation: Organisation.ID, since start: Instant) throws -> Int {
        try count(
            """
            SELECT COUNT(*) FROM session
            JOIN session_outset ON session_outset.session_id = session.id JOIN session_closing ON session_closing.session_id = session.id
            WHERE session.organisation_id = \(organisation) AND session.type = \(Matrix.Kind.onRequest.rawValue)
                AND session_outset.started_at >= \(start)
            """)
    }
}
