/// Looks at sessions of a draft beside all that is booked and drafted: who is taken when, who is away, who may supervise.
public struct DraftCheck: Sendable {
    private let days: WorkingDays
    private let now: Instant
    private let supervisors: Set<Membership.ID>
    private let absences: [Membership.ID: [DaySpan]]
    private let bookedSince: [Membership.ID: [CivilDate]]
    private let ofMember: [Membership.ID: [BusyTime]]
    private let ofVenue: [String: [BusyTime]]

    /// - Parameters:
    ///   - supervisors: who is nominated.
    ///   - busy: what is booked, and the draft's own sessions: each is left out when it is looked at itself.
    ///   - bookedSince: days for which individual sessions that count were booked since the draft was made.
    public init(
        in nation: Organisation.Nation, at now: Instant, supervisors: Set<Membership.ID>, busy: [BusyTime],
        absences: [Membership.ID: [DaySpan]], bookedSince: [Membership.ID: [CivilDate]] = [:]
    ) {
        days = WorkingDays(in: nation)
        self.now = now
        self.supervisors = supervisors
        self.absences = absences
        self.bookedSince = bookedSince
        ofMember = Dictionary(grouping: busy.flatMap { busy in busy.memberIDs.map { (id: $0, busy: busy) } }, by: \.id)
            .mapValues { $0.map(\.busy) }
        ofVenue = Dictionary(grouping: busy.filter { $0.venue != YearPlanning.online }, by: { FoldedName($0.venue).text })
    }

    /// What stands in its way, and what may be let stand; the former first.
    public func faults(of session: DraftedSession) -> [DraftFault] {
        // What is past fits nowhere: nothing else about it helps.
        if session.startsAt <= now { return [.notAhead] }
        let day = LondonTime.day(of: session.startsAt)
        return dayFaults(on: day) + peopleFaults(of: session, on: day) + advice(on: session, on: day)
    }

    private func dayFaults(on day: CivilDate) -> [DraftFault] {
        if day.isWeekend { return [.weekend(day)] }
        return days.isBankHoliday(day) ? [.bankHoliday(day)] : []
    }

    private func peopleFaults(of session: DraftedSession, on day: CivilDate) -> [DraftFault] {
        var faults: [DraftFault] = []
        if session.memberIDs.contains(session.supervisorID) { faults.append(.supervisesThemselves) }
        if !supervisors.contains(session.supervisorID) { faults.append(.notNominated(session.supervisorID)) }
        let busy = session.busy
        for member in busy.memberIDs {
            if absences[member]?.contains(where: { $0.contains(day) }) == true { faults.append(.away(member, day)) }
            if let other = ofMember[member]?.first(where: { $0.clashes(with: busy) }) { faults.append(.clash(member, other.startsAt)) }
        }
        if session.format == .individual, let member = session.memberIDs.first,
            bookedSince[member]?.contains(where: session.window.contains) == true
        {
            faults.append(.bookedMeanwhile(member))
        }
        if session.venue != YearPlanning.online,
            let other = ofVenue[FoldedName(session.venue).text]?.first(where: { $0.clashes(with: busy) })
        {
            faults.append(.venueTaken(session.venue, other.startsAt))
        }
        return faults
    }

    private func advice(on session: DraftedSession, on day: CivilDate) -> [DraftFault] {
        let (_, hour, minute) = LondonTime.wall(session.startsAt)
        let begins = hour * 60 + minute
        let isInHours = begins >= HalfHours.firstMinute && begins + session.minutes <= HalfHours.firstMinute + HalfHours.perDay * 30
        return (session.window.contains(day) ? [] : [.outsideWindow(session.window)]) + (isInHours ? [] : [.outsideHours])
    }
}

extension BusyTime {
    fileprivate func clashes(with other: BusyTime) -> Bool { sessionID != other.sessionID && overlaps(other) }
}
