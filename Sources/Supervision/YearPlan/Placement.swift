/// A session as a draft places it.
public struct PlacedSession: Hashable, Sendable {
    public let demand: Demand
    public let supervisorID: Membership.ID
    public let startsAt: Instant
    public let venue: String
}

/// What a draft places of a year, and what it cannot.
public struct YearPlacement: Hashable, Sendable {
    public fileprivate(set) var sessions: [PlacedSession] = []
    public fileprivate(set) var unplaced: [Unplaced] = []

    /// Of what was to be placed; 1 is all.
    public var share: Double {
        let all = sessions.count + unplaced.count
        return all == 0 ? 1 : Double(sessions.count) / Double(all)
    }
}

/// Places the sessions that are owed on the working days of the year: nobody, and no room, twice at one time, nobody on leave, and each part
/// of the year used evenly. The same planning gives the same placement, in whatever order it lists its demands.
public struct Placement {
    private let planning: YearPlanning
    private var slots: Slots
    private var supervisors: NominatedHours
    /// Days of the sessions of each person or group under a row, counted from 1970.
    private var sessionDays: [String: [Int]] = [:]
    private var placement = YearPlacement()

    public static func place(_ planning: YearPlanning) -> YearPlacement { place(planning) { _ in } }

    /// - Parameter report: told how many demands are done; what it throws ends the placing.
    public static func place(_ planning: YearPlanning, report: (Int) throws -> Void) rethrows -> YearPlacement {
        var placement = Placement(planning)
        for (number, target) in placement.targets().enumerated() {
            if number % 32 == 0 { try report(number) }
            placement.place(target)
        }
        try report(planning.demands.count)
        return placement.placement
    }

    private init(_ planning: YearPlanning) {
        self.planning = planning
        slots = Slots(of: planning)
        supervisors = NominatedHours(planning.hours, taken: planning.minutesTaken)
    }

    private struct Target {
        let demand: Demand
        let days: Range<Int>
        /// Near which it is placed.
        let day: Int
    }

    private struct Crowd: Hashable {
        let row: String
        let window: DaySpan
    }

    /// What is late comes first, then by the end of its window, groups before single people. Those of one row and window are spread over it.
    private func targets() -> [Target] {
        let sorted = planning.demands.map { (order: $0.order, demand: $0) }.sorted { $0.order < $1.order }.map(\.demand)
        let counts = Dictionary(sorted.map { (Crowd(row: $0.row, window: $0.window), 1) }, uniquingKeysWith: +)
        var placed: [Crowd: Int] = [:]
        return sorted.map { demand in
            let crowd = Crowd(row: demand.row, window: demand.window)
            let (index, count, days) = (placed[crowd, default: 0], counts[crowd] ?? 1, slots.range(of: demand.window))
            placed[crowd] = index + 1
            let into = demand.isLate ? 0 : (2 * index + 1) * days.count / (2 * count)
            return Target(demand: demand, days: days, day: days.lowerBound + into)
        }
    }

    private mutating func place(_ target: Target) {
        let demand = target.demand
        do throws(Obstacle) {
            let leads = try leads(of: demand)
            let others = demand.taken.map(\.daysSince1970) + sessionDays[demand.subject, default: []]
            let slot = try slots.first(for: demand, ledBy: leads, among: target.days, near: target.day, apartFrom: others)
            guard let startsAt = slots.take(slot, for: demand) else { throw Obstacle(reason: .noWorkingDay) }
            supervisors.use(demand.minutes, of: slot.leadID, for: demand.supervisor)
            sessionDays[demand.subject, default: []].append(LondonTime.day(of: startsAt).daysSince1970)
            placement.sessions.append(
                PlacedSession(demand: demand, supervisorID: slot.leadID, startsAt: startsAt, venue: slot.venue))
        } catch {
            placement.unplaced.append(Unplaced(demand, because: error.reason))
        }
    }

    /// Who can lead it: the usual supervisor first, then those of whose hours the least is used.
    private func leads(of demand: Demand) throws(Obstacle) -> [Membership.ID] {
        guard planning.hasSupervisors else { throw Obstacle(reason: .nobodyNominated) }
        let declared = supervisors.declared(for: demand.supervisor)
        guard !declared.isEmpty else { throw Obstacle(reason: .noHoursDeclared) }
        let others = declared.filter { !demand.memberIDs.contains($0) }
        guard !others.isEmpty else { throw Obstacle(reason: .nobodyElseLeads) }
        let free = others.filter { supervisors.suffice(demand.minutes, of: $0, for: demand.supervisor) }
        guard !free.isEmpty else { throw Obstacle(reason: .hoursUsedUp) }
        let byLoad = free.sorted(by: supervisors.isLessUsed)
        return byLoad.filter { $0 == demand.usualSupervisorID } + byLoad.filter { $0 != demand.usualSupervisorID }
    }
}

/// What keeps a session out of a draft.
struct Obstacle: Error {
    let reason: UnplacedReason
}

extension Demand {
    fileprivate var order: String {
        "\(isLate ? 0 : 1) \(window.last) \(format == .group ? 0 : 1) \(subject) \(window.first)"
    }
}
