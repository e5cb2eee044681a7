import Foundation
import Supervision
import Testing

struct QuarterlyReportTests {
    private func row(_ key: String, _ group: String, members: Int) -> Matrix.Row {
        Matrix.Row(
            key: key, group: group, format: .individual, kind: .mandatory, supervisor: "Specialists", sessionsPerYear: 2, members: members,
            hours: 1, averageGroupSize: nil, locations: [], provision: Provision(paragraph: "Appendix 3", strength: .must))
    }

    private func group(_ key: String, members: Int, met: Int) throws -> QuarterCounts.Group {
        let row = row(key, key.capitalized, members: members)
        let obligations = try (0..<members).map { number in
            let history = SupervisionHistory(startsOn: try day("2020-01-01"), held: number < met ? [try day("2026-05-05")] : [])
            return try #require(
                Obligation(of: history, under: row, since: try day("2020-01-01"), startMonth: 4, on: try day("2026-09-30")))
        }
        return .init(row: row, obligations: obligations)
    }

    /// Of the quarter in which the first half of the year ends.
    private func report(_ change: (inout QuarterCounts) throws -> Void = { _ in }) throws -> QuarterlyReport {
        var counts = QuarterCounts()
        counts.groups = [
            try group("nurses", members: 20, met: 14), try group("head", members: 1, met: 0), try group("officer", members: 1, met: 1),
            try group("callers", members: 2, met: 1), .init(row: row("unknown", "Unknown", members: 3), obligations: nil),
        ]
        counts.types = [
            .init(
                key: "mandatory", label: "Mandatory", meetsObligation: true, isTelling: false,
                provision: Provision(paragraph: "", strength: .must)),
            .init(
                key: "onRequest", label: "On request", meetsObligation: false, isTelling: true,
                provision: Provision(paragraph: "", strength: .must)),
        ]
        counts.held = [
            .init(format: .individual, type: "mandatory", isLate: false, hasAgreement: true, sessions: 16, minutes: 960),
            .init(format: .individual, type: "onRequest", isLate: true, hasAgreement: false, sessions: 2, minutes: 90),
        ]
        counts.attended = [
            .init(group: "nurses", format: .individual, type: "mandatory", meetsRow: true, attendances: 16, minutes: 960),
            .init(group: nil, format: .individual, type: "onRequest", meetsRow: false, attendances: 2, minutes: 90),
        ]
        counts.records = [.signed: 11, .waiting: 7]
        try change(&counts)
        let pack = try policy()
        return QuarterlyReport(
            of: Quarter(containing: try day("2026-07-01"), startMonth: 4), organisation: "TST", policy: pack, since: try day("2026-05-01"),
            asOf: try day("2026-12-31"), counts: counts)
    }

    private func policy() throws -> PolicyPack {
        let provision = Provision(paragraph: "", strength: .must)
        return PolicyPack(
            key: "p", title: "A policy", issuer: "Us", version: "1", status: .approved, subjects: "", norms: [:],
            matrix: Matrix(rows: [], defaultGroupSize: Setting(6, provision)), lengths: [:], sessionTypes: [], topicKinds: [],
            agreements: [:],
            records: [:],
            actionPoints: ActionPointTerms(kinds: [], printedRows: 0, briefLimit: Setting(100, provision), signposts: []), procedure: [],
            prompts: [], adviceLines: [], venueNote: Setting("", provision), readers: Setting([], provision), duties: [])
    }

    @Test func `LAS-087 LAS-089 DB-10: due and held of each group, and what nobody knows is not nought`() throws {
        let report = try report()
        let table = try #require(report[.designated])
        #expect(["members", "due", "met", "unmet", "counted"].map { table.figure("nurses", $0)?.number } == [20, 20, 14, 6, 16])
        #expect(["due", "met", "unmet"].map { table.figure("total", $0)?.number } == [24, 16, 8])
        #expect(table.figure("unknown", "due") == .unknown)
        #expect(table.figure("everybodyElse", "other") == .number(2))
        #expect(report[.formats]?.figure("total", "staffMinutes") == .number(1_050))
        #expect(report.quarter == "2026-27-Q2" && !report.isProvisional)
        #expect(report.countsFrom == (try day("2026-05-01")), "The first year says from when it counts.")
    }

    @Test func `LAS-159: what is asked for beside the matrix is counted by type`() throws {
        let report = try report { $0.arranged = ["onRequest": 7, "mandatory": 30] }
        #expect(report[.demand]?.figure("onRequest", "arranged") == .number(7))
        #expect(report[.demand]?.figure("mandatory", "arranged") == nil)
    }

    @Test func `GAP-18 DB-09: the assurance group sees due and held as they are, and nothing else under five`() throws {
        let inside = try report().shown(to: .assurance)
        let table = try #require(inside[.designated])
        #expect(["members", "due", "met", "unmet"].map { table.figure("head", $0) } == [.number(1), .number(1), .number(0), .number(1)])
        #expect(inside[.types]?.figure("onRequest", "sessions") == .suppressed)
        #expect(inside[.types]?.figure("onRequest", "minutes") == .suppressed)
        #expect(inside[.types]?.figure("mandatory", "sessions") == .suppressed, "Or the total would give the other away.")
        #expect(inside[.standing]?.rows.map(\.key) == ["total"])
    }

    @Test func `LAS-093 DB-09: beyond the organisation small groups are one, and no figure under five is shown`() throws {
        let outside = try report().shown(to: .outside)
        let table = try #require(outside[.designated])
        #expect(table.rows.map(\.key).contains("smallGroups") && !table.rows.map(\.key).contains("head"))
        for table in outside.tables {
            for row in table.rows {
                for (column, figure) in zip(table.columns, row.figures) where column.unit == .count {
                    #expect(figure.number.map { $0 == 0 || $0 >= 5 } ?? true, "\(table.key) \(row.key) \(column.key)")
                }
            }
        }
    }

    @Test func `LAS-085: CSV, table and JSON say the same, and a star where a figure is withheld`() throws {
        let report = try report()
        #expect(report.csv.contains("Supervision that took place,One to one,Hours (minutes),1050\r\n"))
        #expect(report.csv.contains("\"Due and held, by staff group\",Unknown,Due,\r\n"))
        #expect(report.table.contains("17 h 30 min"))
        #expect(report.shown(to: .outside).csv.contains("Supervision by type,On request,Sessions,*\r\n"))
        let decoded = try JSONDecoder().decode(QuarterlyReport.self, from: try JSONEncoder().encode(report.shown(to: .outside)))
        #expect(decoded == report.shown(to: .outside))
    }

    @Test func `DB-10: what becomes known later is the difference of two counts`() throws {
        let then = try report()
        #expect(then.changes(to: then) == [])
        let later = try report { $0.records = [.signed: 12, .waiting: 6] }
        let changes = then.changes(to: later)
        #expect(
            changes.map { "\($0.table) \($0.row) \($0.then) \($0.now)" } == [
                "records Signed by both number(11) number(12)", "records Sent, not signed by both number(7) number(6)",
            ])
    }
}
