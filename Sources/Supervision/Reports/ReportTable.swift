/// A figure of a report.
public enum Figure: Hashable, Sendable {
    case number(Int)
    /// Nobody knows it, or it means nothing here. Never nought.
    case unknown
    /// Withheld, because it is small or would give away one that is.
    case suppressed

    public var number: Int? {
        guard case .number(let number) = self else { return nil }
        return number
    }
}

/// One table of a report: what is counted in the columns, by what in the rows.
public struct ReportTable: Hashable, Sendable, Codable {
    public enum Unit: String, Hashable, Sendable, Codable { case count, minutes }

    public struct Column: Hashable, Sendable, Codable {
        public let key: String
        public let label: String
        public let unit: Unit

        init(_ key: String, _ label: String, _ unit: Unit = .count) {
            self.key = key
            self.label = label
            self.unit = unit
        }
    }

    public struct Row: Hashable, Sendable, Codable {
        /// Under which the sum of the other rows stands.
        public static let total = "total"

        public let key: String
        public let label: String
        /// In the order of the columns.
        public var figures: [Figure]

        init(_ key: String, _ label: String, _ figures: [Figure]) {
            self.key = key
            self.label = label
            self.figures = figures
        }

        init(_ key: String, _ label: String, _ numbers: [Int?]) {
            self.init(key, label, numbers.map { $0.map(Figure.number) ?? .unknown })
        }
    }

    public let key: ReportTableKey
    public let columns: [Column]
    public var rows: [Row]

    init(_ key: ReportTableKey, columns: [Column], rows: [Row]) {
        self.key = key
        self.columns = columns
        self.rows = rows
    }

    /// With a last row that adds up the others; what is unknown in all of them stays so.
    init(_ key: ReportTableKey, columns: [Column], adding rows: [Row]) {
        let sums = columns.indices.map { column -> Int? in
            let known = rows.compactMap { $0.figures[column].number }
            return known.isEmpty && !rows.isEmpty ? nil : known.reduce(0, +)
        }
        self.init(key, columns: columns, rows: rows + [Row(Row.total, "Total", sums)])
    }

    /// Nil where it has no such row or column.
    public func figure(_ row: String, _ column: String) -> Figure? {
        guard let row = rows.first(where: { $0.key == row }), let column = columns.firstIndex(where: { $0.key == column }) else {
            return nil
        }
        return row.figures.dropFirst(column).first
    }
}

extension Figure: Codable {
    private static let suppressedText = "suppressed"

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .unknown
        } else if let number = try? container.decode(Int.self) {
            self = .number(number)
        } else if try container.decode(String.self).utf8.elementsEqual(Self.suppressedText.utf8) {
            self = .suppressed
        } else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a figure")
        }
    }

    /// A number, null, or "suppressed".
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .number(let number): try container.encode(number)
        case .unknown: try container.encodeNil()
        case .suppressed: try container.encode(Self.suppressedText)
        }
    }
}
