import HTMLLiteral
import SupervisionStore
import Testing

@testable import SupervisionWeb

struct FormGuardTests {
    @Test func `Without a visit one is sent to sign in and on to the page that one wanted`() async throws {
        try await TestSite().serve { port async throws in
            #expect(try await ask(port, "GET", "/").headers.contains { $0 == ("location", "/sign-in") })
            #expect(try await ask(port, "GET", "/account")["location"] == "/sign-in?next=%2Faccount")
            #expect(try await ask(port, "GET", "/account", headers: ["Cookie: __Host-visit=\(VisitToken().text)"]).status == 303)
            #expect(try await ask(port, "GET", "/account", headers: ["Cookie: __Host-visit=\u{FE0F}x"]).status == 303)
            #expect(try await ask(port, "GET", "/account", headers: [visitCookie]).text.contains("Amal Reyes"))
        }
    }

    @Test func `Two visit cookies open nothing`() async throws {
        try await TestSite().serve { port async throws in
            let answer = try await ask(
                port, "GET", "/account", headers: ["Cookie: __Host-visit=\(TestSite.token.text); __Host-visit=\(TestSite.token.text)"])
            #expect(answer.status == 303)
        }
    }

    @Test func `A form that our page gave to this visit is taken`() async throws {
        try await TestSite().serve { port async throws in
            let done = try await ask(
                port, "POST", "/account", headers: [visitCookie, "Origin: http://127.0.0.1:\(port)", "Sec-Fetch-Site: same-origin"],
                form: "name=Amal&\(visitGuard)"
            )
            #expect(done.status == 303)
            #expect(done["location"] == "/account")
            #expect(try await ask(port, "POST", "/account", headers: [visitCookie], form: "name=&\(visitGuard)").status == 422)
        }
    }

    @Test(arguments: [
        "Origin: https://elsewhere.example", "Origin: null", "Origin: http://127.0.0.1:1", "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site",
    ])
    func `A form from another site is refused, whatever it knows`(_ header: String) async throws {
        try await TestSite().serve { port async throws in
            let answer = try await ask(port, "POST", "/account", headers: [visitCookie, header], form: "name=Amal&\(visitGuard)")
            #expect(answer.status == 403)
        }
    }

    @Test(arguments: ["", "form-guard=", "form-guard=AAAA", "form-guard=\(TestSite.formGuards.formGuard(for: "another").token)"])
    func `A form without the word that this visit was given is refused`(_ formGuard: String) async throws {
        try await TestSite().serve { port async throws in
            #expect(try await ask(port, "POST", "/account", headers: [visitCookie], form: "name=Amal&\(formGuard)").status == 403)
        }
    }

    @Test func `Before sign-in a form is tied to a cookie, and signing in begins a visit`() async throws {
        try await TestSite().serve { port async throws in
            let page = try await ask(port, "GET", "/sign-in")
            let cookie = try #require(page["set-cookie"])
            #expect(cookie.hasPrefix("__Host-form=") && cookie.hasSuffix("; Path=/; Secure; HttpOnly; SameSite=Lax"))
            let value = try #require(cookie.split(separator: ";").first)
            let token = try #require(page.text.split(separator: "value=\"").last?.split(separator: "\"").first)

            let signedIn = try await ask(port, "POST", "/sign-in", headers: ["Cookie: \(value)"], form: "form-guard=\(token)")
            #expect(signedIn.status == 303)
            #expect(signedIn["location"] == "/?done=saved")
            #expect(signedIn["set-cookie"] == "__Host-visit=\(TestSite.token.text); Path=/; Secure; HttpOnly; SameSite=Lax")
            #expect(try await ask(port, "POST", "/sign-in", form: "form-guard=\(token)").status == 403)
            #expect(try await ask(port, "GET", "/sign-in", headers: ["Cookie: \(value)"])["set-cookie"] == nil)
        }
    }

    @Test func `Logging out takes the cookie away and empties the browser's cache`() async throws {
        try await TestSite().serve { port async throws in
            let answer = try await ask(port, "POST", "/log-out", headers: [visitCookie], form: visitGuard)
            #expect(answer["set-cookie"]?.hasPrefix("__Host-visit=; ") == true)
            #expect(answer["set-cookie"]?.hasSuffix("Max-Age=0") == true)
            #expect(answer["clear-site-data"] == "\"cache\", \"storage\"")
            #expect(answer["location"] == "/sign-in?done=loggedOut")
        }
    }

    @Test(arguments: ["https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example", "/a?b", "account", "", "/a/../b", "/%2f"])
    func `After sign-in the way leads to no other site`(_ next: String) {
        #expect(Asked(query: ["next": next].fields, now: TestSite.now).wayOn.description == "/")
        #expect(Asked(query: ["next": "/sessions/1/record"].fields, now: TestSite.now).wayOn.description == "/sessions/1/record")
    }

    @Test func `Files go only where a route takes them`() async throws {
        try await TestSite().serve { port async throws in
            let body =
                "--x\r\nContent-Disposition: form-data; name=\"form-guard\"\r\n\r\n\(visitGuard.dropFirst(11))\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"scan\"; filename=\"a.pdf\"\r\n\r\n\(String(repeating: "p", count: 300_000))\r\n--x--\r\n"
            let headers = [visitCookie, "Content-Type: multipart/form-data; boundary=x", "Content-Length: \(body.utf8.count)"]
            let head = ["HTTP/1.1", "Host: 127.0.0.1", "Connection: close"]
            func request(_ path: String) -> String { "POST \(path) " + (head + headers).joined(separator: "\r\n") + "\r\n\r\n" + body }
            let taken = try await ask(port, request("/records/a2f1c3d4-0000-4000-8000-000000000000/scan"))
            #expect(taken.status == 200)
            #expect(taken.text == "<p>300000</p>")
            #expect(try await ask(port, request("/account")).status == 413)
        }
    }
}

extension Dictionary<String, String> {
    var fields: Fields {
        var fields = Fields()
        for (name, value) in self { fields.append(name, value) }
        return fields
    }
}
