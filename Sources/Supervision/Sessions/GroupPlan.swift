/// What somebody wants to book for a group, before the rules have been asked.
public struct GroupPlan: Hashable, Sendable {
    /// For each of those invited: whether they were asked what they need.
    public let adjustments: [Membership.ID: AdjustmentsAnswer]
    public let supervisorID: Membership.ID
    public let supervisorIsNominated: Bool
    public let startsAt: Instant
    public let venueIsPrivate: Bool
    public let plannedAt: Instant

    public init(
        adjustments: [Membership.ID: AdjustmentsAnswer], supervisorID: Membership.ID, supervisorIsNominated: Bool, startsAt: Instant,
        venueIsPrivate: Bool, plannedAt: Instant
    ) {
        self.adjustments = adjustments
        self.supervisorID = supervisorID
        self.supervisorIsNominated = supervisorIsNominated
        self.startsAt = startsAt
        self.venueIsPrivate = venueIsPrivate
        self.plannedAt = plannedAt
    }
}

/// What may be done to a group session beside what may be done to any.
public enum GroupRules {
    public static let planning: [Rule<GroupPlan>] = [
        Rule(.groupHasSeveral) { $0.adjustments.count >= 2 },
        Rule(.supervisorIsNominated) { $0.supervisorIsNominated },
        Rule(.nobodySupervisesThemselves) { $0.adjustments[$0.supervisorID] == nil },
        Rule(.adjustmentsAskedFirst) { !$0.adjustments.values.contains(.notAsked) },
        Rule(.venueIsPrivate) { $0.venueIsPrivate },
        Rule(.plannedAhead) { $0.startsAt > $0.plannedAt },
    ]

    public static let declining: [Rule<Session>] = [
        Rule(.groupsAreAnswered) { $0.format == .group },
        Rule(.openSessionsOnly) { $0.state == .proposed || $0.state == .agreed },
    ]

    /// What stands before a session is closed without the time that is kept at its end.
    public static let closing: [Rule<(stepIsTaken: Bool, reason: String)>] = [
        Rule(.closingTimeKept) { $0.stepIsTaken || !$0.reason.isEmpty }
    ]
}
