public import Supervision

/// What a store said that it had done, as the kill drill prints it: one line of JSON each.
public enum Acknowledged: Codable, Hashable, Sendable {
    case planned(Session.ID)
    case accepted(Session.ID, schedule: Int)
    case moved(Session.ID, schedule: Int, reason: String)
    case topicWritten(Topic.ID, words: String)
    case agreementSigned(Agreement.ID, by: Membership.ID)
    case started(Session.ID)
    case closed(Session.ID)
    case saved(SupervisionRecord.ID, draft: Int, advice: String)
    case sent(SupervisionRecord.ID, version: Int, advice: String)
    case signed(SupervisionRecord.ID, version: Int, by: Membership.ID)
    case finished(ActionPoint.ID, words: String)

    /// What was done: `planned`, `signed` and so on.
    public var step: String { Mirror(reflecting: self).children.first?.label ?? "" }
}
