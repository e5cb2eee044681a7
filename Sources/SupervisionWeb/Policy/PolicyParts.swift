import HTMLLiteral
import Supervision

/// What the policy page shows, in the order in which people look things up.
struct PolicyParts {
    let pack: PolicyPack
    /// Whether the reader keeps the groups of the matrix.
    var keepsGroups = false

    var all: [PolicyPage.Part] {
        [MatrixPart(figures: pack.matrix.workedOut(), keepsGroups: keepsGroups).part, lengths, types, topics]
            + SessionFormat.allCases.compactMap(agreement)
            + SessionFormat.allCases.compactMap(record) + [kinds, readers, signposts, venue, duties, norms]
    }

    private var lengths: PolicyPage.Part {
        PolicyPage.Part(
            id: "lengths", title: "Usual lengths", summary: "The parties agree on the length of each session. These are what is usual.",
            tables: [
                ProvisionTable(
                    caption: "Usual lengths", of: ["Session", "Length"],
                    rows: SessionFormat.allCases.compactMap { format in
                        pack.lengths[format].map { .init([format.words, ShownTime.length(minutes: $0.value)], $0.provision) }
                    })
            ])
    }

    private var types: PolicyPage.Part {
        PolicyPage.Part(
            id: "types", title: "Types of session", summary: "Why a session is held, and who is told.",
            tables: [
                ProvisionTable(
                    caption: "Types of session", of: ["Type", "Who sees it"],
                    rows: pack.sessionTypes.map {
                        .init(
                            [$0.label, $0.isTelling ? "The parties and the Safeguarding Team only" : "Whoever arranges sessions too"],
                            $0.provision)
                    })
            ])
    }

    private var topics: PolicyPage.Part {
        PolicyPage.Part(
            id: "topics", title: "What can be brought to a session", summary: "A supervisee says beforehand what kind of topic it is.",
            tables: [ProvisionTable(caption: "Kinds of topic", of: ["Topic"], rows: pack.topicKinds.map { .init([$0.text], $0.provision) })]
        )
    }

    private func agreement(_ format: SessionFormat) -> PolicyPage.Part? {
        pack.agreements[format].map { form in
            let parties = form.terms.map(\.party.words).withoutRepeats
            return PolicyPage.Part(
                id: "agreement-\(format.rawValue)", title: form.title, summary: "What the parties sign before they talk.",
                tables: parties.map { party in
                    ProvisionTable(
                        caption: party, of: ["Term"],
                        rows: form.terms.filter { $0.party.words == party }.map { .init([$0.text], $0.provision) })
                } + [
                    ProvisionTable(
                        caption: "Confidentiality", of: ["Term"], rows: form.confidentiality.map { .init([$0.text], $0.provision) }),
                    ProvisionTable(
                        caption: "Readers and signatures", of: ["Subject", "What the agreement says"],
                        rows: [
                            .init(["Who can read records", form.readers.value.words.joined(separator: "; ")], form.readers.provision),
                            .init(["Closing statement", form.closing.value], form.closing.provision),
                            .init(
                                ["Signed by", form.signatories.value.map(\.words).joined(separator: "; ")], form.signatories.provision),
                        ]),
                ])
        }
    }

    private func record(_ format: SessionFormat) -> PolicyPage.Part? {
        pack.records[format].map { form in
            PolicyPage.Part(
                id: "record-\(format.rawValue)", title: form.title, summary: "What the supervisor writes down, and what is signed.",
                tables: [
                    ProvisionTable(
                        caption: "Fields", of: ["Field", "Needed"],
                        rows: form.fields.map {
                            .init(
                                [
                                    $0.label,
                                    ($0.isRequired ? "Yes" : "Where it applies") + ($0.isAdded ? ", added to the printed form" : ""),
                                ],
                                $0.provision)
                        }),
                    ProvisionTable(
                        caption: "Notice and statement", of: ["Subject", "What the record says"],
                        rows: [
                            .init(["Notice on every record", form.notice.value], form.notice.provision),
                            .init(["Statement that is signed", form.statement.value], form.statement.provision),
                        ]),
                ])
        }
    }

    private var kinds: PolicyPage.Part {
        let terms = pack.actionPoints
        return PolicyPage.Part(
            id: "action-points", title: "Action points", summary: "Brief: each has up to \(terms.briefLimit.value) characters.",
            tables: [
                ProvisionTable(
                    caption: "Kinds of action point", of: ["Kind", "What it needs"],
                    rows: terms.kinds.map { kind in
                        let needs = [kind.needsOwner ? "somebody who does it" : nil, kind.needsDate ? "a date" : nil].compactMap(\.self)
                        return .init(
                            [kind.label, needs.isEmpty ? "Nothing more" : "It needs \(needs.joined(separator: " and "))"], kind.provision)
                    } + [.init(["Length", "Up to \(terms.briefLimit.value) characters"], terms.briefLimit.provision)])
            ])
    }

    private var readers: PolicyPage.Part {
        PolicyPage.Part(
            id: "readers", title: "Who can read records", summary: "The two parties, and whom the policy names.",
            tables: [
                ProvisionTable(
                    caption: "Readers", of: ["Reader"], rows: pack.readers.value.words.map { .init([$0], pack.readers.provision) })
            ])
    }

    private var signposts: PolicyPage.Part {
        PolicyPage.Part(
            id: "support", title: "Other support", summary: "To where a supervisor can point somebody.",
            tables: [
                ProvisionTable(caption: "Support", of: ["Where"], rows: pack.actionPoints.signposts.map { .init([$0.text], $0.provision) })
            ])
    }

    private var venue: PolicyPage.Part {
        PolicyPage.Part(
            id: "venue", title: "Venue", summary: "What a supervisor looks to when choosing a place.",
            tables: [
                ProvisionTable(
                    caption: "Venue", of: ["Note for the supervisor"], rows: [.init([pack.venueNote.value], pack.venueNote.provision)])
            ])
    }

    private var duties: PolicyPage.Part {
        PolicyPage.Part(
            id: "duties", title: "What is expected of whom", summary: "Duties, by role.",
            tables: pack.duties.map(\.role).withoutRepeats.map { role in
                ProvisionTable(
                    caption: role, of: ["Duty"], rows: pack.duties.filter { $0.role == role }.map { .init([$0.text], $0.provision) })
            })
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

extension [String] {
    /// In the order in which each first stands.
    fileprivate var withoutRepeats: [String] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
