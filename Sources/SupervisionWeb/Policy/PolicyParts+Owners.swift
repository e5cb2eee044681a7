import Supervision

extension PolicyParts {
    /// What the owner set in place of what the document says; nil where there is nothing.
    static func ownersPart(of edition: PolicyEdition) -> PolicyPage.Part? {
        let settings = edition.document.ownersSettings
        return PolicyPage.Part(
            id: "owners", title: "What your organisation has set itself",
            summary: "The Head of Safeguarding set these in place of what the document says. Further down they stand as they are set.",
            tables: [
                ProvisionTable(
                    caption: "Set here", of: ["Setting", "Here", "The document says", "Why"],
                    rows: edition.changes.compactMap { change in
                        guard let setting = settings.first(where: { $0.key == change.key }),
                            let said = setting.value(in: edition.document), let provision = setting.provision(in: edition.document)
                        else { return nil }
                        return ProvisionTable.Line(
                            [setting.title, setting.words(for: change.value), setting.words(for: said), change.reason], provision)
                    })
            ] as [ProvisionTable?])
    }

    /// Where an overlay asks for less than the policy that it lies over, for the owner to settle; nil where it nowhere does.
    static func contradictions(of pack: PolicyPack) -> PolicyPage.Part? {
        PolicyPage.Part(
            id: "contradictions", title: "Where the two policies contradict each other",
            summary: "Only you see this. Settle each in one of the two documents.",
            tables: [
                ProvisionTable(
                    caption: "Contradictions", of: ["What holds, and why"],
                    rows: pack.contradictions.map { .init([$0.sentence], $0.provision) })
            ] as [ProvisionTable?])
    }
}
