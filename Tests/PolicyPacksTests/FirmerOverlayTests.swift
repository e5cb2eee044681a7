import PolicyPacks
import Supervision
import Testing

/// Where an overlay asks for less than the policy below it.
@Suite struct FirmerOverlayTests {
    private static let below = Array((try? HerefordshirePack.text().utf8) ?? "".utf8)

    @Test(arguments: [
        ("norms: { recordSignedByBoth: { paragraph: S, strength: may } }", "“may”", "“must”"),
        ("matrix: { rows: [{ key: designatedProfessionals, monthsBetween: 6 }] }", "every 6 months", "every 3 months"),
        ("matrix: { rows: [{ key: designatedProfessionals, sessionsPerYear: asAgreed }] }", "as the parties agree", "every 3 months"),
        ("matrix: { rows: [{ key: designatedProfessionals, sessionsPerYear: 4 }] }", "4 a year", "every 3 months"),
        ("agreements: { individual: { reviewMonths: { value: 24 } } }", "every 24 months", "every 12 months"),
        ("agreements: { individual: { signatories: { value: [supervisee] } } }", "supervisee", "supervisee and supervisor"),
        (
            "agreements: { individual: { readers: { value: [supervisee, supervisor, headOfSafeguarding] } } }",
            "supervisee, supervisor and head of safeguarding", "supervisee and supervisor"
        ),
        ("records: { individual: { fields: [{ key: discussion, isRequired: false }] } }", "it may stay empty", "it is required"),
        ("recording: { isCaseFree: { value: false } }", "no", "yes"),
        ("compliance: { groupCounts: { value: true } }", "yes", "no"),
        ("sessionTypes: [{ key: forum, meetsObligation: true }]", "yes", "no"),
        ("sessionTypes: [{ key: complexCase, isTelling: false }]", "no", "yes"),
        ("pairing: { origin: { value: any } }", "any", "other area"),
        ("actionPoints: { carryForward: { value: false } }", "no", "yes"),
    ])
    func `DB-52: the firmer value holds, and the policy owner is told of the weaker one`(line: String, above: String, below: String) throws
    {
        let pack = try overlaid(with: line)
        #expect(pack.contradictions.map(\.above) == [above])
        #expect(pack.contradictions.map(\.below) == [below])
        #expect(pack.contradictions.allSatisfy { $0.sentence.says("the firmer holds", below.lowercased()) })
        var unchanged = try HerefordshirePack.pack()
        (unchanged.title, unchanged.version, unchanged.contradictions) = (pack.title, pack.version, pack.contradictions)
        unchanged.laidOver = pack.laidOver
        // A clause keeps the overlay's paragraph, beside the strength below.
        if line.hasPrefix("norms") { unchanged.norms["recordSignedByBoth"]?.paragraph = "S" }
        #expect(pack == unchanged)
    }

    @Test(arguments: [
        "norms: { agreementSignedByBoth: { paragraph: S, strength: must } }",
        "matrix: { rows: [{ key: designatedProfessionals, monthsBetween: 2, paragraph: S }] }",
        "matrix: { rows: [{ key: designatedProfessionals, sessionsPerYear: 12, paragraph: S }] }",
        "matrix: { rows: [{ key: providerProfessionals, monthsBetween: 6 }] }",
        "agreements: { individual: { reviewMonths: { value: 6 } } }",
        "records: { individual: { fields: [{ key: otherDiscussion, isRequired: true }] } }",
        // What lies below is our own choice, so that any policy beats it.
        "lengths: { individual: { value: 30, paragraph: S, strength: may } }",
    ])
    func `DB-52: what is firmer is taken, and is no contradiction`(line: String) throws {
        let pack = try overlaid(with: line)
        #expect(pack.contradictions.isEmpty)
        #expect(pack.differences(from: try HerefordshirePack.pack()).count > 2)
    }

    @Test(arguments: [(4, 5), (7, 11), (5, 6), (3, 12)])
    func `DB-52: of two intervals the shorter holds, also where both come to as many sessions a year`(below: Int, above: Int) throws {
        let base = try rows(every: below)
        let pack = try rows(every: above).laid(over: base)
        #expect(pack.matrix == base.matrix)
        #expect(pack.contradictions.map(\.above) == ["every \(above) months"])
        #expect(pack.contradictions.map(\.below) == ["every \(below) months"])
        #expect(try rows(every: below).contradictions(with: try rows(every: above)).isEmpty)
    }

    @Test(arguments: [(3, 4, true), (3, 5, false), (5, 2, true), (5, 3, false), (12, 1, true), (12, 2, false)])
    func `DB-52: a number a year holds over an interval only where it comes to more sessions`(
        months: Int, sessions: Int, isWeaker: Bool
    ) throws {
        let base = try rows(every: months)
        let above = try rows(timesAYear: sessions)
        #expect(above.laid(over: base).matrix == (isWeaker ? base : above).matrix)
        #expect(above.contradictions(with: base).isEmpty == !isWeaker)
    }

    @Test(arguments: [(3, 5, true), (3, 4, false), (4, 3, false), (5, 2, false)])
    func `DB-52: an interval holds over a number a year where it comes to as many sessions`(sessions: Int, months: Int, isWeaker: Bool)
        throws
    {
        let base = try rows(timesAYear: sessions)
        let above = try rows(every: months)
        #expect(above.laid(over: base).matrix == (isWeaker ? base : above).matrix)
        #expect(above.contradictions(with: base).isEmpty == !isWeaker)
    }

    @Test func `DB-52: a third who signs is added to the two`() throws {
        let pack = try overlaid(
            with: """
                agreements:
                  individual:
                    signatories: { value: [supervisee, supervisor, lineManager], strength: must }
                    signatureBlocks:
                      - { party: lineManager, name: Manager, signature: Signed, date: Date }
                """)
        let form = try #require(pack.agreements[.individual])
        #expect(form.signatories == Setting([.supervisee, .supervisor, .lineManager], must("7.0, Appendix 2")))
        #expect(form.signatureBlocks.map(\.party) == [.supervisee, .supervisor, .lineManager])
        #expect(pack.contradictions.isEmpty)
    }

    @Test func `What is ours never displaces what the policy below says, and gives way to it`() throws {
        let pack = try overlaid(
            with: """
                scheduling: { arranger: { value: supervisor, ours: true } }
                venueNote: { value: A room with a door., paragraph: S, strength: should }
                """)
        #expect(pack.scheduling?.arranger == Setting(.supervisee, must("6.0, 7.0")))
        #expect(pack.venueNote == Setting("A room with a door.", should("S")))
    }

    @Test func `Contradictions can be asked of two packs`() throws {
        let base = try HerefordshirePack.pack()
        var above = base
        above.agreements[.individual]?.review?.months = 18
        #expect(above.contradictions(with: base).map(\.matter) == ["When “Safeguarding Supervision Contract” is reviewed"])
        #expect(base.contradictions(with: base).isEmpty)
        #expect(above.laid(over: base).agreements == base.agreements)
    }

    /// The pack with another interval in its first row.
    private func rows(every months: Int) throws -> PolicyPack {
        var pack = try HerefordshirePack.pack()
        pack.matrix.rows[0].monthsBetween = months
        pack.matrix.rows[0].sessionsPerYear = (12 + months - 1) / months
        return pack
    }

    /// The pack with a number a year in its first row.
    private func rows(timesAYear sessions: Int) throws -> PolicyPack {
        var pack = try HerefordshirePack.pack()
        pack.matrix.rows[0].monthsBetween = nil
        pack.matrix.rows[0].sessionsPerYear = sessions
        return pack
    }

    private func overlaid(with lines: String) throws -> PolicyPack {
        try PolicyPackReader.read(Array("title: Standard\nversion: \"2\"\n\(lines)\n".utf8), file: "standard.yaml", over: [Self.below])
    }
}
