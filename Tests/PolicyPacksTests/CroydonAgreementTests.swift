import Supervision
import Testing

@Suite struct CroydonAgreementTests {
    @Test
    func
        `CROY-044 CROY-045 CROY-046 CROY-047 CROY-048 CROY-049 CROY-050 CROY-051 CROY-052 CROY-053 CROY-054 CROY-055 DIFF-15: twelve headings in the policy's order, each with its item`()
        throws
    {
        let headings = try CroydonPack.agreement().headings
        #expect(
            headings.map(\.key) == [
                "purpose", "roles", "provision", "frequency", "agenda", "relationship", "confidentiality", "records", "review",
                "diversity", "scheduling", "practice",
            ])
        #expect(headings.map(\.provision) == (1...12).map { Provision(paragraph: "4 (\($0))", strength: .must) })
    }

    @Test func `CROY-044 CROY-045 CROY-046: purpose, roles and how supervision is provided are settled in words`() throws {
        let headings = try ["purpose", "roles", "provision"].map(CroydonPack.heading)
        #expect(headings.allSatisfy { $0.kind == .words })
        #expect(headings[0].label.says("purpose"))
        #expect(headings[1].label.says("roles", "responsibilities"))
        #expect(headings[2].label.says("how supervision will be provided"))
    }

    @Test func `CROY-047 CROY-052 CROY-054: frequency, review and scheduling are settled as figures and choices, not only in words`() throws
    {
        #expect(try CroydonPack.heading("frequency").kind == .frequency)
        #expect(try CroydonPack.heading("review").kind == .review)
        #expect(try CroydonPack.heading("scheduling").kind == .arranger)
        #expect(try CroydonPack.agreement().headings.count { $0.kind == .words } == 9)
    }

    @Test func `CROY-048 DIFF-63: the agreement says how agendas are drawn up, and the agenda follows it`() throws {
        #expect(try CroydonPack.heading("agenda").label.says("agendas", "drawn up"))
        let agenda = try #require(try CroydonPack.pack().agenda)
        #expect(agenda.mode == Setting(.asAgreement, Provision(paragraph: "4 (5)", strength: .must)))
        #expect(agenda.compulsory.isEmpty)
    }

    @Test func `CROY-049 CROY-053 CROY-055: the relationship, diversity and concerns about practice each have a heading`() throws {
        #expect(try CroydonPack.heading("relationship").label.says("issues", "working relationship"))
        #expect(try CroydonPack.heading("diversity").label.says("diversity", "anti-discriminatory"))
        #expect(try CroydonPack.heading("practice").label.says("concern", "professional practice"))
    }

    @Test func `CROY-050 DIFF-25: confidentiality is for the agreement to settle, and nobody beside the two reads unless it says so`()
        throws
    {
        #expect(try CroydonPack.heading("confidentiality").label.says("confidentiality"))
        for readers in [try CroydonPack.agreement().readers, try CroydonPack.pack().readers] {
            #expect(readers == Setting([.supervisee, .supervisor], .ours(.must)))
        }
    }

    @Test func `CROY-051 DIFF-28: how decisions come into clinical records is settled in the agreement, without a day`() throws {
        #expect(try CroydonPack.heading("records").label.says("records", "decisions", "action points", "clinical", "relevant"))
        let caseRecord = try #require(try CroydonPack.pack().caseRecord)
        #expect(caseRecord.isRequired.provision == Provision(paragraph: "4 (8)", strength: .may))
        #expect(caseRecord.workingDays == nil)
        #expect(caseRecord.owner.value == "As the agreement says")
    }

    @Test func `CROY-052 DIFF-18: the agreement is reviewed as often as it says itself`() throws {
        let review = try #require(try CroydonPack.agreement().review)
        #expect(review.isAsAgreed)
        #expect(review.provision == Provision(paragraph: "4 (9)", strength: .must))
    }

    @Test func `CROY-054 DIFF-10: who arranges the sessions is as agreed`() throws {
        #expect(
            try CroydonPack.pack().scheduling?.arranger == Setting(.asAgreed, Provision(paragraph: "4 (11)", strength: .must)))
    }

    @Test func `CROY-019 DIFF-16: supervisee, supervisor and the supervisee's manager each have a place to sign`() throws {
        let form = try CroydonPack.agreement()
        #expect(
            form.signatories == Setting([.supervisee, .supervisor, .lineManager], Provision(paragraph: "3.1", strength: .must)))
        #expect(form.signatureBlocks.map(\.party) == [.supervisee, .supervisor, .lineManager])
        #expect(form.signatureBlocks.allSatisfy { $0.signature == "Signature" && $0.date == "Date" })
        #expect(try CroydonPack.term("letItHappen").party == .lineManager)
    }

    @Test func `CROY-035: the agreement says that supervision does not replace clinical decisions`() throws {
        let term = try CroydonPack.term("clinicalDecisions")
        #expect(term.party == .supervisee && term.provision == Provision(paragraph: "3.2", strength: .must))
        #expect(term.text.says("does not take the place of clinical decisions"))
    }

    @Test func `CROY-015 CROY-016: the supervisee answers for practice, the supervisor for advice`() throws {
        let (practice, advice) = (try CroydonPack.term("ownPractice"), try CroydonPack.term("answerForAdvice"))
        #expect(practice.party == .supervisee && practice.text.says("answer for my own professional practice"))
        #expect(advice.party == .supervisor && advice.text.says("answer for the advice"))
    }

    @Test func `CROY-030 CROY-031 CROY-032 CROY-033 CROY-036: both undertake to come, prepare, agree actions and keep the time`() throws {
        let terms = try ["comeFirst", "prepare", "agreeActions", "keepTheTime"].map(CroydonPack.term)
        #expect(terms.map(\.party) == [.supervisee, .supervisee, .supervisee, .supervisor])
        #expect(terms.map(\.provision.paragraph) == ["3.2", "3.2", "3.2", "3.3"])
        #expect(terms[0].text.says("come as agreed", "let other things wait"))
        #expect(terms[1].text.says("prepare beforehand"))
        #expect(terms[2].text.says("agree on what is to be done"))
        #expect(terms[3].text.says("keep the time"))
    }

    @Test func `GAP-12: the form, its notice and its exceptions are templates of ours, and say so`() throws {
        let form = try CroydonPack.agreement()
        #expect(form.closing.provision.isOurs && form.signedPer.provision.isOurs)
        #expect(form.confidentiality.map(\.provision.isOurs) == [true, true, false])
        #expect(form.headings.allSatisfy { !$0.provision.isOurs })
        for type in ["supervision", "adHoc", "consultation"] {
            let record = try CroydonPack.record(type)
            #expect(record.notice.provision.isOurs && record.statement.provision.isOurs, "\(type)")
        }
        let steps = try #require(try CroydonPack.pack().escalation).practiceSteps
        #expect(!steps.isEmpty && steps.allSatisfy { $0.provision.isOurs })
    }

    @Test func `GAP-12: each heading that is settled in words has words of ours to begin with`() throws {
        for heading in try CroydonPack.agreement().headings {
            #expect(heading.suggestion.isEmpty == (heading.kind != .words), "\(heading.key)")
        }
    }

    @Test func `DIFF-14 DIFF-17: there is an agreement for supervision one to one, and one for each pair`() throws {
        #expect(Set(try CroydonPack.pack().agreements.keys) == [.individual])
        #expect(try CroydonPack.agreement().signedPer == Setting(.relationship, .ours()))
        #expect(try CroydonPack.norm(.agreementInWriting) == Provision(paragraph: "4", strength: .must))
    }
}
