import Supervision
import Testing

@Suite struct CoverageTests {
    private let terms = GuidanceTerms(
        functions: ["management", "development", "support"].map { term($0) }, stakeholders: ["users", "staff"].map { term($0) },
        cautions: [term("management", saying: "It can come to feel like being checked up on.")])

    @Test func `DB-35 DDICB-035: of the last sessions it is counted what each touched, and when last`() {
        let coverage = coverage([
            ["support"], [], ["management", "support"], ["management"], ["development"], ["support"], ["development"],
        ])
        #expect(coverage.functions.lines.map(\.term.key) == ["management", "development", "support"])
        #expect(coverage.functions.lines.map(\.count) == [2, 1, 3])
        #expect(coverage.functions.lines.map { $0.lastOn?.description } == ["2027-03-18", "2027-03-16", "2027-03-20"])
        #expect(coverage.functions.count == 5, "of six, one says nothing")
        #expect(coverage.silent == 1)
        #expect(coverage.stakeholders.lines.map(\.lastOn) == [nil, nil])
        #expect(coverage.stakeholders.count == 0)
    }

    @Test func `DB-35: what was touched before the sessions that are counted still says when last`() {
        let coverage = coverage([["support"], ["support"], ["support"], ["support"], ["support"], ["support"], ["development"]])
        #expect(coverage.functions.lines.map(\.count) == [0, 0, 6])
        #expect(coverage.functions.lines[1].lastOn?.description == "2027-03-14")
    }

    @Test func `DB-35 DDICB-036 DDICB-037: a long run of one function alone is said, with what the policy says of too much of it`() throws {
        let run = try #require(coverage([["management"], [], ["management"], ["management"], ["support"]]).functions.run)
        #expect(run.term.key == "management" && run.count == 3)
        #expect(run.caution?.text == "It can come to feel like being checked up on.")
        #expect(coverage([["support"], ["support"], ["support"]]).functions.run?.caution == nil)
    }

    @Test(arguments: [
        [["management"], ["management"]], [["support"], ["management"], ["management"], ["management"]],
        [["management", "support"], ["management", "support"], ["management", "support"]], [[], [], []], [],
    ])
    func `DB-35: short runs, several functions and sessions that say nothing are no run`(sessions: [[String]]) {
        #expect(coverage(sessions).runs == [])
    }

    @Test func `DB-35: where a policy names one function, touching it alone is no run`() {
        let one = GuidanceTerms(functions: [term("support")])
        let sessions = held([["support"], ["support"], ["support"]])
        #expect(Coverage(of: sessions, under: one).runs == [])
    }

    @Test func `DB-35: a long run of one stakeholder is said too`() {
        let sessions = (0..<3).map { Coverage.Held(id: .init(), on: day($0), touched: Touched(functions: [], stakeholders: ["staff"])) }
        #expect(Coverage(of: sessions, under: terms).runs.map(\.term.key) == ["staff"])
    }

    @Test func `DIFF-61: what the policy does not name cannot be touched`() {
        let touched = Touched(functions: ["support", "users", "other"], stakeholders: ["staff", "support"]).among(terms)
        #expect(touched == Touched(functions: ["support"], stakeholders: ["staff"]))
    }

    @Test func `DB-35: what a session touched is said once it has begun, and not of one that did not take place`() {
        let allowed = SessionState.allCases.filter { GuidanceRules.touching.unmet(by: $0).isEmpty }
        #expect(allowed == [.underWay, .held])
    }

    private func coverage(_ functions: [[String]]) -> Coverage { Coverage(of: held(functions), under: terms) }

    /// The last first, a day between each.
    private func held(_ functions: [[String]]) -> [Coverage.Held] {
        functions.enumerated().map { Coverage.Held(id: .init(), on: day($0), touched: Touched(functions: Set($1))) }
    }

    private func day(_ before: Int) -> CivilDate { LondonTime.day(of: Instant(milliseconds: 1_805_536_800_000)).adding(days: -before) }
}

private func term(_ key: String) -> Term { term(key, saying: key) }

private func term(_ key: String, saying text: String) -> Term {
    Term(key: key, text: text, provision: Provision(paragraph: "3", strength: .may))
}
