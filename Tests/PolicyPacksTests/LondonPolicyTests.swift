import Foundation
import PolicyPacks
import Supervision
import Testing

@Suite struct LondonPolicyTests {
    @Test func `GAP-15: the policy is in use as a draft, version 0.4`() throws {
        let pack = try LondonPack.pack()
        #expect((pack.version, pack.status) == ("0.4", .draft))
    }

    @Test func `LAS-022: it covers children, young people and vulnerable adults, and everybody can be supervised`() throws {
        #expect(try LondonPack.pack().subjects == "children, young people and vulnerable adults")
        #expect(try LondonPack.norm(.anyoneCanBeSupervisee) == Provision(paragraph: "2", strength: .must))
    }

    @Test func `LAS-001 LAS-002 LAS-003 LAS-004 LAS-005: the document's profile`() throws {
        #expect(
            try labels("profile") == ["Purpose of the document", "Sponsor Department", "Author/Reviewer", "Review date", "Document Status"])
    }

    @Test func `LAS-006 LAS-008 LAS-009 LAS-010 LAS-011 LAS-012 LAS-013 LAS-014: the tables of the front matter`() throws {
        #expect(try labels("amendments") == ["Date", "Version", "Author/Contributor", "Amendment Details"])
        #expect(try labels("approval") == ["For Approval By", "Date Approved", "Version"])
        #expect(try labels("ratification") == ["Ratified by (If appropriate)", "Date Approved"])
        #expect(try labels("publication") == ["Published on", "Date", "By", "Dept"])
        #expect(try labels("announcement") == ["Announced on", "Date", "By", "Dept"])
        #expect(try labels("equality") == ["Equality Analysis completed on", "By"])
        #expect(try labels("staffSide") == ["Staffside reviewed on", "By"])
        #expect(try labels("related") == ["Ref. No.", "Title", "Version"])
    }

    @Test func `LAS-095 LAS-096 LAS-097 LAS-098 LAS-099 LAS-100 LAS-101 LAS-102 LAS-103: the implementation plan`() throws {
        #expect(try labels("implementation") == ["Intended Audience", "Dissemination", "Communications", "Training"])
        #expect(try labels("monitoring").count == 5)
        #expect(try part("monitoring").fields.allSatisfy { $0.isRequired })
    }

    @Test func `LAS-007 LAS-015 LAS-019: versions count in minors until approval, and copies are marked uncontrolled`() throws {
        let document = try #require(try LondonPack.pack().document)
        #expect(document.versionScheme.value == .minorUntilApproved)
        #expect(document.numbersUnchangedReviews.value)
        #expect(document.copyMark.value.says("uncontrolled"))
    }

    @Test func `LAS-087 LAS-088 LAS-089: a quarterly report by staff group, to two recipients that can be chosen`() throws {
        let reports = try #require(try LondonPack.pack().reports)
        #expect(reports.monthsBetween.value == 3)
        #expect(reports.recipients.map(\.key) == ["assuranceGroup", "commissioners"])
        #expect(reports.contents.contains { $0.key == "byStaffGroup" })
    }

    @Test func `LAS-090 LAS-091 LAS-092 LAS-093: audits have no interval, two reasons and no names`() throws {
        let audits = try #require(try LondonPack.pack().audits)
        #expect(audits.monthsBetween == nil)
        #expect(audits.reasons.map(\.key) == ["feedback", "trends"])
        #expect(audits.isAnonymous.value)
    }

    @Test func `LAS-078 GAP-20: recipients of a practice issue, by the text and by the agreements`() throws {
        let escalation = try #require(try LondonPack.pack().escalation)
        #expect(escalation.practiceRecipients.value == [.headOfSafeguarding, .lineManager])
        #expect(escalation.practiceRecipientsByAgreement?.value == [.headOfSafeguarding, .safeguardingSpecialists, .lineManager])
        #expect(escalation.practiceSteps.map(\.key) == ["discussed", "planned", "consulted", "disagreement"])
    }

    @Test func `LAS-083 LAS-084 LAS-086: kept in the Safeguarding Office, scans sent there, notes of one's own advised`() throws {
        let custody = try #require(try LondonPack.pack().custody)
        #expect(custody.keptBy == Setting("Safeguarding Office", Provision(paragraph: "11.1", strength: .must)))
        #expect(custody.scansAreSubmitted == Setting(true, Provision(paragraph: "11.1", strength: .should)))
        #expect(custody.privateNotes?.provision == Provision(paragraph: "11.3", strength: .should))
    }

    @Test
    func `LAS-027 LAS-029 LAS-030 LAS-032 LAS-033 LAS-034 LAS-035 LAS-036 LAS-037: the duties of each role stand with their paragraph`()
        throws
    {
        let duties = try LondonPack.pack().duties
        for (role, paragraph) in [
            ("All staff", "3.1 (6), 10.1"), ("Head of Safeguarding", "4.1"), ("Safeguarding Specialists", "4.2"),
            ("Supervisor", "4.3"), ("Supervisor", "4.3, 8.1"), ("Supervisee", "4.4"), ("Supervisee", "4.4, 8.1"),
            ("Line manager", "4.5"),
        ] {
            #expect(duties.contains { $0.role == role && $0.provision.paragraph == paragraph }, "\(role), \(paragraph)")
        }
        #expect(duties.count { $0.role == "Line manager" && $0.provision.paragraph == "4.5" } == 2)
    }

    @Test func `every sentence of the pack ends up in the pack that an edition would decode`() throws {
        let pack = try LondonPack.pack()
        let decoded = try JSONDecoder().decode(PolicyPack.self, from: JSONEncoder().encode(pack))
        #expect(decoded == pack)
    }

    @Test func `the pack has no telephone number and no address`() throws {
        let text = try LondonPack.text()
        #expect(!text.contains("@"))
        #expect(!text.contains("http"))
        let digitRuns = text.utf8.split { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        #expect(digitRuns.allSatisfy { $0.count < 5 })
    }

    private func part(_ key: String) throws -> DocumentControl.Part {
        try #require(try LondonPack.pack().document?.parts.first { $0.key == key })
    }

    private func labels(_ key: String) throws -> [String] { try part(key).fields.map(\.label) }
}
