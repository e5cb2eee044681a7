/// A statement and its values, written as SQL is written: `"SELECT id FROM person WHERE work_email = \(email)"`.
///
/// `\(value)` binds, `\(fragment)` splices another statement, `\([values])` makes a list `(?, ?)`. Nothing else can be
/// interpolated, so no text from outside becomes part of a statement. The driver picks `?` or `$n`.
public struct SQL: Sendable, ExpressibleByStringInterpolation {
    enum Part: Sendable {
        case literal(StaticString)
        /// What the engines spell differently.
        case spelled(sqlite: StaticString, postgres: StaticString)
        case value(SQLValue)
    }

    var parts: [Part]

    public init(stringLiteral value: StaticString) { parts = [.literal(value)] }

    public init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        var parts: [Part] = []

        public init(literalCapacity: Int, interpolationCount: Int) { parts.reserveCapacity(interpolationCount * 2 + 1) }

        public mutating func appendLiteral(_ literal: StaticString) { parts.append(.literal(literal)) }

        public mutating func appendInterpolation(_ value: some SQLConvertible) { parts.append(.value(value.sqlValue)) }

        public mutating func appendInterpolation(_ value: (some SQLConvertible)?) { parts.append(.value(value?.sqlValue ?? .null)) }

        public mutating func appendInterpolation(_ fragment: SQL) { parts += fragment.parts }

        /// A list in brackets, for `IN`; an empty one becomes `(NULL)`, which nothing is in.
        ///
        /// It is filled up with its last value to 1, 2, 4, 8 … of them: so many lists are one statement, which is prepared once.
        public mutating func appendInterpolation(_ values: [some SQLConvertible]) {
            guard let last = values.last else { return parts.append(.literal("(NULL)")) }
            let filled = values.map(\.sqlValue) + Array(repeating: last.sqlValue, count: Self.length(atLeast: values.count) - values.count)
            parts.append(.literal("("))
            for (index, value) in filled.enumerated() {
                if index > 0 { parts.append(.literal(", ")) }
                parts.append(.value(value))
            }
            parts.append(.literal(")"))
        }

        /// Long lists stay as they are: a statement takes some 30,000 values.
        private static func length(atLeast count: Int) -> Int {
            guard count < 4_096 else { return count }
            var length = 1
            while length < count { length *= 2 }
            return length
        }
    }

    public static func + (a: SQL, b: SQL) -> SQL {
        var sum = a
        sum.parts += b.parts
        return sum
    }

    /// The statement with a question mark for each value: what it asks, never of whom.
    public var shape: String { prepared(for: .sqlite).text }

    /// The statement for a driver, and its values in the order of their places.
    func prepared(for dialect: Dialect) -> (text: String, values: [SQLValue]) {
        var text = ""
        var values: [SQLValue] = []
        for part in parts {
            switch part {
            case .literal(let literal): text += literal.description
            case .spelled(let sqlite, let postgres): text += (dialect == .sqlite ? sqlite : postgres).description
            case .value(let value):
                values.append(value)
                text += dialect == .sqlite ? "?" : "$\(values.count)"
            }
        }
        return (text, values)
    }
}

extension SQL {
    /// A join that begins with the table on its left. SQLite, which knows nothing of how many rows there are, takes the order that it is
    /// told; PostgreSQL knows better.
    public static let joinFromLeft: SQL = {
        var join: SQL = ""
        join.parts = [.spelled(sqlite: "CROSS JOIN", postgres: "JOIN")]
        return join
    }()

    /// One column of several rows as one text with commas between: what belongs to a row comes with it. Null where there is none, and
    /// for values that have no comma in them, as identifiers.
    public static func joined(_ column: SQL) -> SQL {
        var joined: SQL = ""
        joined.parts = [.spelled(sqlite: "GROUP_CONCAT(", postgres: "STRING_AGG(")] + column.parts + [.literal(", ',')")]
        return joined
    }
}

extension [SQL] {
    /// The fragments one after the other with a separator between, for lists of conditions.
    public func joined(by separator: SQL) -> SQL {
        dropFirst().reduce(into: first ?? "") { $0.parts += separator.parts + $1.parts }
    }
}
