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
    /// What the policy puts on every agenda.
    var agenda: [Choice] = []
    /// That some of it was left out, to be confirmed; nil until that was looked up.
    var leftOut: [String]?
    /// Where the agreement is signed; nil where there is none, or the reader has signed it.
    var signing: Path?
    /// Why there is no agreement in force, where somebody said.
    var why = ""
    /// That the two signed on paper before the system; nil where they did not.
    var onPaper: String?
    /// Where the pair can tick what the session touched; nil where the policy names nothing.
    var coverage: Path?

    static let agenda = "agenda"
    static let leaving = "leaving"

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
            heading: "No agreement in force",
            content: """
                <p>\(sentence)</p>
                <p>You can close the session all the same. It will show as held with no agreement.</p>
                \(signing.map { "<p>\(Link(text: "Sign the agreement now", path: $0))</p>" as HTML })
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
        \(agenda.isEmpty ? nil : Checkboxes(
            name: ClosePage.agenda, legend: "On every agenda", prominence: .small, hint: "Tick what you talked about.", choices: agenda,
            values: stepsDone, error: errors[ClosePage.agenda]))
        \(leftOut.map { items in
            Checkboxes(
                name: ClosePage.leaving, legend: "Close it without these?", prominence: .small, hint: items.joined(separator: "; "),
                choices: [Choice(value: "yes", text: "I know, they were not talked about")], error: errors[ClosePage.leaving])
        })
        \(withoutAgreement == nil ? nil : Radios(
            name: "without", legend: "Why is there no agreement in force?", prominence: .small, hint: "You do not have to say.",
            choices: WithoutAgreement.allCases.map { Choice(value: $0.rawValue, text: $0.words) }, value: why))
        \(reason.map {
            Textarea(
                name: "reason", label: "If no time was kept at the end, why not?", prominence: .small,
                hint: "It stands in the group's record.", value: $0, error: errors["reason"], rows: 3)
        })
        """
    }
}

extension WithoutAgreement {
    var words: String {
        switch self {
        case .notSettled: "What it says is not settled yet"
        case .signedLater: "It is settled, and is signed later"
        case .couldNotSign: "Somebody could not sign"
        case .notAgreed: "We do not agree on it"
        }
    }
}
