import HTMLLiteral
import Supervision

/// What the policy page shows, in the order in which people look things up.
struct PolicyParts {
    let pack: PolicyPack
    /// Whether the reader keeps the groups of the matrix.
    var keepsGroups = false

    var all: [PolicyPage.Part] {
        let sessions: [PolicyPage.Part?] = [
            frequencies, lengths(pack.lengths), types, topics, scheduling(pack.scheduling), cancel(pack.cancel), agenda(pack.agenda),
        ]
        let agreements: [PolicyPage.Part?] = SessionFormat.allCases.map { agreement(pack.agreements[$0], $0) }
        let records: [PolicyPage.Part?] = SessionFormat.allCases.map { record(pack.records[$0], $0) }
        let writing: [PolicyPage.Part?] = [
            attendance, recording(pack.recording), caseRecord(pack.caseRecord), actionPoints, signposts, readers, custody,
        ]
        let people: [PolicyPage.Part?] = [
            pairing(pack.pairing), compliance, feedback, requests, surgeries, guidance, prompts, procedure, adviceLines, venue, escalation,
            reports, audits, duties,
        ]
        let matrix = MatrixPart(figures: pack.matrix.workedOut(), keepsGroups: keepsGroups).part
        let parts = (sessions + agreements + records + writing + people).compactMap(\.self)
        return [matrix] + parts + pack.programmes.map(programme) + [norms, document].compactMap(\.self)
    }

    private var norms: PolicyPage.Part {
        PolicyPage.Part(
            id: "rules", title: "What this service keeps to",
            summary: "The rules that this service holds everybody to, and those that people keep themselves.",
            tables: [("Kept by this service", Clause.Keeper.software), ("Kept by people", .people)].map { caption, keeper in
                ProvisionTable(
                    caption: caption, of: ["Rule"],
                    rows: Clause.all.filter { $0.keptBy == keeper }.compactMap { clause in
                        pack.norms[clause.name].map { .init([clause.sentence], $0) }
                    })
            })
    }
}
