/// A statement and its values, written as SQL is written: `"SELECT id FROM person WHERE work_email = \(email)"`.
///
/// `\(value)` binds, `\(fragment)` splices another statement, `\([values])` makes a list `(?, ?)`. Nothing else can be
/// interpolated, so no text from outside becomes part of a statement. The driver picks `?` or `$n`.
public struct SQL: Sendable, ExpressibleByStringInterpolation {
    enum Part: Sendable {
        case literal(StaticString)
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

        /// A list in brackets; an empty one becomes `(NULL)`, which nothing is in.
        public mutating func appendInterpolation(_ values: [some SQLConvertible]) {
            guard !values.isEmpty else { return parts.append(.literal("(NULL)")) }
            parts.append(.literal("("))
            for (index, value) in values.enumerated() {
                if index > 0 { parts.append(.literal(", ")) }
                parts.append(.value(value.sqlValue))
            }
            parts.append(.literal(")"))
        }
    }

    public static func + (a: SQL, b: SQL) -> SQL {
        var sum = a
        sum.parts += b.parts
        return sum
    }

    /// The statement for a driver, and its values in the order of their places.
    func prepared(placeholder: (_ position: Int) -> String) -> (text: String, values: [SQLValue]) {
        var text = ""
        var values: [SQLValue] = []
        for part in parts {
            switch part {
            case .literal(let literal): text += literal.description
            case .value(let value):
                values.append(value)
                text += placeholder(values.count)
            }
        }
        return (text, values)
    }
}

extension [SQL] {
    /// The fragments one after the other with a separator between, for lists of conditions.
    public func joined(by separator: SQL) -> SQL {
        dropFirst().reduce(first ?? "") { $0 + separator + $1 }
    }
}
