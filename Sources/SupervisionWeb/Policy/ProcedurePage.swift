import HTMLLiteral
import Supervision

/// What to expect of a session, for everybody who is going to one.
struct ProcedurePage: Component {
    struct Step: Sendable {
        let text: String
        let paragraph: String
    }

    struct Part: Sendable {
        let title: String
        let steps: [Step]
    }

    let context: PageContext
    let edition: String
    let parts: [Part]
    let prompts: [PromptList.Group]

    var html: HTML {
        Page(
            title: "What to expect of a session", context: context,
            body: """
                \(Heading(text: "What to expect of a session", caption: edition))
                \(parts.map(part))\
                \(Heading(text: "Questions that may be asked", level: .section))
                <p>None of them has to be answered.</p>
                \(PromptList(summary: "Show the questions", groups: prompts))
                <p>\(Link(text: "Read the whole policy", path: .policy))</p>
                """
        ).html
    }

    private func part(_ part: Part) -> HTML {
        """
        \(Heading(text: part.title, level: .section))
        <ol>
        \(part.steps.map { "<li>\($0.text) (\($0.paragraph))</li>\n" as HTML })\
        </ol>

        """
    }
}

extension ProcedurePage {
    init(_ edition: PolicyEdition, context: PageContext) {
        let steps = edition.pack.procedure
        let parts: [(String, [ProcedureStep])] = [
            ("Before any session", steps.filter { $0.format == nil }), ("One to one", steps.filter { $0.format == .individual }),
            ("In a group", steps.filter { $0.format == .group }),
        ]
        self.init(
            context: context, edition: edition.title,
            parts: parts.filter { !$1.isEmpty }.map { title, steps in
                Part(title: title, steps: steps.map { Step(text: $0.text, paragraph: $0.provision.source) })
            },
            prompts: PromptList.Group.groups(of: edition.pack, at: Set(Prompt.Stage.allCases), for: .individual))
    }
}
