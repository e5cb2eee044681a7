import Supervision
import SupervisionStore
import Support
import Testing

@testable import SupervisionWeb

/// Protected time in the browser. The tests begin on Monday 2 March 2026.
@Suite(.serialized) struct ReleasePagesTests {
    private let cast = LateSite.cast

    private func plan(_ type: String) -> [(String, String)] {
        [
            ("session", Session.ID().text), ("supervisee", cast.supervisee.membershipID.text), ("type", type), ("ask", "yes"),
            ("supervisor", cast.supervisor.membershipID.text), ("date-day", "5"), ("date-month", "3"), ("date-year", "2026"),
            ("time", "10am"), ("minutes", "60"), ("venue", "Station 4"), ("private", "yes"),
        ]
    }

    private func hub(_ answer: RawAnswer) throws -> String {
        String(try #require(answer["location"]?.split(separator: "?").first))
    }

    @Test func `DB-28 LAS-037: the line manager is shown a time and no kind, answers with one choice, and the arranger reads it`()
        async throws
    {
        try await LateSite.serve { site async throws in
            let supervisor = try await site.signIn(cast.supervisor).token
            let manager = try await site.signIn(cast.manager).token
            let hub = try hub(try await site.post("/sessions/new", plan("mandatory"), in: supervisor))
            #expect(try await site.get(hub, in: supervisor).text.contains("Ruth Calloway: No answer yet, waited since today"))
            site.clock.wait(minutes: 20)
            #expect(try await site.get("/", in: manager).text.contains("Say whether 1 person is released"))
            let list = try await site.get("/releases", in: manager).text
            #expect(list.contains("Thursday 5 March 2026, 10am to 11am") && list.contains("Week of 2 March 2026: 1 hour, 1 release"))
            #expect(!list.contains("Mandatory") && !list.contains("Station 4") && !list.contains("Tom Okafor"))
            let path = try #require(list.firstMatch(of: /href="(\/releases\/[0-9a-f-]{36})"/)).1
            #expect(!(try await site.get(String(path), in: manager).text.contains("Tom Okafor")))
            let none = try await site.post(String(path), [], in: manager)
            #expect(none.status == 422 && none.text.contains("Select whether Ruth Calloway is released"))
            let no = try await site.post(String(path), [("answer", "noCover")], in: manager)
            #expect(no["location"] == "/releases?done=releaseAnswered")
            #expect(try await site.get("/releases/asked", in: supervisor).text.contains("Cannot be released: nobody can cover"))
            #expect(try await site.post(String(path), [("answer", "released")], in: manager).status == 303)
            #expect(try await site.get(hub, in: supervisor).text.contains("Ruth Calloway: Released"))
            #expect(try await site.get("/releases/asked", in: supervisor).text.contains("Everybody is released."))
            #expect(try await site.get(String(path), in: supervisor).status == 404)
        }
    }

    @Test func `DB-28: a person chooses whether their line manager is asked for a session that tells something`() async throws {
        try await LateSite.serve { site async throws in
            let supervisor = try await site.signIn(cast.supervisor).token
            let supervisee = try await site.signIn(cast.supervisee).token
            let manager = try await site.signIn(cast.manager).token
            let hub = try hub(try await site.post("/sessions/new", plan("childDeath"), in: supervisor))
            #expect(try await site.get(hub, in: supervisee).text.contains("Your line manager does not know of this session."))
            #expect(!(try await site.get(hub, in: supervisor).text.contains("Protected time")))
            #expect(try await site.get("/releases", in: manager).text.contains("Nobody waits for your answer."))
            let asked = try await site.post(hub + "/release", [("wish", "yes")], in: supervisee)
            #expect(asked["location"] == hub + "?done=releaseAsked")
            #expect(try await site.get(hub, in: supervisee).text.contains("Do not ask my line manager any more"))
            let list = try await site.get("/releases", in: manager).text
            #expect(list.contains("Ruth Calloway") && !list.contains("Death"))
            #expect(try await site.post(hub + "/release", [("wish", "no")], in: supervisee)["location"] == hub + "?done=releaseTakenBack")
            #expect(try await site.get("/releases", in: manager).text.contains("Nobody waits for your answer."))
        }
    }
}
