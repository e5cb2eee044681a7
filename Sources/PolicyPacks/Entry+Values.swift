import Supervision
import Yams

extension Entry {
    /// One paragraph of text, not empty.
    func text(_ key: String, isNeeded: Bool = true) -> String {
        guard let node = node(key, isNeeded: isNeeded) else { return "" }
        return text(of: node, key)
    }

    /// A name for addresses and other parts of the pack: letters, digits and hyphens, a letter first.
    func key() -> String {
        let key = text("key")
        if !key.isEmpty, !isName(key) { note("key", "“\(key)” cannot be a key; use letters, digits and hyphens, a letter first") }
        return key
    }

    func texts(_ key: String) -> [String] {
        items(key).map { text(of: $0, key) }
    }

    func flag(_ key: String, or standard: Bool? = nil) -> Bool {
        guard let word = word(key, isNeeded: standard == nil, allowed: "true or false") else { return standard ?? false }
        switch word {
        case "true": return true
        case "false": return false
        default:
            note(key, "“\(key)” is “\(word)”; it has to be true or false")
            return false
        }
    }

    func whole(_ key: String, _ range: ClosedRange<Int>) -> Int {
        knownWhole(key, range) ?? range.lowerBound
    }

    /// A whole number, or nil for the word “unknown”.
    func wholeOrUnknown(_ key: String, _ range: ClosedRange<Int>) -> Int? { wholeOr(["unknown"], key, range) }

    /// A whole number, or nil for one of some words.
    func wholeOr(_ words: [String], _ key: String, _ range: ClosedRange<Int>) -> Int? { knownWhole(key, range, or: words) }

    /// Hours, above nought and up to a day, or nil for the word “unknown”.
    func hoursOrUnknown(_ key: String) -> Double? {
        let allowed = "a number of hours above 0 and up to 24, or unknown"
        guard let word = word(key, isNeeded: true, allowed: allowed), word != "unknown" else { return nil }
        let isPlain = word.utf8.count <= 9 && word.utf8.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") }
        guard isPlain, let hours = Double(word), hours > 0, hours <= 24 else {
            note(key, "“\(key)” is “\(word)”; it has to be \(allowed)")
            return nil
        }
        return hours
    }

    func says(_ word: String, in key: String) -> Bool { node(key, isNeeded: false)?.scalar?.string == word }

    func choice<Choice>(_ key: String, or standard: Choice) -> Choice
    where Choice: RawRepresentable<String> & CaseIterable {
        let allowed = "one of \(names(Choice.self))"
        guard let word = word(key, isNeeded: true, allowed: allowed) else { return standard }
        return choice(word, key) ?? standard
    }

    func choices<Choice>(_ key: String, _ type: Choice.Type = Choice.self) -> [Choice]
    where Choice: RawRepresentable<String> & CaseIterable & Hashable {
        var seen: Set<Choice> = []
        for node in items(key) {
            guard let choice: Choice = choice(text(of: node, key), key) else { continue }
            if !seen.insert(choice).inserted { note(key, "“\(choice.rawValue)” stands twice in “\(key)”") }
        }
        return Choice.allCases.filter(seen.contains)
    }

    /// The values of a list under a name.
    func items(_ key: String, isNeeded: Bool = true) -> [Node] {
        guard let node = node(key, isNeeded: isNeeded) else { return [] }
        guard let sequence = node.sequence else {
            note(key, "“\(key)” has to be a list")
            return []
        }
        return Array(sequence)
    }

    /// Empty where it has hidden characters, so that no later message repeats them.
    private func text(of node: Node, _ key: String) -> String {
        guard let scalar = node.scalar else {
            faults.note(node.mark?.line ?? line, "“\(key)” has to be text")
            return ""
        }
        let line = scalar.mark?.line ?? line
        let text = scalar.string
        if scalar.style == .plain, ["", "~", "null", "true", "false", "yes", "no", "on", "off"].contains(text.lowercased()) {
            faults.note(line, "“\(key)” has to be text; put a single “yes”, “no” or the like in quotes")
        } else if !text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) {
            faults.note(line, "“\(key)” has to be text, not blank")
            return ""
        } else if let hidden = PackText.hidden(in: text.unicodeScalars.filter { $0 != "\n" }) {
            faults.note(line, "“\(key)” has \(hidden)")
            return ""
        } else if text.utf8.contains(UInt8(ascii: "\n")) {
            faults.note(line, "“\(key)” has to be one paragraph, without line breaks")
            return ""
        } else if text.utf8.count > 4_000 {
            faults.note(line, "“\(key)” is longer than 4,000 bytes")
        }
        return text
    }

    private func word(_ key: String, isNeeded: Bool, allowed: String) -> String? {
        guard let node = node(key, isNeeded: isNeeded) else { return nil }
        guard let scalar = node.scalar, scalar.style == .plain else {
            note(key, "“\(key)” has to be \(allowed), without quotes")
            return nil
        }
        return scalar.string
    }

    private func knownWhole(_ key: String, _ range: ClosedRange<Int>, or words: [String] = []) -> Int? {
        let allowed = "a whole number from \(range.lowerBound) to \(range.upperBound)" + words.map { ", or \($0)" }.joined()
        guard let word = word(key, isNeeded: true, allowed: allowed) else { return nil }
        if words.contains(word) { return nil }
        guard word.utf8.count <= 9, word.utf8.allSatisfy(isDigit), let number = Int(word), range.contains(number) else {
            note(key, "“\(key)” is “\(word)”; it has to be \(allowed)")
            return nil
        }
        return number
    }

    private func choice<Choice>(_ word: String, _ key: String) -> Choice? where Choice: RawRepresentable<String> & CaseIterable {
        if let choice = Choice(rawValue: word) { return choice }
        note(key, "“\(key)” is “\(word)”; it has to be one of \(names(Choice.self))")
        return nil
    }

    private func names<Choice>(_ type: Choice.Type) -> String where Choice: RawRepresentable<String> & CaseIterable {
        type.allCases.map(\.rawValue).joined(separator: ", ")
    }
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

func isName(_ text: String) -> Bool {
    let isLetter: (UInt8) -> Bool = { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
    return text.utf8.count <= 64 && text.utf8.first.map(isLetter) == true
        && text.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
}
