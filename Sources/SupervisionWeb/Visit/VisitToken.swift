import Crypto

/// 256 random bits that open one visit; they live in the browser's cookie and nowhere else.
struct VisitToken: Sendable {
    /// As the cookie carries it: 43 characters.
    let text: String

    /// A new one.
    init() { text = RandomText.make() }

    /// One that a browser sent. Nil where it is not 43 characters of our alphabet.
    init?(_ text: String) {
        guard RandomText.isWellFormed(text) else { return nil }
        self.text = text
    }

    /// SHA-256, as the keeper stores and finds it: 32 bytes. Whoever reads the database cannot go on with somebody's visit.
    var digest: [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }
}
