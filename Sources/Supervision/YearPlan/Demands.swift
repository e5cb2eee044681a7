/// How somebody who is here stands to a row of the matrix.
public struct OwedSupervision: Hashable, Sendable {
    public let memberID: Membership.ID
    public let obligation: Obligation
    /// Who supervised them last in the row's format.
    public let usualSupervisorID: Membership.ID?

    public init(memberID: Membership.ID, obligation: Obligation, usualSupervisorID: Membership.ID? = nil) {
        self.memberID = memberID
        self.obligation = obligation
        self.usualSupervisorID = usualSupervisorID
    }
}

/// What a year's draft has to place, and what it cannot even try to.
public struct Demands: Hashable, Sendable {
    public private(set) var all: [Demand] = []
    public private(set) var unplaced: [Unplaced] = []
    private let span: DaySpan
    private let pack: PolicyPack

    /// - Parameter span: from tomorrow to the end of the reporting year.
    public init(of owed: [OwedSupervision], in groups: [SupervisionGroup], span: DaySpan, under pack: PolicyPack) {
        (self.span, self.pack) = (span, pack)
        let rows = Dictionary(grouping: owed, by: \.obligation.row.key)
        for row in pack.matrix.rows {
            guard let owed = rows[row.key] else { continue }
            switch row.sessionFormat {
            case .individual: for one in owed { addSessions(of: one, under: row) }
            case .group: addGroups(groups.filter { $0.row == row.key }, of: owed, under: row)
            case nil: break
            }
        }
    }

    private mutating func addSessions(of owed: OwedSupervision, under row: Matrix.Row) {
        let isLeftToThem = pack.leavesBooking(ofRow: row.key)
        for window in owed.obligation.windowsLeft {
            let demand = demand(for: [owed], of: nil, in: window, under: row)
            if isLeftToThem { unplaced.append(Unplaced(demand, because: .othersBook)) } else { all.append(demand) }
        }
    }

    private mutating func addGroups(_ groups: [SupervisionGroup], of owed: [OwedSupervision], under row: Matrix.Row) {
        let owing = owed.filter { !$0.obligation.windowsLeft.isEmpty }
        guard !groups.isEmpty else {
            if !owing.isEmpty { unplaced.append(.init(row: row.key, people: owing.count, window: span, reason: .noGroupFormed)) }
            return
        }
        let grouped = Set(groups.flatMap(\.members))
        for one in owing where !grouped.contains(one.memberID) {
            unplaced.append(.init(row: row.key, memberID: one.memberID, people: 1, window: span, reason: .inNoGroup))
        }
        for group in groups { addSessions(of: group, to: owed.filter { group.members.contains($0.memberID) }, under: row) }
    }

    /// One for each part of the year that at least two of the group still owe.
    private mutating func addSessions(of group: SupervisionGroup, to members: [OwedSupervision], under row: Matrix.Row) {
        for window in Set(members.flatMap(\.obligation.windowsLeft)).sorted(by: { $0.first < $1.first }) {
            let owing = members.filter { $0.obligation.windowsLeft.contains(window) }
            let demand = demand(for: owing, of: group.id, in: window, under: row)
            if owing.count > 1 {
                all.append(demand)
            } else {
                unplaced.append(Unplaced(demand, because: members.count > 1 ? .restOfGroupIsBooked : .groupTooSmall))
            }
        }
    }

    private func demand(
        for people: [OwedSupervision], of group: SupervisionGroup.ID?, in window: DaySpan, under row: Matrix.Row
    ) -> Demand {
        let isLate = window.last < span.first
        let format = row.sessionFormat ?? .individual
        return Demand(
            row: row.key, format: format, groupID: group, memberIDs: people.map(\.memberID),
            window: isLate ? span : window.shared(with: span), isLate: isLate,
            minutes: pack.plannedMinutes(format, under: row) ?? (format == .group ? 90 : 60), supervisor: row.supervisor,
            spacing: window.count / 3, taken: Set(people.flatMap { $0.obligation.held + $0.obligation.ahead }).sorted(),
            usualSupervisorID: people.compactMap(\.usualSupervisorID).first)
    }
}

extension Obligation {
    /// The windows for which nothing is held or booked. What is booked takes the window in which it lies, or else the earliest that is
    /// left.
    public var windowsLeft: [DaySpan] {
        var left = Array(owed.dropFirst(held.count))
        for day in ahead where !left.isEmpty {
            left.remove(at: left.firstIndex { $0.contains(day) } ?? 0)
        }
        return left
    }
}
