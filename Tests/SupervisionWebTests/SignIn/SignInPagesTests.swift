import Supervision
import SupervisionStore
import Support
import Testing

@testable import SupervisionWeb

struct SignInPagesTests {
    @Test func `The right passphrase begins a visit in a cookie that only this site over TLS gets, and leads on`() async throws {
        try await SignInSite.serve { site async throws in
            let answer = try await site.signIn(on: "/sign-in?next=%2Faccount")
            #expect(answer.status == 303)
            #expect(answer["location"] == "/account")
            let cookie = try #require(answer["set-cookie"])
            #expect(cookie.wholeMatch(of: /__Host-visit=[A-Za-z0-9_-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax/) != nil)
        }
    }

    @Test func `Nobody learns from the answer who has an account`() async throws {
        try await SignInSite.serve { site async throws in
            let known = try await site.signIn(passphrase: "wrong")
            let unknown = try await site.signIn(email: "nobody@northbridge.example", passphrase: "wrong")
            #expect(known.status == 422 && unknown.status == 422)
            let stranger = unknown.plainText.replacing("nobody@northbridge.example", with: "")
            #expect(known.plainText.replacing(SignInSite.email, with: "") == stranger)
            #expect(known.text.contains("<a href=\"#email\">Enter the work email and passphrase that belong together</a>"))
            #expect(known.text.contains("value=\"\(SignInSite.email)\""))
            #expect(known["set-cookie"] == nil)
        }
    }

    @Test func `Empty boxes are named, and what was typed stays`() async throws {
        try await SignInSite.serve { site async throws in
            let empty = try await site.send("email=+&passphrase=", to: "/sign-in")
            #expect(empty.status == 422)
            #expect(empty.text.contains("<a href=\"#email\">Enter your work email</a>"))
            #expect(empty.text.contains("<a href=\"#passphrase\">Enter your passphrase</a>"))
            #expect(try await site.send("email=someone%40example.org", to: "/sign-in").text.contains("value=\"someone@example.org\""))
        }
    }

    @Test func `After ten wrong tries the page says when to come back`() async throws {
        try await SignInSite.serve { site async throws in
            for _ in 1...10 { #expect(try await site.signIn(passphrase: "wrong").status == 422) }
            let answer = try await site.signIn()
            #expect(answer.status == 429)
            #expect(answer.text.contains("Too many tries. Try again after 9:16am"))
            #expect(answer["set-cookie"] == nil)
        }
    }

    @Test func `Whoever is signed in goes on from the sign-in page, and signing in again ends the visit before`() async throws {
        try await SignInSite.serve { site async throws in
            let token = try await site.token()
            #expect(try await site.get("/sign-in?next=%2Faccount", in: token)["location"] == "/account")
            let cookie = RandomText.make()
            let formGuard = TestSite.formGuards.formGuard(for: cookie).token
            let email = SignInSite.cast.email(of: SignInSite.cast.supervisor)
            let again = try await ask(
                site.port, "POST", "/sign-in", headers: ["Cookie: __Host-form=\(cookie); __Host-visit=\(token)"],
                form: "form-guard=\(formGuard)&email=\(email)&passphrase=seven+words+that+nobody+else+has")
            #expect(again.status == 303)
            #expect(try await site.get("/account", in: token).status == 303)
        }
    }
}
