import HTMLLiteral
import Supervision
import SupervisionStore

/// Somebody, or another window, saved first: both texts, to copy, keep one's own or keep the other.
struct DraftConflictPage: Component {
    let context: PageContext
    let record: SupervisionRecord.ID
    let mine: [String]
    let saved: [String]
    /// One's own text, to be sent again on top of what was saved.
    let keeping: [HiddenField]

    var html: HTML {
        Page(
            title: "This record was saved elsewhere", context: context, wayBack: .link(BackLink(path: .recordDraft(record))),
            body: """
                \(Heading(text: "This record was saved elsewhere"))
                <p>It was saved in another window after this page was shown. Nothing is lost: both texts stand here, and you can copy from \
                either.</p>
                \(Heading(text: "What you wrote here", level: .section))
                \(mine.map { WrittenText($0) })
                \(Heading(text: "What was saved elsewhere", level: .section))
                \(saved.map { WrittenText($0) })
                \(Form(
                    action: .recordDraft(record), formGuard: context.formGuard, hidden: keeping, content: "",
                    button: Button(text: "Keep what I wrote here", name: "do", value: "save"),
                    beside: [Link(text: "Keep what was saved elsewhere", path: .recordDraft(record))]))
                """
        ).html
    }
}

extension DraftConflictPage {
    init(_ draft: OpenedDraft, mine form: DraftForm, in fields: Fields, context: PageContext) {
        var ignored = FieldErrors()
        let mine = form.words(ownedBy: draft.owners, in: fields, fields: draft.form.fields, &ignored)
        var kept = form
        kept.version = draft.record.draft.number
        self.init(
            context: context, record: draft.record.id, mine: draft.lines(of: mine), saved: draft.lines(of: draft.words),
            keeping: kept.hiddenFields)
    }
}

extension OpenedDraft {
    /// The words as lines to read.
    func lines(of words: RecordWords) -> [String] {
        let source = RecordText.Source(
            edition: edition, form: form, session: session, supervisee: supervisee.asSigned, supervisor: supervisor.asSigned,
            agreementSignedAt: nil, carriers: carriers.map(\.asSigned))
        let text = RecordText(of: source, words: words, salt: "", at: session.schedule.startsAt)
        let answered = Set(form.fields.filter(\.isAsked).map(\.key))
        let lines = text.lines.filter { answered.contains($0.key) && !$0.value.isEmpty }.map { "\($0.label): \($0.value)" }
        let actions = text.actions.enumerated().map { index, action in
            "\(index + 1). "
                + [action.kindLabel, action.text, action.ownerName, action.dueOn.map(ShownTime.shortDate) ?? ""]
                .filter { !$0.isEmpty }.joined(separator: ". ")
        }
        return actions + lines
    }
}

extension DraftForm {
    /// Everything in it, to travel unseen.
    private var hiddenDates: [HiddenField] {
        dates.sorted { $0.key < $1.key }.flatMap { key, typed in
            [("day", typed.day), ("month", typed.month), ("year", typed.year), ("time", times[key] ?? "")].map {
                HiddenField(name: "answer-\(key)-\($0.0)", value: $0.1)
            }
        }
    }

    var hiddenFields: [HiddenField] {
        [HiddenField(name: "version", value: String(version)), HiddenField(name: "rows", value: String(rows.count))]
            + answers.sorted { $0.key < $1.key }.map { HiddenField(name: "answer-\($0.key)", value: $0.value) } + hiddenDates
            + rows.enumerated().flatMap { index, row in
                let number = index + 1
                return [
                    ("id", row.id.text), ("kind", row.kind), ("text", row.text), ("owner", row.owner), ("date-day", row.date.day),
                    ("date-month", row.date.month), ("date-year", row.date.year),
                ].map { HiddenField(name: Self.name($0.0, number), value: $0.1) }
            }
    }
}
