import Foundation
import Testing

@testable import SQLStorage

@Suite struct RowDecoderTests {
    @Test(arguments: [
        ("id", "id"), ("startsAt", "starts_at"), ("workEmail", "work_email"), ("supervisorID", "supervisor_id"),
        ("superviseeMembershipID", "supervisee_membership_id"), ("idOfPerson", "id_of_person"), ("IDNumber", "id_number"),
        ("sha256Digest", "sha256_digest"), ("already_so", "already_so"), ("_private", "_private"),
    ])
    func `a property's column is its name in snake case`(property: String, column: String) {
        #expect(columnName(of: property) == column)
    }

    private enum Kind: String, Decodable { case individual, group }

    private struct Name: Decodable, Equatable {
        let text: String
        init(_ text: String) { self.text = text }
        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            let text = try container.decode(String.self)
            guard !text.isEmpty else { throw DecodingError.dataCorruptedError(in: container, debugDescription: "secret value") }
            self.init(text)
        }
    }

    private struct Meeting: Decodable {
        let supervisorID: Name
        let startsAt: String
        let endedAt: Name?
        let kind: Kind
        let open: Bool
        let closed: Bool
        let minutes: Int
        let share: Double
        let whole: Double
        let words: Data
    }

    private var columns: [String] {
        ["supervisor_id", "starts_at", "ended_at", "kind", "open", "closed", "minutes", "share", "whole", "words"]
    }

    private var values: [SQLValue] {
        [
            .text("S"), .text("2026"), .null, .text("group"), .integer(1), .boolean(false), .integer(60), .real(0.5), .integer(3),
            .bytes(Data([0, 255])),
        ]
    }

    @Test func `a row becomes a value`() throws {
        let meeting = try Row(columns: columns, values: values).decoded(as: Meeting.self)
        #expect(meeting.supervisorID == Name("S"))
        #expect(meeting.startsAt == "2026")
        #expect(meeting.endedAt == nil)
        #expect(meeting.kind == .group)
        #expect(meeting.open && !meeting.closed)
        #expect(meeting.minutes == 60)
        #expect(meeting.share == 0.5 && meeting.whole == 3)
        #expect(meeting.words == Data([0, 255]))
    }

    @Test func `a row of one column becomes a single value`() throws {
        let row = Row(columns: ["name"], values: [.text("A")])
        #expect(try row.decoded(as: String.self) == "A")
        #expect(try row.decoded(as: Name.self) == Name("A"))
        #expect(try Row(columns: ["name"], values: [.null]).decoded(as: Name?.self) == nil)
        #expect(try Row(columns: ["words"], values: [.bytes(Data([7]))]).decoded(as: Data.self) == Data([7]))
    }

    @Test func `a forgotten column is an error, even of an optional property`() {
        let forgotten = Row(columns: columns.filter { $0 != "ended_at" }, values: values.filter { $0 != .null })
        #expect { try forgotten.decoded(as: Meeting.self) } throws: { error in
            let failure = error as? DatabaseFailure
            return failure?.kind == .decoding && failure?.description == "The query has no column ended_at."
        }
    }

    @Test(arguments: [
        ("supervisor_id", SQLValue.text("")), ("kind", .text("secret value")), ("open", .integer(2)), ("minutes", .text("secret value")),
        ("words", .null), ("starts_at", .bytes(Data("secret value".utf8))), ("share", .text("secret value")),
    ])
    func `what does not decode is named by its column and never by its value`(column: String, value: SQLValue) {
        let spoilt = Row(columns: columns, values: zip(columns, values).map { $0 == column ? value : $1 })
        #expect { try spoilt.decoded(as: Meeting.self) } throws: { error in
            guard let failure = error as? DatabaseFailure else { return false }
            return failure.kind == .decoding && failure.description.contains(column) && !failure.description.contains("secret")
        }
    }
}
