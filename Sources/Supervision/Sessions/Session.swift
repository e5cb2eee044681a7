/// One dated occurrence of supervision, as planned and as held. Its words (topics, reasons, adjustments) are kept sealed apart.
public struct Session: Hashable, Sendable {
    public typealias ID = Identifier<Session>

    public let id: ID
    public let organisationID: Organisation.ID
    public let format: SessionFormat
    /// Key of the pack's session type.
    public let type: String
    public let supervisorID: Membership.ID
    public let superviseeIDs: [Membership.ID]
    public let arrangerID: Membership.ID
    /// The edition of the policy under which it was planned.
    public let editionID: PolicyEdition.ID
    public let schedule: SessionSchedule
    public let acceptedBy: Set<Membership.ID>
    public let outset: SessionOutset?
    public let cancellation: SessionCancellation?
    public let closing: SessionClosing?
    /// Nil where it was planned before it was held.
    public let lateEntry: LateEntry?
    public let nonAttendance: NonAttendance?
    /// Those invited to a group who said that they do not come.
    public let declinedBy: Set<Membership.ID>
    /// The supervisor for whom the present one stands in; nil where nobody does.
    public let standsInFor: Membership.ID?
    /// Nil where it was planned alone.
    public let series: SeriesPlace?

    public init(
        id: ID, organisationID: Organisation.ID, format: SessionFormat, type: String, supervisorID: Membership.ID,
        superviseeIDs: [Membership.ID], arrangerID: Membership.ID, editionID: PolicyEdition.ID, schedule: SessionSchedule,
        acceptedBy: Set<Membership.ID> = [], outset: SessionOutset? = nil, cancellation: SessionCancellation? = nil,
        closing: SessionClosing? = nil, lateEntry: LateEntry? = nil, nonAttendance: NonAttendance? = nil,
        declinedBy: Set<Membership.ID> = [], standsInFor: Membership.ID? = nil, series: SeriesPlace? = nil
    ) {
        self.id = id
        self.organisationID = organisationID
        self.format = format
        self.type = type
        self.supervisorID = supervisorID
        self.superviseeIDs = superviseeIDs
        self.arrangerID = arrangerID
        self.editionID = editionID
        self.schedule = schedule
        self.acceptedBy = acceptedBy
        self.outset = outset
        self.cancellation = cancellation
        self.closing = closing
        self.lateEntry = lateEntry
        self.nonAttendance = nonAttendance
        self.declinedBy = declinedBy
        self.standsInFor = standsInFor
        self.series = series
    }

    public var partyIDs: [Membership.ID] { superviseeIDs + [supervisorID] }

    /// When it began; of one that has not, when it is to.
    public var beginsAt: Instant { outset?.startedAt ?? schedule.startsAt }

    /// A 1:1 takes both. A group stands with its supervisor: one person's missing answer stops nobody.
    public var neededToAccept: [Membership.ID] { format == .group ? [supervisorID] : partyIDs }

    /// Whether somebody was asked for this time and has said neither yes nor no.
    public func awaitsAnswer(of member: Membership.ID) -> Bool {
        (state == .proposed || (format == .group && state == .agreed)) && partyIDs.contains(member) && !acceptedBy.contains(member)
            && !declinedBy.contains(member)
    }

    public var state: SessionState {
        if cancellation != nil { return .cancelled }
        if closing != nil { return .held }
        if nonAttendance != nil { return .notAttended }
        if outset != nil { return .underWay }
        return Set(neededToAccept).isSubset(of: acceptedBy) ? .agreed : .proposed
    }
}

/// Where a session stands; worked out from what happened, never stored.
public enum SessionState: String, Hashable, Sendable, Codable, CaseIterable {
    /// Proposed, and not yet accepted by everybody.
    case proposed
    case agreed
    case underWay
    case held
    case cancelled
    /// Somebody did not come: it did not take place, and does not count.
    case notAttended

    public var isOver: Bool { self == .held || isOff }
    /// Whether it will not take place.
    public var isOff: Bool { self == .cancelled || self == .notAttended }
}

/// A proposal of time and place; each move makes the next number, and is accepted anew.
public struct SessionSchedule: Hashable, Sendable {
    public let number: Int
    public let startsAt: Instant
    public let minutes: Int
    public let venue: String
    /// Whether whoever proposed it confirmed that the place is private and free of interruption.
    public let venueIsPrivate: Bool
    public let proposedBy: Membership.ID

    public init(number: Int, startsAt: Instant, minutes: Int, venue: String, venueIsPrivate: Bool, proposedBy: Membership.ID) {
        self.number = number
        self.startsAt = startsAt
        self.minutes = minutes
        self.venue = venue
        self.venueIsPrivate = venueIsPrivate
        self.proposedBy = proposedBy
    }

    public var endsAt: Instant { startsAt.adding(minutes: minutes) }
}

/// The start of a session: when it began, and the length agreed at the outset.
public struct SessionOutset: Hashable, Sendable {
    public let startedAt: Instant
    public let minutesAgreed: Int

    public init(startedAt: Instant, minutesAgreed: Int) {
        self.startedAt = startedAt
        self.minutesAgreed = minutesAgreed
    }
}

public struct SessionCancellation: Hashable, Sendable {
    public let cancelledBy: Membership.ID
    public let at: Instant

    public init(cancelledBy: Membership.ID, at: Instant) {
        self.cancelledBy = cancelledBy
        self.at = at
    }
}

/// The end of a session that was held. Without an agreement signed by both it says so.
public struct SessionClosing: Hashable, Sendable {
    public let minutesHeld: Int
    public let agreementID: Agreement.ID?
    public let closedAt: Instant
    /// Why there was none; nil where there was, and where nobody said.
    public let withoutAgreement: WithoutAgreement?

    public init(minutesHeld: Int, agreementID: Agreement.ID?, closedAt: Instant, withoutAgreement: WithoutAgreement? = nil) {
        self.minutesHeld = minutesHeld
        self.agreementID = agreementID
        self.closedAt = closedAt
        self.withoutAgreement = withoutAgreement
    }
}

extension Session {
    /// Until when a session that is under way may last: an hour longer than was agreed. Nil for every other.
    public var heldUntil: Instant? {
        guard state == .underWay, let outset else { return nil }
        return outset.startedAt.adding(minutes: outset.minutesAgreed + 60)
    }
}
