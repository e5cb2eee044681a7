import Foundation
import HTMLLiteral
import Supervision
import SupervisionStore
import Support

@testable import SupervisionWeb

/// The pages of signing in over a store with the cast in it, behind the real front.
struct SignInSite {
    let store: Store
    let port: Int
    static let cast = SmallTrust()
    static let email = cast.email(of: cast.supervisee)
    static let passphrase = "seven words that nobody else has"

    static func serve(at now: Instant = .ofTests, _ test: @escaping @Sendable (SignInSite) async throws -> Void) async throws {
        try await withStore(.sqlite) { store in
            try await store.add(cast)
            let contexts = PageContexts(assets: .sample)
            let routes =
                SignInPages(store: store, context: contexts.signedOut).routes
                + WelcomePages(store: store, context: contexts.signedOut).routes
                + AccountPages(store: store, context: contexts.context).routes
            let front = Front(
                table: try RouteTable(routes), listening: try Listening(address: "127.0.0.1", port: 0, hosts: ["127.0.0.1"], .loopback),
                limits: FrontLimits(), keeper: StoreVisits(store: store), formGuards: TestSite.formGuards,
                failurePage: { "<h1>\($0.title)</h1>" }, keptPage: contexts.keptPage, now: { now })
            try await front.serve { port async throws in try await test(SignInSite(store: store, port: port)) }
        }
    }

    /// Sends a form that a page of ours gave to a browser that is in no visit.
    func send(_ form: String, to path: String) async throws -> RawAnswer {
        let cookie = RandomText.make()
        return try await ask(
            port, "POST", path, headers: ["Cookie: __Host-form=\(cookie)", "User-Agent: Mozilla/5.0 (Windows NT 10.0) Firefox/140.0"],
            form: "form-guard=\(TestSite.formGuards.formGuard(for: cookie).token)&\(form)")
    }

    func signIn(email: String = email, passphrase: String = passphrase, on path: String = "/sign-in") async throws -> RawAnswer {
        try await send("email=\(email)&passphrase=\(passphrase.replacing(" ", with: "+"))", to: path)
    }

    /// Signs in and hands back what the cookie carries.
    func token() async throws -> String {
        String(try await signIn()["set-cookie"]?.split(separator: ";").first?.dropFirst("__Host-visit=".count) ?? "")
    }

    func get(_ path: String, in token: String) async throws -> RawAnswer {
        try await ask(port, "GET", path, headers: ["Cookie: __Host-visit=\(token)"])
    }

    func post(_ path: String, _ form: String = "", in token: String) async throws -> RawAnswer {
        try await ask(
            port, "POST", path, headers: ["Cookie: __Host-visit=\(token)"],
            form: "form-guard=\(TestSite.formGuards.formGuard(for: token).token)&\(form)")
    }
}

extension RawAnswer {
    /// The page without what is new in every one.
    var plainText: String { text.replacing(/name="form-guard" value="[^"]*"/, with: "") }
}
