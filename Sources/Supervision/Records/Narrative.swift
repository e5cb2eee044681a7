extension RecordForm {
    /// The form as it is written where a policy says how much of what was said a record holds: nothing of it leaves out what is written, but
    /// for a reference.
    public func holding(_ narrative: RecordingTerms.Narrative?) -> RecordForm {
        guard narrative == RecordingTerms.Narrative.none else { return self }
        var form = self
        form.fields = fields.filter { field in (field.source != .written && field.source != .earlierActions) || field.isReference }
        return form
    }
}

extension PolicyPack {
    /// The form in which the record of a session is written: of its programme, else of the whole policy, with as much as either lets it hold.
    public func writtenForm(for format: SessionFormat, type: String) -> RecordForm? {
        record(for: format, type: type)?.holding(recording(ofType: type)?.narrative[format]?.value)
    }
}

extension RecordForm.Field {
    /// Whether whoever writes the record answers it: not the session, the parties' names, or what the supervisee alone writes.
    public var isAsked: Bool { source.isAnswered && !isSupervisees }

    /// In characters, also where its form names no limit.
    public var longest: Int { limit > 0 ? limit : 10_000 }

    /// Whether only the supervisee writes it: what they say of the text that lies before them stands there when it is sent anew.
    public var isSupervisees: Bool { source == .written && filledBy == .supervisee }
}

extension RecordWords {
    /// When what was agreed is looked at again: the date of the form's own field for it.
    func reviewDate(under form: RecordForm) -> CivilDate? {
        form.fields.first { $0.source == .reviewDate }.flatMap { CivilDate(answers[$0.key] ?? "") }
    }

    /// When the two meet next: day and time of the form's own field for it.
    public func nextMeeting(under form: RecordForm) -> Instant? {
        form.fields.first { $0.source == .nextMeeting }.flatMap { Instant(answers[$0.key] ?? "") }
    }
}
