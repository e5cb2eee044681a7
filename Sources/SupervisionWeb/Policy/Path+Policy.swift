import HTMLLiteral

extension Path {
    static let procedure: Path = "/procedure"
    static let policy: Path = "/policy"
}
