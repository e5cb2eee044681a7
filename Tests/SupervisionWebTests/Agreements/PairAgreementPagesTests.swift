import SQLStorage
import Supervision
import SupervisionStore
import Support
import Testing

@testable import SupervisionWeb

/// What a pair signs once for all its sessions, in the browser.
@Suite(.serialized) struct PairAgreementPagesTests {
    private let cast = LateSite.cast

    @Test
    func
        `CROY-019 CROY-044 DIFF-17 DB-15: three sign on a page of their own what the two settled, and a session shows since when it holds`()
        async throws
    {
        try await LateSite.serve { site async throws in
            var policy = PolicyOfPairs()
            (policy.hasManager, policy.hasHeadings) = (true, true)
            try await adopt(policy, in: site)
            let session = OneToOne(in: site.store)
            try await session.plan()
            let supervisee = try await site.signIn(cast.supervisee).token
            let supervisor = try await site.signIn(cast.supervisor).token
            let manager = try await site.signIn(cast.manager).token
            let list = try await site.get("/agreements", in: supervisee).text
            let path = String(try #require(list.firstMatch(of: /href="(\/agreements\/[0-9a-f-]{36})"/)).1)
            #expect(try await site.get("/sessions/\(session.id.text)/agreement", in: supervisor)["location"] == path)
            #expect(try await site.get("/sessions/\(session.id.text)", in: supervisor).text.contains("Not signed yet by"))

            let shown = try await site.get(path, in: supervisee).text
            #expect(shown.contains("It can be signed once the two have settled") && !shown.contains("Your passphrase"))
            let page = try await site.get(path + "/terms", in: supervisee).text
            let unsettled = try await site.post(
                path, [("digest", try digest(in: page)), ("read", "yes"), ("passphrase", "seven words that nobody else has")],
                in: supervisee)
            #expect(unsettled.status == 422 && unsettled.text.contains("What the form leaves to the two stands in the agreement"))
            let filled = [
                ("digest", try digest(in: page)), ("every", "6"), ("unit", "weeks"), ("minutes", "90"), ("arranger", "together"),
                ("review", "6"),
            ]
            let refused = try await site.post(path + "/terms", filled, in: supervisee)
            #expect(refused.status == 422 && refused.text.contains("Enter what you agree on: How we settle problems between us"))
            #expect(refused.text.contains("value=\"90\""))
            let words = ("heading-problems", "We say so & talk.")
            #expect(try await site.post(path + "/terms", filled + [words], in: supervisee)["location"] == path + "?done=termsAgreed")
            #expect(try await site.post(path + "/terms", filled + [("heading-problems", "Other")], in: supervisor).status == 409)
            for token in [supervisee, supervisor, manager] {
                #expect(try await site.get(path, in: token).text.contains("We say so &amp; talk."))
            }
            #expect(try await site.get(path + "/terms", in: manager).status == 404)
            #expect(try await site.get("/", in: manager).text.contains("Read and sign the agreement"))
            for token in [supervisee, supervisor, manager] {
                #expect(try await sign(path, in: token, on: site)["location"] == path + "?done=agreementSigned")
            }
            #expect(try await site.get(path, in: supervisee).text.contains("In force since"))
            #expect(try await site.get("/sessions/\(session.id.text)", in: supervisee).text.contains("In force since"))
            #expect(try await site.get(path + "/print", in: manager).text.contains("Line manager"))
            #expect(try await site.get(path + "/copy", in: supervisee).status == 200)
            #expect(try await site.get("/sessions/\(session.id.text)", in: manager).status == 404)
        }
    }

    /// With an agreement that is drawn up, its address, and its supervisee and its supervisor signed in.
    private func serveDrawnUp(
        _ body: @escaping @Sendable (LateSite, _ path: String, _ supervisee: String, _ supervisor: String) async throws -> Void
    ) async throws {
        try await LateSite.serve { site async throws in
            try await adopt(PolicyOfPairs(), in: site)
            try await OneToOne(in: site.store).plan()
            let supervisee = try await site.signIn(cast.supervisee).token
            let supervisor = try await site.signIn(cast.supervisor).token
            let list = try await site.get("/agreements", in: supervisee).text
            let path = String(try #require(list.firstMatch(of: /href="(\/agreements\/[0-9a-f-]{36})"/)).1)
            try await body(site, path, supervisee, supervisor)
        }
    }

    @Test func `HWCCG-108 DDICB-138 DB-15 DB-18: renewing the same terms is one tap, a new wording shows what differs first`() async throws
    {
        try await serveDrawnUp { site, path, supervisee, supervisor in
            for token in [supervisee, supervisor] { _ = try await sign(path, in: token, on: site) }
            #expect(try await site.get(path, in: supervisee).text.contains("Sign again: same terms as on"))
            site.clock.wait(minutes: 1)
            let renewed = try await site.post(path + "/renewal", [("sign", "yes")], in: supervisee)
            let new = try #require(renewed["location"]?.split(separator: "?").first.map(String.init))
            #expect(new != path && renewed["location"]?.hasSuffix("agreementSigned") == true)
            let other = try await site.get(new, in: supervisor).text
            #expect(other.contains("Sign: same terms as on"))
            _ = try await site.post(new, [("digest", try digest(in: other))], in: supervisor)
            #expect(try await site.get(path, in: supervisee).text.contains("Superseded"))

            var worded = PolicyOfPairs()
            worded.punctuality = "I come five minutes early."
            try await adopt(worded, in: site, at: site.clock.now.adding(minutes: 1))
            #expect(try await site.get(new, in: supervisee).text.contains("The policy words it otherwise now"))
            site.clock.wait(minutes: 1)
            let drawn = try await site.post(new + "/renewal", [("sign", "yes")], in: supervisee)
            let next = try #require(drawn["location"]?.split(separator: "?").first.map(String.init))
            #expect(drawn["location"]?.hasSuffix("agreementDrawnUp") == true, "Other words are not signed with one tap.")
            let page = try await site.get(next, in: supervisee).text
            #expect(page.contains("What has changed since you signed") && page.contains("I come five minutes early."))
            #expect(page.contains("Your passphrase"))
        }
    }

    @Test func `CROY-019 DB-15: the two draw it up with the line manager of today while not all have signed`() async throws {
        try await LateSite.serve { site async throws in
            var policy = PolicyOfPairs()
            policy.hasManager = true
            try await adopt(policy, in: site)
            try await OneToOne(in: site.store).plan()
            let supervisee = try await site.signIn(cast.supervisee).token
            let supervisor = try await site.signIn(cast.supervisor).token
            let manager = try await site.signIn(cast.manager).token
            let list = try await site.get("/agreements", in: supervisee).text
            let path = String(try #require(list.firstMatch(of: /href="(\/agreements\/[0-9a-f-]{36})"/)).1)
            _ = try await sign(path, in: supervisee, on: site)
            #expect(try await !site.get(path, in: supervisee).text.contains("Draw it up with"))
            let (head, managed) = (cast.head.membershipID, cast.supervisee.membershipID)
            try await site.store.database.write {
                try $0.execute("UPDATE membership SET line_manager_id = \(head) WHERE id = \(managed)")
            }
            for token in [supervisee, supervisor] {
                let page = try await site.get(path, in: token).text
                #expect(page.contains("The line manager is Priya Ashworth now") && page.contains("names Nadia Petrov as line manager"))
                #expect(page.contains("Draw it up with Priya Ashworth"))
            }
            #expect(try await !site.get(path, in: manager).text.contains("Draw it up with"), "That is for the two.")
            site.clock.wait(minutes: 1)
            let drawn = try await site.post(path + "/renewal", [], in: supervisor)
            let new = try #require(drawn["location"]?.split(separator: "?").first.map(String.init))
            #expect(new != path && drawn["location"]?.hasSuffix("agreementDrawnUp") == true)
            let page = try await site.get(new, in: supervisee).text
            #expect(page.contains("Sign: same terms as on") && !page.contains("Draw it up with"))
            let newManager = try await site.signIn(cast.head).token
            for token in [supervisee, supervisor, newManager] {
                #expect(try await sign(new, in: token, on: site)["location"] == new + "?done=agreementSigned")
            }
            #expect(try await site.get(new, in: supervisee).text.contains("In force since"))
        }
    }

    @Test func `DB-15: what was typed stays on the page where the agreement was changed or signed meanwhile`() async throws {
        try await LateSite.serve { site async throws in
            var policy = PolicyOfPairs()
            policy.hasHeadings = true
            try await adopt(policy, in: site)
            try await OneToOne(in: site.store).plan()
            let supervisee = try await site.signIn(cast.supervisee).token
            let supervisor = try await site.signIn(cast.supervisor).token
            let list = try await site.get("/agreements", in: supervisee).text
            let path = String(try #require(list.firstMatch(of: /href="(\/agreements\/[0-9a-f-]{36})"/)).1)
            func put(_ words: String, over page: String, in token: String) async throws -> RawAnswer {
                try await site.post(
                    path + "/terms",
                    [
                        ("digest", try digest(in: page)), ("every", "6"), ("unit", "weeks"), ("minutes", "90"), ("arranger", "together"),
                        ("review", "6"), ("heading-problems", words),
                    ], in: token)
            }
            let first = try await site.get(path + "/terms", in: supervisee).text
            #expect(try await put("We write it down.", over: first, in: supervisor)["location"] == path + "?done=termsAgreed")
            let changed = try await put("We talk about it.", over: first, in: supervisee)
            #expect(changed.status == 409 && changed.text.contains(AgreementPages.changedMeanwhile))
            for words in ["We talk about it.", "How we settle problems between us: We write it down.", "We meet every 6 weeks"] {
                #expect(changed.text.contains(words), "\(words)")
            }
            #expect(try await put("We do both.", over: changed.text, in: supervisee)["location"] == path + "?done=termsAgreed")
            let second = try await site.get(path + "/terms", in: supervisee).text
            _ = try await sign(path, in: supervisor, on: site)
            let signed = try await put("We wait.", over: second, in: supervisee)
            #expect(signed.status == 409 && signed.text.contains(AgreementPages.signedMeanwhile))
            #expect(signed.text.contains("We wait.") && signed.text.contains("How we settle problems between us: We do both."))
            #expect(try await !site.get(path, in: supervisor).text.contains("We wait."))
        }
    }

    @Test func `DB-16 DDICB-149 CROY-052: whoever finds what the other signed by mistake has it drawn up to change it, and both sign that`()
        async throws
    {
        try await serveDrawnUp { site, path, supervisee, supervisor in
            func settle(every weeks: Int, in path: String, as token: String) async throws -> RawAnswer {
                let page = try await site.get(path + "/terms", in: token).text
                return try await site.post(
                    path + "/terms",
                    [
                        ("digest", try digest(in: page)), ("every", String(weeks)), ("unit", "weeks"), ("minutes", "90"),
                        ("arranger", "together"), ("review", "6"),
                    ], in: token)
            }
            #expect(try await settle(every: 8, in: path, as: supervisor)["location"] == path + "?done=termsAgreed")
            #expect(try await !site.get(path, in: supervisee).text.contains("Draw it up to change it"), "It can be changed as it is.")
            _ = try await sign(path, in: supervisor, on: site)
            for token in [supervisee, supervisor] {
                let page = try await site.get(path, in: token).text
                #expect(page.contains("Draw it up to change it") && page.contains("Whoever has signed this one signs again."))
            }
            site.clock.wait(minutes: 1)
            let drawn = try await site.post(path + "/renewal", [], in: supervisee)
            let new = try #require(drawn["location"]?.split(separator: "?").first.map(String.init))
            #expect(new != path && drawn["location"]?.hasSuffix("agreementDrawnUp") == true)
            #expect(try await site.get(new, in: supervisor).text.contains("Sign: same terms as on"), "One tap, while it says the same.")
            #expect(try await settle(every: 6, in: new, as: supervisee)["location"] == new + "?done=termsAgreed")
            for token in [supervisee, supervisor] {
                #expect(try await sign(new, in: token, on: site)["location"] == new + "?done=agreementSigned")
            }
            #expect(try await site.get(new, in: supervisor).text.contains("We meet every 6 weeks"))
            #expect(try await site.get(path, in: supervisee).text.contains("Superseded"))
        }
    }

    @Test func `DDICB-146 DB-52: a supervisor with a post under another policy, and both of the pair, see that one and where it is firmer`()
        async throws
    {
        try await LateSite.serve { site async throws in
            try await adopt(PolicyOfPairs(), in: site)
            try await site.store.adoptPolicyOfTests(for: "T2", from: LondonTime.day(of: site.clock.now), at: site.clock.now) {
                $0.replacing("title: Safeguarding supervision policy and procedure", with: "title: The <board's> own policy")
                    .replacing("    sessionsPerYear: 2", with: "    sessionsPerYear: 4")
            }
            try await OneToOne(in: site.store).plan()
            let supervisee = try await site.signIn(cast.supervisee).token
            let list = try await site.get("/agreements", in: supervisee).text
            let path = String(try #require(list.firstMatch(of: /href="(\/agreements\/[0-9a-f-]{36})"/)).1)
            #expect(try await !site.get(path, in: supervisee).text.contains("A second policy"))
            let lead = try #require(try await site.store.members(of: "T1").first { $0.id == cast.supervisor.membershipID }).person
            _ = try await site.store.addAdministrator(
                firstName: lead.firstName, lastName: lead.lastName, email: try #require(WorkEmail(cast.email(of: cast.supervisor))),
                to: "T2", at: site.clock.now)
            let page = try await site.get(path, in: supervisee).text
            for words in ["A second policy", "The &lt;board&#39;s&gt; own policy", "Organisation T2", "4 a year", "2 a year"] {
                #expect(page.contains(words), "\(words)")
            }
        }
    }

    private func adopt(_ policy: PolicyOfPairs, in site: LateSite, at time: Instant? = nil) async throws {
        let now = time ?? site.clock.now
        _ = try await site.store.adopt(
            pack: try policy.bytes(), file: "pack", for: "T1", from: LondonTime.day(of: now), asOverlay: false, at: now)
    }

    private func sign(_ path: String, in token: String, on site: LateSite) async throws -> RawAnswer {
        let page = try await site.get(path, in: token).text
        return try await site.post(
            path, [("digest", try digest(in: page)), ("read", "yes"), ("passphrase", "seven words that nobody else has")], in: token)
    }

    private func digest(in page: String) throws -> String {
        String(try #require(page.firstMatch(of: /name="digest" value="([0-9a-f]{64})"/)).1)
    }
}
