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

        var isEmpty: Bool { kind.isEmpty && text.isEmpty && owner.isEmpty && date == DateInput.Typed() }
    }

    /// Number of the saving that was shown.
    var version: Int
    /// Field key to answer.
    var answers: [String: String]
    var rows: [Row]

    /// More rows than anybody agrees in an hour; a forged form stops here.
    static let mostRows = 100
    static let actionLimit = 2_000

    init(_ words: RecordWords, version: Version) {
        self.version = version.number
        answers = words.answers
        rows = words.actionPoints.map {
            Row(
                id: $0.id, kind: $0.kind, text: $0.text, owner: $0.ownerID?.text ?? "",
                date: $0.dueOn.map { DateInput.Typed($0) } ?? DateInput.Typed())
        }
        if rows.isEmpty { rows = [Row()] }
    }

    init(_ form: Fields, fields: [RecordForm.Field]) {
        version = Int(form["version"]) ?? 0
        answers = [:]
        for field in fields where field.source.isAnswered {
            let answer = form["answer-\(field.key)"]
            if !answer.isEmpty { answers[field.key] = answer }
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

    mutating func addRow() { if rows.count < Self.mostRows { rows.append(Row()) } }

    mutating func removeRow(_ number: Int) {
        guard rows.indices.contains(number - 1) else { return }
        rows.remove(at: number - 1)
        if rows.isEmpty { rows = [Row()] }
    }

    /// The words to keep. Empty rows are left out; what is unfinished is kept unfinished.
    func words(ownedBy owners: [Membership.ID], in form: Fields, fields: [RecordForm.Field], _ errors: inout FieldErrors) -> RecordWords {
        for field in fields where field.source == .written {
            _ = errors.text("answer-\(field.key)", in: form, missing: nil, subject: field.label, limit: field.limit)
        }
        return RecordWords(
            answers: answers,
            actionPoints: rows.enumerated().filter { !$1.isEmpty }.map { index, row in
                let number = index + 1
                let subject = "Action point \(number)"
                _ = errors.text(Self.name("text", number), in: form, missing: nil, subject: subject, limit: Self.actionLimit)
                let day = errors.date(
                    Self.name("date", number), in: form, missing: nil, subject: "Date for completion of action point \(number)")
                return ActionPointDraft(
                    id: row.id, kind: row.kind, text: row.text, ownerID: owners.first { $0.text == row.owner }, dueOn: day)
            })
    }

    /// What a record that is sent for signature must have, at the fields.
    func complete(_ words: RecordWords, form: RecordForm, terms: ActionPointTerms, _ errors: inout FieldErrors) {
        for field in form.fields where !field.takes(words.answers[field.key] ?? "") {
            errors.add("\(field.source == .written ? "Enter" : "Select an answer to"): \(field.label)", at: "answer-\(field.key)")
        }
        if words.actionPoints.isEmpty {
            errors.add("Add at least one action point. It may be that there is no further action", at: Self.name("kind", 1))
        }
        let numbers = Dictionary(rows.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
        for point in words.actionPoints {
            let number = numbers[point.id] ?? 1
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
