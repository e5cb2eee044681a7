import Foundation
import PolicyPacks
import Supervision
import Testing

@Suite struct DerbyPolicyTests {
    @Test func `DDICB-001 DIFF-01: it is about children and looked after children`() throws {
        #expect(try DerbyPack.pack().subjects == "children and looked after children")
    }

    @Test func `DDICB-003 DDICB-004 DIFF-02 DIFF-03: leaders should meet a supervisor from outside every quarter`() throws {
        let row = try DerbyPack.row("safeguardingLeaders")
        #expect(row.group == "ICB staff in safeguarding leadership roles")
        #expect((row.kind, row.format, row.monthsBetween, row.sessionsPerYear) == (.mandatory, .individual, 3, 4))
        #expect(row.provision == Provision(paragraph: "1.6", strength: .should))
        #expect(try DerbyPack.pack().pairing(ofRow: row.key)?.origin.value == .otherOrganisation)
        #expect(row.supervisor.says("external", "designated nurse or doctor", "another area"))
        #expect(try DerbyPack.norm(.leadersGoOutside) == Provision(paragraph: "Key messages, 1.6", strength: .must))
    }

    @Test func `DIFF-09: the supervisor of a leader comes from another organisation`() throws {
        let pairing = try #require(try DerbyPack.pack().pairing)
        #expect(pairing.rows == ["safeguardingLeaders"])
        #expect(pairing.origin == Setting(.otherOrganisation, Provision(paragraph: "Key messages, 1.6", strength: .must)))
    }

    @Test func `DDICB-006 DDICB-120 DIFF-02: the Named Professionals of providers are supervised by the ICB, every 3 months`() throws {
        let row = try DerbyPack.row("namedProfessionals")
        #expect(row.group == "Named Professionals of commissioned providers")
        #expect(row.supervisor == "Designated Professional")
        #expect((row.monthsBetween, row.sessionsPerYear) == (3, 4))
        #expect(row.provision == Provision(paragraph: "1.3, Appendix 1", strength: .must))
        #expect(try DerbyPack.duty("ICB", "named professionals").provision == Provision(paragraph: "1.3", strength: .should))
    }

    @Test func `DIFF-04 DIFF-06 DIFF-07: of how often, how long and how large groups are it says nothing`() throws {
        let pack = try DerbyPack.pack()
        #expect(pack.matrix.rows.allSatisfy { $0.format == .individual })
        #expect(pack.length(for: .group, type: "actionLearningSet") == nil)
        #expect(pack.matrix.defaultGroupSize.provision.isOurs)
    }

    @Test func `DIFF-27 DIFF-43 DIFF-59: of own notes, kinds of action and adjustments it says nothing`() throws {
        let pack = try DerbyPack.pack()
        #expect(pack.custody != nil && pack.custody?.privateNotes == nil)
        #expect(pack.actionPoints.briefLimit.provision.isOurs)
        #expect(pack.norms[Clause.actionPointsHaveKind.name] == nil)
        #expect(pack.norms[Clause.adjustmentsAskedFirst.name] == nil)
    }

    @Test func `DIFF-36: the line manager learns of concerns only`() throws {
        #expect(
            try DerbyPack.pack().feedback?.lineManager
                == Setting([.concerns], Provision(paragraph: "Management of practice or process issues", strength: .must)))
    }

    @Test func `a concern about practice goes to the line manager, the supervisee knowing of it first`() throws {
        let escalation = try #require(try DerbyPack.pack().escalation)
        #expect(escalation.practiceRecipients.value == [.lineManager])
        #expect(escalation.practiceSteps.map(\.key) == ["informed", "discussed", "inWriting"])
        #expect(escalation.harmRecipients.value == [.headOfSafeguarding] && escalation.harmRecipients.provision.isOurs)
    }

    @Test func `the duties of each role stand with the part of the policy that gives them`() throws {
        let duties = try DerbyPack.pack().duties
        for (role, paragraph, count) in [
            ("Supervisor", "Role of the Supervisor", 3), ("Supervisee", "Role of the Supervisee", 3),
            ("Provider", "Quality Monitoring Arrangements", 3), ("Director of corporate delivery", "1.27", 1),
        ] {
            #expect(duties.count { $0.role == role && $0.provision.paragraph == paragraph } == count, "\(role), \(paragraph)")
        }
    }

    @Test func `each clause that it names is one of ours, and one that people keep is said to be so`() throws {
        let known = Dictionary(uniqueKeysWithValues: Clause.all.map { ($0.name, $0) })
        for name in try DerbyPack.pack().norms.keys { #expect(known[name] != nil, "\(name)") }
    }

    @Test func `every sentence of the pack ends up in the pack that an edition would decode`() throws {
        let pack = try DerbyPack.pack()
        let decoded = try JSONDecoder().decode(PolicyPack.self, from: JSONEncoder().encode(pack))
        #expect(decoded == pack)
    }

    @Test func `the pack has no telephone number and no address`() throws {
        let text = try DerbyPack.text()
        #expect(!text.contains("@"))
        #expect(!text.contains("http"))
        let digitRuns = text.utf8.split { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        #expect(digitRuns.allSatisfy { $0.count < 6 })
    }
}
