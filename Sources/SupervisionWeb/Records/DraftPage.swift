import HTMLLiteral
import Supervision
import SupervisionStore

/// The supervisor writes the record: what is known is shown, the rest is asked, in the order of the policy's form.
struct DraftPage: Component {
    let context: PageContext
    let record: SupervisionRecord.ID
    let session: Session.ID
    let title: String
    let notice: String
    let known: [SummaryList.Row]
    let fields: [RecordForm.Field]
    let kinds: [Choice]
    var ownerHint = DraftPage.usualHint
    let owners: [Choice]
    let briefLimit: Int
    /// How much of what was said the policy wants written; nil where it is silent.
    var narrative: RecordingTerms.Narrative?
    let prompts: [PromptList.Group]
    let readers: [String]
    /// What the parties said of the text sent last.
    let responses: [ResponseView]
    /// Why it cannot be sent yet; nil where it can.
    let waitsFor: String?
    let form: DraftForm
    var errors = FieldErrors()
    /// Likely identifiers, where the policy keeps cases out; nil where none were found.
    var traces: CaseTraceWarning?
    /// What came of earlier action points, where the form asks for it.
    var carried: CarriedActions?

    var html: HTML {
        Page(
            title: "Write the record", context: context, wayBack: .link(BackLink(path: .session(session))), errors: errors,
            body: """
                \(Heading(text: "Write the record", caption: title))
                \(InsetText(notice))
                \(traces)\
                \(responses)\
                \(SummaryList(rows: known))
                \(carried)\
                \(PromptList(summary: "Questions that may help", groups: prompts))
                \(Details(
                    summary: "Who can see this?",
                    content: """
                        <p>Until you send it, only you. Once it is sent:</p><ul>\(readers.map { "<li>\($0)</li>" as HTML })</ul>
                        """))
                \(Form(
                    action: .recordDraft(record), formGuard: context.formGuard,
                    hidden: [
                        HiddenField(name: "version", value: String(form.version)), HiddenField(name: "rows", value: String(form.rows.count)),
                        HiddenField(name: "told", value: form.told),
                    ], autosave: .recordAutosave(record), content: asked.html,
                    button: Button(text: "Save and send for signature", name: "do", value: "send"),
                    beside: [Button(text: "Save and come back later", variant: .secondary, name: "do", value: "save")]))
                \(waitsFor.map { "<p>\($0)</p>" as HTML })
                """
        ).html
    }

    static let usualHint = "It does not fall to the supervisor unless you both choose so."

    private var asked: DraftFields {
        DraftFields(
            form: form, kinds: kinds, owners: owners, ownerHint: ownerHint,
            briefLimit: briefLimit, fields: fields, narrative: narrative, errors: errors)
    }
}

/// The fields of a draft in the order of the policy's form, with a row for each action point at the place that it has there.
struct DraftFields: Component {
    let form: DraftForm
    let kinds: [Choice]
    let owners: [Choice]
    let ownerHint: String
    let briefLimit: Int
    /// All that the form has; those that nobody is asked are left out.
    let fields: [RecordForm.Field]
    var narrative: RecordingTerms.Narrative?
    let errors: FieldErrors

    var html: HTML {
        """
        \(FirstButton(name: "do", value: "save"))\
        \(narrative?.request.map { "<p>\($0)</p>\n" as HTML })\
        \(fields[..<place].filter(\.isAsked).map(question))\
        \(Heading(text: labels.all, level: .section))
        \(form.rows.enumerated().map { row($0 + 1, $1) })\
        \(Button(text: "Add another action point", variant: .secondary, name: "do", value: "add"))
        \(fields[place...].filter(\.isAsked).map(question))
        """
    }

    /// Where the form has its action points.
    private var place: Int { fields.firstIndex { $0.source == .actionPoints } ?? fields.endIndex }
    private var labels: ActionPointLabels { ActionPointLabels(of: fields) }

    private func row(_ number: Int, _ row: DraftForm.Row) -> HTML {
        Fieldset(
            legend: "Action point \(number)",
            content: """
                \(HiddenField(name: name("id", number), value: row.id.text))\
                \(Select(
                    name: name("kind", number), label: "Kind", prompt: "Select a kind", choices: kinds, value: row.kind,
                    error: errors[name("kind", number)]))
                \(Textarea(
                    name: name("text", number), label: "What is to be done", hint: hint(row), value: row.text,
                    error: errors[name("text", number)], rows: 2))
                \(Select(
                    name: name("owner", number), label: labels.owner, hint: ownerHint,
                    prompt: "Choose who does it", choices: owners, value: row.owner, error: errors[name("owner", number)]))
                \(DateInput(
                    name: name("date", number), legend: labels.date, typed: row.date, error: errors[name("date", number)]))
                \(Button(text: "Remove action point \(number)", variant: .secondary, name: "do", value: "remove-\(number)"))
                """
        ).html
    }

    private func hint(_ row: DraftForm.Row) -> String {
        row.text.unicodeScalars.count > briefLimit
            ? "This is longer than \(briefLimit) characters. Action points should be brief; it is kept all the same."
            : "Keep it brief: up to about \(briefLimit) characters."
    }

    private func name(_ part: String, _ number: Int) -> String { DraftForm.name(part, number) }

    private func question(_ field: RecordForm.Field) -> HTML {
        let name = "answer-\(field.key)"
        let hint = field.hint.isEmpty ? nil : field.hint
        let answer = form.answers[field.key] ?? ""
        switch field.source {
        case .yesNo:
            return Radios(
                name: name, legend: field.label, prominence: .small, hint: hint,
                choices: [Choice(value: "yes", text: "Yes"), Choice(value: "no", text: "No")], value: answer, error: errors[name]
            ).html
        case .choice:
            return Radios(
                name: name, legend: field.label, prominence: .small, hint: hint,
                choices: field.options.map { Choice(value: $0.key, text: $0.label) }, value: answer, error: errors[name]
            ).html
        case .reviewDate: return day(field, name, hint)
        case .nextMeeting:
            return """
                \(day(field, name, hint))
                \(TextInput(
                    name: "\(name)-time", label: "\(field.label): time", hint: "Like 10am or 14:30", value: form.times[field.key] ?? "",
                    error: errors["\(name)-time"], width: 5))
                """
        default:
            return Textarea(
                name: name, label: field.label, prominence: .small, hint: hint, value: answer, error: errors[name], limit: field.longest
            ).html
        }
    }
}

extension DraftFields {
    private func day(_ field: RecordForm.Field, _ name: String, _ hint: String?) -> HTML {
        DateInput(
            name: name, legend: field.label, prominence: .small, hint: hint, typed: form.dates[field.key] ?? DateInput.Typed(),
            error: errors[name]
        ).html
    }
}

extension RecordingTerms.Narrative {
    /// What the policy asks of whoever writes; nil where everything is wanted.
    fileprivate var request: String? {
        switch self {
        case .none: "The policy keeps what was said out of this record. Write what you agreed to do."
        case .themes: "The policy asks for themes here, not for what was said."
        case .summary: "The policy asks for a summary of the key issues and themes here, not for all that was said."
        case .full: nil
        }
    }
}

extension ActionPointTerms {
    /// Whose an action point is before anybody says so; nil where the policy leaves it open.
    func usualOwner(supervisee: Membership.ID, supervisor: Membership.ID) -> Membership.ID? {
        switch ownerDefault?.value {
        case .supervisee, .presenter: supervisee
        case .supervisor: supervisor
        case .agreed, nil: nil
        }
    }
}

extension DraftPage {
    init(
        _ draft: OpenedDraft, form: DraftForm, context: PageContext, errors: FieldErrors = .init(), traces: [CaseTraces.Trace] = []
    ) {
        var form = form.owned(by: draft.usualOwner)
        if !traces.isEmpty { form.told = traces.mark }
        let pack = draft.edition.pack
        let source = RecordText.Source(
            edition: draft.edition, form: draft.form, session: draft.session, supervisee: draft.supervisee.asSigned,
            supervisor: draft.supervisor.asSigned, agreementSignedAt: nil, carriers: draft.carriers.map(\.asSigned),
            superviseeWords: draft.superviseeWords)
        let waiting = "\(draft.supervisee.name) writes this: what they comment on the text stands here when you send it again."
        self.init(
            context: context, record: draft.record.id, session: draft.session.id, title: draft.form.title, notice: draft.form.notice.value,
            known: draft.form.fields.filter { !$0.isAsked }.compactMap { field in
                source.value(of: field, in: draft.words).map { value in
                    SummaryList.Row(field.label, value.isEmpty && field.isSupervisees ? waiting : value)
                }
            } + source.lateEntry.map { SummaryList.Row($0.label, $0.value) },
            fields: draft.form.fields,
            kinds: pack.actionPoints.kinds.map { Choice(value: $0.key, text: $0.label) },
            ownerHint: draft.usualOwner == nil ? Self.usualHint : "The policy leaves it to this person, unless you both choose otherwise.",
            owners: [draft.supervisee, draft.supervisor].map { Choice(value: $0.id.text, text: $0.name) }
                + draft.carriers.map { Choice(value: $0.id.text, text: "\($0.name), \($0.post)") },
            briefLimit: pack.actionPoints.briefLimit.value,
            narrative: pack.recording(ofType: draft.session.type)?.narrative[draft.session.format]?.value,
            prompts: PromptList.Group.groups(of: pack, at: [.talking, .closing], for: draft.session.format),
            readers: pack.recordReaders(under: nil, for: draft.session.format, type: draft.session.type).words,
            responses: draft.responses.map(ResponseView.init),
            waitsFor: draft.session.state == .held ? nil : "You can send it once the session has been closed.", form: form, errors: errors,
            traces: CaseTraceWarning(traces, in: draft.form),
            carried: CarriedActions(draft.carried, into: draft.session, on: LondonTime.day(of: draft.session.schedule.startsAt)))
    }
}

extension Member {
    var asSigned: PartyAsSigned { PartyAsSigned(membershipID: id, name: name, post: post) }
}

/// What a party said of a text that was sent.
struct ResponseView: Component {
    let heading: String
    let text: String

    init(_ opened: OpenedResponse) {
        let verb = opened.response.kind == .comment ? "commented" : "refused to sign"
        heading = "\(opened.author) \(verb) on \(ShownTime.dateAndTime(opened.response.at))"
        text = opened.text
    }

    var html: HTML { Card(heading: heading, content: WrittenText(text).html).html }
}
