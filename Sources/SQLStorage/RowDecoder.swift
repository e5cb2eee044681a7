extension Row {
    /// The row as a value: the column `supervisor_id` for the property `supervisorID`.
    ///
    /// A type of a single value (an identifier, a text, a date) is read from a row of one column.
    /// - Throws: ``DatabaseFailure`` of kind `decoding`, which names the column and never its value.
    public func decoded<Value: Decodable>(as type: Value.Type = Value.self) throws -> Value {
        try decoded(as: type, ColumnPlaces())
    }

    /// - Parameter places: the same for every row of an answer.
    func decoded<Value: Decodable>(as type: Value.Type, _ places: ColumnPlaces) throws -> Value {
        if columns.count == 1, let column = columns.first, let value = values.first {
            let field = Field(column: column, value: value)
            if let decoded = try field.plain(type) { return decoded }
        }
        do {
            return try Value(from: RowDecoder(row: self, places: places))
        } catch let failure as DatabaseFailure {
            throw failure
        } catch {
            throw DatabaseFailure(.decoding, "A row of \(columns.joined(separator: ", ")) does not make \(Value.self).")
        }
    }
}

/// Where the properties of a type stand in the rows of one answer. They are asked for in the same order row after row, so that the place
/// of the next is known before it is looked for.
final class ColumnPlaces {
    private var known: [(property: String, index: Int)] = []
    private var latest = 0

    func index(of property: String, in columns: [String]) -> Int? {
        let next = latest + 1 < known.count ? latest + 1 : 0
        if holds(property, at: latest) { return known[latest].index }
        guard holds(property, at: next) else { return found(property, in: columns) }
        latest = next
        return known[next].index
    }

    private func holds(_ property: String, at place: Int) -> Bool { place < known.count && known[place].property == property }

    private func found(_ property: String, in columns: [String]) -> Int? {
        if let place = known.firstIndex(where: { $0.property == property }) {
            latest = place
            return known[place].index
        }
        let name = columnName(of: property)
        guard let index = columns.firstIndex(where: { $0.utf8.elementsEqual(name.utf8) }) else { return nil }
        latest = known.count
        known.append((property, index))
        return index
    }
}

private struct RowDecoder: Decoder {
    let row: Row
    let places: ColumnPlaces
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(RowContainer(row: row, places: places))
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        guard row.columns.count == 1, let column = row.columns.first, let value = row.values.first else {
            throw DatabaseFailure(.decoding, "A single value is read from a row of one column, this one has \(row.columns.count).")
        }
        return Field(column: column, value: value)
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        throw DatabaseFailure(.decoding, "A row has names, it is not a list.")
    }
}

private struct RowContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let row: Row
    let places: ColumnPlaces
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { row.columns.compactMap { Key(stringValue: $0) } }

    /// Always: a query that forgot the column of an optional property must fail, not read as nil.
    func contains(_ key: Key) -> Bool { true }

    func decodeNil(forKey key: Key) throws -> Bool { try field(key).decodeNil() }

    // What columns hold as it is, without asking first whether it is that.
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try field(key).held() }
    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try field(key).held() }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try field(key).held() }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try field(key).held() }
    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try field(key).held() }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value { try field(key).decode(type) }

    private func field(_ key: Key) throws -> Field {
        guard let index = places.index(of: key.stringValue, in: row.columns), index < row.values.count else {
            throw DatabaseFailure(.decoding, "The query has no column \(columnName(of: key.stringValue)).")
        }
        return Field(column: row.columns[index], value: row.values[index])
    }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws -> KeyedDecodingContainer<Nested> {
        throw try field(key).mismatch("a nested value")
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer { throw try field(key).mismatch("a list") }

    func superDecoder() throws -> any Decoder { RowDecoder(row: row, places: places) }

    func superDecoder(forKey key: Key) throws -> any Decoder { try field(key) }
}

/// The column of a property: `startsAt` is `starts_at`, `superviseeMembershipID` is `supervisee_membership_id`.
func columnName(of property: String) -> String {
    let letters = Array(property.utf8)
    var column: [UInt8] = []
    for (index, letter) in letters.enumerated() {
        guard isCapital(letter) else {
            column.append(letter)
            continue
        }
        let beginsWord = index > 0 && (!isCapital(letters[index - 1]) || (index + 1 < letters.count && isSmall(letters[index + 1])))
        if beginsWord, column.last != UInt8(ascii: "_") { column.append(UInt8(ascii: "_")) }
        column.append(letter + 32)
    }
    return String(decoding: column, as: UTF8.self)
}

private func isCapital(_ letter: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) }
private func isSmall(_ letter: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) }
