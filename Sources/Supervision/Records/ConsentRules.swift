/// What stands before a party says whether action points may be shared, and before the others go on without an answer.
public enum ConsentRules {
    public struct Answering: Sendable {
        public let part: ConsentPart?
        public let answer: Consent.Answer
        public let points: Set<ActionPoint.ID>
        /// Those that somebody else than the parties carries out.
        public let shareable: Set<ActionPoint.ID>

        public init(part: ConsentPart?, answer: Consent.Answer, points: Set<ActionPoint.ID>, shareable: Set<ActionPoint.ID>) {
            self.part = part
            self.answer = answer
            self.points = points
            self.shareable = shareable
        }
    }

    public static let answering: [Rule<Answering>] = [
        Rule(.consentFollowsActionPoints) { $0.part != nil },
        Rule(.consentNamesActionPoints) { $0.answer != .named || (!$0.points.isEmpty && $0.points.isSubset(of: $0.shareable)) },
    ]

    public struct GoingOn: Sendable {
        public let part: ConsentPart?
        public let hasLeft: Bool
        public let now: Instant

        public init(part: ConsentPart?, hasLeft: Bool, now: Instant) {
            self.part = part
            self.hasLeft = hasLeft
            self.now = now
        }
    }

    public static let goingOn: [Rule<GoingOn>] = [
        Rule(.consentFollowsActionPoints) { $0.part != nil },
        Rule(.answerStands) { $0.part?.latest == nil },
        Rule(.absentPartyIsOutOfReach) { going in
            going.hasLeft || (going.part.map { $0.askedAt.adding(days: daysToAnswer) <= going.now } ?? false)
        },
    ]

    /// Days after which who has not answered counts as out of reach. No source says how many.
    public static let daysToAnswer = 14
}
