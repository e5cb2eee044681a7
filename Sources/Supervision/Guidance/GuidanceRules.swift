/// What may be said of a session when. Nothing has to be.
public enum GuidanceRules {
    public static let touching: [Rule<SessionState>] = [
        Rule(.touchedOnceBegun) { $0 == .underWay || $0 == .held }
    ]
}
