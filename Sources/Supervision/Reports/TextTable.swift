/// Columns to read in a terminal.
public enum TextTable {
    /// Each line with its line end, its cells as wide as the widest of their column.
    public static func aligned(_ lines: [[String]]) -> String {
        let columns = lines.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in lines.map { $0.dropFirst(column).first?.unicodeScalars.count ?? 0 }.max() ?? 0 }
        return lines.map { cells in
            trimmed(zip(cells, widths).map { $0 + spaces($1 - $0.unicodeScalars.count) }.joined(separator: "  ")) + "\n"
        }.joined()
    }

    private static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

    private static func trimmed(_ line: String) -> String {
        var line = line
        while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
        return line
    }
}
