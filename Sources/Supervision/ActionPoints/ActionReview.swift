/// How an action point stands, as one of its pair says it in a later session.
///
/// A new date is an entry of its own, with who and when: the date that was agreed first stays.
public struct ActionReview: Hashable, Sendable {
    public typealias ID = Identifier<ActionReview>

    public enum Status: String, Hashable, Sendable, Codable, CaseIterable {
        case done, goingOn, dropped

        /// Nil while it goes on.
        public var outcome: ActionPoint.Outcome.Kind? {
            switch self {
            case .done: .done
            case .goingOn: nil
            case .dropped: .dropped
            }
        }
    }

    public let id: ID
    public let pointID: ActionPoint.ID
    public let sessionID: Session.ID
    public let status: Status
    /// For one that goes on; nil where its date stays.
    public let newDate: CivilDate?
    public let by: Membership.ID
    public let at: Instant

    public init(
        id: ID, pointID: ActionPoint.ID, sessionID: Session.ID, status: Status, newDate: CivilDate?, by: Membership.ID, at: Instant
    ) {
        self.id = id
        self.pointID = pointID
        self.sessionID = sessionID
        self.status = status
        self.newDate = newDate
        self.by = by
        self.at = at
    }
}

extension ActionPointRules {
    /// What stands before the pair may say in a session how an action point stands.
    public static let reviewing: [Rule<(review: ActionReview, point: ActionPointFacts, session: SessionState)>] = [
        Rule(.openActionsAreReviewed) { $0.point.isOpen },
        Rule(.reviewedInSession) { !$0.session.isOver },
        Rule(.newDateIsToCome) { asked in asked.review.newDate.map { $0 >= LondonTime.day(of: asked.review.at) } ?? true },
    ]

    /// What a session is to have before it is closed.
    /// - Parameter Subject: how many open action points of the pair nobody has said a word of.
    public static let closing: [Rule<Int>] = [
        Rule(.openActionsComeFirst) { $0 == 0 }
    ]
}
