/// How the agenda of a session comes about, and what is always on it.
public struct AgendaTerms: Hashable, Sendable, Codable {
    public enum Mode: String, Hashable, Sendable, Codable, CaseIterable {
        /// The supervisee chooses what is talked about.
        case supervisee
        /// Both settle it beforehand.
        case agreed
        /// As the signed agreement says.
        case asAgreement
        /// Both settle it when the session begins.
        case negotiated
    }

    public var mode: Setting<Mode>
    /// Items that each session has.
    public var compulsory: [Term]
    /// Keys of those that look back to the session before: two who meet for the first time have nothing to say of them.
    public var lookingBack: [String]

    public init(mode: Setting<Mode>, compulsory: [Term] = [], lookingBack: [String] = []) {
        self.mode = mode
        self.compulsory = compulsory
        self.lookingBack = lookingBack
    }
}
