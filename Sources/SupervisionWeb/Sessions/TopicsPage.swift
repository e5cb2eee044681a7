import HTMLLiteral
import Supervision
import SupervisionStore

/// What is brought to a session: noted beforehand, one's own until it is shared.
struct TopicsPage: Component {
    struct Shown: Sendable {
        let kind: String
        let text: String
        /// "Only you can read this", "Shared", "Shared by Ann Smith".
        let standing: String
        /// Where one's own topic is shared; nil where it already is.
        let sharing: Path?
    }

    let context: PageContext
    let session: Session.ID
    let topics: [Shown]
    let kinds: [Choice]
    let prompts: [PromptList.Group]
    /// Nil once the session is over.
    let form: TopicForm?
    var errors = FieldErrors()
    /// What came of earlier action points is the first topic.
    var carried: CarriedActions?
    /// How the agenda comes about, and what is always on it; nil where the policy is silent.
    var agenda: AgendaPart?

    var html: HTML {
        Page(
            title: "Prepare", context: context, wayBack: .link(BackLink(path: .session(session))), errors: errors,
            body: """
                \(Heading(text: "Prepare", caption: "Topics for the session"))
                \(InsetText("You can come without any topics. What you note here is yours alone until you share it."))
                \(agenda)\
                \(carried)
                \(topics.isEmpty ? "<p>There are no topics yet.</p>" as HTML : "\(topics.map(shown))" as HTML)
                \(PromptList(summary: "Questions that may help", groups: prompts, isOpen: topics.isEmpty))
                \(form.map(question))
                """
        ).html
    }

    private func shown(_ topic: Shown) -> HTML {
        Card(
            heading: topic.kind,
            content: """
                \(WrittenText(topic.text))
                <p>\(topic.standing)</p>
                \(topic.sharing.map {
                    Form(action: $0, formGuard: context.formGuard, content: "", button: Button(text: "Share this topic", variant: .secondary))
                })
                """
        ).html
    }

    private func question(_ form: TopicForm) -> HTML {
        Form(
            action: .sessionTopics(session), formGuard: context.formGuard, hidden: [HiddenField(name: "topic", value: form.id.text)],
            content: """
                \(Heading(text: "Add a topic", level: .section))
                \(Radios(name: "kind", legend: "What is it?", prominence: .small, choices: kinds, value: form.kind, error: errors["kind"]))
                \(Textarea(
                    name: "text", label: "What would you like to talk about?", prominence: .small,
                    hint: "Leave out names, numbers and addresses of patients and families.", value: form.text, error: errors["text"],
                    limit: TopicForm.limit))
                \(Checkboxes(
                    name: "share", legend: "Sharing", prominence: .small, hint: "You can also share it later.",
                    choices: [Choice(value: "yes", text: "Share it now with the other party")], values: form.isShared ? ["yes"] : []))
                """,
            button: Button(text: "Save topic")
        ).html
    }
}

/// What somebody notes.
struct TopicForm: Sendable {
    var id = Topic.ID()
    var kind = ""
    var text = ""
    var isShared = false

    static let limit = 2_000

    init() {}

    init(_ form: Fields) {
        id = Topic.ID(form["topic"]) ?? Topic.ID()
        kind = form["kind"]
        text = form["text"]
        isShared = form["share"] == "yes"
    }

    func topic(of session: Session.ID, by author: Membership.ID, kinds: [Term], in form: Fields, _ errors: inout FieldErrors) -> Topic? {
        if !kinds.contains(where: { $0.key == kind }) { errors.add("Select what it is", at: "kind") }
        _ = errors.text(
            "text", in: form, missing: "Enter what you would like to talk about", subject: "What you would like to talk about",
            limit: Self.limit)
        guard errors.isEmpty else { return nil }
        return Topic(id: id, sessionID: session, authorID: author, kind: kind, isShared: isShared)
    }
}
