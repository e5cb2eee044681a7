import Support
import Supervision
import Testing

@testable import SupervisionWeb

/// Which prompts are offered where; none of them is a field of any form.
@Suite struct PromptGroupsTests {
    private func pack(_ change: (inout PolicyPack) -> Void) throws -> PolicyPack {
        var pack = try PolicyForTests.pack()
        pack.guidance = nil
        pack.prompts = []
        change(&pack)
        return pack
    }

    private func term(_ key: String) -> Term { Term(key: key, text: "\(key).", provision: Provision(paragraph: "3", strength: .may)) }

    private func prompt(_ text: String, _ step: String, at stage: Prompt.Stage = .talking, format: SessionFormat? = nil) -> Prompt {
        Prompt(
            key: text, stage: stage, step: step, text: text, format: format, provision: Provision(paragraph: "3", strength: .may))
    }

    private func model(_ steps: String...) -> GuidanceTerms.Model {
        GuidanceTerms.Model(
            key: "model", title: "The model", steps: steps.map(term), provision: Provision(paragraph: "3", strength: .may))
    }

    private func titles(_ pack: PolicyPack, at stages: Prompt.Stage...) -> [String] {
        PromptList.Group.groups(of: pack, at: Set(stages), for: .individual).map(\.title)
    }

    @Test func `DIFF-60 DDICB-031: a model without questions of its own is offered step by step while preparing and talking`() throws {
        let pack = try pack { $0.guidance = GuidanceTerms(models: [model("first", "second", "third")]) }
        for stage in [Prompt.Stage.preparing, .talking] {
            let groups = PromptList.Group.groups(of: pack, at: [stage], for: .group)
            #expect(groups.map(\.title) == ["The model"])
            #expect(groups.first?.questions == ["first.", "second.", "third."])
        }
        #expect(titles(pack, at: .opening) == [] && titles(pack, at: .closing) == [])
    }

    @Test func `DIFF-60 DDICB-034: questions stand under the steps of the model in its order, and the rest throughout`() throws {
        let pack = try pack {
            $0.guidance = GuidanceTerms(models: [model("first", "second")])
            $0.prompts = [prompt("C", ""), prompt("B", "second"), prompt("A", "first"), prompt("Closing", "first", at: .closing)]
        }
        #expect(titles(pack, at: .talking) == ["first.", "second.", "Throughout"])
        #expect(titles(pack, at: .closing) == ["first."])
        #expect(titles(pack, at: .preparing) == ["The model"])
    }

    @Test func `DIFF-61 DDICB-031: functions and stakeholders are offered beside the model, with their own questions where they have some`()
        throws
    {
        let pack = try pack {
            $0.guidance = GuidanceTerms(
                models: [model("first")], functions: [term("management"), term("support")], stakeholders: [term("staff")])
            $0.prompts = [prompt("Is the policy understood?", "management")]
        }
        let groups = PromptList.Group.groups(of: pack, at: [.talking], for: .individual)
        #expect(groups.map(\.title) == ["The model", "management.", "Whom it is about"])
        #expect(groups.map(\.questions) == [["first."], ["Is the policy understood?"], ["staff."]])
    }

    @Test func `DIFF-60 HIPS-011: a policy that names no model imposes none`() throws {
        let pack = try pack { _ in }
        for stage in Prompt.Stage.allCases { #expect(titles(pack, at: stage) == []) }
    }

    @Test func `DIFF-60: a question for groups is not asked one to one`() throws {
        let pack = try pack { $0.prompts = [prompt("All", ""), prompt("Group", "", format: .group)] }
        #expect(PromptList.Group.groups(of: pack, at: [.talking], for: .individual).flatMap(\.questions) == ["All"])
        #expect(PromptList.Group.groups(of: pack, at: [.talking], for: .group).flatMap(\.questions) == ["All", "Group"])
    }
}
