import SQLStorage
public import Supervision

/// How the list of who is due is narrowed. Empty shows everybody whom the actor may see.
public struct ObligationFilter: Hashable, Sendable {
    /// Empty is every state.
    public var states: Set<ObligationState>
    /// The key of a row of the matrix.
    public var row: String?
    /// Whether only the people whom the actor manages are meant.
    public var isOwnTeam: Bool

    public init(states: Set<ObligationState> = [], row: String? = nil, isOwnTeam: Bool = false) {
        self.states = states
        self.row = row
        self.isOwnTeam = isOwnTeam
    }

    /// Whether a line of those that the actor may see is in the state and row that are asked for.
    public func holds(_ line: ObligationLine) -> Bool {
        (states.isEmpty || states.contains(line.state)) && (row.map { $0.utf8.elementsEqual(line.row.utf8) } ?? true)
    }
}

/// Somebody's state under one row, and when what is due; no reason and no other session.
public struct ObligationLine: Hashable, Sendable {
    public let memberID: Membership.ID
    public let name: String
    /// Key of the row, and what it calls its group.
    public let row: String
    public let group: String
    /// "2 group sessions a year".
    public let asked: String
    public let state: ObligationState
    public let due: CivilDate?
    /// The next day for which a session is booked that meets it.
    public let booked: CivilDate?

    init(_ standing: Standing) {
        let obligation = standing.obligation
        memberID = standing.member.id
        name = standing.member.name
        row = obligation.row.key
        group = obligation.row.group
        asked = obligation.asked
        state = obligation.state
        due = obligation.due
        booked = obligation.booked
    }
}

/// What one person owes, as far as the actor may know it.
public struct PersonObligation: Hashable, Sendable {
    public let line: ObligationLine
    /// Nil for whoever sees no more than the state: a line manager.
    public let reason: Obligation?
}

extension Store {
    /// Who is due, of those whom the actor may see: worst first, then by date and name. Nobody where no policy is in force.
    public func obligations(_ filter: ObligationFilter, as actor: Actor, at now: Instant) async throws -> [ObligationLine] {
        let day = LondonTime.day(of: now)
        return try await look { db in try obligationLines(filter, as: actor, on: day, in: db) }
    }

    /// What one person owes, row by row; none where no row of the matrix is for them or no policy is in force.
    /// - Throws: ``NotFound``.
    public func obligations(of id: Membership.ID, as actor: Actor, at now: Instant) async throws -> [PersonObligation] {
        let day = LondonTime.day(of: now)
        return try await look { db in
            let (member, _) = try db.member(id, for: Access.Act.seeMember, by: actor)
            let seesReasons = Access.allows(.seeReasons(member.facts), to: actor)
            return try standingsIfAny(of: actor.organisationID, where: "membership.id = \(id)", on: day, in: db).map {
                PersonObligation(line: ObligationLine($0), reason: seesReasons ? $0.obligation : nil)
            }
        }
    }

    /// Everybody's, for the command line.
    /// - Throws: ``UnknownOrganisation``, ``NoPolicyAdopted``.
    public func obligations(of code: String, on day: CivilDate) async throws -> ObligationLines {
        try await look { db in
            guard let organisation = try db.organisations(where: "code = \(code)").first else { throw UnknownOrganisation(code: code) }
            return ObligationLines(
                try standings(of: organisation.id, where: "1 = 1", on: day, in: db).map {
                    .init(employeeNumber: $0.member.membership.employeeNumber, obligation: $0.obligation)
                })
        }
    }

    func obligationLines(
        _ filter: ObligationFilter, as actor: Actor, on day: CivilDate, in db: any ReadTransaction, of one: Membership.ID? = nil
    ) throws -> [ObligationLine] {
        let team: SQL = filter.isOwnTeam ? "membership.line_manager_id = \(actor.membershipID)" : "1 = 1"
        let whom: SQL = one.map { "membership.id = \($0)" } ?? team
        return try standingsIfAny(of: actor.organisationID, where: "\(Visible.members(to: actor)) AND \(whom)", on: day, in: db)
            .map { ObligationLine($0) }
            .filter(filter.holds)
            .enumerated().sorted { ($0.element.urgency, $0.offset) < ($1.element.urgency, $1.offset) }.map(\.element)
    }

    private func standingsIfAny(
        of organisation: Organisation.ID, where scope: SQL, on day: CivilDate, in db: any ReadTransaction
    ) throws -> [Standing] {
        guard try db.editionID(of: organisation, on: day) != nil else { return [] }
        return try standings(of: organisation, where: scope, on: day, in: db)
    }
}

extension ObligationLine {
    /// By state, and by date within it.
    fileprivate var urgency: String {
        let place = ObligationState.allCases.firstIndex(of: state) ?? 0
        return "\(place) \(due?.description ?? "")"
    }
}
