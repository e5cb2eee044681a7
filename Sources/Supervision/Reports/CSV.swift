/// Cells for spreadsheets, by RFC 4180.
public enum CSV {
    /// One line with its line end. A cell that a spreadsheet would take for a formula begins with an apostrophe.
    public static func line(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: ",") + "\r\n"
    }

    private static func cell(_ text: String) -> String {
        let harmless = text.utf8.first.map(startsFormula) == true ? "'" + text : text
        guard harmless.utf8.contains(where: needsQuotes) else { return harmless }
        let bytes = harmless.utf8.flatMap { $0 == quote ? [quote, quote] : [$0] }
        return "\"" + String(decoding: bytes, as: UTF8.self) + "\""
    }

    private static let quote = UInt8(ascii: "\"")

    private static func startsFormula(_ byte: UInt8) -> Bool { "=+-@\t\r".utf8.contains(byte) }

    private static func needsQuotes(_ byte: UInt8) -> Bool { ",\"\r\n".utf8.contains(byte) }
}
