import Supervision

/// When sessions are held, of what kind, who plans and cancels them, and what is on their agenda.
extension PolicyParts {
    var frequencies: PolicyPage.Part? {
        let size = pack.matrix.defaultGroupSize
        return PolicyPage.Part(
            id: "frequencies", title: "Where the matrix comes from", summary: "How often each group meets, and where the policy says so.",
            tables: [
                ProvisionTable(
                    caption: "How often", of: ["Group", "How often", "Size of a group", "Where"],
                    rows: pack.matrix.rows.map { row in
                        .init(
                            [
                                row.group, row.frequency.withCapital, row.averageGroupSize.map { "\($0)" } ?? "",
                                row.locations.joined(separator: ", "),
                            ],
                            row.provision)
                    }),
                ProvisionTable(
                    caption: "Size of a group", settings: [.figure("Where a group of the matrix has no size of its own", size, "member")]),
            ])
    }

    func lengths(_ lengths: [SessionFormat: Setting<Int>]) -> PolicyPage.Part? {
        PolicyPage.Part(
            id: "lengths", title: "Usual lengths", summary: "The parties agree on the length of each session. These are what is usual.",
            tables: [lengthTable(lengths)])
    }

    func lengthTable(_ lengths: [SessionFormat: Setting<Int>]) -> ProvisionTable? {
        ProvisionTable(
            caption: "Usual lengths", of: ["Session", "Length"],
            rows: SessionFormat.allCases.compactMap { format in
                lengths[format].map { .init([format.words, ShownTime.length(minutes: $0.value)], $0.provision) }
            })
    }

    var types: PolicyPage.Part? {
        PolicyPage.Part(
            id: "types", title: "Types of session", summary: "Why a session is held, whether it counts, and who is told.",
            tables: [
                ProvisionTable(
                    caption: "Types of session", of: ["Type", "Session", "Counts towards what the matrix asks", "Who sees it"],
                    rows: pack.sessionTypes.map {
                        .init(
                            [
                                $0.label, $0.format?.words ?? "Any", $0.meetsObligation ? "Yes" : "No",
                                $0.isTelling ? "The parties and the Safeguarding Team only" : "Whoever arranges sessions too",
                            ], $0.provision)
                    })
            ])
    }

    var topics: PolicyPage.Part? {
        PolicyPage.Part(
            id: "topics", title: "What can be brought to a session", summary: "A supervisee says beforehand what kind of topic it is.",
            tables: [ProvisionTable(caption: "Kinds of topic", terms: pack.topicKinds, of: "Topic")])
    }

    func scheduling(_ terms: SchedulingTerms?) -> PolicyPage.Part? {
        PolicyPage.Part(
            id: "planning", title: "Planning sessions", summary: "Who books them, when and where.", tables: [schedulingTable(terms)])
    }

    func schedulingTable(_ terms: SchedulingTerms?) -> ProvisionTable? {
        ProvisionTable(
            caption: "Planning",
            settings: [
                .of("Who books the planned sessions", terms?.arranger, \.words),
                .flag("Whether the time is protected from other work", terms?.timeProtected),
                .of("Where they meet", terms?.venuePreference, \.words),
            ])
    }

    func cancel(_ terms: CancelTerms?) -> PolicyPage.Part? {
        PolicyPage.Part(
            id: "cancelling", title: "Cancelling sessions",
            summary: "On what grounds, and who books anew. Illness and another reason can always be given.", tables: cancelTables(terms))
    }

    func cancelTables(_ terms: CancelTerms?) -> [ProvisionTable?] {
        [
            ProvisionTable(caption: "Grounds", terms: terms?.grounds ?? [], of: "Ground"),
            ProvisionTable(
                caption: "Booking anew",
                settings: [
                    .of("Who books anew", terms?.rebooker, \.words),
                    .figure("Within", terms?.rebookDays, "working day"),
                ]),
        ]
    }

    func agenda(_ terms: AgendaTerms?) -> PolicyPage.Part? {
        PolicyPage.Part(
            id: "agenda", title: "The agenda", summary: "How it comes about, and what is always on it.", tables: agendaTables(terms))
    }

    func agendaTables(_ terms: AgendaTerms?) -> [ProvisionTable?] {
        [
            ProvisionTable(caption: "How it comes about", settings: [.of("Who settles it", terms?.mode, \.words)]),
            ProvisionTable(
                caption: "What each session has", of: ["Item"],
                rows: (terms?.compulsory ?? []).map { item in
                    let isLater = terms?.lookingBack.contains(item.key) == true
                    return .init([item.text + (isLater ? " (from the second session on)" : "")], item.provision)
                }),
        ]
    }

    var requests: PolicyPage.Part? {
        let terms = pack.requests
        return PolicyPage.Part(
            id: "requests", title: "Asking for supervision", summary: "Beside what the matrix asks.",
            tables: [
                ProvisionTable(
                    caption: "Requests",
                    settings: [
                        .of("Who may ask", terms?.askers) { $0.map(\.words).joined(separator: "; ") },
                        .text("Who receives it", terms?.receivedBy),
                        .flag("Whether the time until the session is measured", terms?.isTimed),
                        .flag("Whether it is offered after the death of a child", terms?.offersAfterChildDeath),
                    ])
            ])
    }

    var surgeries: PolicyPage.Part? {
        let terms = pack.surgeries
        return PolicyPage.Part(
            id: "surgeries", title: "Surgeries", summary: "Where anybody can come without being planned.",
            tables: [
                ProvisionTable(
                    caption: "Surgeries",
                    settings: [
                        .of("Who holds them", terms?.heldBy) { $0.joined(separator: "; ") },
                        .text("What they are for", terms?.purpose),
                        .flag("Whether they have to be booked", terms?.needsBooking),
                        .flag("Whether coming counts as supervision", terms?.countsAsSupervision),
                    ])
            ])
    }

    var venue: PolicyPage.Part? {
        PolicyPage.Part(
            id: "venue", title: "Venue", summary: "What a supervisor looks to when choosing a place.",
            tables: [ProvisionTable(caption: "Venue", settings: [.text("Note for the supervisor", pack.venueNote)])])
    }
}
