/// A safeguarding referral that an action point asks for: who makes it, by when, and each step with its day. To which authority, under
/// which reference, and what was answered are words, kept sealed apart.
public struct Referral: Hashable, Sendable {
    public enum Subject: String, Hashable, Sendable, Codable, CaseIterable { case child, adult }

    public struct Step: Hashable, Sendable {
        public typealias ID = Identifier<Step>

        public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
            case made, acknowledged, accepted, refused
            /// The authority refused, and somebody does not agree: the way to settle that has begun.
            case disagreed
        }

        public let id: ID
        public let kind: Kind
        public let on: CivilDate
        public let by: Membership.ID
        public let at: Instant

        public init(id: ID, kind: Kind, on: CivilDate, by: Membership.ID, at: Instant) {
            self.id = id
            self.kind = kind
            self.on = on
            self.by = by
            self.at = at
        }
    }

    public let pointID: ActionPoint.ID
    public let referrerID: Membership.ID
    public let concerns: Subject
    /// By when it is to be made.
    public let dueOn: CivilDate
    /// First to last.
    public let steps: [Step]

    public init(pointID: ActionPoint.ID, referrerID: Membership.ID, concerns: Subject, dueOn: CivilDate, steps: [Step] = []) {
        self.pointID = pointID
        self.referrerID = referrerID
        self.concerns = concerns
        self.dueOn = dueOn
        self.steps = steps
    }

    /// What can come now.
    public var next: [Step.Kind] {
        switch steps.last?.kind {
        case nil: [.made]
        case .made: [.acknowledged, .accepted, .refused]
        case .acknowledged, .disagreed: [.accepted, .refused]
        case .refused: [.disagreed]
        case .accepted: []
        }
    }

    /// Whether the authority has said that it has it.
    public var isConfirmed: Bool { steps.contains { $0.kind == .acknowledged || $0.kind == .accepted || $0.kind == .refused } }

    /// The last day on which nobody has to ask after it: until it is made its own, then one working day for a child; for an adult the
    /// sources set none, and we take five.
    public func awaitedBy(_ days: WorkingDays) -> CivilDate {
        guard let made = steps.first(where: { $0.kind == .made }) else { return dueOn }
        return days.day(concerns == .child ? 1 : 5, after: made.on)
    }

    /// Whether it should have been confirmed, or made, by now, and was not.
    public func isLate(on day: CivilDate, _ days: WorkingDays) -> Bool { !isConfirmed && awaitedBy(days) < day }
}

/// What stands before a referral is planned and before a step of it is written down.
public enum ReferralRules {
    public static let planning: [Rule<(dueOn: CivilDate, today: CivilDate, hasReason: Bool)>] = [
        Rule(.referredToday) { $0.dueOn == $0.today || $0.hasReason }
    ]

    public static let following: [Rule<(referral: Referral, step: Referral.Step)>] = [
        Rule(.referralGoesStepByStep) { $0.referral.next.contains($0.step.kind) },
        Rule(.referralStepsHaveCome) { asked in
            asked.step.on <= LondonTime.day(of: asked.step.at) && (asked.referral.steps.last.map { $0.on <= asked.step.on } ?? true)
        },
    ]
}
