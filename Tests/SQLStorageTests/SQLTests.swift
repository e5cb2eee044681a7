import Testing

@testable import SQLStorage

@Suite struct SQLTests {
    private func dollars(_ sql: SQL) -> (text: String, values: [SQLValue]) { sql.prepared { "$\($0)" } }

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
