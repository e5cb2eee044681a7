import Supervision
import Testing

/// What is offered while preparing and talking. Of none of it has anything to be answered.
@Suite struct DerbyGuidanceTests {
    private func guidance() throws -> GuidanceTerms { try #require(try DerbyPack.pack().guidance) }

    @Test func `DDICB-031 DIFF-60: the integrated 4x4x4 model has three axes of four`() throws {
        let guidance = try guidance()
        #expect(guidance.models.map(\.title) == ["Integrated (4x4x4) model, Morrison"])
        #expect([guidance.functions.count, guidance.stakeholders.count, guidance.models[0].steps.count] == [4, 4, 4])
        #expect(guidance.models[0].provision == Provision(paragraph: "Model and function of supervision", strength: .may))
    }

    @Test func `DDICB-032 GAP-09 DIFF-61: four functions in the text's order, the second in the text's words`() throws {
        #expect(try guidance().functions.map(\.text) == ["Management", "Learning and development", "Support", "Mediation"])
    }

    @Test func `DDICB-033: four stakeholders`() throws {
        #expect(
            try guidance().stakeholders.map(\.text) == ["People who use services", "Staff", "The organisation", "Partner organisations"])
    }

    @Test func `DDICB-034: four elements of the cycle, in order, each with a question`() throws {
        let steps = try #require(try guidance().models.first).steps
        #expect(steps.map(\.text) == ["Experience", "Reflection", "Analysis", "Action planning"])
        let questions = try DerbyPack.pack().prompts.filter { steps.map(\.key).contains($0.step) }
        #expect(questions.map(\.step) == steps.map(\.key))
    }

    @Test func `DDICB-035 DDICB-036 DDICB-037: no function works alone, and too much of one is asked about`() throws {
        #expect(try DerbyPack.prompt("interdependence").text.says("no function works without the other three"))
        #expect(try DerbyPack.prompt("tooMuchManagement").text.says("management", "checked up on"))
        #expect(try DerbyPack.prompt("tooMuchSupport").text.says("workload, decisions and accountability", "counselling"))
        #expect(try guidance().cautions.map(\.key) == ["management", "support"])
        #expect(try guidance().cautions[0].text.says("checked up on"))
        #expect(try guidance().cautions[1].text.says("workload, decisions and accountability", "counselling"))
        for key in ["interdependence", "tooMuchManagement", "tooMuchSupport"] {
            #expect(try DerbyPack.prompt(key).provision == Provision(paragraph: "Functions of supervision", strength: .may))
        }
    }

    @Test(arguments: [
        ("focusOnTheChild", "at the child"), ("objectivity", "become fixed and should be challenged"),
        ("evidence", "evidence for this assessment"),
        ("emotionalImpact", "this work do to you"), ("experienceBuilt", "experience tell you"),
    ])
    func `DDICB-009 DDICB-011 DDICB-012 DDICB-013 DDICB-014: what good supervision can help with is asked about`(
        key: String, words: String
    ) throws {
        let prompt = try DerbyPack.prompt(key)
        #expect(prompt.text.says(words))
        #expect(prompt.provision == Provision(paragraph: "1.5", strength: .may))
    }

    @Test func `DDICB-010: drift is asked about, and what is still open comes first`() throws {
        #expect(try DerbyPack.prompt("drift").text.says("drifting", "come back once more"))
        #expect(try DerbyPack.prompt("drift").provision.paragraph == "1.5")
        #expect(try DerbyPack.norm(.openActionsComeFirst).strength == .must)
    }

    @Test(arguments: [
        ("careStillFits", "1.10", "still fit what this child and family need"), ("ownRole", "1.11", "clear about your own role"),
        ("rolesBetweenAgencies", "1.12", "between the agencies"), ("guidanceFollowed", "1.13", "local, regional and national"),
        ("supportForPractice", "1.14", "safe and effective"), ("childFocusedActions", "1.18", "every action"),
    ])
    func `DDICB-019 DDICB-020 DDICB-021 DDICB-022 DDICB-023 DDICB-027: the opportunities of supervision are asked about`(
        key: String, paragraph: String, words: String
    ) throws {
        let prompt = try DerbyPack.prompt(key)
        #expect(prompt.text.says(words))
        #expect(prompt.provision == Provision(paragraph: paragraph, strength: .may))
    }

    @Test func `DDICB-178: what is learned from an incident can be about an adult too`() throws {
        #expect(try DerbyPack.prompt("criticalIncidents").text.says("for children and for adults at risk"))
        #expect(try DerbyPack.prompt("criticalIncidents").provision.paragraph == "1.19")
    }

    @Test(arguments: [
        ("qualityOfWork", "(e)(i)", "how good is the work"), ("policiesUnderstood", "(e)(ii)", "understood and followed"),
        ("limitsOfRole", "(e)(iii)", "where they end"), ("plansAndTargets", "(e)(iv)", "action plans, targets and objectives"),
        ("workload", "(e)(v)", "how many cases"),
    ])
    func `DDICB-038 DDICB-039 DDICB-040 DDICB-041 DDICB-042: questions of management`(key: String, letter: String, words: String) throws {
        try belongs(key, to: "management", letter, words)
    }

    @Test(arguments: [
        ("waysOfLearning", "(f)(i)", "learn best"), ("developmentNeeds", "(f)(ii)", "where could you learn it"),
        ("feedbackBothWays", "(f)(iii)", "for each other"), ("learningApplied", "(f)(iv)", "use it at work"),
    ])
    func `DDICB-043 DDICB-044 DDICB-045 DDICB-046: questions of learning and development`(key: String, letter: String, words: String) throws
    {
        try belongs(key, to: "learningAndDevelopment", letter, words)
    }

    @Test(arguments: [
        ("safeEnvironment", "(g)(i)", "in trust and in confidence"), ("supportOrCounselling", "(g)(ii)", "counselling begins"),
        ("feelingsAboutWork", "(g)(iii)", "feelings about the work"),
    ])
    func `DDICB-047 DDICB-048 DDICB-049: questions of support`(key: String, letter: String, words: String) throws {
        try belongs(key, to: "support", letter, words)
    }

    @Test(arguments: [
        ("concernsAboutOthers", "(h)(ii)", "sensitively and clearly"), ("changesExplained", "(h)(iii)", "consulted and briefed"),
        ("advocacy", "(h)(iv)", "elsewhere in the agency or outside it"),
    ])
    func `DDICB-052 DDICB-053 DDICB-054: questions of mediation`(key: String, letter: String, words: String) throws {
        try belongs(key, to: "mediation", letter, words)
    }

    private func belongs(_ key: String, to function: String, _ letter: String, _ words: String) throws {
        let prompt = try DerbyPack.prompt(key)
        #expect(try guidance().functions.map(\.key).contains(function))
        #expect(prompt.step == function)
        #expect(prompt.text.says(words))
        #expect(prompt.provision == Provision(paragraph: "Functions of supervision, \(letter)", strength: .may))
    }
}
