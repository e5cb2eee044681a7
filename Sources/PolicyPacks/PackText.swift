/// The text of a pack, looked at byte by byte before the YAML parser sees it.
///
/// The parser expands aliases without limit and cannot be told not to: a few hundred bytes can take it minutes. Anchors,
/// aliases and tags begin where a token begins, so such a beginning is refused wherever it stands. To spare those in
/// quotes we would have to know where the parser sees quotes, and a file made to mislead us would make the two differ.
enum PackText {
    static let longest = 256 * 1024

    /// - Throws: ``PackFaults`` naming every line that a pack may not have.
    static func checked(_ bytes: [UInt8], file: String) throws(PackFaults) -> String {
        guard bytes.count <= longest else {
            throw PackFaults(file: file, faults: [PackFault(line: 1, "the file is longer than 256 KB, the most that a pack may have")])
        }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let found = zip(1..., lines).lazy.flatMap { number, line in
            self.faults(in: line.last == UInt8(ascii: "\r") ? line.dropLast() : line).map { PackFault(line: number, $0) }
        }
        let faults = Array(found.prefix(FaultList.most))
        guard faults.isEmpty, let text = String(validating: bytes, as: UTF8.self) else {
            throw PackFaults(file: file, faults: faults)
        }
        return text
    }

    private static func faults(in line: ArraySlice<UInt8>) -> [String] {
        guard let text = String(validating: line, as: UTF8.self) else { return ["this line is not UTF-8, the encoding of a pack"] }
        if let found = hidden(in: text.unicodeScalars) { return ["the line has \(found)"] }
        if line.drop(while: { $0 == UInt8(ascii: " ") }).first == UInt8(ascii: "#") { return [] }
        if line.first == UInt8(ascii: "%") || line.starts(with: "---".utf8) || line.starts(with: "...".utf8) {
            return ["a pack is one document, without “%”, “---” or “...” at the start of a line"]
        }
        return marks(in: line)
    }

    private static func marks(in line: ArraySlice<UInt8>) -> [String] {
        zip(line.indices, line).compactMap { place, byte in
            guard place == line.startIndex || beforeToken.contains(line[place - 1]) else { return nil }
            let isFollowed = place + 1 < line.endIndex && line[place + 1] != UInt8(ascii: " ")
            switch byte {
            case UInt8(ascii: "&") where isFollowed: return "anchors (“&name”) are not allowed; write the value where it is wanted"
            case UInt8(ascii: "*") where isFollowed: return "aliases (“*name”) are not allowed; write the value where it is wanted"
            case UInt8(ascii: "!"): return "tags (“!name”) are not allowed; write the plain value"
            default: return nil
            }
        }
    }

    /// What can stand right before a token of YAML.
    private static let beforeToken = Array(" [{,:-?]}\"'".utf8)

    /// What is said of the first hidden character, by its number alone; nil where there is none. In quotes the parser makes hidden
    /// characters of printed signs (“\u202E”), so what was parsed is looked at again.
    static func hidden(in text: some Sequence<Unicode.Scalar>) -> String? {
        text.first(where: isHidden).map { "the hidden character U+\(hex($0.value)); write letters, spaces and printed signs only" }
    }

    /// Control and formatting characters: a byte order mark, tabs, line ends of other systems, signs that turn the reading.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    private static func hex(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
