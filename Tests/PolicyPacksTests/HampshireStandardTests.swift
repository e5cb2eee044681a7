import Foundation
import Supervision
import Testing

/// The numbered standards, and what follows from them.
@Suite struct HampshireStandardTests {
    @Test func `HIPS-048 HIPS-064 DIFF-02: the agency's matrix says for each staff group in what form and how often`() throws {
        let rows = try HampshirePack.pack().matrix.rows
        let regular = rows.filter { $0.kind == .mandatory }
        #expect(!regular.isEmpty && regular.allSatisfy { $0.sessionsPerYear != nil && $0.format != .open })
        #expect(try HampshirePack.norm(.matrixStatesFrequency) == Provision(paragraph: "Standards 1 and 7", strength: .should))
    }

    @Test func `HIPS-065 DIFF-03: some staff groups have it more often than others`() throws {
        let frequencies = try HampshirePack.pack().matrix.rows.compactMap(\.sessionsPerYear)
        #expect(frequencies == [6, 4, 2])
        #expect(try HampshirePack.duties(of: "The agency").contains { $0.text.says("some groups more often than others") })
    }

    @Test func `HIPS-052 HIPS-053 HIPS-054 DIFF-65: planned and protected time, uninterrupted and first, is a should`() throws {
        #expect(try HampshirePack.norm(.mandatoryGroups) == Provision(paragraph: "Standard 3", strength: .should))
        #expect(try HampshirePack.norm(.timeIsProtected) == Provision(paragraph: "Standard 3", strength: .should))
        #expect(try HampshirePack.norm(.regularTimeIsPlanned) == Provision(paragraph: "Standard 3", strength: .should))
        #expect(try HampshirePack.duties(of: "Supervisor and supervisees").contains { $0.text.says("interruptions", "first") })
        #expect(
            try HampshirePack.pack().scheduling?.timeProtected == Setting(true, Provision(paragraph: "Standard 3", strength: .should)))
    }

    @Test func `HIPS-052 DIFF-08: group supervision can be the regular one as well`() throws {
        #expect(
            try HampshirePack.pack().compliance?.groupCounts == Setting(true, Provision(paragraph: "Standard 3", strength: .should)))
    }

    @Test func `HIPS-055 DIFF-14: one to one there should be a written agreement`() throws {
        #expect(try HampshirePack.norm(.agreementInWriting) == Provision(paragraph: "Standard 4", strength: .should))
        #expect(try HampshirePack.pack().agreements[.individual] != nil)
    }

    @Test func `HIPS-056 HIPS-057 HIPS-058 DIFF-15: it states purpose, value and roles, beside the agency's own terms`() throws {
        let (purpose, value) = (try HampshirePack.term("standardPurpose"), try HampshirePack.term("standardValue"))
        let roles = try ["standardRoleOfSupervisee", "standardRoleOfSupervisor"].map(HampshirePack.term)
        #expect(purpose.text.says("purpose", "supervision"))
        #expect(value.text.says("value", "practice develops"))
        #expect(roles.map(\.party) == [.supervisee, .supervisor])
        #expect(roles.allSatisfy { $0.text.says("my role") })
        #expect(([purpose, value] + roles).allSatisfy { $0.provision.paragraph.contains("tandard 4") && $0.provision.strength == .should })
    }

    @Test func `HIPS-059 DIFF-20 DIFF-21 DIFF-24: each session should have a written record, on the agency's form`() throws {
        #expect(try HampshirePack.norm(.eachSessionIsRecorded) == Provision(paragraph: "Standard 5", strength: .should))
        let (base, pack) = (try AgencyBaseline.pack(), try HampshirePack.pack())
        for format in SessionFormat.allCases {
            let (form, own) = (try #require(pack.records[format]), try #require(base.records[format]))
            #expect(Array(form.fields.prefix(own.fields.count)) == own.fields)
            #expect(form.key == own.key && form.fields.dropFirst(own.fields.count).allSatisfy { $0.isAdded })
        }
    }

    @Test func `HIPS-003 HIPS-041: objectives and the purpose of a group can be written down`() throws {
        let objectives = try HampshirePack.field("objectives", of: .individual)
        #expect(objectives.source == .written && !objectives.isRequired)
        #expect(objectives.label.says("objectives", "reached"))
        let purpose = try HampshirePack.field("groupPurpose", of: .group)
        #expect(purpose.source == .written && purpose.hint.says("care", "consistent approach"))
    }

    @Test func `HIPS-060 HIPS-061 HIPS-062 DIFF-28: decisions go on the case file within two working days, or at once`() throws {
        let caseRecord = try #require(try HampshirePack.pack().caseRecord)
        #expect(caseRecord.isRequired == Setting(true, Provision(paragraph: "Standard 6", strength: .should)))
        #expect(caseRecord.workingDays == Setting(2, Provision(paragraph: "Standard 6", strength: .should)))
        #expect(Clause.caseFileSaysSo.sentence.says("case file", "points to"))
        #expect(Clause.caseFileInTime.sentence.says("as soon as possible", "working days", "at once"))
        #expect(try HampshirePack.norm(.caseFileInTime).strength == .should)
        #expect(try HampshirePack.prompt("decisionsToEnter").text.says("case file", "at once"))
    }

    @Test func `GAP-06: who enters it is our choice, the supervisee who presents the case`() throws {
        #expect(try HampshirePack.pack().caseRecord?.owner == Setting("Supervisee who presents the case", .ours()))
    }

    @Test func `HIPS-063 DIFF-26: the agency keeps records securely`() throws {
        #expect(try HampshirePack.norm(.privateWordsStaySealed) == Provision(paragraph: "Standard 6", strength: .must))
        #expect(try HampshirePack.duties(of: "The agency").contains { $0.text.says("records securely") })
    }

    @Test func `HIPS-033 HIPS-038 DIFF-40: whoever presents a case owns what is agreed on it`() throws {
        let paragraph = "4, planned and responsive"
        #expect(
            try HampshirePack.pack().actionPoints.ownerDefault == Setting(.presenter, Provision(paragraph: paragraph, strength: .must)))
        #expect(try HampshirePack.norm(.presenterOwnsActions).paragraph == paragraph)
        #expect(try HampshirePack.duties(of: "Supervisee").contains { $0.text.says("cases that you present") })
    }

    @Test func `HIPS-045 HIPS-046 DIFF-42: actions of an unplanned talk should be recorded and followed up`() throws {
        let provision = Provision(paragraph: "4, unplanned", strength: .should)
        #expect(try HampshirePack.norm(.actionPointsRecorded) == provision)
        #expect(try HampshirePack.norm(.outcomeIsFollowed) == provision)
    }

    @Test func `DIFF-36: the manager is told of extra sessions, and that supervision takes place`() throws {
        #expect(
            try HampshirePack.pack().feedback?.lineManager
                == Setting([.extraSessions, .attendance], Provision(paragraph: "3; 4, planned and responsive", strength: .should)))
    }

    @Test func `what is in force is the pack that an edition would decode`() throws {
        let pack = try HampshirePack.pack()
        #expect(try JSONDecoder().decode(PolicyPack.self, from: JSONEncoder().encode(pack)) == pack)
    }
}
