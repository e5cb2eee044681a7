/// One row of an answer: its columns by name, in order.
public struct Row: Sendable {
    public let columns: [String]
    public let values: [SQLValue]

    public init(columns: [String], values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }

    /// The value of a column, nil where the answer has no such column.
    public subscript(_ column: String) -> SQLValue? {
        zip(columns, values).first { $0.0.utf8.elementsEqual(column.utf8) }?.1
    }
}
