import Supervision
import Testing

@Suite struct CroydonRecordTests {
    @Test func `CROY-042 DIFF-20 DIFF-21: the session is recorded with the actions agreed, on a form of ours`() throws {
        let form = try CroydonPack.record("supervision")
        #expect(form.key == "supervisionRecord")
        let (discussed, actions) = (try CroydonPack.field("discussed"), try CroydonPack.field("actionPoints"))
        #expect(discussed.isRequired && discussed.provision == Provision(paragraph: "3.3", strength: .must))
        #expect(actions.isRequired && actions.source == .actionPoints)
        #expect(try CroydonPack.norm(.actionPointsRecorded) == Provision(paragraph: "3.3", strength: .must))
        #expect(try CroydonPack.pack().recording?.narrative[.individual] == Setting(.summary, .ours()))
    }

    @Test func `CROY-023: ad hoc supervision and advice have a template of their own`() throws {
        let form = try CroydonPack.record("adHoc")
        #expect(form.key == "adHocRecord")
        #expect(try CroydonPack.field("question", type: "adHoc").isRequired)
        #expect(try CroydonPack.field("advice", type: "adHoc").isRequired)
        #expect(try CroydonPack.pack().programme(ofType: "adHoc")?.provision == Provision(paragraph: "3.1", strength: .must))
        #expect(try CroydonPack.norm(.eachSessionIsRecorded).strength == .must)
    }

    @Test func `CROY-025: consultation has a template of its own, case by case`() throws {
        let form = try CroydonPack.record("consultation")
        #expect(form.key == "consultationRecord")
        let cases = try CroydonPack.field("cases", type: "consultation")
        #expect(cases.isRequired && cases.label.says("each by itself"))
        #expect(try CroydonPack.pack().programme(ofType: "consultation")?.rows == ["healthEconomy"])
    }

    @Test(arguments: ["adHoc", "consultation"])
    func `CROY-016 CROY-058: advice is its adviser's, the decision the other's, and they stand apart`(type: String) throws {
        #expect(try CroydonPack.field("advice", type: type).filledBy == .supervisor)
        #expect(try CroydonPack.field("decision", type: type).filledBy == .supervisee)
        #expect(try CroydonPack.norm(.adviceAndDecisionApart) == Provision(paragraph: "2, 5", strength: .must))
    }

    @Test func `CROY-029: the supervisee's own goals have a place in the record`() throws {
        let field = try CroydonPack.field("learning")
        #expect(field.filledBy == .supervisee && field.source == .written)
        #expect(field.label.says("learn"))
        #expect(try CroydonPack.term("improvePractice").party == .supervisee)
    }

    @Test func `CROY-039: a challenge can be noted in the record`() throws {
        let field = try CroydonPack.field("challenge")
        #expect(field.filledBy == .supervisor && !field.isRequired)
        #expect(field.label.says("practice", "decisions", "challenged"))
        #expect(try CroydonPack.term("supportAndChallenge").text.says("support", "challenge"))
    }

    @Test func `CROY-041: the supervisor notes a judgement that was guided or endorsed, which and when`() throws {
        let field = try CroydonPack.field("endorsement")
        #expect(field.filledBy == .supervisor && field.provision == Provision(paragraph: "3.3", strength: .may))
        #expect(field.label.says("judgement", "guided", "endorsed"))
        #expect(field.hint.says("when"))
    }

    @Test func `CROY-033 DIFF-40: actions are agreed, and whose they are is agreed with them`() throws {
        #expect(try CroydonPack.norm(.actionPointsAgreed) == Provision(paragraph: "3.2", strength: .must))
        #expect(
            try CroydonPack.pack().actionPoints.ownerDefault == Setting(.agreed, Provision(paragraph: "3.2", strength: .must)))
        #expect(try CroydonPack.record("supervision").statement.value.says("agree to its actions"))
    }

    @Test func `DIFF-22 DIFF-41 DIFF-42 DIFF-43: signatures are ours, dates and carrying over are left open, and so are the kinds`() throws
    {
        let pack = try CroydonPack.pack()
        #expect(try CroydonPack.record("supervision").signatories.provision.isOurs)
        #expect(pack.actionPoints.dateRequired == nil)
        #expect(pack.actionPoints.carryForward == nil)
        #expect(pack.actionPoints.kinds.allSatisfy { $0.provision.isOurs })
    }

    @Test func `CROY-059 DIFF-26: the team agrees on one system for records`() throws {
        #expect(try CroydonPack.pack().custody?.keptBy.provision == Provision(paragraph: "5", strength: .must))
        #expect(try CroydonPack.norm(.heldCentrally) == Provision(paragraph: "5", strength: .must))
        let duties = try CroydonPack.duties(of: "CCG Safeguarding Team")
        #expect(duties.contains { $0.text.says("one system for records") && $0.provision.paragraph == "5" })
    }

    @Test func `DIFF-23 DIFF-24 DIFF-27: the guidance has nothing on groups and nothing on private notes`() throws {
        let pack = try CroydonPack.pack()
        #expect(pack.records[.group] == nil && pack.attendance == nil)
        #expect(pack.recording?.ownLog == nil && pack.recording?.themesCirculatedBy == nil)
        #expect(pack.custody?.privateNotes == nil && pack.custody?.consent.isEmpty == true)
    }
}
