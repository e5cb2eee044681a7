/// Something that does not fit with a time and place that somebody proposes. It says no more than its reader may know.
public enum PlanWarning: Hashable, Sendable {
    /// Somebody has another session then, which the reader may see.
    case session(name: String, startsAt: Instant, minutes: Int)
    /// Somebody cannot come then; why is not the reader's to know.
    case notFree(name: String, at: Instant)
    /// Another session has the place.
    case venueTaken(venue: String, startsAt: Instant, minutes: Int)
    /// Nobody works then in the organisation's nation.
    case bankHoliday(CivilDate)
    /// An extra session is put on a day for which the pair has a planned one.
    case waitsForPlanned(CivilDate)
    /// Booking is left to others, by name.
    case leftToOthers([String])
    /// Nobody has made sure that the place is private.
    case venueNotPrivate
}

/// It stands in the way until somebody says that they know and keep the time all the same.
public struct PlanDoesNotFit: Error, Hashable, Sendable {
    public let warnings: [PlanWarning]

    public init(_ warnings: [PlanWarning]) { self.warnings = warnings }
}

/// A time that something takes.
public struct TakenTime: Hashable, Sendable {
    public let startsAt: Instant
    public let minutes: Int

    public init(_ startsAt: Instant, minutes: Int) {
        self.startsAt = startsAt
        self.minutes = minutes
    }

    public var endsAt: Instant { startsAt.adding(minutes: minutes) }

    /// Whether both take some of the same time; one that begins as the other ends does not.
    public func overlaps(_ other: TakenTime) -> Bool { startsAt < other.endsAt && other.startsAt < endsAt }
}

extension PolicyPack {
    /// What whoever proposes a place hears where the policy would have it private, without insisting.
    public func warnings(ofVenueThatIsPrivate isPrivate: Bool) -> [PlanWarning] {
        !isPrivate && norms[Clause.venueIsPrivate.name]?.strength == .should ? [.venueNotPrivate] : []
    }
}
