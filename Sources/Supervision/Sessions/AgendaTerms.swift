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

    public init(mode: Setting<Mode>, compulsory: [Term] = []) {
        self.mode = mode
        self.compulsory = compulsory
    }
}
