/// What a browser carries to show that somebody signed in: 256 random bits, in its cookie and nowhere else. Only its hash is kept.
public struct VisitToken: Hashable, Sendable {
    /// As the cookie carries it: 43 characters.
    public let text: String

    /// A new one.
    public init() { text = RandomText.make() }

    /// One that a browser sent. Nil where it is not 43 characters of our alphabet.
    public init?(_ text: String) {
        guard RandomText.isWellFormed(text) else { return nil }
        self.text = text
    }
}
