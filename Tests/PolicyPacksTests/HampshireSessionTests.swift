import Supervision
import Testing

@Suite struct HampshireSessionTests {
    @Test func `HIPS-032 HIPS-043 DIFF-62: planned, responsive, group and unplanned are kinds, each with its section`() throws {
        let types = try ["planned", "responsive", "teamGroup", "unplanned"].map(HampshirePack.type)
        #expect(types.map(\.label) == ["Planned 1:1", "Responsive", "Group of one team with a common caseload", "Unplanned contact"])
        #expect(types.map(\.provision.paragraph) == ["4, planned 1:1", "4, responsive", "4, group", "4, unplanned"])
        #expect(types.map(\.meetsObligation) == [true, false, true, false])
    }

    @Test func `HIPS-032 DIFF-09: planned supervision one to one is with somebody inside the organisation`() throws {
        #expect(
            try HampshirePack.pack().pairing?.origin
                == Setting(.sameOrganisation, Provision(paragraph: "4, planned 1:1", strength: .should)))
        #expect(try HampshirePack.type("planned").format == .individual)
    }

    @Test func `HIPS-031: a debriefing is a kind of its own and does not count as supervision`() throws {
        let type = try HampshirePack.type("debriefing")
        #expect(!type.meetsObligation && type.isTelling)
        #expect(type.provision == Provision(paragraph: "3", strength: .may))
    }

    @Test func `HIPS-004: no kind of session is managerial, and the standard keeps the two apart`() throws {
        #expect(
            try HampshirePack.pack().sessionTypes.map(\.key) == [
                "planned", "responsive", "teamGroup", "acrossTeams", "unplanned", "debriefing",
            ])
        #expect(try HampshirePack.norm(.apartFromManagement) == Provision(paragraph: "1", strength: .must))
    }

    @Test func `HIPS-002 HIPS-040: one person, one team or a group across teams can be supervised`() throws {
        #expect(Set(try HampshirePack.pack().records.keys) == [.individual, .group])
        #expect(try HampshirePack.type("planned").format == .individual)
        let groups = try HampshirePack.pack().sessionTypes.filter { $0.format == .group }
        #expect(groups.map(\.key) == ["teamGroup", "acrossTeams"])
        #expect(groups.allSatisfy { $0.meetsObligation && $0.provision == Provision(paragraph: "4, group", strength: .may) })
        #expect(try HampshirePack.pack().matrix.rows.map(\.format).contains(.group))
    }

    @Test func `HIPS-005: one-to-one, case discussion and work review are the settings`() throws {
        let field = try HampshirePack.field("setting", of: .individual)
        #expect(field.source == .choice)
        #expect(field.options.map(\.label) == ["One-to-one", "Case discussion", "Work review"])
    }

    @Test func `HIPS-006: any talk about a child or family, planned or not, can be logged`() throws {
        #expect(try HampshirePack.type("unplanned").meetsObligation == false)
        #expect(
            try HampshirePack.duties(of: "Practitioner").contains { $0.text.says("any talk", "planned or not", "formal or not", "note") })
    }

    @Test func `HIPS-007 HIPS-008 HIPS-009 HIPS-014 HIPS-015 HIPS-016 HIPS-017: questions of the sections on purpose and functions`() throws
    {
        let prompts = try [
            "interaction", "impactOfDecisions", "distress", "widerContext", "triggers", "gapsAndBiases", "workingRelationships",
        ].map(HampshirePack.prompt)
        #expect(prompts.map(\.provision.paragraph) == ["1", "1", "1", "3", "3", "3", "3"])
        #expect(prompts.allSatisfy { $0.provision.strength == .should })
        #expect(prompts[0].text.says("people behave", "we deal with them", "situation"))
        #expect(prompts[1].text.says("decisions", "child", "family"))
        #expect(prompts[2].text.says("distressing", "stressful"))
        #expect(prompts[3].text.says("wider family", "social context"))
        #expect(prompts[4].text.says("touches you", "strengths", "organisation"))
        #expect(prompts[5].text.says("need to know", "able to do", "assumption", "bias"))
        #expect(prompts[6].text.says("colleagues", "organisation", "behaviour"))
    }

    @Test func `HIPS-025 HIPS-026 HIPS-027 HIPS-028 HIPS-029 HIPS-030: questions on what supervision can help with`() throws {
        let prompts = try ["competence", "focusOnTheChild", "drift", "difference", "evidence", "emotionalImpact"].map(HampshirePack.prompt)
        #expect(prompts.allSatisfy { $0.provision == Provision(paragraph: "3", strength: .may) })
        #expect(prompts[0].text.says("better", "safeguarding"))
        #expect(prompts[1].text.says("child in view"))
        #expect(prompts[2].text.says("again and again", "overdue"))
        #expect(prompts[3].text.says("differently", "fixed"))
        #expect(prompts[4].text.says("evidence", "actions", "decisions"))
        #expect(prompts[5].text.says("work do to you"))
    }

    @Test func `HIPS-068: who leads a group is asked whether cases are discussed constructively`() throws {
        let prompt = try HampshirePack.prompt("constructiveInGroup")
        #expect(prompt.format == .group)
        #expect(prompt.text.says("constructively", "practice gets better"))
    }

    @Test func `HIPS-012 HIPS-044 HIPS-069 DIFF-64: privacy and time are a hint and a question; nothing has to be confirmed`() throws {
        let (pack, prompt) = (try HampshirePack.pack(), try HampshirePack.prompt("safeAndContained"))
        #expect(prompt.stage == .opening && prompt.text.says("private", "time to think", "confidential or personal"))
        #expect(pack.venueNote.value.says("private", "confidential or personal details"))
        #expect(pack.venueNote.provision.strength == .should)
        #expect(try HampshirePack.norm(.venueIsPrivate) == Provision(paragraph: "4, unplanned", strength: .should))
        #expect(pack.procedure.filter(\.isChecklist).allSatisfy { !$0.text.says("private") })
        #expect(try HampshirePack.duties(of: "Practitioner").contains { $0.text.says("share information", "advice", "private") })
    }

    @Test func `HIPS-019: supervision has five stages, and people can read of them beforehand`() throws {
        let step = try #require(try HampshirePack.pack().procedure.first { $0.key == "fiveStages" })
        #expect(step.text.says("prepare", "hold", "recorded", "act", "review"))
        #expect(step.provision == Provision(paragraph: "3", strength: .should))
    }

    @Test func `HIPS-013: practitioners answer for their own practice and response`() throws {
        #expect(
            try HampshirePack.duties(of: "Practitioner").contains {
                $0.text.says("answer for your own practice", "respond", "children and families") && $0.provision.strength == .must
            })
    }
}
