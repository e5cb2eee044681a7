extension CivilDate {
    /// Reads the dates of staff files: `2027-03-15`, `15/03/2027`, `15-Mar-2027`, `15 March 2027`. The day comes first, as in Britain.
    /// Nil for every other text.
    init?(inStaffFile text: String) {
        if let date = CivilDate(text) {
            self = date
            return
        }
        let parts = text.utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: " ") }
        guard parts.count == 3, let day = Self.number(parts[0], most: 2), let month = Self.number(parts[1], most: 2) ?? Self.month(parts[1]),
            parts[2].count == 4, let year = Self.number(parts[2], most: 4)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private static func number(_ digits: Substring.UTF8View, most: Int) -> Int? {
        guard digits.count <= most, digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        return Int(String(Substring(digits)))
    }

    /// By its name, or the first three letters of it.
    private static func month(_ name: Substring.UTF8View) -> Int? {
        let letters = name.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        return months.firstIndex { letters.elementsEqual($0.utf8) || letters.elementsEqual($0.utf8.prefix(3)) }.map { $0 + 1 }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]
}
