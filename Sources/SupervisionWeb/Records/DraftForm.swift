import Supervision
import SupervisionStore

/// What a supervisor has written into a draft, as it stands in the boxes.
struct DraftForm: Sendable {
    struct Row: Sendable {
        var id = ActionPoint.ID()
        var kind = ""
        var text = ""
        var owner = ""
        var date = DateInput.Typed()

        /// Whether nobody has written anything into it: who does it may stand there before.
        func isEmpty(beside usualOwner: String) -> Bool {
            kind.isEmpty && text.isEmpty && (owner.isEmpty || owner.utf8.elementsEqual(usualOwner.utf8)) && date == DateInput.Typed()
        }
    }

    /// Number of the saving that was shown.
    var version: Int
    /// What the page told of likely identifiers.
    var told = ""
    /// Field key to answer.
    var answers: [String: String]
    var rows: [Row]
    /// What stands in the boxes of fields that are a day, or a day and a time.
    var dates: [String: DateInput.Typed] = [:]
    var times: [String: String] = [:]
    /// Who carries out an action point unless somebody says otherwise; empty where the policy names nobody.
    var usualOwner = ""

    /// More rows than anybody agrees in an hour; a forged form stops here.
    static let mostRows = 100
    static let actionLimit = 2_000

    init(_ words: RecordWords, version: Version) {
        self.version = version.number
        answers = words.answers
        for (key, answer) in words.answers {
            let at = Instant(answer)
            dates[key] = (CivilDate(answer) ?? at.map { LondonTime.day(of: $0) }).map { DateInput.Typed($0) }
            times[key] = at.map { ShownTime.time($0) }
        }
        rows = words.actionPoints.map {
            Row(
                id: $0.id, kind: $0.kind, text: $0.text, owner: $0.ownerID?.text ?? "",
                date: $0.dueOn.map { DateInput.Typed($0) } ?? DateInput.Typed())
        }
        if rows.isEmpty { rows = [Row()] }
    }

    init(_ form: Fields, fields: [RecordForm.Field]) {
        version = Int(form["version"]) ?? 0
        told = form["told"]
        answers = [:]
        for field in fields where field.isAsked {
            let name = "answer-\(field.key)"
            if field.source == .reviewDate || field.source == .nextMeeting {
                dates[field.key] = form.dateBoxes(name)
                times[field.key] = form["\(name)-time"]
            } else if !form[name].isEmpty {
                answers[field.key] = form[name]
            }
        }
        rows = []
        let count = min(Self.mostRows, max(0, Int(form["rows"]) ?? 0))
        var ids: Set<ActionPoint.ID> = []
        for number in 1..<(count + 1) {
            let id = ActionPoint.ID(form[Self.name("id", number)]) ?? ActionPoint.ID()
            rows.append(
                Row(
                    id: ids.insert(id).inserted ? id : ActionPoint.ID(), kind: form[Self.name("kind", number)],
                    text: form[Self.name("text", number)], owner: form[Self.name("owner", number)],
                    date: form.dateBoxes(Self.name("date", number))))
        }
    }

    /// "action-2-kind": the names of a row's fields.
    static func name(_ part: String, _ number: Int) -> String { "action-\(number)-\(part)" }

    mutating func addRow() { if rows.count < Self.mostRows { rows.append(Row(owner: usualOwner)) } }

    /// Whose an action point is before anybody says so: rows in which nothing stands yet bear it.
    func owned(by owner: Membership.ID?) -> DraftForm {
        var form = self
        form.usualOwner = owner?.text ?? ""
        form.rows = rows.map { $0.isEmpty(beside: "") ? Row(id: $0.id, owner: form.usualOwner) : $0 }
        return form
    }

    mutating func removeRow(_ number: Int) {
        guard rows.indices.contains(number - 1) else { return }
        rows.remove(at: number - 1)
        if rows.isEmpty { rows = [Row()] }
    }

    /// The words to keep. Empty rows are left out; what is unfinished is kept unfinished.
    func words(ownedBy owners: [Membership.ID], in form: Fields, fields: [RecordForm.Field], _ errors: inout FieldErrors) -> RecordWords {
        var answers = answers
        for field in fields where field.isAsked && (field.source == .reviewDate || field.source == .nextMeeting) {
            answers[field.key] = moment(field, in: form, &errors)
        }
        for field in fields where field.isAsked && (field.source == .written || field.source == .earlierActions) {
            _ = errors.text("answer-\(field.key)", in: form, missing: nil, subject: field.label, limit: field.longest)
        }
        return RecordWords(
            answers: answers,
            actionPoints: rows.enumerated().filter { !$1.isEmpty(beside: usualOwner) }.map { index, row in
                let number = index + 1
                let subject = "Action point \(number)"
                _ = errors.text(Self.name("text", number), in: form, missing: nil, subject: subject, limit: Self.actionLimit)
                let day = errors.date(
                    Self.name("date", number), in: form, missing: nil, subject: "Date for completion of action point \(number)")
                return ActionPointDraft(
                    id: row.id, kind: row.kind, text: row.text, ownerID: owners.first { $0.text == row.owner }, dueOn: day)
            })
    }

    /// A day, or a day and a time, as it is kept. Nil where there is none.
    private func moment(_ field: RecordForm.Field, in form: Fields, _ errors: inout FieldErrors) -> String? {
        let name = "answer-\(field.key)"
        guard let day = errors.date(name, in: form, missing: nil, subject: field.label) else { return nil }
        if field.source == .reviewDate { return day.description }
        let time = errors.time("\(name)-time", in: form, missing: "Enter a time, like 10am or 14:30", subject: field.label)
        return errors.instant(on: day, at: time, field: "\(name)-time", subject: field.label)?.description
    }

    /// What a record that is sent for signature must have, at the fields.
    /// - Parameters:
    ///   - heldOn: the day of the session, before which nothing that was agreed there is due.
    ///   - hasEarlier: whether the pair has met before.
    func complete(
        _ words: RecordWords, form: RecordForm, terms: ActionPointTerms, heldOn: CivilDate, hasEarlier: Bool = true,
        _ errors: inout FieldErrors
    ) {
        for field in form.fields where !field.takes(words.answers[field.key] ?? "", hasEarlier: hasEarlier) {
            let asks = field.source == .choice || field.source == .yesNo ? "Select an answer to" : "Enter"
            errors.add("\(asks): \(field.label)", at: "answer-\(field.key)")
        }
        if words.actionPoints.isEmpty, form.needsActionPoints {
            errors.add("Add at least one action point. It may be that there is no further action", at: Self.name("kind", 1))
        }
        let numbers = Dictionary(rows.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
        for point in words.actionPoints {
            let number = numbers[point.id] ?? 1
            if let day = point.dueOn, day < heldOn {
                errors.add(
                    "Date for completion of action point \(number) must be on or after \(ShownTime.date(heldOn)), the day of the session",
                    at: Self.name("date", number))
            }
            for missing in point.missing(under: terms) {
                switch missing {
                case .kind: errors.add("Select the kind of action point \(number)", at: Self.name("kind", number))
                case .text: errors.add("Enter what is to be done for action point \(number)", at: Self.name("text", number))
                case .owner: errors.add("Select who does action point \(number)", at: Self.name("owner", number))
                case .date: errors.add("Enter the date for completion of action point \(number)", at: Self.name("date", number))
                }
            }
        }
    }
}
