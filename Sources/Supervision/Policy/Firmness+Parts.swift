/// What can be weaker in each part of a pack. What has no order, such as a text or a label, is the overlay's.
extension Firmness {
    mutating func holdNorms(_ pack: inout PolicyPack, _ base: PolicyPack) {
        for (name, below) in base.norms.sorted(by: { $0.key < $1.key }) {
            guard var above = pack.norms[name] else { continue }
            hold("The clause “\(name)”", &above, over: below)
            pack.norms[name] = above
        }
    }

    mutating func holdMatrix(_ pack: inout PolicyPack, _ base: PolicyPack) {
        for (place, row) in pack.matrix.rows.enumerated() {
            guard let below = base.matrix.rows.first(where: { $0.key == row.key }), !below.provision.isOurs else { continue }
            pack.matrix.rows[place] = firmer(row, below)
        }
    }

    private mutating func firmer(_ above: Matrix.Row, _ below: Matrix.Row) -> Matrix.Row {
        var row = above
        if below.kind == .mandatory, row.kind != .mandatory {
            note("Whether \(below.group) have to be supervised", "no", "yes", below.provision)
            row.kind = .mandatory
        }
        if row.isRarer(than: below) {
            note("How often \(below.group) are supervised", row.frequency, below.frequency, below.provision)
            (row.sessionsPerYear, row.monthsBetween) = (below.sessionsPerYear, below.monthsBetween)
        }
        if let hours = below.hours, row.hours.map({ $0 < hours }) ?? true {
            note(
                "How long a session of \(below.group) lasts", row.hours.map { "\($0) hours" } ?? "no length", "\(hours) hours",
                below.provision)
            row.hours = hours
        }
        hold("Supervision of \(below.group)", &row.provision, over: below.provision)
        return row
    }

    mutating func holdAgreements(_ pack: inout PolicyPack, _ base: PolicyPack) {
        holdReaders("Who reads records", &pack.readers, over: base.readers)
        holdForms(&pack.agreements, over: base.agreements)
    }

    mutating func holdForms(_ above: inout [SessionFormat: AgreementForm], over base: [SessionFormat: AgreementForm]) {
        for format in SessionFormat.allCases {
            guard let below = base[format], var form = above[format] else { continue }
            holdReaders("Who reads records under “\(below.title)”", &form.readers, over: below.readers)
            holdSignatories("Who signs “\(below.title)”", &form.signatories, over: below.signatories)
            form.signatureBlocks += below.signatureBlocks.filter { block in
                form.signatories.value.contains(block.party) && !form.signatureBlocks.contains { $0.party == block.party }
            }
            if let review = below.review { form.review = firmer(form.review ?? review, review, of: below.title) }
            above[format] = form
        }
    }

    private mutating func firmer(_ above: AgreementForm.Review, _ below: AgreementForm.Review, of title: String) -> AgreementForm.Review {
        var review = above
        if !below.provision.isOurs, let months = below.months, above.months.map({ $0 > months }) ?? true {
            note("When “\(title)” is reviewed", above.frequency, below.frequency, below.provision)
            review = below
        }
        hold("The review of “\(title)”", &review.provision, over: below.provision)
        return review
    }

    mutating func holdRecords(_ pack: inout PolicyPack, _ base: PolicyPack) {
        holdForms(&pack.records, over: base.records)
        holdRecording(&pack.recording, over: base.recording)
        holdCaseRecord(&pack.caseRecord, over: base.caseRecord)
        hold("Each action point has a date", &pack.actionPoints.dateRequired, over: base.actionPoints.dateRequired)
        hold("Open action points are carried on", &pack.actionPoints.carryForward, over: base.actionPoints.carryForward)
    }

    mutating func holdForms(_ above: inout [SessionFormat: RecordForm], over base: [SessionFormat: RecordForm]) {
        for format in SessionFormat.allCases {
            guard let below = base[format], var form = above[format] else { continue }
            holdSignatories("Who signs “\(below.title)”", &form.signatories, over: below.signatories)
            for (place, field) in form.fields.enumerated() {
                guard let lower = below.fields.first(where: { $0.key == field.key }), !lower.provision.isOurs else { continue }
                if lower.isRequired, !field.isRequired {
                    note("“\(lower.label)” in “\(below.title)”", "it may stay empty", "it is required", lower.provision)
                    form.fields[place].isRequired = true
                }
            }
            above[format] = form
        }
    }

    mutating func holdRecording(_ above: inout RecordingTerms?, over below: RecordingTerms?) {
        guard let below, var terms = above else { return }
        hold("Records are free of cases", &terms.isCaseFree, over: below.isCaseFree)
        hold("People keep a log of group sessions", &terms.ownLog, over: below.ownLog)
        hold("Earlier actions come first", &terms.earlierActionsFirst, over: below.earlierActionsFirst)
        above = terms
    }

    mutating func holdCaseRecord(_ above: inout CaseRecordTerms?, over below: CaseRecordTerms?) {
        guard let below, var terms = above else { return }
        var isRequired = Optional(terms.isRequired)
        hold("Decisions are entered in the case record", &isRequired, over: below.isRequired)
        terms.isRequired = isRequired ?? terms.isRequired
        hold("When decisions are entered in the case record", &terms.workingDays, over: below.workingDays, in: "working days")
        above = terms
    }

    mutating func holdSessions(_ pack: inout PolicyPack, _ base: PolicyPack) {
        for (place, type) in pack.sessionTypes.enumerated() {
            guard let below = base.sessionTypes.first(where: { $0.key == type.key }), !below.provision.isOurs else { continue }
            if !below.meetsObligation, type.meetsObligation {
                note("Whether “\(below.label)” counts", "yes", "no", below.provision)
                pack.sessionTypes[place].meetsObligation = false
            }
            if below.isTelling, !type.isTelling {
                note("Whether “\(below.label)” tells something private", "no", "yes", below.provision)
                pack.sessionTypes[place].isTelling = true
            }
        }
        if let below = base.compliance, var terms = pack.compliance {
            var counts = Optional(terms.groupCounts)
            hold("A group session counts for one-to-one sessions", &counts, over: below.groupCounts, firmer: false)
            terms.groupCounts = counts ?? terms.groupCounts
            pack.compliance = terms
        }
        holdCancel(&pack.cancel, over: base.cancel)
        holdScheduling(&pack.scheduling, over: base.scheduling)
        holdPairing(&pack.pairing, over: base.pairing)
    }

    mutating func holdCancel(_ above: inout CancelTerms?, over below: CancelTerms?) {
        guard let below, var terms = above else { return }
        hold("When a cancelled session is booked anew", &terms.rebookDays, over: below.rebookDays, in: "working days")
        above = terms
    }

    mutating func holdScheduling(_ above: inout SchedulingTerms?, over below: SchedulingTerms?) {
        guard let below, var terms = above else { return }
        hold("Time for supervision is protected", &terms.timeProtected, over: below.timeProtected)
        above = terms
    }

    mutating func holdPairing(_ above: inout PairingTerms?, over below: PairingTerms?) {
        guard let below, var terms = above else { return }
        hold("A line manager may supervise", &terms.lineManagerMaySupervise, over: below.lineManagerMaySupervise, firmer: false)
        hold("The supervisee's manager agrees to the pair", &terms.managerConsents, over: below.managerConsents)
        hold(
            "Where the supervisor comes from", &terms.origin, over: below.origin, in: \.rawValue.keyInWords,
            isWeaker: { $0 == .any && $1 != .any })
        above = terms
    }

    mutating func holdReports(_ pack: inout PolicyPack, _ base: PolicyPack) {
        if let below = base.reports, var terms = pack.reports {
            var months = Optional(terms.monthsBetween)
            hold("How often is reported", &months, over: below.monthsBetween, in: "months")
            terms.monthsBetween = months ?? terms.monthsBetween
            pack.reports = terms
        }
    }
}

extension Matrix.Row {
    /// Whether it asks for fewer sessions than the other, or leaves more time between two of them.
    ///
    /// A number a year stands for an interval only where it comes to more sessions: as many may still lie further apart.
    fileprivate func isRarer(than other: Self) -> Bool {
        if let least = other.sessionsPerYear, sessionsPerYear.map({ $0 < least }) ?? true { return true }
        switch (monthsBetween, other.monthsBetween) {
        case (let months?, let longest?): return months > longest
        case (nil, let longest?): return (sessionsPerYear ?? 0) * longest <= 12
        case (let months?, nil): return months * (other.sessionsPerYear ?? 0) > 12
        case (nil, nil): return false
        }
    }
}
