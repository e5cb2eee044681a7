import HTMLLiteral

extension Path {
    static let procedure: Path = "/procedure"
    static let policy: Path = "/policy"
    static let policySettings: Path = "/policy/settings"
}
