import HTMLLiteral
import Supervision
import SupervisionStore
import Support
import Testing

@testable import SupervisionWeb

struct WelcomePagesTests {
    private func link(_ site: SignInSite) async throws -> String {
        let token = try await site.store.invite(SignInSite.cast.supervisee.membershipID, as: SignInSite.cast.administrator, at: .ofTests)
        return Path.welcome(token).description
    }

    @Test func `Looking at a link does not use it up; setting the passphrase does`() async throws {
        try await SignInSite.serve { site async throws in
            let link = try await link(site)
            for _ in 1...3 { #expect(try await ask(site.port, "GET", link).text.contains("Welcome, Ruth")) }
            let done = try await site.send("passphrase=kettle+orbit+mauve", to: link)
            #expect(done.status == 303)
            #expect(done["location"] == "/sign-in?done=passphraseSet")
            let after = try await ask(site.port, "GET", link)
            #expect(after.status == 410)
            #expect(after.text.contains("This link does not work any more"))
            #expect(try await site.send("passphrase=another+kettle+orbit", to: link).status == 410)
            #expect(try await site.signIn(passphrase: "kettle orbit mauve").status == 303)
        }
    }

    @Test(arguments: [
        ("", "Enter a passphrase"), ("short", "Your passphrase must be 12 characters or more"),
        (String(repeating: "kettle", count: 50), "Your passphrase must be 200 characters or fewer"),
        ("password2027", "Choose a passphrase that is harder to guess"),
    ])
    func `What cannot be a passphrase is refused with what it has to be`(_ typed: String, _ message: String) async throws {
        try await SignInSite.serve { site async throws in
            let link = try await link(site)
            let answer = try await site.send("passphrase=\(typed)", to: link)
            #expect(answer.status == 422)
            #expect(answer.text.contains("<a href=\"#passphrase\">\(message)</a>"))
            #expect(typed.isEmpty || !answer.text.contains(typed))
            #expect(try await ask(site.port, "GET", link).status == 200)
        }
    }

    @Test func `A link that never was looks like one that has run out`() async throws {
        try await SignInSite.serve { site async throws in
            #expect(try await ask(site.port, "GET", "/welcome/nothing").status == 410)
            #expect(try await ask(site.port, "GET", Path.welcome(InvitationToken(RandomText.make())).description).status == 410)
        }
    }
}
