/// The names of a staff list, kept as numbers only, so that a text can be asked in one pass whether one of them is in it.
public struct StaffNames: Sendable {
    /// A name's words hashed one after the other.
    private let names: Set<UInt64>

    /// - Parameter names: full names; one of a single word is left out, because it would be found everywhere.
    public init(_ names: some Sequence<String>) {
        self.names = Set(
            names.compactMap { name in
                var words: [UInt64] = []
                Self.eachWord(of: CaseTraces.plain(name)) { words.append($0) }
                return words.count >= 2 ? Self.joined(words.suffix(Self.longest)) : nil
            })
    }

    /// Whether a name stands in the plain text, its words one after the other, in capitals or not.
    func isNamed(in text: [UInt8]) -> Bool {
        guard !names.isEmpty else { return false }
        var last: [UInt64] = []
        var isNamed = false
        Self.eachWord(of: text) { word in
            if last.count == Self.longest { last.removeFirst() }
            last.append(word)
            guard !isNamed, last.count >= 2 else { return }
            isNamed = (2...last.count).contains { names.contains(Self.joined(last.suffix($0))) }
        }
        return isNamed
    }

    /// Words of a name; of a longer one the last count.
    private static let longest = 4

    private static func joined(_ words: some Collection<UInt64>) -> UInt64 {
        words.reduce(UInt64(words.count)) { ($0 &* 0x9E37_79B9_7F4A_7C15) ^ $1 }
    }

    /// FNV-1a over each word's letters in lower case. Apostrophes are left out, and with them the possessive's s; hyphens part words.
    private static func eachWord(of text: [UInt8], _ take: (UInt64) -> Void) {
        var hash = start
        var length = 0
        var place = 0
        while place < text.count {
            let byte = text[place]
            if byte == UInt8(ascii: "'") {
                place += isPossessive(text, place + 1) ? 2 : 1
                continue
            }
            if byte.isInWord {
                // Letters with an accent of Latin-1 are one higher by 0x20 in lower case.
                let isSmall = place > 0 && text[place - 1] == 0xC3 && (0x80...0x9E).contains(byte)
                hash = (hash ^ UInt64(isSmall ? byte | 0x20 : byte.lowercased)) &* 0x100_0000_01B3
                length += 1
            } else if length > 0 {
                take(hash)
                hash = start
                length = 0
            }
            place += 1
        }
        if length > 0 { take(hash) }
    }

    private static let start: UInt64 = 0xCBF2_9CE4_8422_2325

    private static func isPossessive(_ text: [UInt8], _ place: Int) -> Bool {
        place < text.count && text[place].lowercased == UInt8(ascii: "s") && (place + 1 == text.count || !text[place + 1].isInWord)
    }
}
