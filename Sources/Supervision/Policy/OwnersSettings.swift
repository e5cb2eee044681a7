extension PolicyPack {
    /// What the owner of this policy can set, in the order in which it is asked. What the policy is silent on is not among it, unless organisations
    /// have to say it themselves.
    public var ownersSettings: [OwnersSetting] {
        let own =
            Self.lengths(\.lengths) + [Self.groupSize] + Self.agreements + Self.recording(\.recording) + Self.actionPoints
            + Self.counting + Self.pairing(\.pairing) + Self.scheduling(\.scheduling) + Self.cancelling(\.cancel) + Self.agenda(\.agenda)
            + Self.caseRecord(\.caseRecord) + [Self.reports, Self.retention]
        return (own + programmes.flatMap(Self.ofProgramme)).filter { $0.isAskedAnyway || $0.find(self) != nil }
    }

    /// Those of a programme of its own, under its name.
    private static func ofProgramme(_ programme: Programme) -> [OwnersSetting] {
        let (key, title) = (programme.key, programme.title)
        let settings =
            lengths(\.[programme: key].lengths) + scheduling(\.[programme: key].scheduling) + cancelling(\.[programme: key].cancel)
            + agenda(\.[programme: key].agenda) + caseRecord(\.[programme: key].caseRecord)
            + recording(\.[programme: key].recording) + pairing(\.[programme: key].pairing)
        return settings.map {
            OwnersSetting(key: "\(key).\($0.key)", name: "\($0.name) (\(title))", kind: $0.kind, find: $0.find, put: $0.put)
        }
    }

    private typealias Path<Value> = any WritableKeyPath<PolicyPack, Value> & Sendable

    private static func lengths(_ path: Path<[SessionFormat: Setting<Int>]>) -> [OwnersSetting] {
        SessionFormat.allCases.map { format in
            .figure(
                "lengths.\(format.rawValue)", "usual length of a session, \(format.name)", 10...600, "minute", .more,
                { $0[keyPath: path][format] }, { $0[keyPath: path][format]?.value = $1 })
        }
    }

    private static var groupSize: OwnersSetting {
        .figure(
            "groupSize", "size of a group where the matrix has none", 2...100, "member", .less,
            { $0.matrix.defaultGroupSize }, { $0.matrix.defaultGroupSize.value = $1 })
    }

    private static var agreements: [OwnersSetting] {
        SessionFormat.allCases.map { format in
            .figure(
                "review.\(format.rawValue)", "time between reviews of the agreement, \(format.name)", 1...120, "month", .less,
                { pack in
                    pack.agreements[format]?.review.flatMap { review in review.months.map { Setting($0, review.provision) } }
                }, { $0.agreements[format]?.review?.months = $1 })
        }
    }

    private static func narratives(_ path: Path<RecordingTerms?>) -> [OwnersSetting] {
        SessionFormat.allCases.map { format in
            .choice(
                "narrative.\(format.rawValue)", "how much of what was said is written down, \(format.name)",
                { $0[keyPath: path]?.narrative[format] }, { $0[keyPath: path]?.narrative[format]?.value = $1 },
                \RecordingTerms.Narrative.words)
        }
    }

    private static func recording(_ path: Path<RecordingTerms?>) -> [OwnersSetting] {
        narratives(path) + [
            .flag(
                "caseFree", "keeping the record free of what could tell of a case", { $0[keyPath: path]?.isCaseFree },
                { $0[keyPath: path]?.isCaseFree?.value = $1 }),
            .flag("ownLog", "a log of one’s own group sessions", { $0[keyPath: path]?.ownLog }, { $0[keyPath: path]?.ownLog?.value = $1 }),
            .flag(
                "earlierActionsFirst", "beginning with what came of earlier action points", { $0[keyPath: path]?.earlierActionsFirst },
                { $0[keyPath: path]?.earlierActionsFirst?.value = $1 }),
        ]
    }

    private static var actionPoints: [OwnersSetting] {
        [
            .figure(
                "briefLimit", "length up to which an action point is brief", 50...10_000, "character", .less,
                { $0.actionPoints.briefLimit }, { $0.actionPoints.briefLimit.value = $1 }),
            .choice(
                "actionOwner", "whose an action point is unless the parties say otherwise", { $0.actionPoints.ownerDefault },
                { $0.actionPoints.ownerDefault?.value = $1 },
                \ActionPointTerms.Owner.words),
            .flag(
                "actionDate", "a date for every action point", { $0.actionPoints.dateRequired },
                { $0.actionPoints.dateRequired?.value = $1 }),
            .flag(
                "actionsCarried", "carrying open action points from session to session", { $0.actionPoints.carryForward },
                { $0.actionPoints.carryForward?.value = $1 }),
        ]
    }

    private static var counting: [OwnersSetting] {
        [
            .flag(
                "groupCounts", "counting a group session towards what is owed one to one", { $0.compliance?.groupCounts },
                { $0.compliance?.groupCounts.value = $1 })
        ]
    }

    private static func pairing(_ path: Path<PairingTerms?>) -> [OwnersSetting] {
        [
            .choice(
                "origin", "where a supervisor comes from", { $0[keyPath: path]?.origin }, { $0[keyPath: path]?.origin.value = $1 },
                \PairingTerms.Origin.words),
            .flag(
                "lineManagerMaySupervise", "line managers supervising those whom they manage",
                { $0[keyPath: path]?.lineManagerMaySupervise },
                { $0[keyPath: path]?.lineManagerMaySupervise?.value = $1 }),
            .flag(
                "managerConsents", "the agreement of the supervisee’s manager to a pair", { $0[keyPath: path]?.managerConsents },
                { $0[keyPath: path]?.managerConsents?.value = $1 }),
        ]
    }

    private static func scheduling(_ path: Path<SchedulingTerms?>) -> [OwnersSetting] {
        [
            .choice(
                "arranger", "who books the planned sessions", { $0[keyPath: path]?.arranger }, { $0[keyPath: path]?.arranger.value = $1 },
                \SchedulingTerms.Arranger.words),
            .flag(
                "timeProtected", "keeping the time free of other work", { $0[keyPath: path]?.timeProtected },
                { $0[keyPath: path]?.timeProtected?.value = $1 }),
            .choice(
                "venuePreference", "where they meet", { $0[keyPath: path]?.venuePreference },
                { $0[keyPath: path]?.venuePreference?.value = $1 },
                \SchedulingTerms.VenuePreference.words),
        ]
    }

    private static func cancelling(_ path: Path<CancelTerms?>) -> [OwnersSetting] {
        [
            .choice(
                "rebooker", "who books a cancelled session anew", { $0[keyPath: path]?.rebooker },
                { $0[keyPath: path]?.rebooker.value = $1 },
                \CancelTerms.Rebooker.words),
            .figure(
                "rebookDays", "time in which a cancelled session is booked anew", 1...260, "working day", .less,
                { $0[keyPath: path]?.rebookDays }, { $0[keyPath: path]?.rebookDays?.value = $1 }),
        ]
    }

    private static func agenda(_ path: Path<AgendaTerms?>) -> [OwnersSetting] {
        [
            .choice(
                "agendaMode", "who settles the agenda", { $0[keyPath: path]?.mode }, { $0[keyPath: path]?.mode.value = $1 },
                \AgendaTerms.Mode.words)
        ]
    }

    private static func caseRecord(_ path: Path<CaseRecordTerms?>) -> [OwnersSetting] {
        [
            .figure(
                "caseRecordDays", "time in which a decision is entered in the record of the child or adult", 1...260, "working day", .less,
                { $0[keyPath: path]?.workingDays }, { $0[keyPath: path]?.workingDays?.value = $1 })
        ]
    }

    public static let retentionRange = 1...100

    /// Asked of every owner, as no policy may have it.
    private static var retention: OwnersSetting {
        var setting = OwnersSetting.figure(
            "retentionYears", "time for which agreements and records are kept", retentionRange, "year", .more, \.retentionYears,
            { $0.retentionYears = Setting($1, $0.retentionYears?.provision ?? .ours()) })
        setting.isAskedAnyway = true
        return setting
    }

    private static var reports: OwnersSetting {
        .figure(
            "reportMonths", "time between reports", 1...120, "month", .less, { $0.reports?.monthsBetween },
            { $0.reports?.monthsBetween.value = $1 })
    }
}

extension OwnersSetting {
    fileprivate static func figure(
        _ key: String, _ name: String, _ range: ClosedRange<Int>, _ unit: String, _ firmer: Firmer,
        _ find: @escaping @Sendable (PolicyPack) -> Setting<Int>?, _ put: @escaping @Sendable (inout PolicyPack, Int) -> Void
    ) -> OwnersSetting {
        OwnersSetting(
            key: key, name: name, kind: .figure(range, unit: unit, firmer: firmer),
            find: { pack in find(pack).map { (String($0.value), $0.provision) } },
            put: { pack, value in if let number = Int(value) { put(&pack, number) } })
    }

    fileprivate static func flag(
        _ key: String, _ name: String, _ find: @escaping @Sendable (PolicyPack) -> Setting<Bool>?,
        _ put: @escaping @Sendable (inout PolicyPack, Bool) -> Void
    ) -> OwnersSetting {
        OwnersSetting(
            key: key, name: name, kind: .choice([Option(value: "true", words: "Yes"), Option(value: "false", words: "No")]),
            find: { pack in find(pack).map { ($0.value ? "true" : "false", $0.provision) } },
            put: { put(&$0, $1 == "true") })
    }

    fileprivate static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
        _ key: String, _ name: String, _ find: @escaping @Sendable (PolicyPack) -> Setting<Choice>?,
        _ put: @escaping @Sendable (inout PolicyPack, Choice) -> Void, _ words: (Choice) -> String
    ) -> OwnersSetting {
        OwnersSetting(
            key: key, name: name, kind: .choice(Choice.allCases.map { Option(value: $0.rawValue, words: words($0)) }),
            find: { pack in find(pack).map { ($0.value.rawValue, $0.provision) } },
            put: { pack, value in if let choice = Choice(rawValue: value) { put(&pack, choice) } })
    }
}

extension SessionFormat {
    fileprivate var name: String { self == .individual ? "one to one" : "in a group" }
}

extension PolicyPack {
    /// The programme of that key; an empty one where the policy has none, which nothing is put into.
    fileprivate subscript(programme key: String) -> Programme {
        get {
            programmes.first { $0.key == key }
                ?? Programme(key: key, title: "", types: [], rows: [], provision: .ours())
        }
        set {
            if let index = programmes.firstIndex(where: { $0.key == key }) { programmes[index] = newValue }
        }
    }
}
