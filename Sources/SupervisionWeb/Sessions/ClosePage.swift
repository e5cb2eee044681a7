import HTMLLiteral
import Supervision
import SupervisionStore

/// The supervisor ends the session. Without a signed agreement the page says so and holds nobody up.
struct ClosePage: Component {
    let context: PageContext
    let session: Session.ID
    /// Nil where the agreement is signed by both.
    let withoutAgreement: String?
    let minutes: String
    let steps: [Choice]
    let stepsDone: Set<String>
    let prompts: [PromptList.Group]
    var errors = FieldErrors()
    /// Who was invited to a group and is not in its attendance record.
    var notInRegister: [String] = []
    /// Open action points of earlier sessions of which nobody said how they stand.
    var unreviewed: [Link] = []
    /// Why a group kept no time at its end; nil for a session of two.
    var reason: String?
    /// That the two signed on paper before the system; nil where they did not.
    var onPaper: String?
    /// Where the pair can tick what the session touched; nil where the policy names nothing.
    var coverage: Path?

    var html: HTML {
        Page(
            title: "Close the session", context: context, wayBack: .link(BackLink(path: .session(session))), errors: errors,
            body: """
                \(Heading(text: "Close the session"))
                \(onPaper.map { InsetText($0) })\
                \(withoutAgreement.map(callout))\
                \(notInRegister.isEmpty ? nil : missing)\
                \(unreviewed.isEmpty ? nil : notReviewed)\
                \(Form(
                    action: .sessionClose(session), formGuard: context.formGuard, content: fields,
                    button: Button(text: "Close the session")))
                \(PromptList(summary: "Questions to end with", groups: prompts))
                \(coverage.map(touched))
                """
        ).html
    }

    private func callout(_ sentence: String) -> HTML {
        WarningCallout(
            heading: "No agreement",
            content: """
                <p>\(sentence)</p>
                <p>You can close the session all the same. It will show as held with no agreement.</p>
                <p>\(Link(text: "Sign the agreement now", path: .sessionAgreement(session)))</p>
                """
        ).html
    }

    private func touched(_ path: Path) -> HTML {
        """
        <p>If you like, the two of you can note now or later what the session touched: \(Link(text: CoveragePage.title, path: path))</p>
        """
    }

    private var missing: HTML {
        WarningCallout(
            heading: "The attendance record is closed with the session",
            content: """
                <p>After that nobody can sign or be added. Not in it yet:</p>
                \(BulletList(items: notInRegister))
                <p>\(Link(text: "Go to the attendance record", path: .sessionRegister(session)))</p>
                """
        ).html
    }

    private var notReviewed: HTML {
        WarningCallout(
            heading: "Action points of earlier sessions",
            content: """
                <p>Nobody has said yet how these stand:</p>
                \(LinkList(links: unreviewed))
                """
        ).html
    }

    private var fields: HTML {
        """
        \(TextInput(
            name: "minutes", label: "How long the session lasted, in minutes", prominence: .small, value: minutes,
            error: errors["minutes"], kind: .wholeNumber, width: 4))
        \(steps.isEmpty ? nil : Checkboxes(
            name: "step", legend: "What you have done", prominence: .small, hint: "Tick what is done.", choices: steps, values: stepsDone))
        \(reason.map {
            Textarea(
                name: "reason", label: "If no time was kept at the end, why not?", prominence: .small,
                hint: "It stands in the group's record.", value: $0, error: errors["reason"], rows: 3)
        })
        """
    }
}
