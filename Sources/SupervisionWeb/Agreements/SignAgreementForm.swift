import HTMLLiteral
import Supervision

/// How the reader signs an agreement, where it is theirs to sign.
enum AgreementSigning: Sendable {
    /// The reader has signed, or nothing is to be signed any more.
    case done
    /// What its form leaves to the two does not stand in it yet.
    case notSettled
    /// These terms, with the same person, word for word: one tap.
    case again(String)
    case first
}

struct SignAgreementForm: Component {
    let context: PageContext
    let action: Path
    let agreement: Agreement
    let signing: AgreementSigning
    let errors: FieldErrors

    var html: HTML {
        switch signing {
        case .done: ""
        case .notSettled: InsetText("It can be signed once the two have settled what it leaves to them.").html
        case .again(let day): form("", button: "Sign: same terms as on \(day)")
        case .first:
            form(
                """
                \(Checkboxes(
                    name: "read", legend: "Sign the agreement", prominence: .medium, hint: agreement.text.terms.closing,
                    choices: [Choice(value: "yes", text: "I have read the agreement and sign it")], error: errors["read"]))
                \(PasswordInput(
                    name: "passphrase", label: "Your passphrase", hint: "It is asked again so that nobody else can sign for you.",
                    error: errors["passphrase"], account: context.account))
                """, button: "Sign agreement")
        }
    }

    private func form(_ content: HTML, button: String) -> HTML {
        Form(
            action: action, formGuard: context.formGuard, hidden: [HiddenField(name: "digest", value: agreement.digest.hex)],
            content: content, button: Button(text: button)
        ).html
    }
}
