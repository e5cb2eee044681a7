/// What in a record looks as if it came from a case. It is found by its form alone: kind and field are told, the words never.
public enum CaseTraces {
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case nhsNumber, date, postcode, telephone, staffName
    }

    /// A trace and where it stands.
    public struct Trace: Hashable, Sendable {
        public enum Place: Hashable, Sendable {
            /// The key of a form's field.
            case answer(String)
            /// The number of an action point, from 1.
            case actionPoint(Int)
        }

        public let kind: Kind
        public let place: Place

        public init(_ kind: Kind, at place: Place) {
            self.kind = kind
            self.place = place
        }
    }

    /// The kinds that a text has traces of, in time that grows with its length alone.
    /// - Parameters:
    ///   - names: those of the staff list that nobody expects in it.
    ///   - day: a date counts that is a year or more before it; nearer ones are those of meetings and tasks.
    public static func kinds(in text: String, names: StaffNames = .init([String]()), on day: CivilDate) -> Set<Kind> {
        let bytes = plain(text)
        return Set(found(bytes, on: day) + (names.isNamed(in: bytes) ? [.staffName] : []))
    }

    /// The text's bytes. Spaces, hyphens and quotation marks that a word processor sets become those that a keyboard has.
    static func plain(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            // Spaces of any width, and those that break no line.
            case 0xA0, 0x2000...0x200A, 0x202F: bytes.append(UInt8(ascii: " "))
            // Hyphens and dashes.
            case 0x2010...0x2015: bytes.append(UInt8(ascii: "-"))
            // ’ closes a quotation, and is the apostrophe too.
            case 0x2019: bytes.append(UInt8(ascii: "'"))
            // The other quotation marks, bullets and the ellipsis.
            case 0xAB, 0xBB, 0x2018, 0x201A...0x201F, 0x2022, 0x2026, 0x2039, 0x203A: bytes.append(UInt8(ascii: "\""))
            default: bytes.append(contentsOf: scalar.utf8)
            }
        }
        return bytes
    }

    /// A number is read as the first that it can be, and what belongs to it is not read again.
    private static func found(_ text: [UInt8], on day: CivilDate) -> [Kind] {
        var kinds: [Kind] = []
        var place = 0
        while place < text.count {
            if let end = startOfWord(text, place) ? match(text, place, on: day, &kinds) : nil {
                place = end
            } else {
                place += 1
            }
        }
        return kinds
    }

    private static func match(_ text: [UInt8], _ place: Int, on day: CivilDate, _ kinds: inout [Kind]) -> Int? {
        let byte = text[place]
        if byte.isDigit {
            if let (end, date) = DateTrace.end(text, from: place) {
                if date.daysSince1970 + 365 <= day.daysSince1970 || followsBirth(text, place) { kinds.append(.date) }
                return end
            }
            if let end = NHSNumberTrace.end(text, from: place) {
                kinds.append(.nhsNumber)
                return end
            }
        }
        if byte.isDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "("), let end = TelephoneTrace.end(text, from: place) {
            kinds.append(.telephone)
            return end
        }
        if byte.isLetter, let end = PostcodeTrace.end(text, from: place) {
            kinds.append(.postcode)
            return end
        }
        return nil
    }

    private static func startOfWord(_ text: [UInt8], _ place: Int) -> Bool { place == 0 || !text[place - 1].isInWord }

    /// "DOB", "d.o.b.", "date of birth", "born on": within the twenty bytes before.
    private static func followsBirth(_ text: [UInt8], _ place: Int) -> Bool {
        let before = text[max(0, place - 20)..<place].map(\.lowercased).filter { $0 != UInt8(ascii: ".") }
        return births.contains { before.firstRange(of: $0) != nil }
    }

    private static let births = ["dob", "birth", "born"].map { Array($0.utf8) }
}

extension UInt8 {
    var isDigit: Bool { (0x30...0x39).contains(self) }
    var isLetter: Bool { (0x61...0x7A).contains(lowercased) }
    /// A letter of any alphabet, or a digit, in a plain text.
    var isInWord: Bool { isDigit || isLetter || self >= 0x80 }
    var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
    /// The digit's value; only for digits.
    var digit: Int { Int(self) - 0x30 }
}
