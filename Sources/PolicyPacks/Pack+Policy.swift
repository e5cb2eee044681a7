import Supervision

extension PolicyPackReader {
    /// The whole pack, part by part in the order of the file.
    static func policyPack(_ pack: Entry) -> PolicyPack {
        let types = pack.list("sessionTypes", by: \.key, sessionType)
        let matrix = pack.entry("matrix").read(matrix)
        return PolicyPack(
            key: pack.key(),
            title: pack.text("title"),
            issuer: pack.text("issuer"),
            version: pack.text("version"),
            status: pack.choice("status", or: .draft),
            subjects: pack.text("subjects"),
            norms: pack.entry("norms").read(norms),
            matrix: matrix,
            lengths: lengths(pack, isNeeded: true),
            sessionTypes: types,
            topicKinds: pack.terms("topicKinds"),
            agreements: pack.byFormat("agreements") { entry, _ in agreementForm(entry) },
            records: pack.byFormat("records") { recordForm($0, $1, types: types.map(\.key)) },
            actionPoints: pack.entry("actionPoints").read(actionPointTerms),
            procedure: pack.list("procedure", by: \.key, procedureStep),
            prompts: pack.list("prompts", by: \.key, prompt),
            adviceLines: pack.list("adviceLines", by: \.key, adviceLine),
            venueNote: pack.textSetting("venueNote"),
            readers: pack.setting("readers", readers),
            duties: pack.list("duties") { Duty(role: $0.text("role"), text: $0.text("text"), provision: $0.provision()) },
            attendance: pack.part("attendance", attendanceForm),
            custody: pack.part("custody", custodyTerms),
            requests: pack.part("requests", requestTerms),
            surgeries: pack.part("surgeries", surgeryTerms),
            escalation: pack.part("escalation", escalationTerms),
            reports: pack.part("reports", reportTerms),
            audits: pack.part("audits", auditTerms),
            document: pack.part("document", documentControl),
            scheduling: pack.part("scheduling", schedulingTerms),
            cancel: pack.part("cancel", cancelTerms),
            compliance: pack.part("compliance") { ComplianceTerms(groupCounts: $0.flagSetting("groupCounts")) },
            pairing: pack.part("pairing") { pairingTerms($0, rows: matrix.rows.map(\.key)) },
            agenda: pack.part("agenda", agendaTerms),
            recording: pack.part("recording", recordingTerms),
            caseRecord: pack.part("caseRecord", caseRecordTerms),
            feedback: pack.part("feedback") { FeedbackTerms(lineManager: $0.setting("lineManager") { $0.choices("value") }) },
            guidance: pack.part("guidance", guidanceTerms),
            retentionYears: pack.silent("retentionYears") { pack.wholeSetting($0, PolicyPack.retentionRange) },
            programmes: programmes(pack, types: types.map(\.key), rows: matrix.rows.map(\.key))
        )
    }

    private static func norms(_ entry: Entry) -> [String: Provision] {
        let known = Set(Clause.all.map(\.name))
        var norms: [String: Provision] = [:]
        for (name, norm) in entry.pairs() {
            norms[name] = norm.read { $0.provision() }
            if !known.contains(name) { entry.note(name, "“\(name)” is no clause; “cornerstone policy clauses” lists them") }
        }
        return norms
    }

    /// Whom a setting names as readers; never nobody.
    static func readers(_ entry: Entry) -> [RecordReader] {
        let readers = entry.choices("value", RecordReader.self)
        if entry.has("value"), readers.isEmpty { entry.note("value", "a record needs at least one reader") }
        return readers
    }

    private static func sessionType(_ entry: Entry) -> SessionTypeTerm {
        SessionTypeTerm(
            key: entry.key(), label: entry.text("label"), meetsObligation: entry.flag("meetsObligation"),
            isTelling: entry.flag("isTelling"), format: format(entry), provision: entry.provision())
    }

    private static func procedureStep(_ entry: Entry) -> ProcedureStep {
        ProcedureStep(
            key: entry.key(), text: entry.text("text"), isChecklist: entry.flag("isChecklist", or: false),
            isEnding: entry.flag("isEnding", or: false), format: format(entry), provision: entry.provision())
    }

    private static func prompt(_ entry: Entry) -> Prompt {
        Prompt(
            key: entry.key(), stage: entry.choice("stage", or: .talking), step: entry.text("step", isNeeded: false),
            text: entry.text("text"), format: format(entry), provision: entry.provision())
    }

    private static func format(_ entry: Entry) -> SessionFormat? {
        entry.has("format") ? entry.choice("format", or: .individual) : nil
    }

    private static func adviceLine(_ entry: Entry) -> AdviceLine {
        AdviceLine(
            key: entry.key(), label: entry.text("label"), isAlwaysOpen: entry.flag("isAlwaysOpen"), provision: entry.provision())
    }
}
