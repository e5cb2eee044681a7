import Supervision

/// What a policy says of planning, pairing and talking.
extension PolicyPackReader {
    static func lengths(_ entry: Entry, isNeeded: Bool) -> [SessionFormat: Setting<Int>] {
        entry.byFormat("lengths", isNeeded: isNeeded) { entry, _ in Setting(entry.whole("value", 1...1_440), entry.provision()) }
    }

    static func schedulingTerms(_ entry: Entry) -> SchedulingTerms {
        SchedulingTerms(
            arranger: entry.setting("arranger") { $0.choice("value", or: .asAgreed) },
            timeProtected: entry.silentFlag("timeProtected"),
            venuePreference: entry.silent("venuePreference") { entry.setting($0) { $0.choice("value", or: .any) } })
    }

    static func cancelTerms(_ entry: Entry) -> CancelTerms {
        CancelTerms(
            grounds: entry.terms("grounds", isNeeded: false),
            rebooker: entry.setting("rebooker") { $0.choice("value", or: .cancellingParty) },
            rebookDays: entry.silent("rebookDays") { entry.wholeSetting($0, 1...365) })
    }

    /// - Parameter rows: the keys of the matrix.
    static func pairingTerms(_ entry: Entry, rows: [String]) -> PairingTerms {
        let named = entry.has("rows") ? entry.texts("rows") : nil
        for row in named ?? [] where !rows.contains(row) {
            entry.note("rows", "“\(row)” is not in the matrix; known are \(quoted(rows))")
        }
        return PairingTerms(
            origin: entry.setting("origin") { $0.choice("value", or: .any) },
            rows: named,
            lineManagerMaySupervise: entry.silentFlag("lineManagerMaySupervise"),
            managerConsents: entry.silentFlag("managerConsents"))
    }

    static func agendaTerms(_ entry: Entry) -> AgendaTerms {
        let (items, back) = (entry.terms("compulsory", isNeeded: false), entry.has("lookingBack") ? entry.texts("lookingBack") : [])
        for key in back where !items.contains(where: { $0.key == key }) {
            entry.note("lookingBack", "“\(key)” is no item of “compulsory”; known are \(quoted(items.map(\.key)))")
        }
        return AgendaTerms(mode: entry.setting("mode") { $0.choice("value", or: .agreed) }, compulsory: items, lookingBack: back)
    }

    static func recordingTerms(_ entry: Entry) -> RecordingTerms {
        RecordingTerms(
            narrative: entry.byFormat("narrative", isNeeded: false) { entry, _ in
                Setting(entry.choice("value", or: .none), entry.provision())
            },
            isCaseFree: entry.silentFlag("isCaseFree"),
            themesCirculatedBy: entry.silentText("themesCirculatedBy"),
            ownLog: entry.silentFlag("ownLog"),
            earlierActionsFirst: entry.silentFlag("earlierActionsFirst"))
    }

    static func caseRecordTerms(_ entry: Entry) -> CaseRecordTerms {
        CaseRecordTerms(
            isRequired: entry.flagSetting("isRequired"),
            workingDays: entry.silent("workingDays") { entry.wholeSetting($0, 0...365) },
            owner: entry.textSetting("owner"))
    }

    static func guidanceTerms(_ entry: Entry) -> GuidanceTerms {
        GuidanceTerms(
            models: entry.list("models", by: \.key, isNeeded: false) {
                GuidanceTerms.Model(key: $0.key(), title: $0.text("title"), steps: $0.terms("steps"), provision: $0.provision())
            },
            functions: entry.terms("functions", isNeeded: false),
            stakeholders: entry.terms("stakeholders", isNeeded: false),
            cautions: entry.terms("cautions", isNeeded: false))
    }
}
