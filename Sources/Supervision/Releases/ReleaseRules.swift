public enum ReleaseRules {
    /// What stands before somebody may be released for a session, and before that is asked or taken back.
    public static let answering: [Rule<Session>] = [
        Rule(.openSessionsOnly) { $0.state == .proposed || $0.state == .agreed }
    ]
}
