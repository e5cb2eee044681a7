import SQLStorage
public import Supervision

/// How the list of who is due is narrowed. Empty shows everybody whom the actor may see.
public struct ObligationFilter: Hashable, Sendable {
    /// Empty is every state.
    public var states: Set<ObligationState>
    /// The key of a row of the matrix.
    public var row: String?
    /// In which they work.
    public var area: String?
    /// Whether only the people whom the actor manages are meant.
    public var isOwnTeam: Bool

    public init(states: Set<ObligationState> = [], row: String? = nil, area: String? = nil, isOwnTeam: Bool = false) {
        self.states = states
        self.row = row
        self.area = area
        self.isOwnTeam = isOwnTeam
    }

    /// Of lines that the actor may see those in the state, row and area that are asked for.
    public func narrowing(_ lines: [ObligationLine]) -> [ObligationLine] {
        states.isEmpty && row == nil && area == nil ? lines : lines.filter(holds)
    }

    /// Whether a line of those that the actor may see is in the state, row and area that are asked for.
    public func holds(_ line: ObligationLine) -> Bool {
        (states.isEmpty || states.contains(line.state)) && (row.map { $0.utf8.elementsEqual(line.row.utf8) } ?? true)
            && (area.map { $0.utf8.elementsEqual(line.area.utf8) } ?? true)
    }
}

/// Somebody's state under one row, and when what is due; no reason and no other session.
public struct ObligationLine: Hashable, Sendable {
    public let memberID: Membership.ID
    public let name: String
    /// Key of the row, and what it calls its group.
    public let row: String
    public let group: String
    /// In which they work; empty where that is unknown.
    public let area: String
    /// "2 group sessions a year".
    public let asked: String
    public let state: ObligationState
    public let due: CivilDate?
    /// The next day for which a session is booked that meets it.
    public let booked: CivilDate?
    let lineManagerID: Membership.ID?

    init(_ standing: Standing) {
        let obligation = standing.obligation
        memberID = standing.member.id
        name = standing.member.name
        row = obligation.row.key
        group = obligation.row.group
        area = standing.member.membership.commissioning.area
        asked = obligation.asked
        state = obligation.state
        due = obligation.due
        booked = obligation.booked
        lineManagerID = standing.member.membership.lineManagerID
    }
}

/// What everybody in an organisation owes on a day.
struct EverybodyAsked: Hashable, Sendable {
    let organisationID: Organisation.ID
    let day: CivilDate
}

/// What one person owes, as far as the actor may know it.
public struct PersonObligation: Hashable, Sendable {
    public let line: ObligationLine
    /// Nil for whoever sees no more than the state: a line manager.
    public let reason: Obligation?
}

extension Store {
    /// Who is due, of those whom the actor may see: worst first, then by date and name. Nobody where no policy is in force.
    public func obligations(
        _ filter: ObligationFilter = .init(), as actor: Actor, at now: Instant
    ) async throws -> [ObligationLine] {
        let day = LondonTime.day(of: now)
        guard actor.seesEverySession, !filter.isOwnTeam else {
            return try await look { db in try obligationLines(filter, as: actor, on: day, in: db) }
        }
        // Those who see everybody see the same.
        let asked = EverybodyAsked(organisationID: actor.organisationID, day: day)
        return filter.narrowing(
            try await everybodysObligations.answer(to: asked, after: database.changes) {
                try await look { db in try obligationLines(ObligationFilter(), as: actor, on: day, in: db) }
            })
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
                try standings(of: organisation.id, where: "1 = 1", isEverybody: true, on: day, in: db).map {
                    .init(employeeNumber: $0.member.membership.employeeNumber, obligation: $0.obligation)
                })
        }
    }

    func obligationLines(
        _ filter: ObligationFilter, as actor: Actor, on day: CivilDate, in db: any ReadTransaction, ofThose some: SQL? = nil
    ) throws -> [ObligationLine] {
        let team: SQL? = filter.isOwnTeam ? "membership.line_manager_id = \(actor.membershipID)" : nil
        let isEverybody = some == nil && team == nil && actor.seesEverySession
        let scope: SQL = "\(Visible.members(to: actor)) AND \(some ?? team ?? "1 = 1")"
        return try standingsIfAny(of: actor.organisationID, where: scope, isEverybody: isEverybody, on: day, in: db)
            .map { ObligationLine($0) }
            .filter(filter.holds)
            .enumerated().map { (urgency: $0.element.urgency, offset: $0.offset, line: $0.element) }
            .sorted { ($0.urgency.place, $0.urgency.due, $0.offset) < ($1.urgency.place, $1.urgency.due, $1.offset) }.map(\.line)
    }

    private func standingsIfAny(
        of organisation: Organisation.ID, where scope: SQL, isEverybody: Bool = false, on day: CivilDate, in db: any ReadTransaction
    ) throws -> [Standing] {
        do { return try standings(of: organisation, where: scope, isEverybody: isEverybody, on: day, in: db) } catch is NoPolicyAdopted {
            return []
        }
    }
}

extension ObligationLine {
    /// By state, and by date within it.
    fileprivate var urgency: (place: Int, due: Int) {
        (ObligationState.allCases.firstIndex(of: state) ?? 0, due?.daysSince1970 ?? Int.min)
    }
}
