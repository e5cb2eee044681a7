/// A day written out with its year: 3/5/2011, 03.05.11, 2011-05-03, 3 May 2011, 3rd May 2011.
enum DateTrace {
    static func end(_ text: [UInt8], from place: Int) -> (end: Int, date: CivilDate)? {
        var reader = Reader(text: text, place: place)
        guard let first = reader.number(digits: 1...4) else { return nil }
        if let mark = reader.mark() {
            guard let second = reader.number(digits: 1...2), reader.mark() == mark, let third = reader.number(digits: 1...4) else {
                return nil
            }
            return reader.isAtEndOfWord ? date(first, second, third).map { (reader.place, $0) } : nil
        }
        reader.skipOrdinal()
        guard first.digits <= 2, let month = reader.month(), let year = reader.spacedYear(), reader.isAtEndOfWord else { return nil }
        return CivilDate(year: year, month: month, day: first.value).map { (reader.place, $0) }
    }

    private static func date(_ first: Number, _ second: Number, _ third: Number) -> CivilDate? {
        if first.digits == 4, third.digits <= 2 { return CivilDate(year: first.value, month: second.value, day: third.value) }
        guard first.digits <= 2 else { return nil }
        switch third.digits {
        case 4: return CivilDate(year: third.value, month: second.value, day: first.value)
        // Two digits are of this century up to 39: nobody's words are from its end.
        case 2: return CivilDate(year: third.value + (third.value < 40 ? 2_000 : 1_900), month: second.value, day: first.value)
        default: return nil
        }
    }

    private struct Number {
        let value: Int
        let digits: Int
    }

    private struct Reader {
        let text: [UInt8]
        var place: Int

        var isAtEndOfWord: Bool { place >= text.count || !text[place].isInWord }

        mutating func number(digits range: ClosedRange<Int>) -> Number? {
            var value = 0
            var next = place
            while next < text.count, text[next].isDigit, next - place <= range.upperBound {
                value = value * 10 + text[next].digit
                next += 1
            }
            let digits = next - place
            guard range.contains(digits) else { return nil }
            place = next
            return Number(value: value, digits: digits)
        }

        /// Slash, point or hyphen before a digit.
        mutating func mark() -> UInt8? {
            guard place + 1 < text.count, [0x2F, 0x2E, 0x2D].contains(text[place]), text[place + 1].isDigit else { return nil }
            place += 1
            return text[place - 1]
        }

        mutating func skipOrdinal() {
            let ends = text[place...].prefix(2).map(\.lowercased)
            if ends.count == 2, ["st", "nd", "rd", "th"].contains(where: { $0.utf8.elementsEqual(ends) }) { place += 2 }
        }

        /// A month's name, or its first three letters, after a space or the word "of".
        mutating func month() -> Int? {
            skipSpace()
            if text[place...].prefix(3).map(\.lowercased).elementsEqual("of ".utf8) { place += 3 }
            let word = text[place...].prefix(9).prefix { $0.isLetter }.map(\.lowercased)
            guard word.count >= 3 else { return nil }
            for (index, name) in Self.months.enumerated()
            where name.starts(with: word) && (word.count == 3 || word.count == name.count || word.elementsEqual("sept".utf8)) {
                place += word.count
                return index + 1
            }
            return nil
        }

        mutating func spacedYear() -> Int? {
            if place < text.count, text[place] == 0x2C || text[place] == 0x2E { place += 1 }
            guard place < text.count, text[place] == 0x20 else { return nil }
            skipSpace()
            return number(digits: 4...4)?.value
        }

        private mutating func skipSpace() { if place < text.count, text[place] == 0x20 { place += 1 } }

        private static let months = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        ].map { Array($0.utf8) }
    }
}
