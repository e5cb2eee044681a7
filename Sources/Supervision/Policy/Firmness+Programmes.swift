/// What can be weaker in a part of a policy with terms of its own.
extension Firmness {
    mutating func holdProgrammes(_ pack: inout PolicyPack, _ base: PolicyPack) {
        for (place, above) in pack.programmes.enumerated() {
            guard let below = base.terms(for: above) else { continue }
            programme = above.title
            var terms = above
            holdMembers(&terms, over: base, in: pack)
            holdForms(&terms.agreements, over: below.agreements)
            holdForms(&terms.records, over: below.records)
            holdRecording(&terms.recording, over: below.recording)
            holdCaseRecord(&terms.caseRecord, over: below.caseRecord)
            holdCancel(&terms.cancel, over: below.cancel)
            holdScheduling(&terms.scheduling, over: below.scheduling)
            holdPairing(&terms.pairing, over: below.pairing)
            pack.programmes[place] = terms
        }
        programme = nil
    }

    /// What the base has in a programme does not fall out of all of them.
    private mutating func holdMembers(_ above: inout Programme, over base: PolicyPack, in pack: PolicyPack) {
        guard let below = base.programmes.first(where: { $0.key == above.key }), !below.provision.isOurs else { return }
        let types = below.types.filter { pack.programme(ofType: $0) == nil }
        if !types.isEmpty {
            note("Types of session", above.types.namesInWords, below.types.namesInWords, below.provision)
            above.types += types
        }
        let rows = below.rows.filter { pack.programme(ofRow: $0) == nil }
        if !rows.isEmpty {
            note("Staff groups", above.rows.namesInWords, below.rows.namesInWords, below.provision)
            above.rows += rows
        }
    }
}

extension PolicyPack {
    /// What this policy has for a programme laid over it: the terms of its own, and the whole policy's where that has none. Nil where it
    /// knows neither the programme nor a type or row of it.
    fileprivate func terms(for programme: Programme) -> Programme? {
        let isOfType = sessionTypes.contains { programme.types.contains($0.key) }
        let isOfRow = matrix.rows.contains { programme.rows.contains($0.key) }
        let own = programmes.first { $0.key == programme.key } ?? programmes.first { $0.sharesMembers(with: programme) }
        guard own != nil || isOfType || isOfRow else { return nil }
        let empty = Programme(key: programme.key, title: programme.title, types: [], rows: [], provision: programme.provision)
        var terms = own ?? empty
        terms.agreements.merge(agreements) { first, _ in first }
        terms.records.merge(records) { first, _ in first }
        terms.recording = terms.recording ?? recording
        terms.caseRecord = terms.caseRecord ?? caseRecord
        terms.cancel = terms.cancel ?? cancel
        terms.scheduling = terms.scheduling ?? scheduling
        terms.pairing = terms.pairing ?? pairingTerms(for: programme.rows)
        return terms
    }

    /// What the whole policy has for pairs of these rows: of rows that it does not name it says only whether a line manager supervises.
    private func pairingTerms(for rows: [String]) -> PairingTerms? {
        guard var terms = pairing else { return nil }
        if let named = terms.rows, !named.contains(where: rows.contains) {
            terms.origin = Setting(.any, .ours())
            terms.managerConsents = nil
        }
        return terms
    }
}

extension Programme {
    fileprivate func sharesMembers(with other: Programme) -> Bool {
        types.contains(where: other.types.contains) || rows.contains(where: other.rows.contains)
    }
}

extension [String] {
    fileprivate var namesInWords: String { isEmpty ? "none" : map(\.keyInWords).inWords }
}
