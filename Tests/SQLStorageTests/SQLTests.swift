import Testing

@testable import SQLStorage

@Suite struct SQLTests {
    private func dollars(_ sql: SQL) -> (text: String, values: [SQLValue]) { sql.prepared(for: .postgres) }

    @Test func `a value is bound and never becomes text of the statement`() {
        let (text, values) = dollars("SELECT id FROM person WHERE name = \("'; DROP TABLE person; --") AND age > \(4)")
        #expect(text == "SELECT id FROM person WHERE name = $1 AND age > $2")
        #expect(values == [.text("'; DROP TABLE person; --"), .integer(4)])
    }

    @Test func `a fragment is spliced with its values in their places`() {
        let condition: SQL = "age > \(4)"
        let (text, values) = dollars("SELECT id FROM person WHERE name = \("A") AND \(condition) AND open = \(true)")
        #expect(text == "SELECT id FROM person WHERE name = $1 AND age > $2 AND open = $3")
        #expect(values == [.text("A"), .integer(4), .boolean(true)])
    }

    @Test func `a list is bound value by value`() {
        let (text, values) = dollars("id IN \(["a", "b"])")
        #expect(text == "id IN ($1, $2)")
        #expect(values == [.text("a"), .text("b")])
    }

    @Test(arguments: [(1, 1), (3, 4), (5, 8), (200, 256), (5_000, 5_000)])
    func `lists of many lengths are one statement`(count: Int, length: Int) {
        let (text, values) = ("id IN \(Array(1...count))" as SQL).prepared(for: .sqlite)
        #expect(text.utf8.filter { $0 == UInt8(ascii: "?") }.count == length)
        #expect(values.prefix(count).elementsEqual((1...count).map { .integer(Int64($0)) }))
        #expect(values.dropFirst(count).allSatisfy { $0 == .integer(Int64(count)) })
    }

    @Test func `rows are joined to a text as each engine spells it`() {
        #expect(SQL.joined("a.id").prepared(for: .sqlite).text == "GROUP_CONCAT(a.id, ',')")
        #expect(SQL.joined("a.id").prepared(for: .postgres).text == "STRING_AGG(a.id, ',')")
    }

    @Test func `an empty list is one that nothing is in`() {
        let (text, values) = dollars("id IN \([String]())")
        #expect(text == "id IN (NULL)")
        #expect(values.isEmpty)
    }

    @Test func `nil is bound as NULL`() {
        let (text, values) = dollars("SET ended_at = \(String?.none)")
        #expect(text == "SET ended_at = $1")
        #expect(values == [.null])
    }

    @Test func `fragments are joined with a separator between`() {
        #expect(dollars((["a = \(1)", "b = \(2)"] as [SQL]).joined(by: " AND ")).text == "a = $1 AND b = $2")
        #expect(dollars(([] as [SQL]).joined(by: " AND ")).text == "")
    }
}
