/// A session of a draft: nobody is told of it before the draft is confirmed, and then it keeps its identifier.
public struct DraftedSession: Hashable, Sendable {
    public let id: Session.ID
    /// Key of the matrix row.
    public let row: String
    public let format: SessionFormat
    /// Nil for one person.
    public let groupID: SupervisionGroup.ID?
    public let supervisorID: Membership.ID
    public let memberIDs: [Membership.ID]
    public let startsAt: Instant
    public let minutes: Int
    public let venue: String
    /// The part of the year for which it is owed, as far as it was left.
    public let window: DaySpan

    public init(
        id: Session.ID = .init(), row: String, format: SessionFormat, groupID: SupervisionGroup.ID?, supervisorID: Membership.ID,
        memberIDs: [Membership.ID], startsAt: Instant, minutes: Int, venue: String, window: DaySpan
    ) {
        self.id = id
        self.row = row
        self.format = format
        self.groupID = groupID
        self.supervisorID = supervisorID
        self.memberIDs = memberIDs
        self.startsAt = startsAt
        self.minutes = minutes
        self.venue = venue
        self.window = window
    }

    public init(_ placed: PlacedSession) {
        let demand = placed.demand
        self.init(
            row: demand.row, format: demand.format, groupID: demand.groupID, supervisorID: placed.supervisorID,
            memberIDs: demand.memberIDs, startsAt: placed.startsAt, minutes: demand.minutes, venue: placed.venue, window: demand.window)
    }

    public var busy: BusyTime {
        BusyTime(sessionID: id, memberIDs: memberIDs + [supervisorID], venue: venue, startsAt: startsAt, minutes: minutes)
    }

    /// The same at another time or place, or with another supervisor.
    public func moved(to startsAt: Instant, at venue: String, with supervisor: Membership.ID) -> DraftedSession {
        DraftedSession(
            id: id, row: row, format: format, groupID: groupID, supervisorID: supervisor, memberIDs: memberIDs, startsAt: startsAt,
            minutes: minutes, venue: venue, window: window)
    }
}

/// What is wrong with where a session of a draft stands, or is to be moved.
public enum DraftFault: Hashable, Sendable {
    case notAhead
    case weekend(CivilDate)
    case bankHoliday(CivilDate)
    case away(Membership.ID, CivilDate)
    case clash(Membership.ID, Instant)
    case venueTaken(String, Instant)
    case notNominated(Membership.ID)
    case supervisesThemselves
    /// The two are no pair yet, and the policy asks something about them first.
    case pairIsOpen(Membership.ID, Membership.ID)
    /// Somebody booked one for this part of the year meanwhile.
    case bookedMeanwhile(Membership.ID)
    case outsideWindow(DaySpan)
    case outsideHours

    /// Whether a planner may let it stand with a reason of their own.
    public var isAdvice: Bool {
        switch self {
        case .outsideWindow, .outsideHours: true
        default: false
        }
    }
}
