/// How much of what was said a record holds, and what becomes of a group's themes.
public struct RecordingTerms: Hashable, Sendable, Codable {
    public enum Narrative: String, Hashable, Sendable, Codable, CaseIterable { case none, themes, summary, full }

    public var narrative: [SessionFormat: Setting<Narrative>]
    /// Whether the record holds nothing about a case: what looks like a person's particulars is warned of, never refused.
    public var isCaseFree: Setting<Bool>?
    /// Who sends a group's themes to those who took part.
    public var themesCirculatedBy: Setting<String>?
    /// Whether people keep a log of the group sessions that they took part in.
    public var ownLog: Setting<Bool>?
    /// Whether a session begins with what came of earlier action points.
    public var earlierActionsFirst: Setting<Bool>?

    public init(
        narrative: [SessionFormat: Setting<Narrative>] = [:], isCaseFree: Setting<Bool>? = nil, themesCirculatedBy: Setting<String>? = nil,
        ownLog: Setting<Bool>? = nil, earlierActionsFirst: Setting<Bool>? = nil
    ) {
        self.narrative = narrative
        self.isCaseFree = isCaseFree
        self.themesCirculatedBy = themesCirculatedBy
        self.ownLog = ownLog
        self.earlierActionsFirst = earlierActionsFirst
    }
}
