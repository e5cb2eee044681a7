/// A session that is owed under a row of the matrix, to one person or to a group, and is neither held nor booked.
public struct Demand: Hashable, Sendable {
    /// Key of the matrix row.
    public let row: String
    public let format: SessionFormat
    /// Nil for one person.
    public let groupID: SupervisionGroup.ID?
    public let memberIDs: [Membership.ID]
    /// The days on which it can take place: of its part of the year those that are left.
    public let window: DaySpan
    /// Whether its part of the year is over: then the sooner the better.
    public let isLate: Bool
    public let minutes: Int
    /// As the matrix names who supervises.
    public let supervisor: String
    /// How many days lie at least between two sessions of the same people under the same row.
    public let spacing: Int
    /// Days of those that were held or are booked.
    public let taken: [CivilDate]
    /// Who supervised them last.
    public let usualSupervisorID: Membership.ID?

    public init(
        row: String, format: SessionFormat, groupID: SupervisionGroup.ID? = nil, memberIDs: [Membership.ID], window: DaySpan,
        isLate: Bool = false, minutes: Int, supervisor: String, spacing: Int, taken: [CivilDate] = [],
        usualSupervisorID: Membership.ID? = nil
    ) {
        self.row = row
        self.format = format
        self.groupID = groupID
        self.memberIDs = memberIDs.sorted { $0.text < $1.text }
        self.window = window
        self.isLate = isLate
        self.minutes = minutes
        self.supervisor = supervisor
        self.spacing = spacing
        self.taken = taken
        self.usualSupervisorID = usualSupervisorID
    }

    /// The group, or the one person.
    var subject: String { "\(row) \(groupID?.text ?? memberIDs.first?.text ?? "")" }
}

/// Why a session that is owed stands in no draft.
public enum UnplacedReason: String, Hashable, Sendable, Codable, CaseIterable {
    /// The row has no groups at all, or has none with this person in it.
    case noGroupFormed, inNoGroup
    /// The policy has it that one of the people concerned books, and nobody for them.
    case othersBook
    case groupTooSmall
    /// The others of the group have theirs booked, or held.
    case restOfGroupIsBooked
    case nobodyNominated, noHoursDeclared, hoursUsedUp, nobodyElseLeads
    case noWorkingDay, tooClose, away, noCommonTime, noVenueFree
    /// The planner took it out of the draft.
    case leftOut
    /// Something else was booked before the draft was confirmed.
    case noLongerFits
}

/// A session that is owed and stands in no draft; of a row without groups one stands for all of its people.
public struct Unplaced: Hashable, Sendable {
    public let row: String
    public let groupID: SupervisionGroup.ID?
    /// Nil where it is a group's, or a whole row's.
    public let memberID: Membership.ID?
    public let people: Int
    public let window: DaySpan
    public let reason: UnplacedReason

    public init(
        row: String, groupID: SupervisionGroup.ID? = nil, memberID: Membership.ID? = nil, people: Int, window: DaySpan,
        reason: UnplacedReason
    ) {
        self.row = row
        self.groupID = groupID
        self.memberID = memberID
        self.people = people
        self.window = window
        self.reason = reason
    }

    public init(_ demand: Demand, because reason: UnplacedReason) {
        self.init(
            row: demand.row, groupID: demand.groupID, memberID: demand.groupID == nil ? demand.memberIDs.first : nil,
            people: demand.memberIDs.count, window: demand.window, reason: reason)
    }
}
