import Supervision

/// What is written down, by whom, who reads it, and where it is kept.
extension PolicyParts {
    func record(_ form: RecordForm?, _ format: SessionFormat, of programme: String = "") -> PolicyPage.Part? {
        form.flatMap {
            PolicyPage.Part(
                id: "\(programme)record-\(format.rawValue)", title: $0.title, summary: "What is written down, and what is signed.",
                tables: recordTables($0))
        }
    }

    func recordTables(_ form: RecordForm) -> [ProvisionTable?] {
        [
            fields(form.fields),
            ProvisionTable(
                caption: "Notice and statement",
                settings: [
                    .text("Notice on every record", form.notice), .text("Statement that is signed", form.statement),
                    .of("Signed by", form.signatories) { $0.map(\.words).joined(separator: "; ") },
                ]),
        ]
    }

    private func fields(_ fields: [RecordForm.Field]) -> ProvisionTable {
        ProvisionTable(
            caption: "Fields", of: ["Field", "Needed", "Filled in by", "Notes"],
            rows: fields.map {
                .init(
                    [
                        $0.label, ($0.isRequired ? "Yes" : "Where it applies") + ($0.isAdded ? ", added to the printed form" : ""),
                        $0.source.isAnswered ? $0.filledBy.words : "The service", $0.notes,
                    ], $0.provision)
            })
    }

    var attendance: PolicyPage.Part? {
        pack.attendance.flatMap { form in
            PolicyPage.Part(
                id: "attendance", title: form.title, summary: "What those present at a group session sign.",
                tables: [
                    fields(form.fields),
                    ProvisionTable(
                        caption: "Declaration and rows",
                        settings: [
                            .text("What a signature means", form.declaration),
                            ProvisionTable.Line(
                                ["Columns of each row", form.columns.map(\.label).joined(separator: "; ")], form.declaration.provision),
                        ]),
                ])
        }
    }

    func recording(_ terms: RecordingTerms?) -> PolicyPage.Part? {
        PolicyPage.Part(
            id: "recording", title: "How much is written down", summary: "And what becomes of it.", tables: [recordingTable(terms)])
    }

    func recordingTable(_ terms: RecordingTerms?) -> ProvisionTable? {
        let narratives: [ProvisionTable.Line?] = SessionFormat.allCases.map { .of($0.words, terms?.narrative[$0], \.words) }
        let rest: [ProvisionTable.Line?] = [
            .flag("Whether the record is kept free of what could tell of a case", terms?.isCaseFree),
            .text("Who sends a group’s themes round", terms?.themesCirculatedBy),
            .flag("Whether people keep a log of their group sessions", terms?.ownLog),
            .flag("Whether earlier action points come first", terms?.earlierActionsFirst),
        ]
        return ProvisionTable(caption: "Recording", settings: narratives + rest)
    }

    func caseRecord(_ terms: CaseRecordTerms?) -> PolicyPage.Part? {
        PolicyPage.Part(
            id: "case-record", title: "The record of the child or adult", summary: "What of a session is entered there.",
            tables: [caseRecordTable(terms)])
    }

    func caseRecordTable(_ terms: CaseRecordTerms?) -> ProvisionTable? {
        ProvisionTable(
            caption: "Entering decisions",
            settings: [
                .flag("Whether decisions about a case are entered there", terms?.isRequired),
                .figure("Within", terms?.workingDays, "working day"),
                .text("Who enters them", terms?.owner),
            ])
    }

    var actionPoints: PolicyPage.Part? {
        let terms = pack.actionPoints
        return PolicyPage.Part(
            id: "action-points", title: "Action points", summary: "Brief: each has up to \(terms.briefLimit.value.grouped) characters.",
            tables: [
                ProvisionTable(
                    caption: "Kinds of action point", of: ["Kind", "What it needs"],
                    rows: terms.kinds.map { .init([$0.label, $0.needs], $0.provision) }),
                ProvisionTable(
                    caption: "All action points",
                    settings: [
                        .figure("Length, up to", terms.briefLimit, "character"),
                        .of("Whose it is unless they say otherwise", terms.ownerDefault, \.words),
                        .flag("Whether each has a date", terms.dateRequired),
                        .flag("Whether open ones go on from session to session", terms.carryForward),
                        ProvisionTable.Line(
                            ["Lines that the printed form has for them", "\(terms.printedRows)"], terms.briefLimit.provision),
                    ]),
            ])
    }

    var signposts: PolicyPage.Part? {
        PolicyPage.Part(
            id: "support", title: "Other support", summary: "To where a supervisor can point somebody.",
            tables: [ProvisionTable(caption: "Support", terms: pack.actionPoints.signposts, of: "Where")])
    }

    var readers: PolicyPage.Part? {
        PolicyPage.Part(
            id: "readers", title: "Who can read records", summary: "The two parties, and whom the policy names.",
            tables: [
                ProvisionTable(
                    caption: "Readers", of: ["Reader"], rows: pack.readers.value.words.map { .init([$0], pack.readers.provision) })
            ])
    }

    var custody: PolicyPage.Part? {
        let terms = pack.custody
        let consent: [ProvisionTable.Line?] = SessionFormat.allCases.map {
            .of("Consent to share, \($0.words.lowercased())", terms?.consent[$0], \.words)
        }
        let rest: [ProvisionTable.Line?] = [
            .text("Who keeps agreements and records", terms?.keptBy),
            .flag("Whether papers that were signed are scanned and sent there", terms?.scansAreSubmitted),
            .text("Notes of one’s own", terms?.privateNotes),
            .figure("How long agreements and records are kept", pack.retentionYears, "year")
                ?? ProvisionTable.Line(["How long agreements and records are kept", "Your organisation has not said it yet"], .ours()),
        ]
        return PolicyPage.Part(
            id: "custody", title: "Consent and keeping", summary: "Whose consent opens what was said, and where papers are.",
            tables: [ProvisionTable(caption: "Consent and keeping", settings: consent + rest)])
    }
}

extension RecordForm.Field {
    /// Hint, choices and length, where it has them.
    fileprivate var notes: String {
        let length = source == .written ? "Up to \(limit.grouped) characters" : ""
        let choices = options.isEmpty ? "" : options.map(\.label).joined(separator: "; ")
        return [hint, choices, length].filter { !$0.utf8.isEmpty }.joined(separator: ". ")
    }
}

extension ActionPointTerms.Kind {
    fileprivate var needs: String {
        let needs = [needsOwner ? "somebody who does it" : nil, needsDate ? "a date" : nil].compactMap(\.self)
        return needs.isEmpty ? "Nothing more" : "It needs \(needs.inWords)"
    }
}
