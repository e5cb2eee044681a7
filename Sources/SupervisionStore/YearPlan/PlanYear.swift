import SQLStorage
public import Supervision

/// Where the sessions of a draft are to take place.
public struct DraftWish: Hashable, Sendable {
    /// Rooms, each for one session at a time.
    public let venues: [String]
    /// Whether people can meet without a room.
    public let allowsOnline: Bool

    public init(venues: [String] = [], allowsOnline: Bool = true) {
        self.venues = venues
        self.allowsOnline = allowsOnline
    }
}

/// What a year asks of an organisation, before anything is drafted.
public struct YearFigures: Hashable, Sendable {
    /// Hours that rows of the matrix ask of one kind of supervisor, beside the hours that are declared for them.
    public struct Hours: Hashable, Sendable {
        public let supervisor: String
        public let minutesToPlace: Int
        public let minutesDeclared: Int
        public let people: Int
    }

    public let span: DaySpan
    public let people: Int
    public let held: Int
    public let booked: Int
    /// Sessions that a draft has to place.
    public let toPlace: Int
    /// What a draft cannot place before groups are formed.
    public let withoutGroup: [Unplaced]
    public let hours: [Hours]
}

extension Store {
    /// What is owed in the rest of the year, what is booked, and who could lead it.
    /// - Throws: ``NotFound``, ``NoPolicyAdopted``.
    public func yearFigures(as actor: Actor, at now: Instant) async throws -> YearFigures {
        try await look { db in
            _ = try Access.grant(.planYear(actor.organisationID), to: actor)
            return try yearAsked(of: actor.organisationID, wishing: DraftWish(), at: now, in: db).figures
        }
    }

    /// All that decides what a draft of the rest of the year looks like.
    func yearAsked(
        of id: Organisation.ID, wishing wish: DraftWish, at now: Instant, in db: any ReadTransaction
    ) throws -> YearAsked {
        let today = LondonTime.day(of: now)
        guard let organisation = try db.organisations(where: "id = \(id)").first else { throw NotFound() }
        let year = ReportingYear(containing: today.adding(days: 1), startMonth: organisation.yearStartMonth)
        // On the last day of a year the next one is drafted.
        let day = year.days.contains(today) ? today : year.first
        let pack = try policyInForce(of: id, on: day, in: db).pack
        let span = DaySpan(first: today.adding(days: 1), last: year.last)
        let usual = try db.usualSupervisors(in: id)
        let owed = try standings(of: id, where: "1 = 1", on: day, in: db).map { standing in
            OwedSupervision(
                memberID: standing.member.id, obligation: standing.obligation,
                usualSupervisorID: standing.obligation.row.sessionFormat.flatMap {
                    usual[Supervisee(memberID: standing.member.id, format: $0)]
                })
        }
        let nominated = Set(try db.nominatedSupervisors(of: id, on: today).map(\.id))
        let demands = Demands(of: owed, in: try db.supervisionGroups(of: id), span: span, under: pack)
        let end = year.last.adding(days: 1).midnight
        let planning = YearPlanning(
            span: span, nation: organisation.nation, demands: demands.all,
            hours: try db.declaredHours(in: id).filter { nominated.contains($0.membershipID) },
            minutesTaken: try db.minutesTaken(in: id, from: year.first.midnight, before: end), hasSupervisors: !nominated.isEmpty,
            busy: try db.busyTimes(in: id, from: today.midnight, before: end), absences: try db.absences(in: id, during: span),
            venues: wish.venues, allowsOnline: wish.allowsOnline)
        return YearAsked(owed: owed, planning: planning, ungrouped: demands.unplaced)
    }
}

/// What a draft begins with.
struct YearAsked: Sendable {
    let owed: [OwedSupervision]
    let planning: YearPlanning
    let ungrouped: [Unplaced]

    var figures: YearFigures {
        let demands = Dictionary(grouping: planning.demands, by: \.supervisor)
        return YearFigures(
            span: planning.span, people: Set(owed.map(\.memberID)).count, held: owed.map(\.obligation.held.count).reduce(0, +),
            booked: owed.map(\.obligation.ahead.count).reduce(0, +), toPlace: planning.demands.count, withoutGroup: ungrouped,
            hours: demands.keys.sorted().map { supervisor in
                let declared = planning.hours.filter { $0.supervisor == supervisor }
                return YearFigures.Hours(
                    supervisor: supervisor, minutesToPlace: (demands[supervisor] ?? []).map(\.minutes).reduce(0, +),
                    minutesDeclared: declared.map(\.minutes).reduce(0, +), people: declared.count)
            })
    }
}
