import Supervision
import SupervisionStore
import Support
import Testing

@testable import SupervisionWeb

/// What a pair agrees, in the browser.
@Suite(.serialized) struct AgreedTermsPagesTests {
    private let cast = LateSite.cast

    /// With a session that is planned, the address of its agreement, and its supervisee and its supervisor signed in.
    private func serve(
        _ body: @escaping @Sendable (LateSite, OneToOne, _ path: String, _ supervisee: String, _ supervisor: String) async throws -> Void
    ) async throws {
        try await LateSite.serve { site async throws in
            let session = OneToOne(in: site.store)
            try await session.plan()
            try await body(
                site, session, "/sessions/\(session.id.text)/agreement", try await site.signIn(cast.supervisee).token,
                try await site.signIn(cast.supervisor).token)
        }
    }

    @Test func `DB-16: terms are put into the agreement on a page, kept where they are refused, and read before signing`() async throws {
        try await serve { site, session, path, supervisee, supervisor in
            #expect(try await site.get(path, in: supervisee).text.contains(AgreedTermsPage.title))
            let page = try await site.get(path + "/terms", in: supervisee).text
            let digest = String(try #require(page.firstMatch(of: /name="digest" value="([0-9a-f]{64})"/)).1)
            let short = [
                ("digest", digest), ("every", "6"), ("unit", "weeks"), ("minutes", "30"), ("arranger", "together"), ("review", "6"),
            ]
            let refused = try await site.post(path + "/terms", short, in: supervisee)
            #expect(refused.status == 422 && refused.text.contains("shorter than the usual length have a reason"))
            #expect(refused.text.contains("value=\"30\""))
            let nothing = try await site.post(path + "/terms", [("digest", digest), ("every", "99")], in: supervisee)
            for words in ["How often must be a whole number between 1 and 26", "Select weeks or months", "Enter how long a session is"] {
                #expect(nothing.text.contains(words), "\(words)")
            }
            let agreed = try await site.post(path + "/terms", short + [("shorter", "moreOften")], in: supervisee)
            #expect(agreed["location"] == path + "?done=termsAgreed")
            let text = try await site.get(path, in: supervisor).text
            #expect(text.contains("We meet every 6 weeks, for 30 minutes each time.") && text.contains("Change what you agreed"))
            #expect(try await site.post(path + "/terms", short + [("shorter", "rota")], in: supervisor).status == 409)
            for party in [cast.supervisee, cast.supervisor] { try await session.signAgreement(as: party) }
            #expect(try await site.get(path + "/terms", in: supervisee).status == 303)
            #expect(try await site.get("/", in: supervisee).text.contains("With Tom Okafor every 6 weeks"))
            let plan = try await site.get("/sessions/new?supervisee=\(cast.supervisee.membershipID.text)", in: supervisor).text
            #expect(plan.contains("You agreed to meet every 6 weeks") && plan.contains("value=\"30\""))
        }
    }

    @Test func `DB-16: what was typed stays on the page where the agreement was changed or signed meanwhile`() async throws {
        try await serve { site, session, path, supervisee, supervisor in
            func put(every weeks: Int, over page: String, in token: String) async throws -> RawAnswer {
                let digest = String(try #require(page.firstMatch(of: /name="digest" value="([0-9a-f]{64})"/)).1)
                return try await site.post(
                    path + "/terms",
                    [
                        ("digest", digest), ("every", String(weeks)), ("unit", "weeks"), ("minutes", "90"), ("arranger", "together"),
                        ("review", "6"),
                    ], in: token)
            }
            let first = try await site.get(path + "/terms", in: supervisee).text
            #expect(try await put(every: 7, over: first, in: supervisor)["location"] == path + "?done=termsAgreed")
            let wrong = try await put(every: 99, over: first, in: supervisee)
            #expect(wrong.status == 409 && wrong.text.contains(AgreementPages.changedMeanwhile) && wrong.text.contains("value=\"99\""))
            #expect(wrong.text.contains("How often must be a whole number between 1 and 26"))
            let changed = try await put(every: 8, over: first, in: supervisee)
            #expect(changed.status == 409 && changed.text.contains(AgreementPages.changedMeanwhile))
            #expect(changed.text.contains("We meet every 7 weeks") && changed.text.contains("value=\"8\""))
            #expect(try await put(every: 8, over: changed.text, in: supervisee)["location"] == path + "?done=termsAgreed")
            try await session.signAgreement(as: cast.supervisor)
            let signed = try await put(every: 9, over: changed.text, in: supervisee)
            #expect(signed.status == 409 && signed.text.contains(AgreementPages.signedMeanwhile))
            #expect(signed.text.contains("We meet every 8 weeks") && signed.text.contains("value=\"9\""))
        }
    }
}
