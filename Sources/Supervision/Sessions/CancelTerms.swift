/// On what grounds a session may be cancelled, and who books it anew.
public struct CancelTerms: Hashable, Sendable, Codable {
    public enum Rebooker: String, Hashable, Sendable, Codable, CaseIterable { case cancellingParty, arranger }

    /// The policy's own; illness and another reason are always offered beside them.
    public var grounds: [Term]
    public var rebooker: Setting<Rebooker>
    /// Working days; nil is as soon as possible, without a figure.
    public var rebookDays: Setting<Int>?

    public init(grounds: [Term], rebooker: Setting<Rebooker>, rebookDays: Setting<Int>? = nil) {
        self.grounds = grounds
        self.rebooker = rebooker
        self.rebookDays = rebookDays
    }
}
