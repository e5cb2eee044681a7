import Supervision

extension PromptList.Group {
    /// What the policy offers at these stages: its questions by step of the model, by function and by stakeholder where they belong to
    /// one; and while preparing and talking the model itself, the functions and the stakeholders, where no question stands for them now.
    static func groups(of pack: PolicyPack, at stages: Set<Prompt.Stage>, for format: SessionFormat) -> [PromptList.Group] {
        let guidance = pack.guidance ?? GuidanceTerms()
        let offersAll = !stages.isDisjoint(with: [.preparing, .talking])
        let asked = Asked(prompts: pack.prompts.filter { stages.contains($0.stage) && ($0.format ?? format) == format })
        let sets =
            guidance.models.map { ($0.title, $0.steps) }
            + [("Functions of supervision", guidance.functions), ("Whom it is about", guidance.stakeholders)]
        let named = sets.flatMap { asked.groups($0, $1, offersAll) }
        return named + asked.rest(beside: Set(sets.flatMap(\.1).map(\.key)))
    }

    /// The questions of a policy that are for now.
    private struct Asked {
        let prompts: [Prompt]

        /// A group of each term that has questions; one of all terms where none has any.
        func groups(_ title: String, _ terms: [Term], _ offersAll: Bool) -> [PromptList.Group] {
            let groups = terms.compactMap { term in group(term.text, prompts.filter { $0.step == term.key }) }
            guard groups.isEmpty, offersAll, !terms.isEmpty else { return groups }
            return [PromptList.Group(title: title, questions: terms.map(\.text))]
        }

        /// What belongs to nothing that the policy names.
        func rest(beside keys: Set<String>) -> [PromptList.Group] {
            [group("Throughout", prompts.filter { !keys.contains($0.step) })].compactMap(\.self)
        }

        private func group(_ title: String, _ prompts: [Prompt]) -> PromptList.Group? {
            prompts.isEmpty ? nil : PromptList.Group(title: title, questions: prompts.map(\.text))
        }
    }
}
