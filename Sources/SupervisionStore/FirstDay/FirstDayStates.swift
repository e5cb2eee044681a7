import SQLStorage
public import Supervision

/// What has been brought in with one kind of sheet.
public struct FirstDayState: Hashable, Sendable {
    /// One import that took something.
    public struct Import: Hashable, Sendable {
        public let taken: Int
        public let at: Instant
        /// Nil at the command line.
        public let by: String?
    }

    public let sheet: FirstDaySheet
    /// The last first.
    public let imports: [Import]

    public var taken: Int { imports.reduce(0) { $0 + $1.taken } }
}

/// All that has been brought in, and from when the organisation's figures count.
public struct FirstDayOverview: Hashable, Sendable {
    /// In the order in which the sheets build on each other.
    public let states: [FirstDayState]
    /// Nil where no policy was ever adopted.
    public let countsFrom: CountsFrom?
}

/// From when an organisation's figures count.
public struct CountsFrom: Hashable, Sendable {
    /// The first day on which it had a policy in force; nothing is owed for the days before.
    public let policyDay: CivilDate
    /// The earliest day held before the system that was brought in; nil where none was.
    public let importedDay: CivilDate?

    /// The first day of which anything is known that counts.
    public var day: CivilDate { min(policyDay, importedDay ?? policyDay) }
}

extension Store {
    /// What has been brought in so far.
    /// - Throws: ``NotFound`` for whoever does not keep the staff list.
    public func firstDayOverview(as actor: Actor) async throws -> FirstDayOverview {
        try await look { db in
            _ = try Access.grant(.manageStaff(actor.organisationID), to: actor)
            let applied: [AppliedRow] = try db.rows(
                """
                SELECT applied.sheet, applied.taken, applied.applied_at, person.first_name, person.last_name, person.known_as
                FROM first_day_import AS applied LEFT JOIN membership ON membership.id = applied.membership_id
                LEFT JOIN person ON person.id = membership.person_id
                WHERE applied.organisation_id = \(actor.organisationID) AND applied.applied_at IS NOT NULL AND applied.taken > 0
                ORDER BY applied.applied_at DESC, applied.id
                """)
            let states = FirstDaySheet.allCases.map { sheet in
                FirstDayState(
                    sheet: sheet,
                    imports: applied.filter { $0.sheet == sheet }.map { .init(taken: $0.taken, at: $0.appliedAt, by: $0.name) })
            }
            return FirstDayOverview(states: states, countsFrom: try db.countsFrom(actor.organisationID))
        }
    }
}

extension ReadTransaction {
    /// Nil where no policy was ever adopted.
    func countsFrom(_ organisation: Organisation.ID) throws -> CountsFrom? {
        let found: CountsFromRow? = try row(
            """
            SELECT MIN(policy_edition.starts_on) AS policy_day,
                (SELECT MIN(held_on) FROM imported_session WHERE organisation_id = \(organisation)) AS imported_day
            FROM policy_edition WHERE organisation_id = \(organisation)
            """)
        return found.flatMap { row in row.policyDay.map { CountsFrom(policyDay: $0, importedDay: row.importedDay) } }
    }
}

private struct CountsFromRow: Decodable {
    let policyDay: CivilDate?
    let importedDay: CivilDate?
}

private struct AppliedRow: Decodable {
    let sheet: FirstDaySheet
    let taken: Int
    let appliedAt: Instant
    let firstName: String?
    let lastName: String?
    let knownAs: String?

    var name: String? { lastName.map { "\(knownAs ?? firstName ?? "") \($0)" } }
}
