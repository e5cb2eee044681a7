import Foundation
import HTMLLiteral
import Supervision
import SupervisionStore
import Support
import Testing

@testable import SupervisionWeb

/// What is sent after the visit has run out is shown again to whoever wrote it, in its form, and is not sent by itself.
@Suite(.serialized) struct KeptFormTests {
    @Test func `Every form that takes words comes back filled in after signing in, once, and has done nothing`() async throws {
        try await LateSite.serve { site async throws in
            let forms = try await LateForm.everyOne(in: site.store, at: site.clock.now)
            #expect(forms.count == 19)
            for form in forms {
                let first = try await site.signIn(form.sender)
                #expect(try await site.get(form.page, in: first.token).status == 200, "\(form.page)")
                site.clock.wait(minutes: 31)
                let before = try await site.count(.log)
                let answer = try await site.post(form.address, form.fields, in: first.token)
                #expect(answer.status == 303, "\(form.address)")
                let onward = try #require(answer["location"])
                #expect(onward == Path.signIn.asking("next", form.page).description)
                let second = try await site.signIn(form.sender, on: onward, after: first.token)
                #expect(second.location == form.page)
                #expect(try await site.count(.log) == before, "\(form.address) has done something by itself")
                let page = try await site.get(second.location, in: second.token)
                #expect(page.status == 200 && page.text.contains(Page.notSentYet), "\(form.address)")
                for words in form.words { #expect(page.text.contains("\(words)" as HTML), "\(form.address): \(words)") }
                #expect(!page.text.contains("seven words"))
                #expect(!(try await site.get(form.page, in: second.token)).text.contains(Page.notSentYet))
                #expect(try await site.count(.kept) == 0)
            }
        }
    }

    @Test(arguments: Engine.all)
    func `A draft that was written for forty minutes goes on as if nothing had happened`(_ engine: Engine) async throws {
        try await LateSite.serve(engine) { site async throws in
            let forms = try await LateForm.everyOne(in: site.store, at: site.clock.now)
            let draft = try #require(forms.first { $0.address.hasSuffix("/draft") })
            let first = try await site.signIn(draft.sender)
            site.clock.wait(minutes: 40)
            _ = try await site.post(draft.address, draft.fields, in: first.token)
            let second = try await site.signIn(draft.sender, after: first.token)
            let page = try await site.get(draft.page, in: second.token).text
            #expect(page.contains("name=\"rows\" value=\"2\"") && page.contains("<option value=\"training\" selected"))
            #expect(page.contains("name=\"action-1-id\" value=\"\(draft.fields.first { $0.0 == "action-1-id" }?.1 ?? "")\""))
            let saved = try await site.post(draft.address, draft.fields, in: second.token)
            #expect(saved.status == 303 && saved["location"]?.hasSuffix("done=recordSaved") == true)
            #expect(try await site.get(draft.page, in: second.token).text.contains("A second row, never saved"))
        }
    }

    @Test func `Whoever signs in next on that computer sees nothing of it, and it is gone`() async throws {
        try await LateSite.serve { site async throws in
            let (cast, forms) = (LateSite.cast, try await LateForm.everyOne(in: site.store, at: site.clock.now))
            let topic = try #require(forms.first { $0.address.hasSuffix("/topics") })
            let first = try await site.signIn(cast.supervisee)
            site.clock.wait(minutes: 31)
            let onward = try await site.post(topic.address, topic.fields, in: first.token)["location"] ?? ""
            #expect(try await site.count(.kept) == 1)
            let other = try await site.signIn(cast.supervisor, on: onward, after: first.token)
            #expect(!(try await site.get(topic.page, in: other.token)).text.contains("She said"))
            #expect(try await site.count(.kept) == 0)
            let again = try await site.signIn(cast.supervisee)
            #expect(!(try await site.get(topic.page, in: again.token)).text.contains("She said"))
        }
    }

    @Test func `Where the form has no place for the words any more, they stand on a page of their own`() async throws {
        try await LateSite.serve { site async throws in
            let cast = LateSite.cast
            let meeting = OneToOne(in: site.store, plannedAt: site.clock.now)
            try await meeting.plan()
            let first = try await site.signIn(cast.supervisor)
            site.clock.wait(minutes: 31)
            let page = "/sessions/\(meeting.id)/cancel"
            _ = try await site.post(page, [("reason", LateForm.text)], in: first.token)
            try await site.store.cancel(meeting.id, because: Confidential("Ill"), as: cast.supervisee, at: site.clock.now)
            let second = try await site.signIn(cast.supervisor, after: first.token)
            let shown = try await site.get(page, in: second.token)
            #expect(shown.status == 200 && shown.text.contains("<h1 class=\"nhsuk-heading-l\">What you wrote</h1>"))
            #expect(shown.text.contains("\(LateForm.text)" as HTML))
            #expect(try await site.get(page, in: second.token).status == 403)
        }
    }

    @Test func `Without the guard of that visit, after logging out, and with nobody's cookie, nothing is kept`() async throws {
        try await LateSite.serve { site async throws in
            let cast = LateSite.cast
            let (idle, out) = (try await site.signIn(cast.supervisee).token, try await site.signIn(cast.supervisee).token)
            _ = try await site.post("/log-out", [], in: out)
            site.clock.wait(minutes: 31)
            let never = RandomText.make()
            for token in [out, never] {
                #expect(try await site.post("/actions/\(ActionPoint.ID())", [("text", "x")], in: token)["location"] == "/sign-in")
            }
            let forged = try await ask(
                site.port, "POST", "/sessions/new", headers: ["Cookie: __Host-visit=\(idle)"],
                form: "form-guard=\(LateSite.guards.formGuard(for: never).token)&venue=x")
            #expect(forged["location"] == "/sign-in")
            #expect(try await site.post("/log-out", [], in: idle)["location"] == "/sign-in")
            #expect(try await site.count(.kept) == 0)
        }
    }

    @Test func `Every box for a passphrase has a name that is never kept`() throws {
        let pages = EverySample.samples(saying: "Text") + OneToOneSamples.pages(saying: "Text")
        let names = pages.filter { !($0 is PasswordInput) }.flatMap { page in
            page.html.description.matches(of: /<input[^>]*name="([^"]*)"[^>]*type="password"/).map { String($0.1) }
        }
        #expect(Set(names).isSuperset(of: ["passphrase", "present-passphrase", "new-passphrase"]))
        for name in names { #expect(Fields.namesPassphrase(name), "\(name)") }
    }

    @Test func `The page of a form is its own address, or the nearest above it`() throws {
        let table = try RouteTable([
            .get("/", open: { _ in .redirect(to: .home) }), .get("/records/:record", open: { _ in .redirect(to: .home) }),
            .get("/records/:record/draft", open: { _ in .redirect(to: .home) }),
            .post("/records/:record/draft", open: { _ in .redirect(to: .home) }),
        ])
        #expect(table.page(ofFormAt: "/records/a/draft")?.description == "/records/a/draft")
        #expect(table.page(ofFormAt: "/records/a/draft/saving")?.description == "/records/a/draft")
        #expect(table.page(ofFormAt: "/records/a/signature")?.description == "/records/a")
        #expect(table.page(ofFormAt: "/log-out") == nil)
    }
}

extension String {
    fileprivate func contains(_ markup: HTML) -> Bool { Data(utf8).range(of: Data(markup.utf8)) != nil }
}
