import HTMLLiteral
import Supervision

/// Where everybody comes in.
struct SignInPage: Component {
    let context: PageContext
    /// This page again, which knows where one wanted to go.
    let action: Path
    var email = ""
    var errors = FieldErrors()

    var html: HTML { Page(title: "Sign in", context: context, errors: errors, body: body).html }

    private var body: HTML {
        """
        \(Heading(text: "Sign in"))
        \(Form(action: action, formGuard: context.formGuard, content: fields, button: Button(text: "Sign in")))
        \(Details(summary: "You have no passphrase yet, or have forgotten it", content: help))
        """
    }

    private var fields: HTML {
        """
        \(TextInput(
            name: SignInAnswer.email, label: "Work email", value: email, error: errors[SignInAnswer.email], kind: .email,
            autocomplete: "username"))
        \(PasswordInput(name: SignInAnswer.passphrase, label: "Passphrase", error: errors[SignInAnswer.passphrase]))
        """
    }

    private var help: HTML {
        """
        <p>Ask your administrator for a link. With it you set a new passphrase. It works once, and for 7 days.</p>
        """
    }
}

/// What came back from ``SignInPage``.
struct SignInAnswer {
    static let email = "email"
    static let passphrase = "passphrase"

    let typedEmail: String
    let typedPassphrase: Confidential
    private(set) var errors = FieldErrors()

    init(_ form: Fields) {
        typedEmail = form[Self.email]
        let passphrase = form.raw(Self.passphrase) ?? ""
        typedPassphrase = Confidential(passphrase)
        if typedEmail.utf8.isEmpty { errors.add("Enter your work email", at: Self.email) }
        if passphrase.utf8.isEmpty { errors.add("Enter your passphrase", at: Self.passphrase) }
    }

    /// One message for an unknown email and for a wrong passphrase: nobody learns from it who has an account.
    static let notTogether = "Enter the work email and passphrase that belong together"
}
