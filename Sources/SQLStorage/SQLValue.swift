public import Foundation

/// What a column can hold in both engines.
public enum SQLValue: Hashable, Sendable {
    case null
    case text(String)
    case integer(Int64)
    case real(Double)
    case boolean(Bool)
    case bytes(Data)
}

/// A type that knows how it is stored.
public protocol SQLConvertible {
    var sqlValue: SQLValue { get }
}

extension String: SQLConvertible { public var sqlValue: SQLValue { .text(self) } }
extension Int: SQLConvertible { public var sqlValue: SQLValue { .integer(Int64(self)) } }
extension Int64: SQLConvertible { public var sqlValue: SQLValue { .integer(self) } }
extension Double: SQLConvertible { public var sqlValue: SQLValue { .real(self) } }
extension Bool: SQLConvertible { public var sqlValue: SQLValue { .boolean(self) } }
extension Data: SQLConvertible { public var sqlValue: SQLValue { .bytes(self) } }
extension SQLValue: SQLConvertible { public var sqlValue: SQLValue { self } }
