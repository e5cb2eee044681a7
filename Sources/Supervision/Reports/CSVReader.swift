/// One row of a table that came as text.
public struct CSVRow: Hashable, Sendable {
    /// As a spreadsheet counts it, from 1; blank rows count.
    public let number: Int
    public let cells: [String]
}

/// Why a file is not a table of comma-separated values.
public struct CSVFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// A sentence for whoever chose the file; it quotes nothing of it.
    public let description: String

    init(_ description: String) { self.description = description }
}

/// Reads comma-separated values (RFC 4180) as spreadsheets really write them: semicolons or tabs between the cells, any line end, a byte
/// order mark, Windows-1252. It works on bytes: to Swift's `Character`s a comma with an accent over it is no comma.
public struct CSVReader {
    /// How large a table may be.
    public struct Limits: Hashable, Sendable {
        public var bytes = 8 * 1_024 * 1_024
        public var rows = 50_000
        public var columns = 200
        /// Bytes of one cell.
        public var cell = 10_000

        public init() {}
    }

    private let text: [UInt8]
    private let separator: UInt8
    private let limits: Limits
    private var position = 0
    private var line = 1

    /// The rows that hold anything.
    /// - Throws: ``CSVFault``, with the line where there is one.
    public static func rows(in bytes: [UInt8], limits: Limits = Limits()) throws(CSVFault) -> [CSVRow] {
        guard bytes.count <= limits.bytes else { throw CSVFault("The file must be \(limits.bytes / 1_048_576) MB or smaller") }
        guard !bytes.contains(0) else { throw CSVFault("The file must be a CSV file") }
        let text = UTF8OrWindows1252.utf8(of: bytes)
        var reader = CSVReader(text: text, separator: separator(in: text), limits: limits)
        return try reader.rows()
    }

    private init(text: [UInt8], separator: UInt8, limits: Limits) {
        self.text = text
        self.separator = separator
        self.limits = limits
    }

    /// What stands most often in one of the first lines: the headings have more cells than any title above them.
    private static func separator(in text: [UInt8]) -> UInt8 {
        let lines = text.prefix(100_000).split(whereSeparator: { $0 == carriageReturn || $0 == newLine }).prefix(10)
        let counts = [comma, UInt8(ascii: ";"), tab].map { candidate in
            (separator: candidate, most: lines.map { count(of: candidate, in: $0) }.max() ?? 0)
        }
        let most = counts.map(\.most).max() ?? 0
        return counts.first { $0.most == most }?.separator ?? comma
    }

    /// Outside of quotation marks.
    private static func count(of separator: UInt8, in line: ArraySlice<UInt8>) -> Int {
        var isQuoted = false
        return line.count { byte in
            if byte == quote { isQuoted.toggle() }
            return byte == separator && !isQuoted
        }
    }

    private mutating func rows() throws(CSVFault) -> [CSVRow] {
        var rows: [CSVRow] = []
        var number = 0
        while position < text.count {
            number += 1
            let cells = try row()
            guard cells.contains(where: { !$0.utf8.isEmpty }) else { continue }
            guard rows.count < limits.rows else { throw CSVFault("The file must have \(limits.rows) rows or fewer") }
            rows.append(CSVRow(number: number, cells: cells))
        }
        return rows
    }

    private mutating func row() throws(CSVFault) -> [String] {
        var cells: [String] = []
        while true {
            guard cells.count < limits.columns else { throw CSVFault("Line \(line): a row must have \(limits.columns) columns or fewer") }
            cells.append(try cell())
            guard let next = peek() else { return cells }
            position += 1
            if next == separator { continue }
            if next == Self.carriageReturn, peek() == Self.newLine { position += 1 }
            line += 1
            return cells
        }
    }

    /// Stops at the separator or the line end after the cell.
    private mutating func cell() throws(CSVFault) -> String {
        let bytes = peek() == Self.quote ? try quotedCell() : plainCell()
        guard bytes.count <= limits.cell else { throw CSVFault("Line \(line): a cell must have \(limits.cell) characters or fewer") }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func plainCell() -> ArraySlice<UInt8> {
        let start = position
        while let byte = peek(), !endsCell(byte) { position += 1 }
        return text[start..<position]
    }

    private mutating func quotedCell() throws(CSVFault) -> ArraySlice<UInt8> {
        let opening = line
        var content: ArraySlice<UInt8> = []
        position += 1
        while let byte = peek() {
            position += 1
            guard byte == Self.quote else {
                if byte == Self.newLine { line += 1 }
                content.append(byte)
                continue
            }
            guard peek() == Self.quote else {
                guard peek().map(endsCell) ?? true else { throw CSVFault("Line \(line): there is text after a closing quotation mark") }
                return content
            }
            content.append(byte)
            position += 1
        }
        throw CSVFault("Line \(opening): a quotation mark is opened and never closed")
    }

    private func endsCell(_ byte: UInt8) -> Bool { byte == separator || byte == Self.newLine || byte == Self.carriageReturn }

    private func peek() -> UInt8? { position < text.count ? text[position] : nil }

    private static let quote = UInt8(ascii: "\"")
    private static let comma = UInt8(ascii: ",")
    private static let tab = UInt8(ascii: "\t")
    private static let newLine = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
}
