/// A time at which people and a place are taken.
public struct BusyTime: Hashable, Sendable {
    public let sessionID: Session.ID
    public let memberIDs: [Membership.ID]
    public let venue: String
    public let startsAt: Instant
    public let minutes: Int

    public init(sessionID: Session.ID, memberIDs: [Membership.ID], venue: String, startsAt: Instant, minutes: Int) {
        self.sessionID = sessionID
        self.memberIDs = memberIDs
        self.venue = venue
        self.startsAt = startsAt
        self.minutes = minutes
    }

    public var endsAt: Instant { startsAt.adding(minutes: minutes) }

    public func overlaps(_ other: BusyTime) -> Bool { startsAt < other.endsAt && other.startsAt < endsAt }
}

/// All that decides what a year's draft looks like.
public struct YearPlanning: Hashable, Sendable {
    /// From tomorrow to the end of the reporting year.
    public let span: DaySpan
    public let nation: Organisation.Nation
    public let demands: [Demand]
    /// Of nominated supervisors, for the whole year.
    public let hours: [DeclaredHours]
    /// Minutes of the year that each has held, or has booked.
    public let minutesTaken: [Membership.ID: Int]
    /// Whether anybody is nominated at all.
    public let hasSupervisors: Bool
    /// What is booked.
    public let busy: [BusyTime]
    /// Days on which somebody is on leave, or not here any more.
    public let absences: [Membership.ID: [DaySpan]]
    /// Rooms in which one session at a time takes place.
    public let venues: [String]
    /// Whether people can meet without a room.
    public let allowsOnline: Bool

    public static let online = "Online or by telephone"

    public init(
        span: DaySpan, nation: Organisation.Nation, demands: [Demand], hours: [DeclaredHours], minutesTaken: [Membership.ID: Int] = [:],
        hasSupervisors: Bool = true, busy: [BusyTime] = [], absences: [Membership.ID: [DaySpan]] = [:], venues: [String] = [],
        allowsOnline: Bool = true
    ) {
        self.span = span
        self.nation = nation
        self.demands = demands
        self.hours = hours
        self.minutesTaken = minutesTaken
        self.hasSupervisors = hasSupervisors
        self.busy = busy
        self.absences = absences
        self.venues = venues
        self.allowsOnline = allowsOnline
    }
}
