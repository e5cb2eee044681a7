/// What a browser carries to show that somebody signed in: 256 random bits, in its cookie and nowhere else. Only the hash is kept, so that
/// whoever reads the database cannot go on with somebody's visit.
public struct VisitToken: Hashable, Sendable {
    /// As the cookie carries it: 43 characters.
    public let text: String

    /// A new one.
    public init() { text = Secret.new() }

    /// One that a browser sent. Nil where it is not 43 characters of our alphabet.
    public init?(_ text: String) {
        guard Secret.isWellFormed(text) else { return nil }
        self.text = text
    }
}
