import CornerstoneDemo
import HTMLLiteral
import Hummingbird
import Supervision
import SupervisionStore
import Support
import Testing

@testable import SupervisionWeb

/// A year that is drafted, changed and booked in the browser. The tests begin on Monday 2 March 2026; the year ends with that month.
@Suite(.serialized) struct YearPlanPagesTests {
    private let cast = LateSite.cast

    private func serve(_ test: @escaping @Sendable (LateSite, _ head: String) async throws -> Void) async throws {
        try await LateSite.serve { site async throws in
            try await site.store.setMembership(
                ofRow: "mentalHealthNurses", to: .handPicked([cast.supervisee.membershipID]), as: cast.administrator, at: .ofTests)
            try await site.store.declare(
                DeclaredHours(supervisor: "Safeguarding Specialists", membershipID: cast.supervisor.membershipID, minutes: 600),
                as: cast.head, at: .ofTests)
            try await test(site, try await site.signIn(cast.head).token)
        }
    }

    /// Where the draft is shown.
    private func draft(_ site: LateSite, _ head: String) async throws -> String {
        #expect(
            try await site.post("/year-plan", [("venues", "Room 1\n Room 2 "), ("online", "yes")], in: head)["location"] == "/year-plan")
        return try #require(try await site.get("/year-plan", in: head)["location"])
    }

    private func session(_ site: LateSite, _ draft: String, _ head: String) async throws -> String {
        let page = try await site.get(draft, in: head).text
        let match = try #require(page.firstMatch(of: /href="(\/year-plan\/drafts\/[^"]*\/sessions\/[^"]*)"/))
        return String(match.1)
    }

    private func move(to day: String, _ month: String, at time: String = "10am", _ more: [(String, String)] = []) -> [(String, String)] {
        [
            ("version", "1"), ("date-day", day), ("date-month", month), ("date-year", "2026"), ("time", time), ("venue", "Room 2"),
            ("supervisor", cast.supervisor.membershipID.text),
        ] + more
    }

    @Test func `LAS-054 DB-12: the team sees what is owed, drafts it, and finds first what could not be placed`() async throws {
        try await serve { site, head in
            let start = try await site.get("/year-plan", in: head).text
            for words in ["To be placed by a draft", "2 sessions", "Safeguarding Specialists", "3 March 2026 to 31 March 2026"] {
                #expect(start.contains(words), "\(words)")
            }
            #expect(try await site.get("/sessions", in: head).text.contains("href=\"/year-plan\""))
            let nowhere = try await site.post("/year-plan", [("venues", "")], in: head)
            #expect(nowhere.status == 422 && nowhere.text.contains("Enter a room, or let sessions be online or by telephone"))
            let long = try await site.post("/year-plan", [("venues", String(repeating: "x", count: 201))], in: head)
            #expect(long.status == 422 && long.text.contains("Each room must be 200 characters or fewer"))
            let draft = try await draft(site, head)
            let page = try await site.get(draft, in: head).text
            #expect(page.contains("1 could not be placed") && page.contains("too close to another session of theirs"))
            #expect(page.contains("Tuesday 3 March 2026 at 9am") && page.contains("Room 1") && page.contains(SmallTrust.people[1].name))
            let again = try await site.post("/year-plan", [("online", "yes")], in: head)
            #expect(again.status == 409 && again.text.contains("A draft for this year is open") && again.text.contains(draft))
            for other in [cast.supervisor, cast.manager, cast.supervisee] {
                let token = try await site.signIn(other).token
                for path in ["/year-plan", draft] { #expect(try await site.get(path, in: token).status == 404) }
                #expect(!(try await site.get("/sessions", in: token).text.contains("/year-plan")))
            }
        }
    }

    @Test(arguments: [
        (["2", "3"], "9am", "Session date must be in the future"), (["8", "3"], "10am", "Sunday 8 March 2026 is at a weekend"),
        (["3", "4"], "10am", "Friday 3 April 2026 is a bank holiday"),
        (["10", "3"], "7pm", "The session would not lie between 9am and 5pm"),
        (["7", "4"], "10am", "This session is owed between 3 March 2026 and 31 March 2026"),
        (["30", "2"], "10am", "Session date must be a real date"),
        (["10", "3"], "", "Enter a time, like 10am or 14:30"), (["12", "3"], "10am", "is away on Thursday 12 March 2026"),
        (["11", "3"], "2pm", "has another session at 2:30pm on that day"),
    ])
    func `LAS-054: a session of the draft is not moved where it cannot be, and the page says why`(
        _ day: [String], _ time: String, _ words: String
    ) async throws {
        try await serve { site, head in
            let thursday = try #require(CivilDate("2026-03-12"))
            try await site.store.enter(
                Leave(startsOn: thursday, endsOn: thursday), of: cast.supervisee.membershipID, because: Confidential(""),
                as: cast.administrator, at: .ofTests)
            let wednesday = try #require(Instant("2026-03-11T14:30:00.000Z"))
            _ = try await site.store.plan(
                SessionProposal(
                    id: .init(), type: "onRequest", supervisorID: cast.supervisor.membershipID, superviseeID: cast.specialist.membershipID,
                    startsAt: wednesday, minutes: 60, venue: "Elsewhere", venueIsPrivate: true, asksAboutAdjustments: true),
                as: cast.supervisor, at: .ofTests)
            let session = try await session(site, try await draft(site, head), head)
            let form = move(to: day[0], day[1], at: time)
            let answer = try await site.post(session, form, in: head)
            #expect(answer.status == 422 && answer.text.contains(words), "\(answer.text.suffix(6_000).prefix(3_000))")
        }
    }

    @Test func `LAS-054: a session is moved, against advice where it is meant, and the other planner is told that the draft has changed`()
        async throws
    {
        try await serve { site, head in
            let draft = try await draft(site, head)
            let session = try await session(site, draft, head)
            let moved = try await site.post(session, move(to: "7", "4", [("meant", "yes")]), in: head)
            #expect(moved["location"] == draft + "?week=2026-04-07&done=draftedSessionMoved")
            #expect(try await site.get(draft, in: head).text.contains("Tuesday 7 April 2026 at 10am"))
            let administrator = try await site.signIn(cast.administrator).token
            for (path, form) in [
                (session, move(to: "9", "3")), (session + "/out", [("version", "1")]), (draft + "/end", [("version", "1")]),
            ] {
                let late = try await site.post(path, form, in: administrator)
                #expect(late.status == 409 && late.text.contains("The draft has changed"), "\(path)")
            }
            #expect(try await site.post(session + "/out", [("version", "2")], in: administrator)["location"]?.hasPrefix(draft) == true)
            let page = try await site.get(draft, in: head).text
            #expect(page.contains("2 could not be placed") && page.contains("Left out of the draft by a planner"))
            #expect(try await site.post(draft + "/end", [("version", "3")], in: head)["location"] == "/year-plan?done=draftThrownAway")
            #expect(try await site.get("/year-plan", in: head).text.contains("To be placed by a draft"))
        }
    }

    @Test func `LAS-054: the draft is booked once, by one planner, and its people are invited`() async throws {
        try await serve { site, head in
            let draft = try await draft(site, head)
            let empty = try await site.post(draft + "/confirmation", [("version", "1")], in: head)
            #expect(empty.status == 422)
            #expect(empty.text.contains("Confirm that these places are private and free of interruption"))
            #expect(empty.text.contains("Ask everybody what they need to take part"))
            let form = [("version", "1"), ("private", "yes"), ("ask", "yes")]
            #expect(try await site.post(draft + "/confirmation", form, in: head)["location"] == "/sessions?done=yearBooked")
            let supervisee = try await site.signIn(cast.supervisee).token
            let list = try await site.get("/sessions", in: supervisee).text
            #expect(list.contains("Tuesday 3 March 2026 at 9am") && list.contains("Awaiting answer"))
            let administrator = try await site.signIn(cast.administrator).token
            let late = try await site.post(draft + "/confirmation", form, in: administrator)
            #expect(late.status == 409 && late.text.contains("The draft has been booked"))
        }
    }

    @Test func `LAS-054: what no longer fits is named before the rest is booked`() async throws {
        try await serve { site, head in
            let draft = try await draft(site, head)
            let day = try #require(CivilDate("2026-03-03"))
            try await site.store.enter(
                Leave(startsOn: day, endsOn: day), of: cast.supervisee.membershipID, because: Confidential(""), as: cast.administrator,
                at: .ofTests)
            let form = [("version", "1"), ("private", "yes"), ("ask", "yes")]
            let unfit = try await site.post(draft + "/confirmation", form, in: head)
            #expect(unfit.status == 409 && unfit.text.contains("is away on Tuesday 3 March 2026"))
            #expect(unfit.text.contains("Leave these out and book the rest"))
            let rest = try await site.post(draft + "/confirmation", form + [("rest", "yes")], in: head)
            #expect(rest["location"] == "/sessions?done=yearBooked&of=0")
        }
    }

    @Test func `A draft that is being made says how far it is, asks to be asked again, and can be stopped`() {
        let page = Reply.page(DraftingPage(.placing(done: 1_200, of: 10_000), context: .sample(saying: "Trust"))).askingAgain(after: 3)
        #expect("\(page.response.headers)".contains("Refresh: 3"))
        guard case .page(let html) = page.content else { return }
        #expect(html.description.contains("1,200 of 10,000 sessions placed.") && html.description.contains("Stop the drafting"))
    }
}
