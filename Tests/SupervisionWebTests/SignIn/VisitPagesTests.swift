import Supervision
import SupervisionStore
import Support
import Testing

@testable import SupervisionWeb

/// A visit does not run out under somebody who is writing or holding a session.
@Suite(.serialized) struct VisitPagesTests {
    @Test(arguments: Engine.all)
    func `a page that says so keeps its visit open past the idle limit, and never past the absolute one`(_ engine: Engine) async throws {
        try await LateSite.serve(engine) { site async throws in
            let (writing, idle) = (
                try await site.signIn(LateSite.cast.supervisor).token, try await site.signIn(LateSite.cast.supervisor).token
            )
            for _ in 1...8 {
                site.clock.wait(minutes: 20)
                let answer = try await site.post("/visit", [], in: writing)
                #expect(answer.status == 204 && answer.body.isEmpty)
            }
            #expect(try await site.get("/", in: writing).status == 200)
            #expect(try await site.get("/", in: idle)["location"] == "/sign-in")
            for _ in 1...28 {
                site.clock.wait(minutes: 20)
                _ = try await site.post("/visit", [], in: writing)
            }
            #expect(try await site.post("/visit", [], in: writing)["location"] == "/sign-in")
        }
    }

    @Test func `Only our own page can say so`() async throws {
        try await LateSite.serve { site async throws in
            let token = try await site.signIn(LateSite.cast.supervisor).token
            let answer = try await ask(site.port, "POST", "/visit", headers: ["Cookie: __Host-visit=\(token)"], form: "form-guard=forged")
            #expect(answer.status == 403)
        }
    }

    @Test func `Pages of a visit name the address, and a session that is under way says until when`() async throws {
        try await LateSite.serve(at: .ofTests) { site async throws in
            let meeting = OneToOne(in: site.store, plannedAt: .ofTests.adding(minutes: -60))
            try await meeting.plan()
            let token = try await site.signIn(LateSite.cast.supervisor).token
            #expect(try await site.get("/", in: token).text.contains("<body data-visit=\"/visit\">"))
            try await meeting.start()
            let until = meeting.startsAt.adding(minutes: 120)
            let hub = try await site.get("/sessions/\(meeting.id)", in: token).text
            #expect(hub.contains("<body data-visit=\"/visit\" data-held-until=\"\(until)\">"))
            #expect(hub.contains("name=\"\(FormGuard.name)\""))
            try await meeting.close()
            #expect(!(try await site.get("/sessions/\(meeting.id)", in: token)).text.contains("data-held-until"))
        }
    }
}
