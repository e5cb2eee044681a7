import Foundation
import HTMLLiteral
import Supervision
import Testing

@testable import SupervisionWeb

struct FailurePageTests {
    private static let failures: [Failure] = [
        .unreadable, .refused([Clause("test", "Both sign <the> record.", keeps: [])]), .untrustedProxy, .anotherSite, .staleForm, .notFound,
        .methodNotAllowed, .slow, .tooLarge, .addressTooLong, .foreignHost, .problem(reference: "ABCD2345"), .overdue,
    ]
    private static let assets = AssetPaths(
        stylesheet: "/a.css", appStylesheet: "/b.css", printStylesheet: "/c.css", script: "/d.js", supported: "/e.js", favicon: "/f.svg"
    )

    @Test(arguments: failures)
    func `A failure has a page with one heading that is its title, and says what to do`(_ failure: Failure) {
        let page = String(decoding: FailurePage(failure: failure, assets: Self.assets).html.utf8, as: UTF8.self)
        #expect(page.contains("<title>\(failure.title) – Cornerstone</title>"))
        #expect(page.components(separatedBy: "<h1").count == 2)
        #expect(page.contains("<p>"))
        #expect(!page.contains("Log out") && !page.contains("form-guard"))
        #expect((400...599).contains(failure.status))
    }

    @Test func `A refusal prints its clauses as text`() {
        let page = FailurePage(failure: Self.failures[1], assets: Self.assets).html
        #expect(String(decoding: page.utf8, as: UTF8.self).contains("<p>Both sign &lt;the&gt; record.</p>"))
    }
}
