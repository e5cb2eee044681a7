import PolicyPacks
import Supervision
import Testing

/// Where an overlay asks for less than a programme of the policy below it.
@Suite struct FirmerProgrammeTests {
    private static let below = Array((try? DerbyPack.text().utf8) ?? "".utf8)

    @Test(arguments: [
        ("agreements: { individual: { signatories: { value: [supervisee] } } }", "supervisee", "supervisee and supervisor"),
        (
            "agreements: { individual: { readers: { value: [supervisee, supervisor, headOfSafeguarding] } } }",
            "supervisee, supervisor and head of safeguarding", "supervisee and supervisor"
        ),
        ("records: { individual: { signatories: { value: [supervisor] } } }", "supervisor", "supervisee and supervisor"),
        ("records: { individual: { fields: [{ key: discussion, isRequired: false }] } }", "it may stay empty", "it is required"),
        ("recording: { earlierActionsFirst: { value: false } }", "no", "yes"),
        ("caseRecord: { isRequired: { value: false } }", "no", "yes"),
        ("caseRecord: { isRequired: { value: true, strength: may } }", "“may”", "“must”"),
        ("types: [catchUp]", "catch up", "children in care"),
    ])
    func `DB-52: a programme's firmer value holds, and the policy owner is told in which programme`(
        line: String, above: String, below: String
    ) throws {
        let base = try DerbyPack.pack()
        let pack = try overlaid(with: "programmes: [{ key: childrenInCare, \(line) }]")
        #expect(pack.contradictions.map(\.above) == [above])
        #expect(pack.contradictions.map(\.below) == [below])
        #expect(pack.contradictions.allSatisfy { $0.matter.hasSuffix(", in “Children in care”") })
        var programmes = base.programmes
        // A type that comes in beside the programme's own is no contradiction.
        if line.hasPrefix("types") { programmes[1].types = ["catchUp", "childrenInCare"] }
        #expect(pack.programmes == programmes)
    }

    @Test func `DB-52: protected time and staff groups do not fall out of a programme`() throws {
        let pack = try overlaid(
            with: """
                programmes:
                  - key: safeguardingChildren
                    rows: [safeguardingLeaders]
                    scheduling: { timeProtected: { value: false } }
                """)
        #expect(
            pack.contradictions.map(\.matter) == [
                "Staff groups, in “Safeguarding children”", "Time for supervision is protected, in “Safeguarding children”",
            ])
        #expect(pack.contradictions.map(\.below) == ["safeguarding leaders and named professionals", "yes"])
        #expect(pack.programmes == (try DerbyPack.pack().programmes))
    }

    @Test func `DB-52: of two deadlines in a programme the shorter holds`() throws {
        var base = try DerbyPack.pack()
        base.programmes[1].cancel?.rebookDays = Setting(5, must("Appendix 2"))
        base.programmes[1].caseRecord?.workingDays = Setting(2, must("Appendix 2"))
        var above = base
        above.programmes[1].cancel?.rebookDays?.value = 20
        above.programmes[1].caseRecord?.workingDays?.value = 10
        #expect(above.contradictions(with: base).map(\.above) == ["10 working days", "20 working days"])
        #expect(above.laid(over: base).programmes == base.programmes)
        #expect(base.contradictions(with: above).isEmpty)
    }

    @Test func `DB-52: what a programme sets for the first time is held to what the whole policy has`() throws {
        let pack = try overlaid(
            with: """
                programmes:
                  - key: safeguardingChildren
                    pairing:
                      origin: { value: any, paragraph: S, strength: must }
                      lineManagerMaySupervise: { value: true, paragraph: S, strength: must }
                """)
        #expect(pack.contradictions.map(\.above) == ["yes", "any"])
        #expect(pack.contradictions.map(\.below) == ["no", "other organisation"])
        let pairing = try #require(pack.pairing(ofRow: "safeguardingLeaders"))
        #expect(pairing.lineManagerMaySupervise == Setting(false, must("Appendix 1")))
        #expect(pairing.origin == Setting(.otherOrganisation, must("Key messages, 1.6")))
    }

    @Test func `DB-52: what a programme leaves unsaid when it sets something for the first time is as the whole policy has it`() throws {
        let origin = "origin: { value: otherArea, paragraph: S, strength: must }"
        let pack = try overlaid(with: "programmes: [{ key: safeguardingChildren, pairing: { \(origin) } }]")
        #expect(pack.contradictions.isEmpty)
        let pairing = try #require(pack.pairing(ofRow: "safeguardingLeaders"))
        #expect(pairing.lineManagerMaySupervise == Setting(false, must("Appendix 1")))
        #expect(pairing.origin == Setting(.otherArea, must("S")))
    }

    @Test func `DB-52: of groups that it does not name the policy's pairing says only that no line manager supervises`() throws {
        let origin = "origin: { value: any, paragraph: S, strength: may }"
        let pack = try overlaid(with: "programmes: [{ key: childrenInCare, pairing: { \(origin) } }]")
        #expect(pack.contradictions.isEmpty)
        let pairing = try #require(pack.pairing(ofRow: "namedNurseChildrenInCare"))
        #expect(pairing.origin == Setting(.any, may("S")))
        #expect(pairing.lineManagerMaySupervise == Setting(false, must("Appendix 1")))
    }

    @Test func `DB-52: a programme that an overlay adds is held to what the policy has for its types`() throws {
        let pack = try overlaid(
            with: """
                programmes:
                  - key: catchingUp
                    title: Catching up
                    types: [catchUp]
                    caseRecord:
                      isRequired: { value: false, paragraph: S, strength: must }
                      owner: { value: nobody, paragraph: S, strength: must }
                    paragraph: S
                    strength: may
                """)
        #expect(pack.contradictions.map(\.matter) == ["Decisions are entered in the case record, in “Catching up”"])
        #expect(pack.caseRecord(ofType: "catchUp")?.isRequired == Setting(true, should("Links with caseload supervision")))
    }

    @Test func `DB-52: what is firmer in a programme is taken, and is no contradiction`() throws {
        let pack = try overlaid(
            with: """
                programmes:
                  - key: childrenInCare
                    scheduling: { timeProtected: { value: true, paragraph: S, strength: must } }
                    records: { individual: { fields: [{ key: cases, isRequired: true, paragraph: S }] } }
                """)
        #expect(pack.contradictions.isEmpty)
        #expect(pack.scheduling(ofType: "childrenInCare")?.timeProtected == Setting(true, must("S")))
        #expect(pack.record(for: .individual, type: "childrenInCare")?.fields.first { $0.key == "cases" }?.isRequired == true)
    }

    private func overlaid(with lines: String) throws -> PolicyPack {
        try PolicyPackReader.read(Array("title: Standard\nversion: \"2\"\n\(lines)\n".utf8), file: "standard.yaml", over: [Self.below])
    }
}
