/// A database of either engine. Each call is one transaction.
///
/// The closure is synchronous, so nobody holds a transaction while waiting for something else, and it may be run again
/// after a serialization failure: take ids and times before it, and have no effects in it but on the database.
/// A statement that fails ends the transaction: it is rolled back even where the closure catches the failure.
public protocol Database: Sendable {
    var dialect: Dialect { get }

    /// A transaction that sees one state of the database and cannot change it.
    func read<Value: Sendable>(_ body: @escaping @Sendable (any ReadTransaction) throws -> Value) async throws -> Value

    /// A transaction that is kept whole or not at all; rolled back when the closure throws.
    /// - Parameter isCounted: whether ``changes`` tells of it; not where nothing that is kept from one look to the next depends on it.
    @discardableResult
    func write<Value: Sendable>(
        isCounted: Bool, _ body: @escaping @Sendable (any WriteTransaction) throws -> Value
    ) async throws -> Value

    /// How many transactions have written since it was opened, where every one of them goes through here; nil where others write too.
    /// What was read after this was asked holds for as long as it stays the same.
    var changes: Int? { get }

    /// Closes every connection; later calls throw ``DatabaseFailure``.
    func close() async throws
}

extension Database {
    public var changes: Int? { nil }

    @discardableResult
    public func write<Value: Sendable>(_ body: @escaping @Sendable (any WriteTransaction) throws -> Value) async throws -> Value {
        try await write(isCounted: true, body)
    }
}

public enum Dialect: String, Sendable, CaseIterable { case sqlite, postgres }

/// Queries are extensions of the transaction, so that they compose under one.
public protocol ReadTransaction {
    var dialect: Dialect { get }

    func rows(_ sql: SQL) throws -> [Row]
}

public protocol WriteTransaction: ReadTransaction {
    /// - Returns: how many rows were changed.
    @discardableResult func execute(_ sql: SQL) throws -> Int
}

extension ReadTransaction {
    public func rows<Value: Decodable>(_ sql: SQL, as type: Value.Type = Value.self) throws -> [Value] {
        let places = ColumnPlaces()
        return try rows(sql).map { try $0.decoded(as: type, places) }
    }

    /// The first row, or nil.
    public func row<Value: Decodable>(_ sql: SQL, as type: Value.Type = Value.self) throws -> Value? {
        try rows(sql).first?.decoded(as: type)
    }

    /// The number in the only column of the only row of a `COUNT` or the like.
    public func count(_ sql: SQL) throws -> Int {
        try rows(sql).first?.values.first.flatMap { if case .integer(let n) = $0 { Int(n) } else { nil } } ?? 0
    }
}

/// What went wrong in the database: for the log, never for a page.
public struct DatabaseFailure: Error, Sendable, CustomStringConvertible {
    public enum Kind: Sendable, Hashable { case uniqueness, foreignKey, check, appendOnly, busy, unavailable, decoding, newerSchema, other }

    public let kind: Kind
    /// Names statement shape, column or constraint; never a value.
    public let description: String

    public init(_ kind: Kind, _ description: String) {
        self.kind = kind
        self.description = description
    }
}
