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

    var html: HTML {
        Page(
            title: "Close the session", context: context, wayBack: .link(BackLink(path: .session(session))), errors: errors,
            body: """
                \(Heading(text: "Close the session"))
                \(withoutAgreement.map(callout))\
                \(Form(
                    action: .sessionClose(session), formGuard: context.formGuard, content: fields,
                    button: Button(text: "Close the session")))
                \(PromptList(summary: "Questions to end with", groups: prompts))
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

    private var fields: HTML {
        """
        \(TextInput(
            name: "minutes", label: "How long the session lasted, in minutes", prominence: .small, value: minutes,
            error: errors["minutes"], kind: .wholeNumber, width: 4))
        \(steps.isEmpty ? nil : Checkboxes(
            name: "step", legend: "What you have done", prominence: .small, hint: "Tick what is done.", choices: steps, values: stepsDone))
        """
    }
}
