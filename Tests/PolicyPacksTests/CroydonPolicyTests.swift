import Foundation
import Supervision
import Testing

@Suite struct CroydonPolicyTests {
    @Test func `CROY-002 DIFF-01: it covers children, looked-after ones among them, young people and adults at risk`() throws {
        #expect(try CroydonPack.pack().subjects.says("children", "young people", "looked-after", "adults at risk"))
    }

    @Test func `GAP-11: it has one status, the later of the two that it prints`() throws {
        let pack = try CroydonPack.pack()
        #expect((pack.version, pack.status) == ("1", .approved))
    }

    @Test func `CROY-103: the organisation's commitment to its staff stands on the policy page`() throws {
        let duty = try #require(try CroydonPack.duties(of: "The organisation").first)
        #expect(duty.text.says("staff", "support", "value"))
        #expect(duty.provision == Provision(paragraph: "2", strength: .must))
    }

    @Test func `CROY-014 CROY-015 CROY-016 CROY-029 CROY-039 CROY-041 CROY-058: what is expected of each role stands with its section`()
        throws
    {
        for (role, words, paragraph) in [
            ("Supervisor", "face challenges support and professional guidance", "2"), ("Supervisee", "answer for your own practice", "2"),
            ("Supervisor", "answer for the advice", "2"), ("Supervisee", "get better at what you do", "3.2"),
            ("Supervisor", "support, and challenge too", "3.3"), ("Supervisor", "guide and endorse judgements", "3.3"),
            ("CCG Safeguarding Team", "what others do with it is theirs", "5"),
        ] {
            #expect(
                try CroydonPack.duties(of: role).contains { $0.text.says(words) && $0.provision.paragraph == paragraph },
                "\(role): \(words)")
        }
    }

    @Test func `DIFF-36: a concern about practice goes to the line manager, and the manager is assured of attendance`() throws {
        let escalation = try #require(try CroydonPack.pack().escalation)
        #expect(escalation.practiceRecipients == Setting([.lineManager], Provision(paragraph: "3.3", strength: .must)))
        #expect(try CroydonPack.duties(of: "CCG safeguarding professionals").contains { $0.text.says("assure your manager", "attend") })
        #expect(try CroydonPack.pack().feedback?.lineManager.value == [.attendance])
    }

    @Test func `CROY-064 CROY-066 CROY-067: a yearly audit, two dates held, and printed copies marked`() throws {
        let pack = try CroydonPack.pack()
        #expect(pack.audits?.monthsBetween == 12)
        let cover = try #require(pack.document?.parts.first { $0.key == "cover" })
        #expect(cover.fields.filter { ["approved", "reviewDate"].contains($0.key) }.map(\.isRequired) == [true, true])
        #expect(pack.document?.copyMark.value.says("uncontrolled") == true)
    }

    @Test
    func
        `CROY-071 CROY-072 CROY-073 CROY-074 CROY-075 CROY-076 CROY-077: the cover's fields, the first two of which may stay empty`()
        throws
    {
        let fields = try part("cover").fields
        #expect(
            fields.map(\.label) == [
                "CCG Policy Reference", "This policy replaces or supersedes Policy Ref", "Target Audience",
                "Brief Description (max 50 words)", "Action Required", "Approved", "Review date",
            ])
        #expect(fields.map(\.isRequired) == [false, false, true, true, true, true, true])
    }

    @Test
    func
        `CROY-078 CROY-079 CROY-080 CROY-081 CROY-082 CROY-083 CROY-084 CROY-085 CROY-086 CROY-087: document control and the rows of its versions`()
        throws
    {
        let control = try part("control").fields
        #expect(
            control.map(\.label) == [
                "Title", "Original Author(s)", "Owner", "Reviewed by", "Quality Assured by", "File Location", "Approval Body",
                "Approval Date", "Acknowledgements",
            ])
        #expect(control.filter { !$0.isRequired }.map(\.label) == ["File Location", "Acknowledgements"])
        let versions = try part("versions")
        #expect(versions.isRepeated && versions.fields.allSatisfy { $0.isRequired })
        #expect(versions.fields.map(\.label) == ["Version", "Date", "Reviewer Name(s)", "Comments"])
    }

    @Test func `CROY-061: whether supervision is in the job description is kept for each post that needs it`() throws {
        let posts = try part("posts")
        #expect(posts.isRepeated && posts.provision == Provision(paragraph: "6", strength: .should))
        #expect(posts.fields.map(\.key) == ["post", "jobDescription"])
        #expect(try CroydonPack.duties(of: "The organisation").contains { $0.text.says("job description", "every post that needs it") })
    }

    @Test func `every sentence of the pack ends up in the pack that an edition would decode`() throws {
        let pack = try CroydonPack.pack()
        #expect(try JSONDecoder().decode(PolicyPack.self, from: JSONEncoder().encode(pack)) == pack)
    }

    private func part(_ key: String) throws -> DocumentControl.Part {
        try #require(try CroydonPack.pack().document?.parts.first { $0.key == key })
    }
}
