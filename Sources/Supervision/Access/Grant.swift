/// The decision function's permission to open, or to write, the words of one thing. Nobody else can make one.
public struct Grant: Sendable, Hashable {
    public enum Use: Sendable, Hashable { case reading, writing }

    public let subject: String
    public let use: Use

    /// Only `Access` calls this; it lives in the same folder.
    init(_ subject: String, _ use: Use) {
        self.subject = subject
        self.use = use
    }
}

extension Access {
    /// For what somebody types to sign in: it is compared and forgotten, never shown.
    public static let signInGrant = Grant("sign-in", .reading)

    /// For the words of a sheet of what was before: they are sealed, never shown.
    public static let firstDayGrant = Grant("first-day", .writing)
}
