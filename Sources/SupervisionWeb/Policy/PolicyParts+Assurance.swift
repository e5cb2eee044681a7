import Supervision

/// What goes further than a session: escalation, reports, audits, and the document itself.
extension PolicyParts {
    var escalation: PolicyPage.Part? {
        let terms = pack.escalation
        return PolicyPage.Part(
            id: "escalation", title: "What goes further", summary: "Statutory recipients are always open, whatever a policy says.",
            tables: [
                ProvisionTable(
                    caption: "Whom to offer first",
                    settings: [
                        .of("For a risk of harm", terms?.harmRecipients, \.words),
                        .of("For an issue of practice", terms?.practiceRecipients, \.words),
                        .of("For an issue of practice, as the agreements say", terms?.practiceRecipientsByAgreement, \.words),
                    ]),
                ProvisionTable(caption: "What comes before", terms: terms?.practiceSteps ?? [], of: "Step"),
            ])
    }

    var reports: PolicyPage.Part? {
        let terms = pack.reports
        return PolicyPage.Part(
            id: "reports", title: "Reports", summary: "Figures, never words.",
            tables: [
                ProvisionTable(
                    caption: "Reports",
                    settings: [
                        .of("How often", terms?.monthsBetween) { "Every \($0.of("month"))" }, .text("Who reports", terms?.reportedBy),
                        .text("Who draws the figures", terms?.preparedBy),
                    ]),
                ProvisionTable(caption: "Recipients", terms: terms?.recipients ?? [], of: "Recipient"),
                ProvisionTable(caption: "Contents", terms: terms?.contents ?? [], of: "Content"),
            ])
    }

    var audits: PolicyPage.Part? {
        let terms = pack.audits
        return PolicyPage.Part(
            id: "audits", title: "Audits",
            summary: terms?.monthsBetween.map { "Every \($0.of("month"))." } ?? "Held where there is reason to, without an interval.",
            tables: [
                ProvisionTable(caption: "Audits", settings: [.flag("Whether names and cases stay out of it", terms?.isAnonymous)]),
                ProvisionTable(caption: "What gives reason to audit", terms: terms?.reasons ?? [], of: "Reason"),
            ])
    }

    var document: PolicyPage.Part? {
        guard let terms = pack.document else { return nil }
        return PolicyPage.Part(
            id: "document", title: "The document itself", summary: "What it states about itself, and how its versions are counted.",
            tables: [
                ProvisionTable(
                    caption: "Versions and copies",
                    settings: [
                        .of("How versions are counted", terms.versionScheme, \.words),
                        .flag("Whether a review that changed nothing takes a number", terms.numbersUnchangedReviews),
                        .text("What each copy says of itself", terms.copyMark),
                    ]),
                ProvisionTable(
                    caption: "Front matter", of: ["Part", "Fields"],
                    rows: terms.parts.map { part in
                        .init(
                            [
                                part.title,
                                part.fields.map { $0.isRequired ? $0.label : "\($0.label) (where it applies)" }.joined(separator: "; "),
                            ],
                            part.provision)
                    }),
            ])
    }

    /// A part of the policy with terms of its own; what it does not set is the policy's.
    func programme(_ programme: Programme) -> PolicyPage.Part {
        let types = pack.sessionTypes.filter { programme.types.contains($0.key) }.map(\.label)
        let forms = SessionFormat.allCases.flatMap { format -> [ProvisionTable?] in
            (programme.agreements[format].map(agreementTables) ?? []) + (programme.records[format].map(recordTables) ?? [])
        }
        let terms: [ProvisionTable?] =
            [lengthTable(programme.lengths), schedulingTable(programme.scheduling)] + cancelTables(programme.cancel)
            + agendaTables(programme.agenda) + [
                caseRecordTable(programme.caseRecord), recordingTable(programme.recording), pairingTable(programme.pairing),
            ]
        let own = ProvisionTable(
            caption: "The programme",
            settings: [
                ProvisionTable.Line(["Types of session", types.joined(separator: "; ")], programme.provision),
                ProvisionTable.Line(["Groups of the matrix", groups(programme.rows)], programme.provision),
            ])
        let tables = ([own] + terms + forms).compactMap(\.self).filter { !$0.rows.isEmpty }
        return PolicyPage.Part(
            id: "programme-\(programme.key)", title: programme.title,
            summary: "A part of the policy with terms of its own. What is not said here is as for the whole policy.", tables: tables)
    }
}

extension [EscalationTerms.Recipient] {
    fileprivate var words: String { map(\.words).joined(separator: "; ") }
}
