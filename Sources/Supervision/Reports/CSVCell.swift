/// What somebody meant by a cell of a table.
enum CSVCell {
    /// Without spaces around it, the unbreakable ones of spreadsheets among them.
    static func trimmed(_ cell: String) -> String {
        let isSpace = { (scalar: Unicode.Scalar) in
            scalar == " " || scalar == "\u{A0}" || scalar == "\t" || scalar == "\n" || scalar == "\r"
        }
        let kept = cell.unicodeScalars.drop(while: isSpace)
        guard let last = kept.lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(kept[...last])
    }
}
