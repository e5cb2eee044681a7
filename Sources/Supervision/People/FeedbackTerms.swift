/// What the supervisee's line manager learns of supervision; never what was said in it.
public struct FeedbackTerms: Hashable, Sendable, Codable {
    public enum Matter: String, Hashable, Sendable, Codable, CaseIterable {
        case concerns, extraSessions, attendance, nonEngagement, outcomes
    }

    public var lineManager: Setting<[Matter]>

    public init(lineManager: Setting<[Matter]>) {
        self.lineManager = lineManager
    }
}
