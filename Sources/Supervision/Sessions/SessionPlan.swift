/// What somebody wants to book, before the rules have been asked.
public struct SessionPlan: Hashable, Sendable {
    public let type: String
    public let supervisorIsNominated: Bool
    public let supervisorIsSupervisee: Bool
    public let adjustments: AdjustmentsAnswer
    public let startsAt: Instant
    public let minutes: Int
    public let venueIsPrivate: Bool
    public let plannedAt: Instant

    public init(
        type: String, supervisorIsNominated: Bool, supervisorIsSupervisee: Bool, adjustments: AdjustmentsAnswer, startsAt: Instant,
        minutes: Int, venueIsPrivate: Bool, plannedAt: Instant
    ) {
        self.type = type
        self.supervisorIsNominated = supervisorIsNominated
        self.supervisorIsSupervisee = supervisorIsSupervisee
        self.adjustments = adjustments
        self.startsAt = startsAt
        self.minutes = minutes
        self.venueIsPrivate = venueIsPrivate
        self.plannedAt = plannedAt
    }
}
