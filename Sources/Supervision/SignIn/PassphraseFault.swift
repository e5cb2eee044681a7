import Foundation

/// Why a new passphrase is not taken. Length is what keeps it from being guessed, so nothing is asked of its letters.
public enum PassphraseFault: Error, Hashable, Sendable {
    case tooShort, tooLong, guessable

    /// In characters.
    public static let lengths = 12...200

    /// - Returns: nil where the passphrase will do for that person.
    public init?(in passphrase: String, of person: Person) {
        let length = passphrase.precomposedStringWithCanonicalMapping.unicodeScalars.count
        if length < Self.lengths.lowerBound {
            self = .tooShort
        } else if length > Self.lengths.upperBound {
            self = .tooLong
        } else if Self.isGuessable(passphrase, knowing: person) {
            self = .guessable
        } else {
            return nil
        }
    }

    /// Figures and marks around them do not make well-known words, or one's own name, any harder to guess.
    private static func isGuessable(_ passphrase: String, knowing person: Person) -> Bool {
        var rest = letters(of: passphrase)[...]
        if Set(rest).count < 4 { return true }
        let words = (wellKnown + ownWords(of: person)).map(letters).filter { !$0.isEmpty }.sorted { $0.count > $1.count }
        while let word = words.first(where: { rest.starts(with: $0) }) { rest = rest.dropFirst(word.count) }
        return rest.isEmpty
    }

    private static func ownWords(of person: Person) -> [String] {
        let email = (person.workEmail ?? "").utf8.split { [UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: "-")].contains($0) }
        return [person.firstName, person.lastName, person.knownAs ?? "", person.workEmail ?? ""]
            + email.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Without case, accents, figures, spaces and marks.
    private static func letters(of text: String) -> [UInt8] {
        FoldedName(text).text.utf8.filter { !(0x30...0x39).contains($0) && $0 != UInt8(ascii: " ") }
    }

    private static let wellKnown = [
        "password", "passphrase", "passw", "letmein", "welcome", "iloveyou", "changeme", "trustno", "secret", "login", "admin",
        "administrator",
        "qwerty", "qwertyuiop", "asdfghjkl", "asdf", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz", "abcdefghijkl", "abcd", "abc", "football",
        "liverpool",
        "arsenal", "chelsea", "sunshine", "princess", "monkey", "dragon", "batman", "superman", "master", "hello", "spring", "summer",
        "autumn", "winter",
        "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "monday",
        "correcthorsebatterystaple", "threerandomwords", "safeguarding", "supervision", "supervisor", "cornerstone", "ambulance",
        "hospital",
        "england", "nhs", "my", "is", "the",
    ]
}
