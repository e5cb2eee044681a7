/// A browser's stay, from signing in to logging out. Not a session: that is supervision's word.
public struct Visit: Hashable, Sendable {
    public typealias ID = Identifier<Visit>

    /// How long a visit lasts, in minutes: without a sign of life, and at most.
    public struct Limits: Hashable, Sendable {
        public let idleMinutes: Int
        public let absoluteMinutes: Int

        public init(idleMinutes: Int = 30, absoluteMinutes: Int = 12 * 60) {
            self.idleMinutes = idleMinutes
            self.absoluteMinutes = absoluteMinutes
        }
    }

    public let id: ID
    public let personID: Person.ID
    public let membershipID: Membership.ID?
    public let startedAt: Instant
    public let seenAt: Instant
    public let endedAt: Instant?
    /// What the browser calls itself, shortened; for the list of one's own devices.
    public let device: String

    public init(
        id: ID, personID: Person.ID, membershipID: Membership.ID?, startedAt: Instant, seenAt: Instant, endedAt: Instant?, device: String
    ) {
        self.id = id
        self.personID = personID
        self.membershipID = membershipID
        self.startedAt = startedAt
        self.seenAt = seenAt
        self.endedAt = endedAt
        self.device = device
    }

    public func isLive(at now: Instant, within limits: Limits) -> Bool {
        endedAt == nil && now < seenAt.adding(minutes: limits.idleMinutes) && now < startedAt.adding(minutes: limits.absoluteMinutes)
    }

    /// Whether it ended by itself: nobody logged out or was logged out.
    public func hasRunOut(at now: Instant, within limits: Limits) -> Bool { endedAt == nil && !isLive(at: now, within: limits) }
}
