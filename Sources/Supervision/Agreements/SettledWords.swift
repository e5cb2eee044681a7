/// What a pair settled in its own words, heading by heading. They are sealed; the text that is signed has their digest.
public struct SettledWords: Sendable, Codable {
    /// By the keys of the form's headings.
    public let words: [String: String]
    /// 128 random bits: the digest of a short text could be guessed.
    public let salt: String

    public init(words: [String: String], salt: String) {
        self.words = words
        self.salt = salt
    }

    /// Keys of the headings under which something stands.
    public var keys: Set<String> { Set(words.filter { !$0.value.utf8.isEmpty }.keys) }
}
