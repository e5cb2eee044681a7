/// What somebody owes, or is owed, under one row of the matrix, as it stands on a day. How it is worked out is told in `docs/states.md`.
public struct Obligation: Hashable, Sendable {
    public let row: Matrix.Row
    public let day: CivilDate
    public let year: ReportingYear
    /// The windows of the year in each of which a session is owed, the first first.
    public let owed: [DaySpan]
    /// Days of the year, up to the day, on which a session was held that counts.
    public let held: [CivilDate]
    /// Days of these that are known from before the system only.
    public let imported: Set<CivilDate>
    /// The days, from this one on, for which one is booked.
    public let ahead: [CivilDate]
    let isHere: Bool
    let isAway: Bool
    /// Where the policy counts from one session to the next: from half of that time on until its last day.
    let interval: DaySpan?

    /// Nil where the row obliges nobody: only a mandatory one with a known number does.
    /// - Parameter beginning: the first day of the organisation's first policy. Nobody owes anything for the days before.
    public init?(
        of history: SupervisionHistory, under row: Matrix.Row, since beginning: CivilDate, startMonth: Int, on day: CivilDate
    ) {
        guard row.kind == .mandatory, row.sessionFormat != nil, let number = row.sessionsPerYear, number > 0 else { return nil }
        self.row = row
        self.day = day
        year = ReportingYear(containing: day, startMonth: startMonth)
        owed = year.windows(number).filter { 2 * history.daysHere(in: $0, since: beginning) >= $0.count }
        let soFar = DaySpan(first: year.first, last: day)
        held = history.held.filter(soFar.contains)
        imported = history.imported.filter(soFar.contains)
        ahead = history.booked.filter { day <= $0 }
        interval = row.monthsBetween.map { history.span(ofMonths: $0, since: beginning, on: day) }
        isHere = history.isHere(on: day)
        isAway = history.isAway(on: day)
    }

    /// The next day for which one is booked.
    public var booked: CivilDate? { ahead.first }

    /// The window whose session has not been held. Each session held takes the earliest that is left, be it late or early; where the policy
    /// counts from one to the next, the last that was held opens it.
    public var next: DaySpan? { interval ?? owed.dropFirst(held.count).first }

    public var state: ObligationState {
        guard isHere else { return .notApplicable }
        if isAway { return .deferred }
        if interval == nil, owed.isEmpty { return .notApplicable }
        guard let next else { return .compliant }
        if next.last < day { return .overdue }
        if day < next.first { return interval == nil && held.isEmpty ? .notApplicable : .compliant }
        return booked.map { $0 <= next.last } ?? false ? .planned : .pending
    }

    /// The last day for the session that is owed next; nil where none is, or while it is put off.
    public var due: CivilDate? { state == .notApplicable || state == .deferred ? nil : next?.last }
}

/// How somebody stands to one row of the matrix. The words are fixed, so that every page, list and report means the same.
public enum ObligationState: String, Hashable, Sendable, Codable, CaseIterable {
    case overdue, pending, planned, compliant, deferred, notApplicable
}

extension Matrix.Row {
    /// In what kind of session the row is met; nil where it leaves that open.
    public var sessionFormat: SessionFormat? {
        switch format {
        case .individual: .individual
        case .group: .group
        case .open: nil
        }
    }
}
