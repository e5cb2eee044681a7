import HTMLLiteral
import Supervision

/// The declaration and what stands under it, on the own device and on the supervisor's screen.
struct AttendanceSignature: Component {
    let context: PageContext
    let title: String
    let agreement: GroupAgreement
    let action: Path
    /// What tells that it is this person: the code on the own device, the address on another's.
    let proof: TextInput
    let passphrase: PasswordInput
    let errors: FieldErrors

    var html: HTML {
        """
        \(Heading(text: title, level: .section))
        <p><strong>\(agreement.text.declaration)</strong></p>
        \(Form(
            action: action, formGuard: context.formGuard, hidden: [HiddenField(name: "digest", value: agreement.digest.hex)],
            content: fields, button: Button(text: "Sign")))
        """
    }

    private var fields: HTML {
        """
        \(Checkboxes(
            name: "read", legend: "The agreement", prominence: .small,
            choices: [Choice(value: "yes", text: "I have read the agreement of the group and accept it")], error: errors["read"]))
        \(proof)
        \(passphrase)
        """
    }
}
