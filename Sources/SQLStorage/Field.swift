import Foundation

/// One column of one row, decoded on its own.
struct Field: Decoder, SingleValueDecodingContainer {
    let column: String
    let value: SQLValue
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func singleValueContainer() -> any SingleValueDecodingContainer { self }

    func decodeNil() -> Bool { value == .null }

    func decode(_ type: String.Type) throws -> String { try held() }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        if let plain = try plain(type) { return plain }
        do {
            return try Value(from: self)
        } catch let failure as DatabaseFailure {
            throw failure
        } catch {
            throw mismatch("\(Value.self)")
        }
    }

    /// The value where its type is one that a column holds as it is; nil for every type that decodes itself.
    func plain<Value>(_ type: Value.Type) throws -> Value? {
        guard let plainType = type as? any PlainValue.Type else { return nil }
        guard let plain = plainType.init(held: value) as? Value else { throw mismatch("\(Value.self)") }
        return plain
    }

    /// The value as the column holds it.
    func held<Value: PlainValue>() throws -> Value {
        guard let held = Value(held: value) else { throw mismatch("\(Value.self)") }
        return held
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> { throw mismatch("a nested value") }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw mismatch("a list") }

    func mismatch(_ wanted: String) -> DatabaseFailure {
        DatabaseFailure(.decoding, "The column \(column) \(value == .null ? "is empty" : "holds something else"), not \(wanted).")
    }
}

/// A type that a column holds as it is.
protocol PlainValue {
    /// Nil where the column holds something else.
    init?(held value: SQLValue)
}

extension String: PlainValue {
    init?(held value: SQLValue) {
        guard case .text(let text) = value else { return nil }
        self = text
    }
}

extension Bool: PlainValue {
    /// SQLite has no booleans: its columns hold 0 and 1.
    init?(held value: SQLValue) {
        switch value {
        case .boolean(let answer): self = answer
        case .integer(0): self = false
        case .integer(1): self = true
        default: return nil
        }
    }
}

extension Double: PlainValue {
    init?(held value: SQLValue) {
        switch value {
        case .real(let number): self = number
        case .integer(let number): self.init(exactly: number)
        default: return nil
        }
    }
}

extension Data: PlainValue {
    init?(held value: SQLValue) {
        guard case .bytes(let bytes) = value else { return nil }
        self = bytes
    }
}

extension PlainValue where Self: FixedWidthInteger {
    init?(held value: SQLValue) {
        guard case .integer(let number) = value else { return nil }
        self.init(exactly: number)
    }
}

extension Int: PlainValue {}
extension Int64: PlainValue {}
extension Int32: PlainValue {}
extension UInt8: PlainValue {}
extension UInt32: PlainValue {}
extension UInt64: PlainValue {}
