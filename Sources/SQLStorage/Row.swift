/// One row of an answer: its columns by name, in order.
public struct Row: Sendable {
    public let columns: [String]
    public let values: [SQLValue]

    public init(columns: [String], values: [SQLValue]) {
        self.columns = columns
        self.values = values
    }
}

extension Row {
    func decoded<Value: Decodable>() throws -> Value { throw DatabaseFailure(.decoding, "not yet") }
}
