extension CivilDate {
    /// Reads the dates of staff files: `2027-03-15`, `15/03/2027`, `15-Mar-2027`, `15 March 2027`. The day comes before the month, as in
    /// Britain; the year has four digits, since nobody can tell who started in '98 from who starts in 2098. Nil for every other text.
    init?(inStaffFile text: String) {
        let words = text.utf8.split { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard words.contains(where: { $0.count == 4 }), case .date(let date) = TypedDate(text) else { return nil }
        self = date
    }
}
