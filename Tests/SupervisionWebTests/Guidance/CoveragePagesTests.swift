import Supervision
import SupervisionStore
import Support
import Testing

@testable import SupervisionWeb

/// What the pair's sessions touch, in the browser.
@Suite(.serialized) struct CoveragePagesTests {
    private func serve(_ test: @escaping @Sendable (LateSite, OneToOne) async throws -> Void) async throws {
        try await LateSite.serve { site async throws in
            try await site.store.adoptPolicyOfTests(
                for: "T1", from: LondonTime.day(of: .ofTests), at: .ofTests, changing: GuidanceForTests.added)
            let meeting = OneToOne(in: site.store, of: LateSite.cast)
            try await meeting.plan()
            try await meeting.accept()
            site.clock.wait(minutes: 140)
            try await test(site, meeting)
        }
    }

    @Test func `DIFF-60 DIFF-61 DDICB-031: the model, the functions and the stakeholders are offered while preparing and in the session`()
        async throws
    {
        try await serve { site, meeting async throws in
            let supervisee = try await site.signIn(LateSite.cast.supervisee).token
            let preparing = try await site.get("/sessions/\(meeting.id.text)/topics", in: supervisee).text
            try await meeting.start()
            let supervisor = try await site.signIn(LateSite.cast.supervisor).token
            let draft = "/records/\(try await meeting.record().text)/draft"
            #expect(preparing.contains("Looking back step by step"))
            for page in [preparing, try await site.get(draft, in: supervisor).text] {
                for words in ["What does it mean?", "Learning and development", "People who use services"] {
                    #expect(page.contains(words), "\(words)")
                }
            }
        }
    }

    @Test func `DB-35 HWCCG-009 DDICB-033: the pair ticks what a session touched, may leave all of it, and reads it over time`()
        async throws
    {
        try await serve { site, meeting async throws in
            let (hub, cast) = ("/sessions/\(meeting.id.text)", LateSite.cast)
            let supervisor = try await site.signIn(cast.supervisor).token
            #expect(!(try await site.get("\(hub)/coverage", in: supervisor).text.contains("type=\"checkbox\"")), "not begun yet")
            try await meeting.start()
            let close = try await site.post("\(hub)/close", [("minutes", "60")], in: supervisor)
            #expect(close["location"] == "\(hub)?done=sessionClosed", "nothing has to be ticked")
            #expect(try await site.get(hub, in: supervisor).text.contains("href=\"\(hub)/coverage\""))
            let form = [("version", "0"), ("function", "management"), ("function", "support"), ("stakeholder", "staff")]
            #expect(try await site.post("\(hub)/coverage", form, in: supervisor)["location"] == "\(hub)/coverage?done=touchedNoted")

            let supervisee = try await site.signIn(cast.supervisee).token
            let page = try await site.get("\(hub)/coverage", in: supervisee).text
            #expect(page.contains("Only the two of you can see this page."))
            #expect(page.contains("1 of 1") && page.contains("0 of 1") && page.contains("2 March 2026"))
            #expect(page.contains("value=\"management\" checked"))
            let late = try await site.post("\(hub)/coverage", [("version", "0"), ("function", "mediation")], in: supervisee)
            #expect(late.status == 409 && late.text.contains("The other of you has ticked something else meanwhile"))
            #expect(late.text.contains("value=\"mediation\" checked") && late.text.contains("name=\"version\" value=\"1\""))
            let none = try await site.post("\(hub)/coverage", [("version", "1")], in: supervisee)
            #expect(none.status == 303)
            #expect(try await site.get("\(hub)/coverage", in: supervisor).text.contains("Nothing ticked yet"))
        }
    }

    @Test func `DB-35: for everybody else the page does not exist, whoever reads records, plans or manages`() async throws {
        try await serve { site, meeting async throws in
            try await meeting.start()
            try await meeting.close()
            let (path, cast) = ("/sessions/\(meeting.id.text)/coverage", LateSite.cast)
            let touched = Touched(functions: ["support"])
            try await site.store.note(touched, of: meeting.id, expecting: Version(0), as: cast.supervisee, at: meeting.endedAt)
            let nothing = "/sessions/\(Session.ID().text)/coverage"
            for actor in [cast.head, cast.specialist, cast.administrator, cast.manager, cast.otherHead] {
                let token = try await site.signIn(actor).token
                let (answer, never) = (try await site.get(path, in: token), try await site.get(nothing, in: token))
                #expect(answer.status == 404 && answer.body == never.body)
                let post = try await site.post(path, [("version", "1"), ("function", "management")], in: token)
                #expect(post.status == 404)
            }
            #expect(try await site.store.coverage(at: meeting.id, as: cast.supervisor).touched == touched)
        }
    }

    @Test func `DB-35: a long run of one function is said to the two, and what the policy says of it`() async throws {
        try await serve { site, meeting async throws in
            let cast = LateSite.cast
            var last = meeting.id
            for day in 0..<3 {
                let again = OneToOne(in: site.store, of: cast, plannedAt: meeting.plannedAt.adding(days: day))
                if day > 0 {
                    try await again.plan()
                    try await again.accept()
                }
                let held = day == 0 ? meeting : again
                try await held.start()
                try await held.close()
                try await site.store.note(
                    Touched(functions: ["management"]), of: held.id, expecting: Version(0), as: cast.supervisor, at: held.endedAt)
                last = held.id
            }
            let token = try await site.signIn(cast.supervisor).token
            let page = try await site.get("/sessions/\(last.text)/coverage", in: token).text
            #expect(page.contains("The last 3 sessions of which the two of you ticked something touched one thing alone: Management"))
            #expect(page.contains("It can come to feel like being checked up on."))
        }
    }
}
