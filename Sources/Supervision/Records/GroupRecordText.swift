/// A group's record as its supervisor closed it: every label and answer as they stood. It lists no supervisee and bears no signature.
public struct GroupRecordText: Hashable, Sendable, Codable {
    public let edition: String
    public let form: String
    public let title: String
    public let notice: String
    public let lines: [RecordText.Line]
    public let actions: [RecordText.Action]
    public let statement: String
    public let supervisor: PartyAsSigned
    public let closedAt: Instant
    public let closedAtAsShown: String
    public let salt: String

    /// What it is frozen from, beside the supervisor's words.
    public struct Source: Sendable {
        public let edition: PolicyEdition
        public let form: RecordForm
        public let session: Session
        public let supervisor: PartyAsSigned
        /// Those who were there, for the names of who does what.
        public let present: [PartyAsSigned]
        /// Why no time was kept at the end; nil where it was.
        public let endingLeftOut: String?

        public init(
            edition: PolicyEdition, form: RecordForm, session: Session, supervisor: PartyAsSigned, present: [PartyAsSigned],
            endingLeftOut: String?
        ) {
            self.edition = edition
            self.form = form
            self.session = session
            self.supervisor = supervisor
            self.present = present
            self.endingLeftOut = endingLeftOut
        }
    }

    public init(of source: Source, words: RecordWords, salt: String, at now: Instant) {
        edition = source.edition.title
        form = source.form.key
        title = source.form.title
        notice = source.form.notice.value
        lines = source.lines(words)
        actions = words.actionPoints.map { source.action($0) }
        statement = source.form.statement.value
        supervisor = source.supervisor
        closedAt = now
        closedAtAsShown = ShownTime.dateAndTime(now)
        self.salt = salt
    }
}

extension GroupRecordText.Source {
    /// What is known without the supervisor's words, in the form's order.
    public var known: [RecordText.Line] {
        form.fields.filter { !$0.isAsked }.compactMap { line($0, in: RecordWords()) }
    }

    func lines(_ words: RecordWords) -> [RecordText.Line] {
        form.fields.compactMap { line($0, in: words) } + ending
    }

    private var ending: [RecordText.Line] {
        endingLeftOut.map {
            [RecordText.Line(key: "endingLeftOut", label: "Why no time was kept at the end", value: $0)]
        } ?? []
    }

    private func line(_ field: RecordForm.Field, in words: RecordWords) -> RecordText.Line? {
        individual.value(of: field, in: words).map { RecordText.Line(key: field.key, label: field.label, value: $0) }
    }

    /// Fields are worded alike for one and for several; a group's form has none about a supervisee.
    private var individual: RecordText.Source {
        RecordText.Source(
            edition: edition, form: form, session: session, supervisee: supervisor, supervisor: supervisor, agreementSignedAt: nil)
    }

    func action(_ draft: ActionPointDraft) -> RecordText.Action {
        let owner = (present + [supervisor]).first { $0.membershipID == draft.ownerID }
        return RecordText.Action(
            id: draft.id, kind: draft.kind, kindLabel: edition.pack.actionPoints.kinds.first { $0.key == draft.kind }?.label ?? draft.kind,
            text: draft.text, ownerID: owner?.membershipID, ownerName: owner?.name ?? "", dueOn: draft.dueOn)
    }
}
