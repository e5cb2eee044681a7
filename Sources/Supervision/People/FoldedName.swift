import Foundation

/// A name as it is searched and sorted: without case, accents, apostrophes and hyphens. Databases cannot do this alike:
/// SQLite's `LOWER` knows no letter beyond z.
public struct FoldedName: Hashable, Sendable, CustomStringConvertible {
    /// Letters and digits, one space between words; it holds nothing that means something in a `LIKE`.
    public let text: String

    public init(_ name: String) {
        let folded = name.folding(options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
        var words: [String.UnicodeScalarView] = [.init()]
        for scalar in folded.unicodeScalars where !Self.apostrophes.contains(scalar) {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                words[words.count - 1].append(contentsOf: (Self.spelledOut[scalar] ?? String(scalar)).unicodeScalars)
            } else if words.last?.isEmpty == false {
                words.append(.init())
            }
        }
        text = words.filter { !$0.isEmpty }.map { String($0) }.joined(separator: " ")
    }

    /// Family name first: lists are sorted by it.
    public init(of person: Person) {
        self.init([person.lastName, person.firstName, person.knownAs ?? ""].joined(separator: " "))
    }

    /// What somebody typed to search, each word of which has to be found.
    public var words: [String] { text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) } }

    public var description: String { text }

    private static let apostrophes: Set<Unicode.Scalar> = ["'", "’", "‘", "ʼ", "`", "´"]

    /// Letters that are no letter with an accent, so that folding leaves them.
    private static let spelledOut: [Unicode.Scalar: String] = [
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i",
    ]
}
