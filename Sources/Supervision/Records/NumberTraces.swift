/// Ten digits, together or as three, three and four, of which the last is the check on the others.
enum NHSNumberTrace {
    static func end(_ text: [UInt8], from place: Int) -> Int? {
        var digits: [Int] = []
        var next = place
        while next < text.count, digits.count <= 10 {
            if text[next].isDigit {
                digits.append(text[next].digit)
                next += 1
            } else if text[next].isGap, digits.count == 3 || digits.count == 6, next + 1 < text.count, text[next + 1].isDigit {
                next += 1
            } else {
                break
            }
        }
        guard digits.count == 10, next == text.count || !text[next].isInWord else { return nil }
        return isChecked(digits) ? next : nil
    }

    /// Modulus 11: the first nine weigh 10 down to 2; a check of 10 is never given out.
    private static func isChecked(_ digits: [Int]) -> Bool {
        let sum = zip(digits, stride(from: 10, through: 2, by: -1)).reduce(0) { $0 + $1.0 * $1.1 }
        let check = 11 - sum % 11
        return check != 10 && digits.last == check % 11 && Set(digits).count > 1
    }
}

/// A number of the United Kingdom: 0, +44 or 0044, then nine or ten digits, written with or without gaps and brackets.
enum TelephoneTrace {
    static func end(_ text: [UInt8], from place: Int) -> Int? {
        var digits: [UInt8] = []
        var next = place
        let isAbroad = text[place...].prefix(2).contains(UInt8(ascii: "+"))
        var firstGroup: Int?
        // Where a number is whole and another figure may follow.
        var whole: Int?
        if text[next] == UInt8(ascii: "+") || text[next] == UInt8(ascii: "(") { next += 1 }
        if next < text.count, text[next] == UInt8(ascii: "+") { next += 1 }
        while next < text.count, digits.count <= 15 {
            if text[next].isDigit {
                digits.append(text[next])
                next += 1
            } else if let digit = digit(after: next, in: text) {
                let group = firstGroup ?? digits.count
                firstGroup = group
                // An area takes three digits at least: this keeps times and days apart from numbers that another figure follows.
                if text[next] == 0x20 || text[next].isBracket, isAbroad || group >= 3, hasNational(10...10, digits, isAbroad: isAbroad) {
                    whole = next
                }
                next = digit
            } else {
                break
            }
        }
        guard next == text.count || !text[next].isInWord, hasNational(9...10, digits, isAbroad: isAbroad) else { return whole }
        return next
    }

    /// Whether so many digits come after the 0 or the country's, of which the first is no 0.
    private static func hasNational(_ count: ClosedRange<Int>, _ digits: [UInt8], isAbroad: Bool) -> Bool {
        guard let rest = national(digits, isAbroad: isAbroad), let first = rest.first else { return false }
        return count.contains(rest.count) && first != 0x30
    }

    /// Where the number goes on after at most two of gap and bracket. A point before a space ends it as it ends a sentence.
    private static func digit(after place: Int, in text: [UInt8]) -> Int? {
        if place + 1 < text.count, text[place] == 0x2E, text[place + 1] == 0x20 { return nil }
        for gaps in 1...2 where place + gaps < text.count {
            guard text[place + gaps - 1].isGap || text[place + gaps - 1].isBracket else { return nil }
            if text[place + gaps].isDigit { return place + gaps }
        }
        return nil
    }

    private static func national(_ digits: [UInt8], isAbroad: Bool) -> ArraySlice<UInt8>? {
        if isAbroad {
            guard digits.starts(with: Array("44".utf8)) else { return nil }
            let rest = digits.dropFirst(2)
            return rest.first == 0x30 ? rest.dropFirst() : rest
        }
        if digits.starts(with: Array("0044".utf8)) { return digits.dropFirst(4) }
        return digits.first == 0x30 ? digits.dropFirst() : nil
    }
}

/// "EM1 1AA": a letter or two, a digit, perhaps another digit or letter; then a digit and two letters, after a gap or none.
enum PostcodeTrace {
    static func end(_ text: [UInt8], from place: Int) -> Int? {
        var next = place
        while next < text.count, next - place < 3, text[next].isLetter { next += 1 }
        let letters = next - place
        guard (1...2).contains(letters), next < text.count, text[next].isDigit else { return nil }
        next += 1
        // What follows is either the rest of the first half, or the second half already.
        for rest in [1, 0] where isRest(text, next, rest) {
            let gap = next + rest < text.count && text[next + rest].isGap ? 1 : 0
            if let end = inward(text, next + rest + gap) { return end }
        }
        return nil
    }

    private static func isRest(_ text: [UInt8], _ place: Int, _ count: Int) -> Bool {
        count == 0 || (place < text.count && (text[place].isDigit || text[place].isLetter))
    }

    private static func inward(_ text: [UInt8], _ place: Int) -> Int? {
        guard place + 3 <= text.count, text[place].isDigit else { return nil }
        let letters = text[(place + 1)..<(place + 3)]
        guard letters.allSatisfy({ $0.isLetter && !neverInward.contains($0.lowercased) }),
            !ordinals.contains(Array(letters)), place + 3 == text.count || !text[place + 3].isInWord
        else { return nil }
        return place + 3
    }

    private static let neverInward = Set("cikmov".utf8)
    /// "Y1 2nd half" is no place.
    private static let ordinals = Set(["st", "nd", "rd", "th"].map { Array($0.utf8) })
}

extension UInt8 {
    /// Space, hyphen or point between the groups of a number.
    fileprivate var isGap: Bool { self == 0x20 || self == 0x2D || self == 0x2E }
    fileprivate var isBracket: Bool { self == 0x28 || self == 0x29 }
}
