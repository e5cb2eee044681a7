import HTMLLiteral
import Supervision
import SupervisionStore

/// The supervisor writes the record of a group: what is known is shown, the rest is asked, and nobody signs it.
struct GroupDraftPage: Component {
    let context: PageContext
    let session: Session.ID
    let title: String
    let notice: String
    let known: [SummaryList.Row]
    let fields: DraftFields
    let prompts: [PromptList.Group]
    let readers: [String]
    /// What another window saved, a line each; nil where none did.
    let saved: [SummaryList.Row]?
    /// Why it cannot be closed yet; nil where it can.
    let waitsFor: String?
    /// Likely identifiers, where the policy keeps cases out; nil where none were found.
    var traces: CaseTraceWarning?

    var html: HTML {
        Page(
            title: "Write the group's record", context: context, wayBack: .link(BackLink(path: .session(session))), errors: fields.errors,
            body: """
                \(Heading(text: "Write the group's record", caption: title))
                \(InsetText(notice))
                \(traces)\
                \(saved.map(other))\
                \(SummaryList(rows: known))
                \(personal)
                \(PromptList(summary: "Questions that may help", groups: prompts))
                \(Details(
                    summary: "Who can see this?",
                    content: """
                        <p>Until you close it, only you. Once it is closed:</p><ul>\(readers.map { "<li>\($0)</li>" as HTML })</ul>
                        """))
                \(Form(
                    action: .groupDraft(session), formGuard: context.formGuard,
                    hidden: [
                        HiddenField(name: "version", value: String(fields.form.version)),
                        HiddenField(name: "rows", value: String(fields.form.rows.count)),
                        HiddenField(name: "told", value: fields.form.told),
                    ], autosave: .groupAutosave(session), content: fields.html,
                    button: Button(text: "Save and close the record", name: "do", value: "close"),
                    beside: [Button(text: "Save and come back later", variant: .secondary, name: "do", value: "save")]))
                \(waitsFor.map { "<p>\($0)</p>" as HTML })
                """
        ).html
    }

    private var personal: WarningCallout {
        WarningCallout(
            heading: "Nothing that concerns one person alone",
            content: """
                <p>Everybody who took part reads this record. Counselling, health, an escalation, a practice issue, or another forum for one \
                person goes in that person's own record.</p>
                <p>\(Link(text: "Write in a person's own record", path: .personalRecords(session)))</p>
                """)
    }

    private func other(_ rows: [SummaryList.Row]) -> HTML {
        """
        \(Heading(text: "Saved in the other window", level: .section))
        \(SummaryList(rows: rows))

        """
    }
}

extension GroupDraftPage {
    init(
        _ draft: OpenedGroupDraft, form: DraftForm, context: PageContext, saved: RecordWords? = nil, errors: FieldErrors = .init(),
        traces: [CaseTraces.Trace] = []
    ) {
        var form = form
        if !traces.isEmpty { form.told = traces.mark }
        let pack = draft.edition.pack
        let present = draft.present + [draft.supervisor]
        self.init(
            context: context, session: draft.session.id, title: draft.form.title, notice: draft.form.notice.value,
            known: draft.source.known.map { SummaryList.Row($0.label, $0.value) },
            fields: DraftFields(
                form: form, kinds: pack.actionPoints.kinds.map { Choice(value: $0.key, text: $0.label) },
                owners: present.map { Choice(value: $0.id.text, text: $0.name) }, ownerHint: "Those who were there, and the supervisor.",
                briefLimit: pack.actionPoints.briefLimit.value, fields: draft.form.fields,
                narrative: pack.recording(ofType: draft.session.type)?.narrative[.group]?.value, errors: errors
            ),
            prompts: PromptList.Group.groups(of: pack, at: [.talking, .closing], for: .group),
            readers: pack.recordReaders(under: nil, for: .group, type: draft.session.type).wordsForGroup,
            saved: saved.map { words in
                let text = GroupRecordText(of: draft.source, words: words, salt: "", at: draft.session.schedule.startsAt)
                return text.lines.filter { line in draft.form.fields.contains { $0.key == line.key && $0.isAsked } }
                    .map { SummaryList.Row($0.label, markup: WrittenText($0.value).html) }
                    + text.actions.enumerated().map { index, action in
                        SummaryList.Row(
                            "Action point \(index + 1)", markup: WrittenText("\(action.kindLabel). \(action.text) \(action.ownerName)").html
                        )
                    }
            },
            waitsFor: draft.session.state == .held ? nil : "You can close it once the session has been closed.",
            traces: CaseTraceWarning(traces, in: draft.form))
    }
}

/// Records of their own that members of a group have from it.
struct PersonalPage: Component {
    struct Line: Sendable {
        let name: String
        let path: Path
        let status: StatusTag.Status
    }

    let context: PageContext
    let session: Session.ID
    let records: [Line]
    /// Those who took part and have none.
    let people: [Choice]
    var errors = FieldErrors()

    var html: HTML {
        Page(
            title: "What concerns one person alone", context: context, wayBack: .link(BackLink(path: .session(session))), errors: errors,
            body: """
                \(Heading(text: "What concerns one person alone"))
                <p>It goes in a record between you and that person. You both sign it, and nobody else of the group sees that there is one.</p>
                \(Table(
                    caption: "Records of their own", columns: [.init("Who"), .init("Status")],
                    rows: records.map { [Link(text: $0.name, path: $0.path).html, StatusTag($0.status).html] },
                    empty: "Nobody has a record of their own from this session."))
                \(people.isEmpty && errors.isEmpty ? nil : question)
                """
        ).html
    }

    private var question: HTML {
        Form(
            action: .personalRecords(session), formGuard: context.formGuard,
            content: Select(
                name: "member", label: "For whom do you write one?", prominence: .small, hint: "Those who took part can be chosen.",
                prompt: "Select a person", choices: people, error: errors["member"]
            ).html,
            button: Button(text: "Write the record")
        ).html
    }
}
