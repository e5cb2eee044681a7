import HTMLLiteral

extension Path {
    static let people: Path = "/people"
    static let groups: Path = "/groups"
}
