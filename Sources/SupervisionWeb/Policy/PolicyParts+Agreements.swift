import Supervision

/// What the parties sign, and who supervises whom.
extension PolicyParts {
    func agreement(_ form: AgreementForm?, _ format: SessionFormat, of programme: String = "") -> PolicyPage.Part? {
        form.flatMap {
            PolicyPage.Part(
                id: "\(programme)agreement-\(format.rawValue)", title: $0.title, summary: "What the parties sign before they talk.",
                tables: agreementTables($0))
        }
    }

    func agreementTables(_ form: AgreementForm) -> [ProvisionTable?] {
        let parties: [ProvisionTable?] = form.terms.map(\.party).withoutRepeats.map { party in
            ProvisionTable(
                caption: form.parts.first { $0.party == party }?.title ?? party.words, of: ["Term"],
                rows: form.terms.filter { $0.party == party }.map { term in
                    .init([term.heading.map { "\($0): \(term.text)" } ?? term.text], term.provision)
                })
        }
        return parties + [
            ProvisionTable(caption: "Confidentiality", terms: form.confidentiality, of: "Term"),
            ProvisionTable(
                caption: "What the parties settle themselves", of: ["Heading", "How it is answered", "Words to begin with"],
                rows: form.headings.map { .init([$0.label, $0.kind.words, $0.suggestion], $0.provision) }),
            ProvisionTable(
                caption: "Readers and signatures",
                settings: [
                    .of("Who can read records", form.readers) { $0.words.joined(separator: "; ") },
                    .text("Closing statement", form.closing),
                    .of("Signed by", form.signatories) { $0.map(\.words).joined(separator: "; ") },
                    .of("How often it is signed", form.signedPer, \.words),
                    form.review.map { ProvisionTable.Line(["How often it is reviewed", $0.frequency.withCapital], $0.provision) },
                    .text("Who keeps it, and who has a copy", form.keptBy),
                ]),
            ProvisionTable(
                caption: "Places to sign", of: ["Who", "Labels on the form"],
                rows: form.signatureBlocks.map {
                    .init([$0.party.words, [$0.name, $0.signature, $0.date].joined(separator: "; ")], form.signatories.provision)
                }),
        ]
    }

    func pairing(_ terms: PairingTerms?) -> PolicyPage.Part? {
        PolicyPage.Part(
            id: "pairing", title: "Who supervises whom", summary: "Where a supervisor comes from, and who agrees.",
            tables: [pairingTable(terms)])
    }

    func pairingTable(_ terms: PairingTerms?) -> ProvisionTable? {
        ProvisionTable(
            caption: "Pairs",
            settings: [
                .of("Where the supervisor comes from", terms?.origin, \.words),
                terms.flatMap { terms in
                    terms.rows.map { ProvisionTable.Line(["Of whom this is said", groups($0)], terms.origin.provision) }
                },
                .flag("Whether line managers may supervise those whom they manage", terms?.lineManagerMaySupervise),
                .flag("Whether the supervisee’s manager agrees to it", terms?.managerConsents),
            ])
    }

    /// Groups of the matrix by their keys.
    func groups(_ rows: [String]) -> String {
        pack.matrix.rows.filter { rows.contains($0.key) }.map(\.group).joined(separator: "; ")
    }

    var compliance: PolicyPage.Part? {
        PolicyPage.Part(
            id: "compliance", title: "What counts", summary: "Towards what the matrix asks of each person.",
            tables: [
                ProvisionTable(
                    caption: "What counts",
                    settings: [.flag("Whether a group session meets what is owed one to one", pack.compliance?.groupCounts)])
            ])
    }

    var feedback: PolicyPage.Part? {
        PolicyPage.Part(
            id: "feedback", title: "What line managers learn", summary: "Never what was said.",
            tables: [
                ProvisionTable(
                    caption: "Line managers",
                    settings: [.of("What they learn", pack.feedback?.lineManager) { $0.map(\.words).joined(separator: "; ") }])
            ])
    }

    var duties: PolicyPage.Part? {
        let tables: [ProvisionTable] = pack.duties.map(\.role).withoutRepeats.map { role in
            ProvisionTable(
                caption: role, of: ["Duty"], rows: pack.duties.filter { $0.role == role }.map { .init([$0.text], $0.provision) })
        }
        return PolicyPage.Part(
            id: "duties", title: "What is expected of whom", summary: "Duties, by role.", tables: tables.map(\.self))
    }
}

extension Array where Element: Equatable {
    /// In the order in which each first stands.
    fileprivate var withoutRepeats: [Element] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
