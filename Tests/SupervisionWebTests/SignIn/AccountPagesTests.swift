import Supervision
import SupervisionStore
import Support
import Testing

@testable import SupervisionWeb

struct AccountPagesTests {
    @Test func `The account page says who one is and where one is signed in`() async throws {
        try await SignInSite.serve { site async throws in
            let token = try await site.token()
            _ = try await site.token()
            let page = try await site.get("/account", in: token)
            #expect(page.status == 200)
            for words in ["Paramedic, Operations", "Organisation T1", "Supervisee", "This device", "Firefox on Windows"] {
                #expect(page.text.contains(words), "\(words)")
            }
            #expect(page.text.matches(of: /action="\/account\/visits\/[^"]*\/end"/).count == 1)
            #expect(!page.text.contains("Which post are you acting in?"))
        }
    }

    @Test func `Logging out ends the visit, takes the cookie away and empties the browser's cache`() async throws {
        try await SignInSite.serve { site async throws in
            let token = try await site.token()
            let answer = try await site.post("/log-out", in: token)
            #expect(answer["location"] == "/sign-in?done=loggedOut")
            #expect(answer["set-cookie"]?.hasSuffix("Max-Age=0") == true)
            #expect(answer["clear-site-data"] == "\"cache\", \"storage\"")
            #expect(try await site.get("/account", in: token)["location"] == "/sign-in?next=%2Faccount")
        }
    }

    @Test func `One ends one's own visits, nobody else's`() async throws {
        try await SignInSite.serve { site async throws in
            let (here, elsewhere) = (try await site.token(), try await site.token())
            let visits = try await site.store.visits(of: SignInSite.cast.supervisee.personID, at: .ofTests)
            let token = try #require(VisitToken(elsewhere))
            let other = try #require(try await site.store.visit(token, at: .ofTests)).visit.id
            #expect(visits.contains { $0.id == other })
            #expect(try await site.post("/account/visits/\(other)/end", in: here)["location"] == "/account?done=visitEnded")
            #expect(try await site.get("/account", in: elsewhere).status == 303)
            #expect(try await site.get("/account", in: here).status == 200)
            #expect(try await site.post("/account/visits/\(Visit.ID())/end", in: here).status == 404)
        }
    }

    @Test func `Changing the passphrase takes the present one and ends the other visits`() async throws {
        try await SignInSite.serve { site async throws in
            let (here, elsewhere) = (try await site.token(), try await site.token())
            func change(_ present: String, _ new: String) async throws -> RawAnswer {
                try await site.post("/account/passphrase", "present-passphrase=\(present)&new-passphrase=\(new)", in: here)
            }
            #expect(try await change("", "").text.contains("<a href=\"#new-passphrase\">Enter a new passphrase</a>"))
            #expect(
                try await change("wrong", "kettle+orbit+mauve").text.contains(
                    "<a href=\"#present-passphrase\">Enter the passphrase that you have now</a>"))
            let weak = try await change("seven+words+that+nobody+else+has", "short")
            #expect(weak.status == 422)
            #expect(weak.text.contains("<a href=\"#new-passphrase\">Your passphrase must be 12 characters or more</a>"))
            let done = try await change("seven+words+that+nobody+else+has", "kettle+orbit+mauve")
            #expect(done["location"] == "/account?done=passphraseChanged")
            #expect(try await site.get("/account", in: here).status == 200)
            #expect(try await site.get("/account", in: elsewhere).status == 303)
            #expect(try await site.signIn().status == 422)
            #expect(try await site.signIn(passphrase: "kettle orbit mauve").status == 303)
        }
    }

    @Test func `A post that is not one's own is not found, and none at all is asked for`() async throws {
        try await SignInSite.serve { site async throws in
            let token = try await site.token()
            #expect(try await site.post("/account/membership", "membership=", in: token).status == 422)
            #expect(try await site.post("/account/membership", "membership=\(SignInSite.cast.head.membershipID)", in: token).status == 404)
            let own = try await site.post("/account/membership", "membership=\(SignInSite.cast.supervisee.membershipID)", in: token)
            #expect(own["location"] == "/?done=membershipChosen")
        }
    }
}
