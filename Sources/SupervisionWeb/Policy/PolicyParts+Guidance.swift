import Supervision

/// What is offered to whoever prepares, talks and writes. None of it is compulsory.
extension PolicyParts {
    var guidance: PolicyPage.Part? {
        let terms = pack.guidance ?? GuidanceTerms()
        let models = ProvisionTable(caption: "Models", of: ["Model"], rows: terms.models.map { .init([$0.title], $0.provision) })
        let steps: [ProvisionTable?] = terms.models.map { ProvisionTable(caption: $0.title, terms: $0.steps, of: "Step") }
        let axes: [ProvisionTable?] = [
            ProvisionTable(caption: "Functions", terms: terms.functions, of: "Function"),
            ProvisionTable(caption: "Whom it is about", terms: terms.stakeholders, of: "Who"),
            ProvisionTable(caption: "What comes of too much of one thing", terms: terms.cautions, of: "Note for the two who meet"),
        ]
        return PolicyPage.Part(
            id: "guidance", title: "Models and functions of supervision", summary: "They are offered. Nobody has to follow them.",
            tables: [models] + steps + axes)
    }

    var prompts: PolicyPage.Part? {
        let tables: [ProvisionTable?] = Prompt.Stage.allCases.map { stage in
            ProvisionTable(
                caption: stage.words, of: ["Question", "Session"],
                rows: pack.prompts.filter { $0.stage == stage }.map { .init([$0.text, $0.format?.words ?? "Any"], $0.provision) })
        }
        return PolicyPage.Part(
            id: "prompts", title: "Questions that are offered", summary: "None of them has to be answered.", tables: tables)
    }

    var procedure: PolicyPage.Part? {
        PolicyPage.Part(
            id: "procedure", title: "What to expect of a session", summary: "Step by step.",
            tables: [
                ProvisionTable(
                    caption: "Steps", of: ["Step", "Session", "Ticked by the supervisor"],
                    rows: pack.procedure.map {
                        .init([$0.text, $0.format?.words ?? "Any", $0.isChecklist ? "Yes" : "No"], $0.provision)
                    })
            ])
    }

    var adviceLines: PolicyPage.Part? {
        PolicyPage.Part(
            id: "advice", title: "Advice now", summary: "Where to turn at once.",
            tables: [
                ProvisionTable(
                    caption: "Advice", of: ["Where", "Always open"],
                    rows: pack.adviceLines.map { .init([$0.label, $0.isAlwaysOpen ? "Yes" : "No"], $0.provision) })
            ])
    }
}
