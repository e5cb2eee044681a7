import HTMLLiteral
import Supervision

/// Where an invitation leads: somebody sets the passphrase with which they will sign in.
struct WelcomePage: Component {
    let context: PageContext
    let greeting: String
    let action: Path
    let account: String?
    var errors = FieldErrors()

    static let passphrase = "passphrase"

    init(_ person: Person, action: Path, errors: FieldErrors = FieldErrors(), context: PageContext) {
        self.context = context
        greeting = "Welcome, \(person.shownName)"
        self.action = action
        account = person.workEmail
        self.errors = errors
    }

    var html: HTML { Page(title: "Set your passphrase", context: context, errors: errors, body: body).html }

    private var body: HTML {
        """
        \(Heading(text: greeting))
        <p>Set the passphrase with which you will sign in and sign records. Nobody else can see it.</p>
        \(Form(action: action, formGuard: context.formGuard, content: field, button: Button(text: "Set passphrase")))
        """
    }

    private var field: HTML {
        PasswordInput(
            name: Self.passphrase, label: "Passphrase", hint: NewPassphrase.hint, error: errors[Self.passphrase], use: .new,
            account: account
        ).html
    }
}

/// A link that was used, has run out, was replaced or never was.
struct InvitationGonePage: Component {
    let context: PageContext

    var html: HTML { Page(title: title, context: context, body: body).html }

    private let title = "This link does not work any more"

    private var body: HTML {
        """
        \(Heading(text: title))
        <p>A link to set a passphrase works once, and for 7 days. A newer link takes the place of an older one.</p>
        <p>If you have set your passphrase already, \(Link(text: "sign in", path: .signIn)). If not, ask your administrator for a new link.</p>
        """
    }
}

/// How the pages speak of a passphrase that is about to be set.
enum NewPassphrase {
    static let hint = "At least 12 characters. Three random words are good."
    static let missing = "Enter a passphrase"
}

extension PassphraseFault {
    var sentence: String {
        switch self {
        case .tooShort: "Your passphrase must be \(Self.lengths.lowerBound) characters or more"
        case .tooLong: "Your passphrase must be \(Self.lengths.upperBound) characters or fewer"
        case .guessable: "Choose a passphrase that is harder to guess"
        }
    }
}
