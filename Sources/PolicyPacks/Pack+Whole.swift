import Supervision

/// What contradicts itself between the parts of a pack, each of which is sound.
extension PolicyPackReader {
    static func checkWhole(_ pack: PolicyPack, _ entry: Entry) {
        checkTypes(pack, entry)
        checkPlaces(pack, entry)
        checkNorms(pack, entry)
        checkNarrative(pack, entry)
        checkGuidance(pack, entry)
        checkDuties(pack, entry)
    }

    private static func checkTypes(_ pack: PolicyPack, _ entry: Entry) {
        if pack.sessionTypes.isEmpty { entry.note("sessionTypes", "a session needs a type; name at least one") }
        if pack.matrix.rows.contains(where: { $0.kind == .mandatory }), !pack.sessionTypes.contains(where: \.meetsObligation) {
            entry.note("sessionTypes", "the matrix has mandatory rows, and no type of session meets them")
        }
    }

    /// Nobody is asked to sign who need not; whoever needs to has been seen to in the form itself.
    private static func checkPlaces(_ pack: PolicyPack, _ entry: Entry) {
        for (format, form) in pack.agreements {
            for block in form.signatureBlocks where !form.signatories.value.contains(block.party) {
                entry.note(
                    at: "agreements", format.rawValue, "signatureBlocks",
                    saying: "the form has a place where the \(block.party.rawValue) signs, whom “signatories” does not name")
            }
        }
        let places: [(RecordForm.Source, AgreementForm.Party)] = [(.superviseeSignature, .supervisee), (.supervisorSignature, .supervisor)]
        for (format, form) in pack.records {
            for (source, party) in places where form.fields.contains(where: { $0.source == source }) {
                if form.signatories.value.contains(party) { continue }
                entry.note(
                    at: "records", format.rawValue, "fields",
                    saying: "the form has a place where the \(party.rawValue) signs, whom its “signatories” does not name")
            }
        }
    }

    private static func checkNorms(_ pack: PolicyPack, _ entry: Entry) {
        let both: Set<AgreementForm.Party> = [.supervisee, .supervisor]
        func contradicts(_ clause: Clause, _ isSo: Bool, _ message: String) {
            if pack.norms[clause.name] != nil, isSo { entry.note(at: "norms", clause.name, saying: message) }
        }
        contradicts(
            .supervisorArranges, pack.scheduling.map { ![.supervisor, .asAgreed].contains($0.arranger.value) } ?? false,
            "here the supervisor arranges sessions, and “scheduling” has another arranger")
        contradicts(
            .agreementSignedByBoth, pack.agreements[.individual].map { !both.isSubset(of: $0.signatories.value) } ?? false,
            "here both sign the agreement, and its “signatories” leave one out")
        contradicts(
            .recordSignedByBoth, pack.records[.individual].map { !both.isSubset(of: $0.signatories.value) } ?? false,
            "here both sign the record, and its “signatories” leave one out")
        contradicts(
            .groupRecordUnsigned, pack.records[.group].map { !$0.signatories.value.isEmpty } ?? false,
            "here nobody signs a group's record, and its “signatories” name somebody")
        contradicts(
            .discussionStaysOut, pack.recording?.narrative.values.contains { $0.value == .full } ?? false,
            "here the discussion stays out of the record, and “narrative” wants all of it")
    }

    private static func checkNarrative(_ pack: PolicyPack, _ entry: Entry) {
        for (format, narrative) in pack.recording?.narrative ?? [:] where narrative.value == .none {
            guard let field = pack.records[format]?.fields.first(where: { $0.source == .written && $0.isRequired }) else { continue }
            entry.note(
                at: "recording", "narrative", format.rawValue,
                saying: "a record without narrative cannot require words, and its form requires “\(field.key)”")
        }
    }

    private static func checkGuidance(_ pack: PolicyPack, _ entry: Entry) {
        guard let guidance = pack.guidance else { return }
        let parts = guidance.functions + guidance.stakeholders
        let known = Set((guidance.models.flatMap(\.steps) + parts).map(\.key))
        if let prompt = pack.prompts.first(where: { !$0.step.isEmpty && !known.contains($0.step) }) {
            entry.note("prompts", "the prompt “\(prompt.key)” belongs to “\(prompt.step)”, which “guidance” does not have")
        }
        if let caution = guidance.cautions.first(where: { caution in !parts.contains { $0.key == caution.key } }) {
            entry.note(at: "guidance", "cautions", saying: "“\(caution.key)” is neither a function nor a stakeholder")
        }
    }

    private static func checkDuties(_ pack: PolicyPack, _ entry: Entry) {
        if pack.cancel?.rebooker.value == .arranger, pack.scheduling == nil {
            entry.note(at: "cancel", "rebooker", saying: "the arranger books anew, and nobody says who that is; add “scheduling”")
        }
        if let terms = pack.caseRecord, !terms.isRequired.value, terms.workingDays != nil {
            entry.note(at: "caseRecord", "workingDays", saying: "an entry that is not required has no deadline")
        }
    }
}
