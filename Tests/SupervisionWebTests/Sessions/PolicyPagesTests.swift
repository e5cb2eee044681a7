import Supervision
import SupervisionStore
import Support
import Testing

@testable import SupervisionWeb

/// Sessions under a policy that says who books, on which grounds one is cancelled, and what is on each agenda.
@Suite(.serialized) struct PolicyPagesTests {
    private let cast = LateSite.cast
    private static let id = "0f0e0d0c-0b0a-4908-8706-050403020102"
    private static let more = """
        scheduling:
          arranger: { value: supervisee, paragraph: "6.0", strength: must }
        cancel:
          grounds:
            - { key: emergency, text: A clinical emergency, paragraph: "App. 1", strength: must }
          rebooker: { value: cancellingParty, paragraph: "7.0", strength: must }
        agenda:
          mode: { value: agreed, paragraph: "App. 2", strength: should }
          compulsory:
            - { key: cases, text: Any cases of concern, paragraph: "App. 2", strength: should }
        recording:
          ownLog: { value: true, paragraph: "7.0", strength: must }

        """

    private func serve(_ test: @escaping @Sendable (LateSite) async throws -> Void) async throws {
        try await LateSite.serve { site async throws in
            try await site.store.adoptPolicyOfTests(for: "T1", from: LondonTime.day(of: .ofTests), at: .ofTests) {
                PolicyForTests.adding(Self.more, to: $0)
            }
            try await test(site)
        }
    }

    private var plan: [(String, String)] {
        [
            ("session", Self.id), ("supervisee", cast.supervisee.membershipID.text), ("type", "mandatory"), ("ask", "yes"),
            ("supervisor", cast.supervisor.membershipID.text), ("date-day", "5"), ("date-month", "3"), ("date-year", "2026"),
            ("time", "10am"), ("minutes", "60"), ("venue", "Station 4"), ("private", "yes"),
        ]
    }

    @Test func `DIFF-10 HWCCG-044 DDICB-069: the supervisee books in the browser, and nobody else does where the policy must have it`()
        async throws
    {
        try await serve { site async throws in
            let supervisee = try await site.signIn(cast.supervisee).token
            let supervisor = try await site.signIn(cast.supervisor).token
            let list = try await site.get("/sessions", in: supervisee).text
            #expect(list.contains("href=\"/sessions/new\"") && !list.contains("/sessions/new/group") && list.contains("/sessions/log"))
            let page = try await site.get("/sessions/new?supervisee=\(cast.supervisee.membershipID.text)", in: supervisee)
            #expect(page.status == 200 && page.text.contains("Tom "))
            let refused = try await site.post("/sessions/new", plan, in: supervisor)
            #expect(refused.status == 422 && refused.text.contains("booked by whom the policy names"))
            #expect(refused.text.contains("The supervisee books planned sessions.") && !page.text.contains("books planned sessions."))
            let booked = try await site.post("/sessions/new", plan, in: supervisee)
            #expect(booked["location"]?.hasPrefix("/sessions/\(Self.id)") == true)
            #expect(try await site.get("/sessions/new/group", in: supervisee).status == 404)
        }
    }

    @Test func `DDICB-059 HIPS-069 DIFF-64: where a place should be private the form tells of it, keeps what was typed, and is kept`()
        async throws
    {
        try await LateSite.serve { site async throws in
            try await site.store.adoptPolicyOfTests(
                for: "T1", from: LondonTime.day(of: .ofTests), at: .ofTests, changing: PolicyForTests.thatWouldHavePlacesPrivate)
            let supervisor = try await site.signIn(cast.supervisor).token
            let plan = plan.filter { $0.0 != "private" }
            let told = try await site.post("/sessions/new", plan, in: supervisor)
            #expect(told.status == 422 && told.text.contains("The policy would have the place private"))
            #expect(told.text.contains("value=\"Station 4\"") && !told.text.contains("Confirm that the place is private"))
            #expect(try await site.post("/sessions/new", plan + [("keep", "yes")], in: supervisor).status == 303)
        }
    }

    @Test func `DB-02 HWCCG-062 DDICB-125 GAP-26: a ground is chosen when a session is cancelled, and the pair reads it`() async throws {
        try await serve { site async throws in
            let supervisee = try await site.signIn(cast.supervisee).token
            _ = try await site.post("/sessions/new", plan, in: supervisee)
            let path = "/sessions/\(Self.id)/cancel"
            let page = try await site.get(path, in: supervisee).text
            for ground in ["A clinical emergency", "Illness", "Another reason"] { #expect(page.contains(ground)) }
            let none = try await site.post(path, [("by", cast.supervisee.membershipID.text)], in: supervisee)
            #expect(none.status == 422 && none.text.contains("Select the ground on which it is cancelled"))
            let bare = try await site.post(path, [("by", cast.supervisee.membershipID.text), ("ground", "other")], in: supervisee)
            #expect(bare.status == 422 && bare.text.contains("Enter why it is cancelled"))
            let done = try await site.post(path, [("by", cast.supervisee.membershipID.text), ("ground", "illness")], in: supervisee)
            #expect(done["location"]?.contains("sessionCancelled") == true)
            let supervisor = try await site.signIn(cast.supervisor).token
            #expect(try await site.get("/sessions/\(Self.id)", in: supervisor).text.contains("Illness"))
        }
    }

    @Test func `DIFF-63 DDICB-061 DDICB-152: the agenda is read while preparing, and an item left out is confirmed when closing`()
        async throws
    {
        try await serve { site async throws in
            let supervisee = try await site.signIn(cast.supervisee).token
            _ = try await site.post("/sessions/new", plan, in: supervisee)
            let id = try #require(Session.ID(Self.id))
            let topics = try await site.get("/sessions/\(Self.id)/topics", in: supervisee).text
            #expect(topics.contains("settle beforehand what is talked about") && topics.contains("Any cases of concern"))
            let startsAt = try await site.store.hub(of: id, as: cast.supervisee).session.schedule.startsAt
            try await site.store.start(id, at: startsAt, minutesAgreed: 60, steps: [], as: cast.supervisor, now: startsAt)
            site.clock.wait(minutes: 4 * 24 * 60)
            let supervisor = try await site.signIn(cast.supervisor).token
            let path = "/sessions/\(Self.id)/close"
            #expect(try await site.get(path, in: supervisor).text.contains("On every agenda"))
            let warned = try await site.post(path, [("minutes", "60")], in: supervisor)
            #expect(warned.status == 422 && warned.text.contains("Close it without these?"))
            let closed = try await site.post(path, [("minutes", "60"), ("leaving", "yes")], in: supervisor)
            #expect(closed["location"]?.contains("sessionClosed") == true)
        }
    }
}
