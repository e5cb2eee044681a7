import Supervision
import Testing

struct ObligationTests {
    private func row(_ number: Int?, _ format: Matrix.Format = .individual, _ kind: Matrix.Kind = .mandatory) -> Matrix.Row {
        Matrix.Row(
            key: "row", group: "Bed Service", format: format, kind: kind, supervisor: "Specialists", sessionsPerYear: number, members: nil,
            hours: 1, averageGroupSize: nil, locations: [], provision: Provision(paragraph: "Appendix 3", strength: .must))
    }

    private func obligation(
        _ number: Int = 2, on text: String, from: String = "2020-01-01", until: String? = nil, leaves: [(String, String?)] = [],
        held: [String] = [], imported: [String] = [], booked: [String] = [], policyFrom: String = "2020-01-01"
    ) throws -> Obligation {
        let history = SupervisionHistory(
            startsOn: try day(from), endsOn: try until.map(day),
            leaves: try leaves.map { Leave(startsOn: try day($0.0), endsOn: try $0.1.map(day)) }, held: try held.map(day),
            imported: try imported.map(day), booked: try booked.map(day))
        return try #require(
            Obligation(of: history, under: row(number), since: try day(policyFrom), startMonth: 4, on: try day(text)))
    }

    private func stands(_ obligation: Obligation) -> String { "\(obligation.state) \(obligation.due?.description ?? "")" }

    @Test(arguments: [
        ("2026-04-01", [], "pending 2026-09-30"), ("2026-09-30", [], "pending 2026-09-30"), ("2026-10-01", [], "overdue 2026-09-30"),
        ("2026-10-01", ["2026-10-01"], "pending 2027-03-31"), ("2026-06-01", ["2026-05-03"], "compliant 2027-03-31"),
        ("2026-10-01", ["2026-05-03"], "pending 2027-03-31"), ("2027-03-31", ["2026-05-03"], "pending 2027-03-31"),
        ("2026-06-01", ["2026-05-03", "2026-05-10"], "compliant "), ("2027-04-01", ["2026-05-03", "2026-11-10"], "pending 2027-09-30"),
        ("2026-05-02", ["2026-05-03"], "pending 2026-09-30"), ("2026-05-02", ["2026-03-31"], "pending 2026-09-30"),
    ])
    func `DB-13 LAS-150 LAS-152: two a year are due one in each half, and an early one counts`(
        on text: String, held: [String], expected: String
    ) throws {
        #expect(try stands(obligation(on: text, held: held)) == expected)
    }

    @Test func `DB-41 DB-13: a day from before the system counts in its year, once, and says where it comes from`() throws {
        let before = try obligation(on: "2026-10-01", imported: ["2026-03-31", "2026-05-03"])
        #expect(stands(before) == "pending 2027-03-31")
        #expect(before.sentences.contains("One was held on 3 May 2026 (imported)."))
        let twice = try obligation(on: "2026-10-01", held: ["2026-05-03"], imported: ["2026-05-03"])
        #expect(twice.held.count == 1 && stands(twice) == "pending 2027-03-31")
        #expect(twice.sentences.contains("One was held on 3 May 2026."))
        #expect(try stands(obligation(on: "2026-05-02", imported: ["2026-05-03"])) == "pending 2026-09-30")
    }

    @Test func `DB-41: a day of this year from before the first policy counts for what is owed since`() throws {
        #expect(try stands(obligation(on: "2026-11-01", policyFrom: "2026-10-01")) == "pending 2027-03-31")
        #expect(try stands(obligation(on: "2026-11-01", imported: ["2026-06-01"], policyFrom: "2026-10-01")) == "compliant ")
    }

    @Test(arguments: [
        (4, "2026-07-01", 0, "overdue 2026-06-30"), (4, "2026-07-01", 1, "pending 2026-09-30"),
        (4, "2026-07-01", 3, "compliant 2027-03-31"),
        (10, "2026-05-31", 0, "pending 2026-05-31"), (10, "2026-06-01", 0, "overdue 2026-05-31"),
        (10, "2026-11-30", 5, "pending 2026-11-30"),
        (10, "2026-12-01", 5, "overdue 2026-11-30"), (10, "2026-12-01", 10, "compliant "),
    ])
    func `DB-13 LAS-148 LAS-149: four and ten a year fall due in their own windows`(
        number: Int, on text: String, heldCount: Int, expected: String
    ) throws {
        let held = Array(repeating: "2026-04-20", count: heldCount)
        #expect(try stands(obligation(number, on: text, held: held)) == expected)
    }

    @Test func `DB-13: one that is booked in time is planned, one that is booked too late is not`() throws {
        #expect(try stands(obligation(on: "2026-09-01", booked: ["2026-09-30"])) == "planned 2026-09-30")
        #expect(try stands(obligation(on: "2026-09-01", booked: ["2026-10-01"])) == "pending 2026-09-30")
        #expect(try stands(obligation(on: "2026-09-01", booked: ["2026-08-31"])) == "pending 2026-09-30")
        #expect(try stands(obligation(on: "2026-10-01", booked: ["2026-10-02"])) == "overdue 2026-09-30")
    }

    @Test(
        arguments: [
            // Half of 183 days, rounded up, is 92: 1 July to 30 September.
            ("2026-07-01", nil, "2026-08-01", "pending 2026-09-30", 2), ("2026-07-02", nil, "2026-08-01", "notApplicable ", 1),
            ("2026-07-02", nil, "2026-10-01", "pending 2027-03-31", 1), ("2027-01-02", nil, "2027-02-01", "notApplicable ", 0),
            ("2020-01-01", "2026-12-29", "2026-11-01", "overdue 2026-09-30", 1),
            ("2020-01-01", "2026-12-30", "2026-11-01", "overdue 2026-09-30", 2),
            ("2020-01-01", "2026-10-31", "2026-11-01", "notApplicable ", 1),
        ] as [(String, String?, String, String, Int)])
    func `DB-13: joiners and leavers owe what falls into the windows of which they are here for half`(
        from: String, until: String?, on text: String, expected: String, owed: Int
    ) throws {
        let obligation = try obligation(on: text, from: from, until: until)
        #expect((stands(obligation), obligation.owed.count) == (expected, owed))
    }

    @Test func `DB-13: a session held before anything was owed counts towards the year`() throws {
        #expect(try stands(obligation(on: "2026-10-15", from: "2026-08-01", held: ["2026-09-01"])) == "compliant ")
    }

    @Test func `DB-13: nothing is owed for the time before the organisation had a policy`() throws {
        #expect(try stands(obligation(on: "2026-10-15", policyFrom: "2026-08-01")) == "pending 2027-03-31")
        #expect(try stands(obligation(on: "2026-10-15", policyFrom: "2026-06-30")) == "overdue 2026-09-30")
    }

    @Test func `DB-13: a long leave defers, and takes away the windows that it fills by more than half`() throws {
        let away = [("2026-06-01", "2026-11-30" as String?)]
        #expect(try stands(obligation(on: "2026-05-31", leaves: away)) == "notApplicable ")
        #expect(try stands(obligation(on: "2026-06-01", leaves: away)) == "deferred ")
        #expect(try stands(obligation(on: "2026-11-30", leaves: away)) == "deferred ")
        #expect(try stands(obligation(on: "2026-12-01", leaves: away)) == "pending 2027-03-31")
        #expect(try stands(obligation(on: "2026-12-01", leaves: [("2026-06-01", nil)])) == "deferred ")
    }

    @Test func `DB-13: a leave of less than four weeks changes nothing`() throws {
        #expect(try stands(obligation(on: "2026-09-10", leaves: [("2026-09-01", "2026-09-27")])) == "pending 2026-09-30")
        #expect(try stands(obligation(on: "2026-09-10", leaves: [("2026-09-01", "2026-09-28")])) == "deferred ")
        #expect(try stands(obligation(on: "2026-09-29", leaves: [("2026-09-01", "2026-09-28")])) == "pending 2026-09-30")
    }

    @Test func `days of leaves that overlap are counted once`() throws {
        let once = try obligation(on: "2026-10-01", leaves: [("2026-04-01", "2026-06-30")])
        let twice = try obligation(
            on: "2026-10-01", leaves: [("2026-05-01", "2026-06-30"), ("2026-04-01", "2026-06-15"), ("2026-04-10", "2026-05-20")])
        #expect(once.owed == twice.owed)
        #expect(once.owed.count == 2)
        #expect(try obligation(on: "2026-10-01", leaves: [("2026-04-01", "2026-07-01")]).owed.count == 1)
    }

    @Test func `LAS-066 LAS-154: a surgery, a row on request and one of unknown number oblige nobody`() throws {
        let history = SupervisionHistory(startsOn: try day("2020-01-01"))
        for row in [row(2, .open, .surgery), row(nil, .open, .onRequest), row(2, .individual, .onRequest), row(nil), row(0), row(2, .open)]
        {
            #expect(try Obligation(of: history, under: row, since: try day("2020-01-01"), startMonth: 4, on: try day("2026-05-01")) == nil)
        }
    }

    @Test func `DB-13: the reason is told in sentences with which it can be worked out again`() throws {
        #expect(
            try obligation(on: "2026-06-01", held: ["2026-05-03"], booked: ["2026-11-02"]).sentences == [
                "2 one-to-one sessions a year, counted in the year from 1 April 2026 to 31 March 2027.", "One was held on 3 May 2026.",
                "The next is due by 31 March 2027.", "One is booked for 2 November 2026.", "Appendix 3.",
            ])
        #expect(
            try obligation(on: "2026-10-15", from: "2026-08-01").sentences[1]
                == "1 of 2 is owed in it: a part of the year counts only where the policy was in force, and the person here, for at least half of its days."
        )
        let deferred = try obligation(on: "2026-06-01", leaves: [("2026-05-20", nil)])
        #expect(deferred.sentences.contains("Away at present: nothing is due until the return."))
        #expect(deferred.clause == .longLeaveDefers)
    }
}
