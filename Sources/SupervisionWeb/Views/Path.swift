import HTMLLiteral
import Supervision

/// The places of this site by name, so that a link cannot be misspelt.
extension Path {
    static let home: Path = "/"
    static let signIn: Path = "/sign-in"
    static let logOut: Path = "/log-out"
    static let account: Path = "/account"
}

extension Path.StringInterpolation {
    mutating func appendInterpolation<Subject>(_ id: Identifier<Subject>) { appendInterpolation(id.text) }
}
