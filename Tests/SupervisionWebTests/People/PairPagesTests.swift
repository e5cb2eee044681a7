import Supervision
import SupervisionStore
import Support
import Testing

@testable import SupervisionWeb

/// Two people who have not met, planned for in the browser. The tests begin on Monday 2 March 2026.
@Suite(.serialized) struct PairPagesTests {
    private let cast = LateSite.cast

    private var plan: [(String, String)] {
        [
            ("session", Session.ID().text), ("supervisee", cast.supervisee.membershipID.text), ("type", "mandatory"), ("ask", "yes"),
            ("supervisor", cast.supervisor.membershipID.text), ("date-day", "5"), ("date-month", "3"), ("date-year", "2026"),
            ("time", "10am"), ("minutes", "60"), ("venue", "Station 4"), ("private", "yes"),
        ]
    }

    private func serve(pairing: String, _ test: @escaping @Sendable (LateSite) async throws -> Void) async throws {
        try await LateSite.serve { site async throws in
            try await site.store.adoptPolicyOfTests(for: "T1", from: LondonTime.day(of: .ofTests), at: .ofTests) {
                $0 + "\npairing:\n  \(pairing)\n"
            }
            try await test(site)
        }
    }

    @Test func `HWCCG-041: a pair of one area is flagged on the form, and booked once somebody says why`() async throws {
        try await serve(pairing: "origin: { value: otherArea, paragraph: '6', strength: should }") { site async throws in
            let supervisor = try await site.signIn(cast.supervisor).token
            let flagged = try await site.post("/sessions/new", plan, in: supervisor)
            #expect(flagged.status == 422)
            #expect(flagged.text.contains("The supervisor comes from another area than the one in which the supervisee works."))
            #expect(flagged.text.contains("Say why they are to meet, or choose another supervisor") && flagged.text.contains("Station 4"))
            let booked = try await site.post("/sessions/new", plan + [("pair-reason", "Nobody <b>else</b> is near.")], in: supervisor)
            #expect(booked.status == 303)
            let head = try await site.signIn(cast.head).token
            let list = try await site.get("/pairs", in: head).text
            let path = try #require(list.firstMatch(of: /href="(\/pairs\/[0-9a-f-]{36})"/)).1
            #expect(try await site.get(String(path), in: head).text.contains("Nobody &lt;b&gt;else&lt;/b&gt; is near."))
            let supervisee = try await site.signIn(cast.supervisee).token
            #expect(!(try await site.get(String(path), in: supervisee).text.contains("is near.")))
            #expect(try await site.get(String(path), in: try await site.signIn(cast.manager).token).status == 404)
            #expect(try await site.get(String(path), in: try await site.signIn(cast.otherHead).token).status == 404)
        }
    }

    @Test func `CROY-019: the line manager is asked from the form, finds who and with whom, and agrees; then it is booked`() async throws {
        try await serve(
            pairing: """
                origin: { value: any, paragraph: '3', strength: may }
                  managerConsents: { value: true, paragraph: '3.1', strength: must }
                """
        ) { site async throws in
            let supervisor = try await site.signIn(cast.supervisor).token
            let open = try await site.post("/sessions/new", plan, in: supervisor)
            #expect(open.status == 422 && open.text.contains("Ask the line manager to agree to this pair"))
            let asked = try await site.post("/sessions/new", plan + [("ask-manager", "yes")], in: supervisor)
            #expect(asked["location"] == "/sessions?done=pairAsked")
            let waiting = try await site.post("/sessions/new", plan, in: supervisor)
            #expect(waiting.text.contains("They have been asked, and have not answered."))

            let manager = try await site.signIn(cast.manager).token
            #expect(try await site.get("/", in: manager).text.contains("Say whether you agree to 1 pair"))
            let list = try await site.get("/pairs", in: manager).text
            #expect(list.contains("Ruth Calloway") && list.contains("Tom Okafor") && !list.contains("Station 4"))
            let path = String(try #require(list.firstMatch(of: /href="(\/pairs\/[0-9a-f-]{36})"/)).1)
            #expect(try await site.post(path, [], in: manager).text.contains("Select whether you agree"))
            #expect(try await site.post(path, [("answer", "yes")], in: supervisor).status == 404)
            #expect(try await site.post(path, [("answer", "yes")], in: manager)["location"] == "/pairs?done=pairAnswered")
            #expect(try await site.post("/sessions/new", plan, in: supervisor).status == 303)
        }
    }
    @Test func `DIFF-09 HIPS-032: a reason for a pair stays on the form while something else is in the way, and then both are kept`()
        async throws
    {
        try await serve(pairing: "origin: { value: otherArea, paragraph: '6', strength: should }") { site async throws in
            let supervisor = try await site.signIn(cast.supervisor).token
            // Good Friday.
            let plan = plan.map { $0.0 == "date-day" ? ("date-day", "3") : $0.0 == "date-month" ? ("date-month", "4") : $0 }
            let unfit = try await site.post("/sessions/new", plan + [("pair-reason", "Nobody else is near.")], in: supervisor)
            #expect(unfit.status == 422 && unfit.text.contains("is a bank holiday"))
            #expect(unfit.text.contains("name=\"pair-reason\"") && unfit.text.contains("Nobody else is near."))
            let both = plan + [("pair-reason", "Nobody else is near."), ("keep", "yes")]
            #expect(try await site.post("/sessions/new", both, in: supervisor).status == 303)
        }
    }

    @Test func `CROY-019 DB-53: a hand-over to somebody new keeps what was chosen, and says that the line manager agrees first`()
        async throws
    {
        try await LateSite.serve { site async throws in
            let supervisor = try await site.signIn(cast.supervisor).token
            #expect(try await site.post("/sessions/new", plan, in: supervisor).status == 303)
            try await site.store.adoptPolicyOfTests(for: "T1", from: LondonTime.day(of: .ofTests), at: .ofTests) {
                $0 + """

                    pairing:
                      origin: { value: any, paragraph: '3', strength: may }
                      managerConsents: { value: true, paragraph: '3.1', strength: must }
                    """
            }
            let (head, successor) = (try await site.signIn(cast.head).token, cast.specialist.membershipID)
            let caseload = "/people/\(cast.supervisor.membershipID.text)/caseload"
            #expect(try await site.get(caseload, in: head).text.contains("Nobody else is nominated as supervisor"))
            try await site.store.assign(
                RoleAssignment(id: .init(), membershipID: successor, role: .supervisor, startsOn: LondonTime.day(of: .ofTests)),
                as: cast.administrator, at: .ofTests)
            let answer = try await site.post(
                caseload, [("supervisee", cast.supervisee.membershipID.text), ("to", successor.text)], in: head)
            #expect(answer.status == 422)
            #expect(
                answer.text.contains("The line manager has to agree to the new pair first. Plan a session for the two, which asks them"))
            #expect(answer.text.contains("<option value=\"\(successor.text)\" selected"))
            #expect(!(try await site.get("/hand-overs", in: head).text.contains("Ruth Calloway")))
        }
    }

    @Test func `DIFF-09: where the policy insists on somebody from outside, the form says so at the supervisor`() async throws {
        try await serve(pairing: "origin: { value: otherOrganisation, paragraph: '1.6', strength: must }") { site async throws in
            let supervisor = try await site.signIn(cast.supervisor).token
            let refused = try await site.post("/sessions/new", plan + [("pair-reason", "We are few.")], in: supervisor)
            #expect(refused.status == 422)
            #expect(refused.text.contains("The supervisor comes from another organisation than the supervisee."))
        }
    }

    @Test func `DDICB-006: whoever nominates says from which organisation and area somebody comes`() async throws {
        try await LateSite.serve { site async throws in
            let administrator = try await site.signIn(cast.administrator).token
            let added = Membership.ID()
            try await site.add(added, sponsoredBy: cast.head)
            let path = "/people/\(added.text)/roles/new"
            let role = [
                ("assignment", RoleAssignment.ID().text), ("role", "externalSupervisor"), ("start-day", "2"), ("start-month", "3"),
                ("start-year", "2026"),
            ]
            let half = try await site.post(path, role + [("organisation", "Harbour Board")], in: administrator)
            #expect(half.status == 422 && half.text.contains("Select whether they work in another area"))
            let given = try await site.post(path, role + [("organisation", "Harbour Board"), ("area", "other")], in: administrator)
            #expect(given.status == 303)
            #expect(try await site.get("/people/\(added.text)", in: administrator).text.contains("External supervisor, from Harbour Board"))
            let second = [("assignment", RoleAssignment.ID().text), ("role", "administrator")] + role.dropFirst(2)
            let refused = try await site.post(path, second, in: administrator)
            #expect(refused.status == 422 && refused.text.contains("supervises here as a guest"))
        }
    }
}

extension LateSite {
    fileprivate func add(_ id: Membership.ID, sponsoredBy sponsor: Actor) async throws {
        let today = LondonTime.day(of: .ofTests)
        _ = try await store.add(
            AddedPerson(
                id: id, kind: .external,
                details: MemberDetails(
                    firstName: "Gina", lastName: "Guest", workEmail: WorkEmail("gina@harbour.example"), staffGroup: "", role: "Supervisor",
                    department: "", sponsorID: sponsor.membershipID, startsOn: today, endsOn: today.adding(days: 300))),
            as: Self.cast.administrator, at: .ofTests)
    }
}
