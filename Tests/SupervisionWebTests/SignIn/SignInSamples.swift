import HTMLLiteral
import Supervision

@testable import SupervisionWeb

extension SignInPage: Sampled {
    static func samples(saying text: String) -> [SignInPage] {
        var done = PageContext.signedOut
        done.notice = text
        return [
            SignInPage(context: done, action: .signIn),
            SignInPage(
                context: .signedOut, action: Path.signIn.asking("next", text), email: text,
                errors: FieldErrors(text, at: SignInAnswer.email)),
        ]
    }
}

extension WelcomePage: Sampled {
    static func samples(saying text: String) -> [WelcomePage] {
        let person = Person(id: .init(), firstName: text, lastName: text)
        return [
            WelcomePage(person, action: "/welcome/\(text)", context: .signedOut),
            WelcomePage(person, action: "/welcome/\(text)", errors: FieldErrors(text, at: passphrase), context: .signedOut),
        ]
    }
}

extension InvitationGonePage: Sampled {
    static func samples(saying text: String) -> [InvitationGonePage] { [InvitationGonePage(context: .signedOut)] }
}

extension KeptFormPage: Sampled {
    static func samples(saying text: String) -> [KeptFormPage] {
        let form = Fields([text: "short", "answer-advice": "One\n\(text)\nthree"])
        return [KeptFormPage(context: .sample(saying: text), words: KeptWords(form))]
    }
}

extension AccountPage: Sampled {
    static func samples(saying text: String) -> [AccountPage] {
        func page(_ standings: [Standing], _ errors: FieldErrors) -> AccountPage {
            AccountPage(
                context: .sample(saying: text), facts: [SummaryList.Row(text, text), SummaryList.Row("Roles", text)], standings: standings,
                acting: "a",
                devices: [
                    Device(name: text, signedIn: text, lastSeen: text, end: nil),
                    Device(name: text, signedIn: text, lastSeen: text, end: .home),
                ], errors: errors)
        }
        let standings = [Standing(value: "a", text: text), Standing(value: text, text: text)]
        return [
            page([], FieldErrors()), page(standings, FieldErrors(text, at: membership)),
            page([], FieldErrors(text, at: PassphraseAnswer.newField)),
        ]
    }
}
