import Supervision
import SupervisionStore
import Support
import Testing

@testable import SupervisionWeb

/// Clashes, weeks, cancelling and booking anew in the browser. The tests begin on Monday 2 March 2026.
@Suite(.serialized) struct CalendarPagesTests {
    private let cast = LateSite.cast

    private func plan(_ changes: [String: String] = [:]) -> [(String, String)] {
        [
            ("session", Session.ID().text), ("supervisee", cast.supervisee.membershipID.text), ("type", "mandatory"), ("ask", "yes"),
            ("supervisor", cast.supervisor.membershipID.text), ("date-day", "5"), ("date-month", "3"), ("date-year", "2026"),
            ("time", "10am"), ("minutes", "60"), ("venue", "Station 4"), ("private", "yes"),
        ].map { ($0.0, changes[$0.0] ?? $0.1) } + changes.filter { $0.key == "keep" }.map { ($0.key, $0.value) }
    }

    private func hub(_ answer: RawAnswer) throws -> String { String(try #require(answer["location"]?.split(separator: "?").first)) }

    @Test func `LAS-161: a clash is said with names and times, kept with a tick, and stands at both sessions and in the week`()
        async throws
    {
        try await LateSite.serve { site async throws in
            let supervisor = try await site.signIn(cast.supervisor).token
            let first = try hub(try await site.post("/sessions/new", plan(), in: supervisor))
            let refused = try await site.post("/sessions/new", plan(["time": "10:30am"]), in: supervisor)
            #expect(refused.status == 422)
            for words in [
                "Choose another time or place, or confirm that you keep it", "value=\"10:30am\"",
                "Ruth Calloway has another session: Thursday 5 March 2026, 10am to 11am.", "Another session has “Station 4”",
            ] { #expect(refused.text.contains(words), "\(words)") }
            let second = try hub(try await site.post("/sessions/new", plan(["time": "10:30am", "keep": "yes"]), in: supervisor))
            for path in [first, second] { #expect(try await site.get(path, in: supervisor).text.contains("Something does not fit")) }
            let week = try await site.get("/sessions?week=2026-03-04", in: supervisor).text
            #expect(week.contains("Sessions in the week of 2 March 2026") && week.contains("/sessions?week=2026-03-09"))
            #expect(week.ranges(of: "Clashes with another session").count == 2)
            #expect(try await site.get("/sessions?week=2026-03-09", in: supervisor).text.contains("There are no sessions in this week."))
            let person = "/sessions?tab=upcoming&person=\(cast.supervisee.membershipID.text)"
            let narrowed = try await site.get(person, in: supervisor).text
            #expect(narrowed.contains("Remove person Ruth Calloway") && narrowed.contains("Clashes with another session"))
            #expect(
                try await site.get("/sessions?person=\(Membership.ID().text)", in: supervisor).text.contains("There are no sessions ahead.")
            )
            let moved = [
                ("schedule", "1"), ("following", ""), ("date-day", "5"), ("date-month", "3"), ("date-year", "2026"), ("time", "10:15am"),
                ("minutes", "45"), ("venue", "Station 5"), ("private", "yes"), ("reason", "A shift was changed"),
            ]
            #expect(try await site.post(first + "/move", moved, in: supervisor).status == 422)
            #expect(try await site.post(first + "/move", moved + [("keep", "yes")], in: supervisor).status == 303)
        }
    }

    @Test func `DB-02: who cancels is asked, and books the session anew on a page that is filled in`() async throws {
        try await LateSite.serve { site async throws in
            let supervisor = try await site.signIn(cast.supervisor).token
            let supervisee = try await site.signIn(cast.supervisee).token
            let session = try hub(try await site.post("/sessions/new", plan(), in: supervisor))
            #expect(try await site.get(session + "/cancel", in: supervisor).text.contains("Who cancels?"))
            let cancelled = try await site.post(
                session + "/cancel", [("by", cast.supervisor.membershipID.text), ("reason", "Ill, secretly")], in: supervisor)
            #expect(cancelled.status == 303)
            site.clock.wait(minutes: 2)
            #expect(try await site.get("/", in: supervisor).text.contains("Book 1 cancelled session anew"))
            #expect(try await site.get(session, in: supervisee).text.contains("Tom Okafor. Open since today"))
            let list = try await site.get("/sessions/rebooking", in: supervisor).text
            #expect(list.contains("Ruth Calloway with Tom Okafor") && !list.contains("secretly"))
            let path = try #require(list.firstMatch(of: /href="(\/sessions\/new[^"]+)"/)).1.replacing("&amp;", with: "&")
            let form = try await site.get(String(path), in: supervisor).text
            #expect(form.contains("value=\"Station 4\"") && form.contains("value=\"60\""))
            let again = try hub(try await site.post("/sessions/new", plan(["date-day": "9"]), in: supervisor))
            #expect(try await site.get("/sessions/rebooking", in: supervisor).text.contains("is proposed and not accepted yet"))
            #expect(try await site.post(again + "/acceptance", [("schedule", "1")], in: supervisee).status == 303)
            #expect(try await site.get("/sessions/rebooking", in: supervisor).text.contains("No cancelled session waits for a new date."))
        }
    }
}
