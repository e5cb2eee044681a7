import Supervision
import Testing

@Suite struct HerefordshireGuidanceTests {
    @Test func `HWCCG-023 DIFF-60 GAP-02: Gibbs' cycle has its six published steps, each with a question`() throws {
        let models = try #require(try HerefordshirePack.pack().guidance?.models)
        #expect(models.map(\.title) == ["Gibbs' reflective cycle"])
        #expect(models[0].provision == may("3.0"))
        #expect(
            models[0].steps.map(\.text) == ["Description", "Feelings", "Evaluation", "Analysis", "Conclusion", "Action plan"])
        #expect(models[0].steps.allSatisfy { $0.provision == .ours(.may) })
        #expect(try HerefordshirePack.pack().prompts.map(\.step).filter { !$0.isEmpty } == models[0].steps.map(\.key))
    }

    @Test func `HWCCG-009 DIFF-61: supervision has four functions`() throws {
        let functions = try #require(try HerefordshirePack.pack().guidance?.functions)
        #expect(functions.map(\.key) == ["managerial", "educative", "professional", "supportive"])
        #expect(functions.allSatisfy { $0.provision == must("1.0") })
    }

    @Test(arguments: [
        ("makeSafe", "safe", must("1.0")), ("effectOfDecisions", "decisions|child", should("1.0")),
        ("evidence", "evidence|national strategy", must("3.0")), ("fairness", "race|gender|sexuality|disability", should("3.0")),
        ("attitudes", "attitude|feeling|challenge", must("3.0")), ("packagesFit", "care and support|now", must("4.0")),
        ("ownRole", "role|responsibilities", must("4.0")), ("betweenAgencies", "agency", must("4.0")),
        ("guidanceFollowed", "local|regional|national", must("4.0")), ("supportNeeded", "support|safely", must("4.0")),
        ("actionsForTheChild", "action|child|adult", must("4.0")), ("needsComeFirst", "needs|first", must("3.0")),
    ])
    func
        `HWCCG-013 HWCCG-015 HWCCG-019 HWCCG-021 HWCCG-022 HWCCG-028 HWCCG-029 HWCCG-030 HWCCG-031 HWCCG-032 HWCCG-035 HWCCG-127: questions`(
            key: String, words: String, provision: Provision
        ) throws
    {
        let prompt = try HerefordshirePack.prompt(key)
        #expect(prompt.provision == provision)
        #expect(words.split(separator: "|").allSatisfy { prompt.text.says(String($0)) })
    }

    @Test func `DIFF-64: the policy says nothing of the venue, so that the note is ours`() throws {
        #expect(try HerefordshirePack.pack().venueNote.provision == .ours())
    }

    @Test func `DIFF-01: it covers children, and adults with care and support needs`() throws {
        #expect(try HerefordshirePack.pack().subjects == "children, and adults with care and support needs")
    }

    @Test func `HWCCG-118 HWCCG-119 HWCCG-120: support first, then tell the supervisee, then line manager and head`() throws {
        let escalation = try #require(try HerefordshirePack.pack().escalation)
        #expect(escalation.practiceRecipients.value == [.lineManager])
        #expect(escalation.practiceRecipientsByAgreement?.value == [.headOfSafeguarding, .lineManager])
        #expect(escalation.harmRecipients.value == [.headOfSafeguarding, .lineManager])
        #expect(escalation.practiceSteps.map(\.key) == ["discussed", "supported", "told"])
    }
}
