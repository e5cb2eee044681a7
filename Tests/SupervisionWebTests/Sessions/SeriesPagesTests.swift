import Supervision
import SupervisionStore
import Support
import Testing

@testable import SupervisionWeb

/// A series that is planned, accepted, moved and cancelled in the browser. The tests begin on Monday 2 March 2026.
@Suite(.serialized) struct SeriesPagesTests {
    private let cast = LateSite.cast
    private let first = "0f0e0d0c-0b0a-4908-8706-050403020102"
    private var plan: [(String, String)] {
        [
            ("session", first), ("supervisee", cast.supervisee.membershipID.text), ("type", "mandatory"), ("ask", "yes"),
            ("supervisor", cast.supervisor.membershipID.text), ("date-day", "5"), ("date-month", "3"), ("date-year", "2026"),
            ("time", "10am"), ("minutes", "60"), ("venue", "Station 4"), ("private", "yes"), ("repeat", "4"), ("times", "2"),
        ]
    }

    private func plan(changing changes: [String: String]) -> [(String, String)] { plan.map { ($0.0, changes[$0.0] ?? $0.1) } }

    private let move = [
        ("schedule", "1"), ("following", "2.1 3.1"), ("scope", "following"), ("date-day", "6"), ("date-month", "3"), ("date-year", "2026"),
        ("time", "2pm"), ("minutes", "45"), ("venue", "Station 5"), ("private", "yes"), ("reason", "A shift was changed"),
    ]

    @Test func `LAS-059 LAS-161: a series is planned on one page, accepted with one tap, and moved and cancelled from one date on`()
        async throws
    {
        try await LateSite.serve { site async throws in
            let supervisor = try await site.signIn(cast.supervisor).token
            let supervisee = try await site.signIn(cast.supervisee).token
            let hub = "/sessions/\(first)"
            for _ in 1...2 {
                #expect(try await site.post("/sessions/new", plan, in: supervisor)["location"] == hub + "?done=sessionBooked&of=3")
            }
            #expect(try await site.get(hub + "?done=sessionBooked&of=3", in: supervisor).text.contains("3 sessions have been booked"))
            let list = try await site.get("/sessions", in: supervisee).text
            for number in 1...3 { #expect(list.contains("<br>\(number) of 3 in a series")) }
            let shown = try await site.get(hub, in: supervisee).text
            for words in ["1 of 3 in a series", "Accept this and the 2 following", "Thursday 2 April 2026, 10am to 11am, Station 4"] {
                #expect(shown.contains(words), "\(words)")
            }
            let accepted = try await site.post(hub + "/acceptance", [("schedule", "1"), ("following", "2.1 3.1")], in: supervisee)
            #expect(accepted["location"] == hub + "?done=sessionAccepted")
            #expect(try await site.get("/sessions", in: supervisee).text.matches(of: /Awaiting answer/).isEmpty)
            let movePage = try await site.get(hub + "/move", in: supervisor).text
            #expect(movePage.contains("This and the 2 following") && movePage.contains("value=\"2.1 3.1\""))
            let goodFriday = try await site.post(hub + "/move", move, in: supervisor)
            #expect(goodFriday.status == 422 && goodFriday.text.contains("Friday 3 April 2026 is a bank holiday."))
            let kept = move + [("keep", "yes")]
            #expect(try await site.post(hub + "/move", kept, in: supervisor)["location"] == hub + "?done=sessionMoved&of=3")
            #expect(try await site.post(hub + "/move", kept, in: supervisee).status == 409)
            #expect(try await site.get(hub, in: supervisee).text.contains("Friday 3 April 2026, 2pm to 2:45pm, Station 5"))
            let cancelled = try await site.post(hub + "/cancel", [("scope", "following"), ("reason", "Left")], in: supervisee)
            #expect(cancelled["location"] == hub + "?done=sessionCancelled&of=3")
            #expect(try await site.get("/sessions", in: supervisor).text.contains("There are no sessions ahead."))
        }
    }

    @Test(arguments: [
        (["times": ""], "Enter how many more times it takes place"),
        (["times": "13"], "Number of further dates must be a whole number between 1 and 12"),
        (["times": "0"], "Number of further dates must be a whole number between 1 and 12"),
        (["times": "six"], "Number of further dates must be a whole number between 1 and 12"),
        (["repeat": ""], "Select how often the session repeats"), (["repeat": "13"], "Select how often the session repeats"),
        (["date-year": "9999", "date-month": "12"], "A session is repeated up to 12 times"),
    ])
    func `LAS-054: a repetition that cannot be says so at its field, and keeps what was typed`(
        _ changes: [String: String], _ message: String
    )
        async throws
    {
        try await LateSite.serve { site async throws in
            let token = try await site.signIn(cast.supervisor).token
            let answer = try await site.post("/sessions/new", plan(changing: changes), in: token)
            #expect(answer.status == 422 && answer.text.contains("value=\"Station 4\"") && answer.text.contains(message))
            #expect(changes["repeat"] != nil || answer.text.contains("<option value=\"4\" selected>"))
            #expect(try await site.store.sessionCount(.upcoming, as: cast.supervisor, at: .ofTests) == 0)
        }
    }

    @Test func `A move of a series that lacks its reason comes back with the same choice`() async throws {
        try await LateSite.serve { site async throws in
            let token = try await site.signIn(cast.supervisor).token
            _ = try await site.post("/sessions/new", plan, in: token)
            for (page, form) in [("move", move.filter { $0.0 != "reason" }), ("cancel", [("scope", "following")])] {
                let answer = try await site.post("/sessions/\(first)/\(page)", form, in: token)
                #expect(answer.status == 422 && answer.text.contains("value=\"following\" checked"), "\(page)")
            }
        }
    }
}
