extension RecordText {
    /// What a record is frozen from, beside the supervisor's words.
    public struct Source: Sendable {
        public let edition: PolicyEdition
        public let form: RecordForm
        public let session: Session
        public let supervisee: PartyAsSigned
        public let supervisor: PartyAsSigned
        public let agreementSignedAt: Instant?
        /// For a record from a group, whose agreement is accepted in the attendance record.
        public let acceptedInRegisterAt: Instant?
        /// Others than the parties who may be named to carry out an action point.
        public let carriers: [PartyAsSigned]
        /// What the supervisee said of the text, for the fields that only they write.
        public let superviseeWords: String

        public init(
            edition: PolicyEdition, form: RecordForm, session: Session, supervisee: PartyAsSigned, supervisor: PartyAsSigned,
            agreementSignedAt: Instant?, acceptedInRegisterAt: Instant? = nil, carriers: [PartyAsSigned] = [],
            superviseeWords: String = ""
        ) {
            self.edition = edition
            self.form = form
            self.session = session
            self.supervisee = supervisee
            self.supervisor = supervisor
            self.agreementSignedAt = agreementSignedAt
            self.acceptedInRegisterAt = acceptedInRegisterAt
            self.carriers = carriers
            self.superviseeWords = superviseeWords
        }
    }

    /// The words in the form's own order and labels, with names and posts as they are now.
    public init(of source: Source, words: RecordWords, salt: String, at now: Instant) {
        self.init(
            edition: source.edition.title, form: source.form.key, title: source.form.title, notice: source.form.notice.value,
            lines: source.form.fields.compactMap { field in
                source.value(of: field, in: words).map { Line(key: field.key, label: field.label, value: $0) }
            } + source.lateEntry,
            actions: words.actionPoints.map { source.action($0, in: words) }, statement: source.form.statement.value,
            supervisee: source.supervisee,
            supervisor: source.supervisor, sentAt: now, sentAtAsShown: ShownTime.dateAndTime(now),
            agreement: source.agreement, salt: salt)
    }
}

extension RecordText.Source {
    /// What stands in a field that is not action points or a signature; these have places of their own.
    public func value(of field: RecordForm.Field, in words: RecordWords) -> String? {
        switch field.source {
        case .superviseeName: supervisee.name
        case .superviseePost: supervisee.post
        case .supervisorName: supervisor.name
        case .supervisorPost: supervisor.post
        case .superviseeNameAndPost: "\(supervisee.name), \(supervisee.post)"
        case .supervisorNameAndPost: "\(supervisor.name), \(supervisor.post)"
        case .startsAt: ShownTime.dateAndTime(session.beginsAt)
        case .lengthHeld: ShownTime.length(minutes: session.closing?.minutesHeld ?? session.schedule.minutes)
        case .venue: session.schedule.venue
        case .format: session.format == .individual ? "Individual" : "Group"
        case .type: edition.pack.sessionTypes.first { $0.key == session.type }?.label ?? session.type
        case .written: field.isSupervisees ? superviseeWords : words.answers[field.key] ?? ""
        case .yesNo: words.answers[field.key].map { $0 == "yes" ? "Yes" : "No" } ?? ""
        case .choice: words.answers[field.key].flatMap { key in field.options.first { $0.key == key }?.label } ?? ""
        case .earlierActions: words.answers[field.key] ?? ""
        case .reviewDate: CivilDate(words.answers[field.key] ?? "").map { ShownTime.date($0) } ?? ""
        case .nextMeeting: Instant(words.answers[field.key] ?? "").map { ShownTime.dateAndTime($0) } ?? ""
        case .agreementNote: agreement
        case .actionPoints, .superviseeSignature, .supervisorSignature: nil
        }
    }

    /// On a record that was entered late both dates stand, whatever the form has.
    public var lateEntry: [RecordText.Line] {
        guard let entry = session.lateEntry else { return [] }
        let held = ShownTime.date(LondonTime.day(of: session.beginsAt))
        let by = entry.enteredBy == supervisor.membershipID ? supervisor.name : supervisee.name
        let value = "Held on \(held), entered on \(ShownTime.date(LondonTime.day(of: entry.enteredAt))) by \(by)"
        return [RecordText.Line(key: "lateEntry", label: "Entered late", value: value)]
    }

    var agreement: String {
        if let at = agreementSignedAt { return "Signed on \(ShownTime.date(LondonTime.day(of: at)))" }
        guard let at = acceptedInRegisterAt else { return "No agreement" }
        return "Accepted in the attendance record on \(ShownTime.date(LondonTime.day(of: at)))"
    }

    /// One without a date of its own has that of the record's review, where its form has one.
    func action(_ draft: ActionPointDraft, in words: RecordWords) -> RecordText.Action {
        let endsIt = edition.pack.actionPoints.kinds.contains { $0.key == draft.kind && $0.isNothingFurther }
        let owner = ([supervisee, supervisor] + carriers).first { $0.membershipID == draft.ownerID }
        return RecordText.Action(
            id: draft.id, kind: draft.kind, kindLabel: edition.pack.actionPoints.kinds.first { $0.key == draft.kind }?.label ?? draft.kind,
            text: draft.text, ownerID: owner?.membershipID, ownerName: owner?.name ?? "",
            dueOn: draft.dueOn ?? (endsIt ? nil : words.reviewDate(under: form)))
    }
}
