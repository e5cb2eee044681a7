import Supervision
import Testing

@Suite struct CroydonSessionTests {
    @Test func `DIFF-62: supervision, ad hoc and consultation are the kinds, and supervision alone meets what is owed`() throws {
        let types = try CroydonPack.pack().sessionTypes
        #expect(types.map(\.key) == ["supervision", "adHoc", "consultation"])
        #expect(types.map(\.meetsObligation) == [true, false, false])
        #expect(types.map(\.format) == [nil, .individual, .individual])
    }

    @Test func `CROY-001 CROY-020 DIFF-02: safeguarding professionals without patients are obliged to have supervision`() throws {
        let row = try CroydonPack.row("safeguardingProfessionals")
        #expect(row.kind == .mandatory && row.provision == Provision(paragraph: "1, 3.1", strength: .must))
        #expect(row.supervisor == "An appropriate supervisor")
        #expect(try CroydonPack.norm(.anyoneCanBeSupervisee) == Provision(paragraph: "Cover, 1", strength: .must))
    }

    @Test func `CROY-018: named professionals of providers are supervised by the CCG's`() throws {
        let row = try CroydonPack.row("namedProfessionals")
        #expect(row.kind == .mandatory && row.group.says("named safeguarding professionals", "provider"))
        #expect(row.supervisor == "CCG safeguarding professionals")
    }

    @Test func `CROY-047 DIFF-03 DIFF-04: no row has a figure; how often is for each pair to agree, and groups are unknown`() throws {
        let rows = try CroydonPack.pack().matrix.rows
        #expect(rows.filter { $0.kind == .mandatory }.map(\.isAsAgreed) == [true, true])
        #expect(rows.allSatisfy { $0.sessionsPerYear == nil && $0.monthsBetween == nil })
        #expect(rows.allSatisfy { $0.format == .individual })
    }

    @Test func `CROY-063: what is needed is worked out anew when staff or service change`() throws {
        var matrix = try CroydonPack.pack().matrix
        matrix.rows[0].sessionsPerYear = 4
        matrix.rows[0].hours = 2
        matrix.rows[0].members = 3
        #expect(matrix.workedOut().rows[0].totalHours == 24)
        matrix.rows[0].members = 5
        #expect(matrix.workedOut().rows[0].totalHours == 40)
        #expect(try CroydonPack.norm(.hoursAreWorkedOut) == Provision(paragraph: "6", strength: .should))
    }

    @Test func `DIFF-05 DIFF-06 DIFF-07: no length and no size is the policy's own`() throws {
        let pack = try CroydonPack.pack()
        #expect(pack.lengths[.individual]?.provision.isOurs == true)
        #expect(pack.lengths[.group] == nil)
        #expect(pack.matrix.defaultGroupSize.provision.isOurs)
    }

    @Test func `CROY-019 DIFF-09 DIFF-72: the supervisor can come from anywhere, and the supervisee's manager agrees`() throws {
        let pairing = try #require(try CroydonPack.pack().pairing)
        #expect(pairing.rows == ["namedProfessionals"])
        #expect(pairing.origin == Setting(.any, Provision(paragraph: "3.1", strength: .must)))
        #expect(pairing.managerConsents == Setting(true, Provision(paragraph: "3.1", strength: .must)))
        #expect(try CroydonPack.norm(.managerAgreesToSupervision).strength == .must)
    }

    @Test func `DIFF-08 DIFF-12 DIFF-59 DIFF-60 DIFF-61 DIFF-64: where the guidance is silent, nothing follows from it`() throws {
        let pack = try CroydonPack.pack()
        #expect(pack.compliance == nil)
        #expect(pack.cancel == nil)
        #expect(pack.norms[Clause.adjustmentsAskedFirst.name] == nil)
        #expect(pack.guidance == nil)
        #expect(pack.venueNote.provision.isOurs && pack.scheduling?.venuePreference == nil)
    }

    @Test func `CROY-008 CROY-009 CROY-013 CROY-014 CROY-038: what the supervisor is offered to ask, each by its section`() throws {
        let prompts = try ["impactOfRole", "bestInterests", "attitudesAndFeelings", "supportAndGuidance", "reflect"]
            .map(CroydonPack.prompt)
        #expect(prompts.map(\.provision.paragraph) == ["1", "2", "2", "2", "1, 3.3"])
        #expect(prompts[0].text.says("role", "decisions", "safety", "well-being"))
        #expect(prompts[1].text.says("best interests"))
        #expect(prompts[2].text.says("feel", "attitude", "challenged"))
        #expect(prompts[3].text.says("support", "professional guidance"))
        #expect(prompts[4].text.says("looking back"))
    }

    @Test func `CROY-010 CROY-011: evidence, national strategy and fairness are asked about and expected`() throws {
        #expect(try CroydonPack.prompt("evidence").text.says("evidence", "national strategy"))
        #expect(try CroydonPack.duties(of: "Policy owner").contains { $0.text.says("evidence", "national strategy") })
        #expect(try CroydonPack.prompt("fairness").text.says("fairly", "background"))
        #expect(try CroydonPack.duties(of: "The organisation").contains { $0.text.says("equal opportunity", "diversity", "discriminates") })
    }

    @Test func `CROY-032 DIFF-65: the supervisee prepares, and the organisation plans enough supervision`() throws {
        #expect(try CroydonPack.norm(.topicsIdentifiedBefore) == Provision(paragraph: "3.2", strength: .must))
        #expect(try CroydonPack.prompt("whatToBring").stage == .preparing)
        let duties = try CroydonPack.duties(of: "The organisation")
        #expect(duties.contains { $0.text.says("enough supervision") && $0.provision == Provision(paragraph: "6", strength: .should) })
    }

    @Test func `CROY-030 CROY-031 CROY-036: coming as agreed and keeping the time are norms of the policy`() throws {
        #expect(try CroydonPack.norm(.mandatoryGroupsAttended) == Provision(paragraph: "3.2", strength: .must))
        #expect(try CroydonPack.norm(.timeIsProtected) == Provision(paragraph: "3.2, 3.3", strength: .must))
        #expect(try CroydonPack.duties(of: "Supervisee").contains { $0.text.says("let attendance come first") })
    }
}
