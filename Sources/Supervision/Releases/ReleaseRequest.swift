/// That a line manager is asked to stand somebody down for one proposal of a session. It tells a time, never a kind.
///
/// It ages and cancels nothing; once the session is moved, cancelled or begun it asks nothing any more.
public struct ReleaseRequest: Hashable, Sendable {
    public typealias ID = Identifier<ReleaseRequest>

    public let id: ID
    public let sessionID: Session.ID
    /// Of the proposal of time and place.
    public let number: Int
    /// Who is to be released.
    public let memberID: Membership.ID
    public let requestedAt: Instant
    /// The last one; nil while nobody has answered.
    public let answer: ReleaseAnswer?

    public init(id: ID, sessionID: Session.ID, number: Int, memberID: Membership.ID, requestedAt: Instant, answer: ReleaseAnswer? = nil) {
        self.id = id
        self.sessionID = sessionID
        self.number = number
        self.memberID = memberID
        self.requestedAt = requestedAt
        self.answer = answer
    }

    /// Days for which it has waited; none once it is answered.
    public func daysWaiting(on day: CivilDate) -> Int {
        answer == nil ? max(0, day.daysSince1970 - LondonTime.day(of: requestedAt).daysSince1970) : 0
    }
}

/// What a line manager answers: a choice, no words.
public enum ReleaseAnswer: String, Hashable, Sendable, Codable, CaseIterable {
    case released
    case noCover, otherDuty, notAtWork
}
